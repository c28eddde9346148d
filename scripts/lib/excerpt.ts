import { visible } from '../../src/curated/message.ts'

/** The most characters of a line that are shown. */
const most = 72

/**
 * A line of a file with a caret below a column, as two lines of a terminal; null where the file has no such line. Both
 * count from 1; Chinese characters are two columns of a terminal wide.
 */
export function excerpt(text: string, line: number, column: number): readonly string[] | null {
  const whole = text.split('\n')[line - 1]
  if (whole === undefined || whole.trim() === '') return null
  const before = [...whole.slice(0, column - 1)]
  const start = Math.max(0, before.length - most / 2)
  const shown = [...whole].slice(start, start + most)
  const cut = (characters: readonly string[]): string => characters.map(visible).join('')
  const head = `  ${line} | `
  const lead = `${start > 0 ? '…' : ''}${cut(before.slice(start))}`
  const rest = cut(shown.slice(before.length - start))
  const more = start + most < [...whole].length ? '…' : ''
  return [`${head}${lead}${rest}${more}`, `${' '.repeat(head.length + widthOf(lead))}^`]
}

/** How many columns of a terminal a text takes. */
function widthOf(text: string): number {
  return [...text].reduce((sum, each) => sum + (wide.test(each) ? 2 : 1), 0)
}

const wide = /[\p{Script=Han}\u2E80-\u303E\u3041-\u33FF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]/u
