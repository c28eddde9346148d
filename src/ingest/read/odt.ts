import type { Captured, Unreadable } from '../grid.ts'
import { parseContent } from './odt-document.ts'
import { parseStyles } from './odt-styles.ts'
import { capturedOf } from './word-blocks.ts'
import { openZip } from './zip.ts'

/**
 * Reads an OpenDocument text (.odt, of LibreOffice and WPS) as paragraphs and tables in reading order, with merged cells.
 * Headers, footers, notes, comments, deleted and hidden text are left out.
 */
export async function readOdt(bytes: Uint8Array): Promise<Captured | Unreadable> {
  const zip = await openZip(bytes)
  if ('unreadable' in zip) return zip
  if (!zip.names.includes('content.xml'))
    return { unreadable: 'The zip container holds no OpenDocument text' }
  try {
    const manifest = (await zip.text('META-INF/manifest.xml')) ?? ''
    if (manifest.includes('encryption-data')) throw new Error('it is protected by a password')
    const content = (await zip.text('content.xml'))!
    const styles = parseStyles([await zip.text('styles.xml'), content])
    return capturedOf('odt', parseContent(content, styles))
  } catch (error) {
    return { unreadable: `The document cannot be read: ${(error as Error).message}` }
  }
}
