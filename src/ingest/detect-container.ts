import type { SourceFormat } from '../report/source-formats.ts'
import type { Unreadable } from './grid.ts'
import { openContainer } from './read/ole-container.ts'
import { openZip } from './read/zip.ts'

/** What is in a zip container, told by the names of its entries, which no program chooses otherwise. */
export async function detectZip(bytes: Uint8Array): Promise<SourceFormat | Unreadable> {
  const zip = await openZip(bytes)
  if ('unreadable' in zip) return zip
  const has = (pattern: RegExp): boolean => zip.names.some((name) => pattern.test(name))
  const found = zips.find(([pattern]) => has(pattern))
  if (found) return found[1]
  if (zip.names.includes('content.xml')) return openDocument(await typeOf(zip))
  return {
    unreadable:
      'The zip container holds no report: unpack it and give the file that is the report.',
  }
}

/** What is in a compound file (OLE2), told by its streams; `name` only tells .wps from .doc. */
export function detectOle(bytes: Uint8Array, name: string): SourceFormat | Unreadable {
  const has = streamsOf(bytes)
  if (has('WordDocument')) return /\.wps$/i.test(name) ? 'wps' : 'doc'
  if (has('Workbook') || has('Book')) {
    return {
      unreadable:
        'A workbook of Excel 97 to 2003 or of WPS (.xls, .et): open it in Excel, WPS or LibreOffice, save it as .xlsx and run again.',
    }
  }
  if (has('EncryptedPackage'))
    return { unreadable: 'The file is protected by a password: save it without and run again.' }
  if (has('PowerPoint Document'))
    return { unreadable: 'Slides (.ppt): save them as PDF and run again.' }
  return 'doc'
}

const zips: readonly (readonly [RegExp, SourceFormat | Unreadable])[] = [
  [/^word\/document\d*\.xml$/, 'docx'],
  [/^xl\/workbook\d*\.xml$/, 'xlsx'],
  [
    /^xl\/workbook\.bin$/,
    { unreadable: 'A binary workbook (.xlsb): save it as .xlsx in Excel or WPS and run again.' },
  ],
  [/^ppt\//, { unreadable: 'Slides (.pptx): save them as PDF and run again.' }],
  [/^OFD\.xml$/, { unreadable: 'An OFD document: save it as PDF in its reader and run again.' }],
]

async function typeOf(
  zip: Exclude<Awaited<ReturnType<typeof openZip>>, Unreadable>,
): Promise<string> {
  try {
    return ((await zip.text('mimetype')) ?? '').trim()
  } catch {
    return ''
  }
}

function openDocument(type: string): SourceFormat | Unreadable {
  const family = 'application/vnd.oasis.opendocument.'
  if (!type.startsWith(family) || type.startsWith(`${family}text`)) return 'odt'
  return {
    unreadable: type.startsWith(`${family}spreadsheet`)
      ? 'A workbook of LibreOffice (.ods): save it as .xlsx and run again.'
      : 'An OpenDocument file that is no text: save it as PDF and run again.',
  }
}

/** Whether streams of a name are at the top; a damaged container has none, and the reader of Word files says how. */
function streamsOf(bytes: Uint8Array): (name: string) => boolean {
  try {
    const streams = openContainer(bytes)
    return (name) => streams(name) !== null
  } catch {
    return () => false
  }
}
