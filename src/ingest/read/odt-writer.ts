import type { WordPart } from './docx-document.ts'
import { runsOfParts } from './docx-table.ts'
import type { Look } from './look.ts'
import { plainLook, runOf } from './look.ts'
import { pointsOf } from './odt-names.ts'
import type { OdtStyles } from './odt-styles.ts'
import type { Run } from './runs.ts'
import { pictureText } from './word-blocks.ts'
import type { Attribute } from './xml.ts'

/** Puts runs into paragraphs and paragraphs where they stand, in the document or a cell; knows the look of the moment. */
export type OdtWriter = {
  readonly parts: readonly WordPart[]
  /** Goes into an element with a style of a family; `leave` goes out of it. */
  readonly enter: (family: string, attribute: Attribute, more?: Partial<Look>) => void
  readonly leave: () => void
  readonly write: (text: string) => void
  readonly put: (part: WordPart) => void
  readonly goInto: (cell: WordPart[]) => void
  readonly goOut: () => void
  readonly openParagraph: (attribute: Attribute) => void
  readonly hideParagraph: (attribute: Attribute) => void
  readonly closeParagraph: () => void
  /** A change that is tracked: its id, the text that it takes away, and where that stood. */
  readonly openChange: (attribute: Attribute) => void
  readonly openDeletion: () => void
  readonly closeDeletion: () => void
  readonly change: (attribute: Attribute) => void
  readonly openFrame: (attribute: Attribute) => void
  readonly picture: () => void
  readonly closeFrame: () => void
}

/** A writer of which nothing is asked yet. */
export function newWriter(styles: OdtStyles): OdtWriter {
  const parts: WordPart[] = []
  const containers: WordPart[][] = [parts]
  const paragraphs: Run[][] = []
  const looks: Look[] = [plainLook]
  const frames: string[] = []
  const deletions = new Map<string, string>()
  let changed = ''
  const put = (part: WordPart): void => void containers.at(-1)!.push(part)
  const leave = (): void => void looks.pop()
  const enter: OdtWriter['enter'] = (family, attribute, more = {}) => {
    const prefix = family === 'table-cell' ? 'table' : 'text'
    const { larger, ...style } = styles(family, attribute(`${prefix}:style-name`))
    const around = looks.at(-1)!
    const size = style.size ?? (larger && around.size ? larger * around.size : around.size)
    looks.push({ ...around, ...style, size, ...more })
  }
  return {
    ...{ parts, enter, leave, put },
    write: (text) => void paragraphs.at(-1)?.push(runOf(text, looks.at(-1)!)),
    goInto: (cell) => void containers.push(cell),
    goOut: () => void containers.pop(),
    openParagraph: (attribute) => {
      enter('paragraph', attribute)
      paragraphs.push([])
    },
    hideParagraph: (attribute) => {
      const runs = paragraphs.at(-1)
      if (!runs || attribute('text:is-hidden') !== 'true') return
      paragraphs[paragraphs.length - 1] = runs.map((run) => ({ ...run, kind: 'hidden' }))
      looks.push({ ...looks.pop()!, hidden: true })
    },
    closeParagraph: () => {
      leave()
      put({ kind: 'paragraph', text: '', runs: paragraphs.pop()! })
    },
    openChange: (attribute) => {
      changed = attribute('xml:id') ?? attribute('text:id') ?? ''
    },
    openDeletion: () => void containers.push([]),
    closeDeletion: () => {
      const runs = runsOfParts(containers.pop()!)
      deletions.set(changed, runs.map(({ text }) => text).join(''))
    },
    change: (attribute) => {
      const id = attribute('text:change-id') ?? ''
      const text = deletions.get(id)
      if (text) paragraphs.at(-1)?.push({ kind: 'deleted', text })
      // A text is deleted in one place.
      deletions.delete(id)
    },
    openFrame: (attribute) => {
      const [width, height] = [attribute('svg:width'), attribute('svg:height')]
      frames.push(pictureText(pointsOf(width), pointsOf(height)))
    },
    picture: () => {
      const run: Run = { kind: 'picture', text: frames.at(-1) ?? pictureText() }
      if (paragraphs.length > 0) paragraphs.at(-1)!.push(run)
      else put({ kind: 'paragraph', text: '', runs: [run] })
    },
    closeFrame: () => void frames.pop(),
  }
}
