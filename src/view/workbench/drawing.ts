import type { Connection } from './connection.ts'
import { connect } from './connection.ts'
import type { Sheet } from './draw.ts'
import { find } from './elements.ts'
import type { Session } from './session.ts'

/** The pages of a PDF, each drawn as it is asked for; what fails throws, and is tried anew when it is asked for again. */
export type Drawing = {
  readonly sheets: () => Promise<readonly Sheet[]>
  /** A page from 1 with at least so many pixels a point, if they are not more than is drawn; null where it cannot be drawn. */
  readonly picture: (page: number, scale: number) => Promise<ImageBitmap | null>
}

const kept = 4

/** Draws the file of a session in a worker of its own, so that a page that never ends holds nothing up; ends with the session. */
export function drawingOf(session: Session): Drawing {
  let connection: Connection | null = null
  let opened: Promise<readonly Sheet[]> | null = null
  let last: Promise<unknown> = Promise.resolve()
  const pictures = new Map<number, { readonly scale: number; readonly picture: ImageBitmap }>()
  const forget = (page: number): void => {
    pictures.get(page)?.picture.close()
    pictures.delete(page)
  }
  const open = (): Promise<readonly Sheet[]> => {
    connection ??= connect(find('#bench').dataset['data']!, session.words)
    opened ??= connection.ask('open', session.file.bytes)
    return opened
  }
  const orAnew = <Result>(tried: Promise<Result>): Promise<Result> =>
    tried.catch((error: unknown) => {
      connection?.close()
      connection = opened = null
      throw error
    })
  const draw = async (page: number, scale: number): Promise<ImageBitmap | null> => {
    const held = pictures.get(page)
    if (held && held.scale >= scale) return held.picture
    await open()
    const picture = await connection!.ask('draw', { page, scale })
    forget(page)
    if (!picture) return null
    pictures.set(page, { scale, picture })
    if (pictures.size > kept) forget([...pictures.keys()][0]!)
    return picture
  }
  session.on((what) => {
    if (what !== 'ended') return
    connection?.close()
    for (const page of [...pictures.keys()]) forget(page)
  })
  return {
    sheets: () => orAnew(open()),
    picture: (page, scale) => {
      // One after the other: what was asked for before may be what is asked for.
      const next = last.then(() => orAnew(draw(page, scale)))
      last = next.catch(() => undefined)
      return next
    },
  }
}
