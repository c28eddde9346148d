import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Keeps the young heap of a step of the build at 16 MB, for `node`: left to itself it takes up to 64, and the process a
 * fifth more in all, for no time. package.json has the same for `npm run build:data`.
 */
export const youngHeap = '--max-semi-space-size=16'

/**
 * Gives memory back every so many calls. A long build makes much that lives for a moment only; left to itself the heap
 * grows to several times what is in use before it is cleaned.
 */
export function sweeper(every: number): () => void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (how: object) => void
  let calls = 0
  return () => {
    calls += 1
    if (calls % every === 0) collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  }
}
