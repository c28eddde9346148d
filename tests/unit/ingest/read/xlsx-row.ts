import type { Captured } from '../../../../src/ingest/grid.ts'
import { readXlsx } from '../../../../src/ingest/read/xlsx.ts'
import type { WorkbookParts } from '../write/workbook.ts'
import { sheet, workbook } from '../write/workbook.ts'
import { readable, textsOf } from './seen.ts'

/** Reads a workbook; throws why it cannot be read. */
export const read = async (bytes: Uint8Array): Promise<Captured> => readable(await readXlsx(bytes))

/** What a reader sees of the cells of one row after its label, under heads; `xml` is what stands in the row. */
export async function row(
  xml: string,
  parts: Omit<WorkbookParts, 'sheets'> = {},
  after = '',
): Promise<string[]> {
  const names = [...xml.matchAll(/ r="([B-Z])1"/g)].map((match) => match[1]!)
  const heads = ['A', ...names].map((name) => label(`${name}2`, '数'))
  const rows = `<row r="1">${label('A1', '规章')}${xml}</row><row r="2">${heads.join('')}</row>`
  const [first] = textsOf(await read(workbook({ ...parts, sheets: [sheet(rows, after)] })))
  return (first as string[][])[0]!.slice(1)
}

/** A cell with a text. */
export const label = (name: string, text: string): string =>
  `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`
/** A cell with a value, and more attributes. */
export const number = (name: string, value: string, more = ''): string =>
  `<c r="${name}"${more}><v>${value}</v></c>`
