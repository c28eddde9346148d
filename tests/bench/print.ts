/** A table of the report: a title, what to know about it, column heads and rows of text. */
export type Section = {
  readonly title: string
  readonly note?: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The text of a section: columns aligned, the first to the left and the others to the right. */
export function sectionText({ title, note, head, rows }: Section): string {
  const widths = head.map((_, at) =>
    Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length)),
  )
  const line = (row: readonly string[]): string =>
    widths
      .map((width, at) =>
        at === 0 ? (row[at] ?? '').padEnd(width) : (row[at] ?? '').padStart(width),
      )
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  const body = [line(head), rule, ...rows.map(line)].map((each) => `  ${each}`)
  return [title, ...(note ? [note] : []), ...body, ''].join('\n')
}

/** A number with as many decimals as make three figures, e.g. 0.031, 2.45, 1,320; a dash for none. */
export function shown(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '-'
  const size = Math.abs(value)
  const decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4
  const [whole = '', fraction] = value.toFixed(decimals).split('.')
  return fraction ? `${grouped(whole)}.${fraction}` : grouped(whole)
}

/** A whole number with its thousands set apart; a dash for none. */
export function count(value: number): string {
  return Number.isFinite(value) ? grouped(String(Math.round(value))) : '-'
}

function grouped(whole: string): string {
  return whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
}

/** How many times one number is another, e.g. `5.2×`. */
export function times(value: number, floor: number): string {
  const ratio = value / floor
  return Number.isFinite(ratio) ? `${shown(ratio)}×` : '-'
}
