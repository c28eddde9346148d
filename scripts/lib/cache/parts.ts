import { join } from 'node:path'
import type { Store } from './store.ts'
import { noStore, openStore } from './store.ts'

/** A store that reads and writes another, and has all that was asked of it written below a folder, too, or throws. */
export function copying(from: Store, into: string): Store {
  const to = openStore(into, (text) => {
    throw new Error(text)
  })
  const get = (key: string): Buffer | null => {
    const found = from.get(key)
    if (found) to.put(key, found)
    return found
  }
  return {
    ...from,
    get,
    use(key) {
      from.use(key)
      get(key)
    },
    put(key, content) {
      to.put(key, content)
      from.put(key, content)
    },
  }
}

/** A store of which another is asked first, which is read alone. */
export function before(first: Store, store: Store): Store {
  return { ...store, get: (key) => first.get(key) ?? store.get(key) }
}

/** A store that reads what the folders of parts have of a step, and writes nothing; `made` is told of what none has. */
export function storeOfParts(
  folders: readonly string[],
  step: string,
  made: () => void = () => undefined,
): Store {
  const parts = folders.map((folder) => openStore(join(folder, step), () => undefined))
  return {
    ...noStore,
    get: (key) => parts.reduce<Buffer | null>((found, part) => found ?? part.get(key), null),
    put: (_, __, beside) => beside || made(),
  }
}
