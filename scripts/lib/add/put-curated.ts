import { openAside } from '../aside.ts'

/** Writes a curated file whole or not at all; unless `over`, leaves what is there and returns false. */
export function putCurated(data: string, path: string, text: string, over: boolean): boolean {
  const own = openAside(data)
  try {
    own.write(path, text, { over })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    own.remove()
  }
}
