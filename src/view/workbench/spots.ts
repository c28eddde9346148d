import { make } from './elements.ts'
import type { Session } from './session.ts'

/** A place in the file that leads to cells of the form, as a button that `text` stands on. */
export function spot(session: Session, cells: readonly string[], text = ''): HTMLButtonElement {
  const made = Object.assign(make('button', text), {
    type: 'button',
    className: 'spot',
    tabIndex: -1,
    onclick: () => {
      // Of several cells that stand at one place, those that are printed without lines, the next.
      const next = cells[(cells.indexOf(session.chosen() ?? '') + 1) % cells.length]!
      if (next === session.chosen()) session.choose(null)
      session.choose(next)
    },
  })
  made.dataset['cells'] = cells.join(' ')
  made.ariaLabel = `${nameOf(session, cells)}: ${text || session.printed(cells[0]!)}`
  return made
}

/** The cells of the form that stand at the same place, by the key of a place; those without a key are left out. */
export function cellsBy<Place>(
  session: Session,
  places: (cell: string) => readonly (Place & { readonly key: string })[],
): ReadonlyMap<string, readonly [place: Place, cells: readonly string[]]> {
  const found = new Map<string, [Place, string[]]>()
  for (const cell of session.moves.order) {
    for (const place of places(cell)) {
      const [, cells] = found.get(place.key) ?? [place, []]
      found.set(place.key, [place, [...cells, cell]])
    }
  }
  return found
}

/** Marks the places of a cell among those in an element, and makes the first of them the one that Tab comes to. */
export function mark(group: HTMLElement, cell: string | null): HTMLElement | null {
  let first: HTMLElement | null = null
  for (const each of spotsIn(group)) {
    const isOwn = cell !== null && each.dataset['cells']!.split(' ').includes(cell)
    each.ariaCurrent = isOwn ? 'true' : null
    if (isOwn) first ??= each
  }
  stopAt(group, first ?? spotsIn(group)[0])
  return first
}

/** Makes the places in an element one stop of the keyboard: arrows move among them by where they stand. */
export function rove(group: HTMLElement): void {
  group.addEventListener('keydown', (event) => {
    const way = ways[event.key]
    const from = event.target as HTMLElement
    if (!way || !from.matches('.spot')) return
    event.preventDefault()
    nearest(from, spotsIn(group), way)?.focus()
  })
  group.addEventListener('focusin', ({ target }) => {
    if ((target as HTMLElement).matches('.spot')) stopAt(group, target as HTMLElement)
  })
}

/** Scrolls a region, and nothing around it, so that an element in it stands in its middle. */
export function reveal(region: HTMLElement, element: HTMLElement): void {
  const [outer, inner] = [region, element].map((each) => each.getBoundingClientRect())
  region.scrollBy({
    left: inner!.left + inner!.width / 2 - outer!.left - outer!.width / 2,
    top: inner!.top + inner!.height / 2 - outer!.top - outer!.height / 2,
    behavior: 'instant',
  })
}

const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function nearest(
  from: HTMLElement,
  all: readonly HTMLElement[],
  [x, y]: readonly [x: number, y: number],
): HTMLElement | undefined {
  const middle = (of: HTMLElement): readonly [number, number] => {
    const { left, top, width, height } = of.getBoundingClientRect()
    return [left + width / 2, top + height / 2]
  }
  const [fromX, fromY] = middle(from)
  const ranked = all.flatMap((element) => {
    const [right, down] = [middle(element)[0] - fromX, middle(element)[1] - fromY]
    const along = right * x + down * y
    return along > 2 ? [{ element, far: along + 4 * Math.abs(right * y + down * x) }] : []
  })
  return ranked.sort((a, b) => a.far - b.far)[0]?.element
}

function spotsIn(group: HTMLElement): readonly HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>('.spot')]
}

function stopAt(group: HTMLElement, spot: HTMLElement | undefined): void {
  for (const each of spotsIn(group)) each.tabIndex = each === spot ? 0 : -1
}

/** The first of some cells in words, and of how many. */
function nameOf({ reading }: Session, [cell, ...more]: readonly string[]): string {
  const named = reading.tables.flatMap(({ rows }) => rows.flat()).find((each) => each.cell === cell)
  return `${named?.text ?? cell!}${more.length > 0 ? ` … ${more.length + 1}` : ''}`
}
