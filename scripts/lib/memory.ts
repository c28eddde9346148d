import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

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
