import { appendFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// Loaded before a measured child's own code (node --import): adds a line of what the process used when it ends.
const file = process.env['BENCH_USAGE']
if (file && isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    appendFileSync(file, `${JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime })}\n`)
  })
}
