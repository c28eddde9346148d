import type { VFile } from 'vfile'
import { codePoint, problem, quote } from '../curated/message.ts'
import type { Part } from '../curated/said.ts'
import { unexpected } from '../curated/said.ts'

/** Refuses a file that is right but not in canonical form, at its first line that is not. `canonical` is its text in that form. */
export function checkCanonical(file: VFile, canonical: string): void {
  const text = String(file)
  if (text === canonical) return
  const [is, to] = [text.split('\n'), canonical.split('\n')]
  const first = is.findIndex((line, index) => line !== to[index])
  const at = first < 0 ? is.length - 1 : first
  const [line, wanted] = [is[at] ?? '', to[at] ?? '']
  let column = 0
  while (column < line.length && line[column] === wanted[column]) column += 1
  problem(file, {
    rule: 'format',
    reason: unexpected(what(line, wanted, column), { zh: '规范格式', en: 'canonical form' }),
    place: { line: at + 1, column: column + 1 },
    actual: line,
    expected: [wanted],
    note: {
      zh: `这里写 ${quote(wanted)}；\`npm run format\` 或 \`npm run check -- --fix\` 改好整个文件。`,
      en: `Write ${quote(wanted)} there; \`npm run format\` or \`npm run check -- --fix\` does it for the whole file.`,
    },
  })
}

/** What there is at a place that canonical form does not have, in words. */
function what(line: string, wanted: string, at: number): Part {
  const [is, to] = [line[at], wanted[at]]
  if (is === '\uFEFF') return { zh: '字节顺序标记（BOM）', en: 'byte-order mark' }
  if (is === '\r') {
    return { zh: 'Windows 的回车', en: 'carriage return (line ends of Windows)' }
  }
  if (is !== undefined && /[\u00A0\u2000-\u200A\u3000]/u.test(is)) {
    return {
      zh: `不是键盘空格的空白 ${codePoint(is)}`,
      en: `space ${codePoint(is)} that is none of the keyboard`,
    }
  }
  const rest = line.slice(at).trim()
  if (rest.startsWith('#') && !wanted.includes(rest)) {
    return {
      zh: `注释 ${quote(rest)}（规范格式不保留）`,
      en: `comment ${quote(rest)}, which canonical form does not keep`,
    }
  }
  if (line === wanted) {
    return { zh: '没有换行的最后一行', en: 'last line without a line end' }
  }
  if (line === '') return { zh: '空行', en: 'blank line' }
  if (line.trimEnd() === wanted) return { zh: '行末的空格', en: 'space at the end of the line' }
  if (is === ' ' && to !== ' ') return { zh: '空格', en: 'space' }
  return is === undefined ? { zh: '行的结尾', en: 'end of line' } : quote(line.slice(at))
}
