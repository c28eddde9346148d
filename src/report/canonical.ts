import type { VFile } from 'vfile'
import { problem, quote } from '../curated/message.ts'

/** Refuses a file that is right but not in canonical form, at its first line that is not. `canonical` is its text in that form. */
export function checkCanonical(file: VFile, canonical: string): void {
  const text = String(file)
  if (text === canonical) return
  const [is, to] = [text.split('\n'), canonical.split('\n')]
  const at = Math.max(
    0,
    is.findIndex((line, index) => line !== to[index]),
  )
  const [line, wanted] = [is[at] ?? '', to[at] ?? '']
  let column = 0
  while (column < line.length && line[column] === wanted[column]) column += 1
  problem(file, {
    rule: 'format',
    reason: `Unexpected ${what(line, wanted, column)}, expected canonical form`,
    place: { line: at + 1, column: column + 1 },
    actual: line,
    expected: [wanted],
    note: `Write ${quote(wanted)} there; \`npm run format\` or \`npm run check -- --fix\` does it for the whole file.`,
  })
}

/** What there is at a place that canonical form does not have, in words. */
function what(line: string, wanted: string, at: number): string {
  const [is, to] = [line[at], wanted[at]]
  if (is === '\uFEFF') return 'byte-order mark'
  if (is === '\r') return 'carriage return (line ends of Windows)'
  if (is === '\u00A0' || is === '\u3000') return `space ${quote(is)} that is none of the keyboard`
  if (line.trimEnd() === wanted) return 'space at the end of the line'
  if (is === ' ' && to !== ' ') return 'space'
  if (line.includes('#') && !wanted.includes('#'))
    return `comment ${quote(line.slice(at))}, which canonical form does not keep`
  if (is === undefined) return wanted === '' ? 'end of file without a line end' : 'end of line'
  return quote(line.slice(at))
}
