import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those that it is in, where they are missing. Throws where the system lets none be made; `mkdir` of Node,
 * told to make all of them, tries for ever where it is answered that there is no such folder, as below /proc.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  try {
    mkdirSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Another run was there first.
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || !existsSync(parent)) throw error
    throw Object.assign(new Error(`no folder can be made at ${path}`), { code: 'EPERM', path })
  }
}
