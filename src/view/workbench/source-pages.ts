import type { PageBox } from '../../ingest/grid.ts'
import type { Sheet } from './draw.ts'
import { drawingOf } from './drawing.ts'
import { fill, make, say } from './elements.ts'
import { enlarged, makeLens } from './lens.ts'
import { pageBar } from './page-bar.ts'
import type { Session } from './session.ts'
import type { SourceView } from './source.ts'
import { cellsBy, mark, reveal, rove, spot } from './spots.ts'

/** Shows a PDF page by page, with a box round the place of each cell and the place of the chosen one enlarged. */
export function showPages(place: HTMLElement, session: Session): SourceView {
  const { words, reading, file } = session
  const drawing = drawingOf(session)
  const lens = makeLens()
  const canvas = make('canvas')
  canvas.role = 'img'
  const spots = Object.assign(make('div'), {
    role: 'group',
    ariaLabel: words.places,
  })
  const sheet = Object.assign(make('div', canvas, spots), {
    className: 'page',
  })
  const region = Object.assign(make('section', sheet), {
    className: 'sheet',
    tabIndex: 0,
  })
  region.ariaLabel = words.scroll + file.name
  const shown = { page: 0, zoom: 1, asked: 0 }
  let sheets: readonly Sheet[] = []
  const bar = pageBar(session, {
    turn: (page) => void draw(page),
    zoom: (by) => {
      shown.zoom = Math.min(4, Math.max(1, shown.zoom * by))
      sheet.style.width = `${shown.zoom * 100}%`
      void draw(shown.page)
    },
  })
  place.replaceChildren(lens.element, bar.element, region)
  rove(spots)
  const boxOf = (cell: string | null): PageBox | undefined =>
    (cell === null ? null : reading.places[cell])?.boxes?.[0]

  const draw = async (page: number): Promise<void> => {
    const own = ++shown.asked
    bar.busy(true)
    try {
      sheets = await drawing.sheets()
      const size = sheets[page - 1]
      if (!size) throw new Error(fill(words.notDrawn, { page }))
      const scale = Math.max((region.clientWidth * shown.zoom) / size.width, enlarged)
      const picture = await drawing.picture(page, scale * devicePixelRatio)
      if (own !== shown.asked) return
      if (!picture) throw new Error(fill(words.notDrawn, { page }))
      put(page, picture, size)
      bar.at(page, sheets.length)
    } catch (error) {
      if (own === shown.asked) say((error as Error).message)
    }
    if (own === shown.asked) bar.busy(false)
  }

  const put = (page: number, picture: ImageBitmap, size: Sheet): void => {
    Object.assign(canvas, { width: picture.width, height: picture.height })
    canvas.getContext('2d')!.drawImage(picture, 0, 0)
    canvas.ariaLabel = fill(words.pageName, { page, name: file.name })
    if (shown.page !== page) spots.replaceChildren(...spotsOn(session, page, size))
    shown.page = page
    const box = boxOf(session.chosen())
    const marked = mark(spots, session.chosen())
    if (marked) reveal(region, marked)
    lens.element.hidden = box?.page !== page
    if (box?.page === page) lens.show(picture, size, box)
  }
  void draw(1)
  return (cell) => {
    const box = boxOf(cell)
    if (box) return void draw(box.page)
    mark(spots, null)
    lens.element.hidden = true
  }
}

/** A button over each place of a page at which cells stand. */
function spotsOn(session: Session, page: number, { width, height }: Sheet): HTMLElement[] {
  const places = cellsBy<{ readonly box: PageBox }>(session, (cell) =>
    (session.reading.places[cell]?.boxes ?? [])
      .filter((box) => box.page === page)
      .map((box) => ({ box, key: `${box.left} ${box.top}` })),
  )
  return [...places.values()].map(([{ box }, cells]) => {
    const made = spot(session, cells)
    Object.assign(made.style, {
      left: `${(100 * box.left) / width}%`,
      top: `${(100 * box.top) / height}%`,
      width: `${(100 * box.width) / width}%`,
      height: `${(100 * box.height) / height}%`,
    })
    return made
  })
}
