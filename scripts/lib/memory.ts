import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Options of `node` for a step of the build: what lives for a moment is swept at 16 MB (else up to 64), the rest once there is
 * as much again as is in use (else up to four times). package.json has the same for `npm run build:data`; a test holds them together.
 * Of build:data, V8's own settings take a tenth of the processor less and 110 MB more at the peak, 32 MB for what lives for a moment
 * a twentieth and 40 MB, `--no-concurrent-marking` an eighth and 30 to 60 MB (60 agencies): the peak may be 800 MB of a nation.
 */
export const tidyHeap = ['--max-semi-space-size=16', '--heap-growing-percent=100']

/**
 * Gives memory back every so many calls, or once 64 MB more are in use than after the last time. A long build makes much that
 * lives for a moment only; left to itself the heap grows to several times what is in use before it is cleaned. Not as a last
 * resort: that throws away compiled code as well, a fifth of the time of a build.
 */
export function sweeper(every: number): () => void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (how: object) => void
  let [calls, inUse] = [0, getHeapStatistics().used_heap_size]
  return () => {
    calls += 1
    if (calls % every !== 0 && getHeapStatistics().used_heap_size < inUse + 64e6) return
    collect({ type: 'major', execution: 'sync', flavor: 'regular' })
    inUse = getHeapStatistics().used_heap_size
  }
}
