import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openAside } from '../aside.ts'

/** A curated file to write, and whether over one that is there. */
export type CuratedFile = { readonly path: string; readonly text: string; readonly over: boolean }

/** Writes curated files whole, all or none: none where one that is not `over` is there, and then it returns false. */
export function putCurated(data: string, files: readonly CuratedFile[]): boolean {
  const own = openAside(data)
  try {
    own.put(
      files.map(({ path, text, over }, at) => {
        const from = join(own.folder, String(at))
        writeFileSync(from, text)
        return { from, to: path, fresh: !over }
      }),
    )
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    own.remove()
  }
}
