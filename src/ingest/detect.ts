import { decodeText } from './decode.ts'
import type { SourceFormat } from '../report/source-formats.ts'
import type { Unreadable } from './grid.ts'
import { ingestLimits } from './limits.ts'

/**
 * The format of a captured file by its content. The name tells only what content cannot: a Word container named .wps is
 * one of WPS. What is no report in text (pictures, other containers) is unreadable, with what to do.
 */
export async function detectFormat(
  bytes: Uint8Array,
  name: string,
): Promise<SourceFormat | Unreadable> {
  if (bytes.length === 0) return { unreadable: 'The file is empty.' }
  if (bytes.length > ingestLimits.bytes) {
    return { unreadable: `The file has ${bytes.length} bytes, more than the 20 MB that are read.` }
  }
  const head = latin(bytes.subarray(0, 4096))
  if (head.startsWith('PK\u0003\u0004'))
    return (await import('./detect-container.ts')).detectZip(bytes)
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) {
    return (await import('./detect-container.ts')).detectOle(bytes, name)
  }
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  const picture = pictures.find(([start]) => head.startsWith(start))
  if (picture) return { unreadable: `A picture (${picture[1]}): needs transcription.` }
  if (head.startsWith('{\\rt')) return 'rtf'
  const decoded = decodeText(bytes)
  if ('unreadable' in decoded) return decoded
  return detectText(decoded.text)
}

const pictures = [
  ['\u0089PNG', 'PNG'],
  ['\u00FF\u00D8\u00FF', 'JPEG'],
  ['GIF8', 'GIF'],
  ['II*\u0000', 'TIFF'],
  ['MM\u0000*', 'TIFF'],
  ['BM', 'BMP'],
] as const

function detectText(text: string): SourceFormat | Unreadable {
  const start = text.slice(0, 65_536)
  const head = start.slice(0, 4096).toLowerCase()
  const flat = head.trimStart().startsWith('<?xml') && flats.find(([sign]) => head.includes(sign))
  if (flat) return { unreadable: `${flat[1]}: save it as ${flat[2]} in its program and run again.` }
  if (
    /^\s{0,20}(mime-version|from|content-type|subject|date):/.test(head) &&
    head.includes('multipart/')
  )
    return 'mht'
  const pipes = countLines(text, (line) => line.startsWith('|') && line.indexOf('|', 1) > 0)
  if (pipes >= 3) return 'md'
  const tags = /<(!doctype html|html|head|body|table|tbody|tr|td|div|p|span|br|article)[\s>/]/gi
  let found = 0
  while (found < 3 && tags.exec(start)) found++
  if (found >= 3) return startsWithTag(text) ? 'html' : 'md'
  return countLines(text, (line) => /^#{1,4} \S/.test(line)) >= 2 ? 'md' : 'txt'
}

/** Documents that are one XML file, by what is in their first lines. */
const flats = [
  ['progid="excel.sheet"', 'A workbook of Excel 2003 in XML', '.xlsx'],
  ['urn:schemas-microsoft-com:office:spreadsheet', 'A workbook of Excel 2003 in XML', '.xlsx'],
  ['progid="word.document"', 'A Word document in XML', '.docx'],
  ['schemas.microsoft.com/office/2006/xmlpackage', 'A Word document in XML', '.docx'],
  ['<office:document', 'An OpenDocument file in XML', '.odt or .xlsx'],
] as const

function startsWithTag(text: string): boolean {
  return text.slice(0, 2000).trimStart().startsWith('<') || /<\/(html|body|div)>/i.test(text)
}

function countLines(text: string, test: (line: string) => boolean): number {
  let count = 0
  for (const line of text.split('\n', ingestLimits.lines)) if (test(line.trimStart())) count++
  return count
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
