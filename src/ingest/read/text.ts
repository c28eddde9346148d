import type { Block, Captured, SourcePlace, Unreadable } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import { readPrinted } from '../printed.ts'
import { readHtml } from './html.ts'
import { sayOmitted, sayPictures } from './omitted.ts'
import type { Settled } from './runs.ts'
import { seenMarkdown } from './text-inline.ts'
import { gridOfRows, ledText, pipeCells, rowKind } from './text-rows.ts'
import type { RowKind, TextRow } from './text-rows.ts'

/**
 * Reads a plain or Markdown text: rows of pipes or tabs and cells led by tabs are unruled grids, every other line is a
 * text as it stands, with the spaces that lead it. Tables in HTML inside Markdown are read as HTML.
 */
export function readText(text: string, format: 'txt' | 'md'): Captured | Unreadable {
  const lines = (format === 'md' ? withoutComments(text) : text).split(/\r\n|\r|\n/)
  if (lines.length > ingestLimits.lines)
    return { unreadable: 'The file has more than 20,000 lines.' }
  const [remarks, omitted]: [string[], string[]] = [[], []]
  const blocks: Block[] = []
  const pictures: number[] = []
  let open = null as { kind: RowKind; rows: TextRow[] } | null
  let ended = false
  let tables = 0
  const close = (): void => {
    const seen = format === 'md' || open?.kind === 'pipes' ? seenMarkdown : asItStands
    if (open) blocks.push({ kind: 'grid', grid: gridOfRows(open.rows, ++tables, seen) })
    open = null
  }
  for (let at = 0; at < lines.length; at++) {
    const line = pageNumber(lines, at)
      ? ''
      : (lines[at] ?? '').replaceAll('\f', '').slice(0, ingestLimits.line)
    const place: SourcePlace = { page: null, line: at + 1, table: null, row: null }
    if (format === 'md' && line.toLowerCase().includes('<table')) {
      close()
      const end = lines.findIndex((each, n) => n >= at && each.toLowerCase().includes('</table'))
      const last = end < 0 ? lines.length - 1 : end
      const read = readHtml(lines.slice(at, last + 1).join('\n'))
      if ('unreadable' in read) return read
      pictures.push(...(read.pictures ?? []).map((before) => before + blocks.length))
      blocks.push(...read.blocks.map((block) => moved(block, at + 1)))
      remarks.push(...read.remarks.filter((each) => !each.includes('no table')))
      at = last
      continue
    }
    if (line.trim() === '' && !line.includes('\t')) {
      ended = true
      continue
    }
    const kind = rowKind(line)
    if (kind === null && open?.kind === 'led' && continues(line, lines, at, open.rows)) {
      const cells = open.rows.at(-1)!.cells
      cells[cells.length - 1] += `\n${line.trim()}`
      ended = false
      continue
    }
    if (kind === null || open?.kind !== kind) close()
    if (kind === null) {
      const seen = format === 'md' ? seenMarkdown(withoutHeading(line)) : asItStands(line)
      for (const { kind: left, text: what } of seen.remarks) {
        if (left === 'picture') pictures.push(blocks.length)
        else if (left !== 'doubt') omitted.push(what)
      }
      const shown = seen.text.trimEnd()
      if (shown.trim() !== '') blocks.push({ kind: 'text', text: shown, place })
    } else {
      const joined = kind === 'pipes' ? broken(line, lines[at + 1]) : null
      if (joined !== null) at++
      open ??= { kind, rows: [] }
      if (kind === 'led') {
        if (ended || open.rows.length === 0) open.rows.push({ cells: [], place })
        open.rows.at(-1)!.cells.push(ledText(line))
      } else {
        const cells = kind === 'pipes' ? pipeCells(joined ?? line) : line.split('\t')
        if (cells) open.rows.push({ cells, place })
      }
    }
    ended = false
  }
  close()
  remarks.push(...sayOmitted(omitted), ...sayPictures(pictures, blocks))
  return { format, blocks, pictures, remarks }
}

/** Whether a line that no tab leads goes on with the words of the cell above: short, and followed by another such cell. */
function continues(
  line: string,
  lines: readonly string[],
  at: number,
  rows: readonly TextRow[],
): boolean {
  if (line.trim().length > 20 || line.includes('。')) return false
  if (readPrinted(rows.at(-1)?.cells.at(-1) ?? '').kind !== 'label') return false
  for (let next = at + 1; next < Math.min(lines.length, at + 4); next++) {
    if (lines[next]!.trim() !== '') return rowKind(lines[next]!) === 'led'
    if (lines[next] === '\t') return true
  }
  return false
}

/** A row of pipes broken over two lines, joined; null where the line is whole. */
function broken(line: string, next: string | undefined): string | null {
  const [first, second] = [line.trim(), next?.trim() ?? '']
  if (first.endsWith('|') || second === '' || second.startsWith('|') || !second.endsWith('|'))
    return null
  return `${first}${second}`
}

/** Whether a line is a page number that a PDF tool left: digits alone before a page break. */
function pageNumber(lines: readonly string[], at: number): boolean {
  if (!/^\f?\s{0,200}[-—– ]{0,4}\d{1,3}[-—– ]{0,4}$/.test(lines[at]!.trimEnd())) return false
  for (let next = at + 1; next < Math.min(lines.length, at + 4); next++) {
    if (lines[next]!.startsWith('\f')) return true
    if (lines[next]!.trim() !== '') return false
  }
  return false
}

function withoutHeading(line: string): string {
  return line.replace(/^\s{0,3}#{1,6} /, '')
}

function asItStands(text: string): Settled {
  return { text, remarks: [] }
}

/** A text without the comments of HTML in it, its lines at the same numbers. */
function withoutComments(text: string): string {
  let kept = ''
  let from = 0
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at)
    if (end < 0) break
    kept += text.slice(from, at) + text.slice(at, end).replace(/[^\r\n]/g, '')
    from = end + 3
  }
  return kept + text.slice(from)
}

function moved(block: Block, line: number): Block {
  return block.kind === 'text' ? { ...block, place: { ...block.place, line } } : block
}
