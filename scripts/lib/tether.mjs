import { Socket } from 'node:net'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

// Loaded before a step (step.ts): ends it once the line to the process that started it is closed. In a thread of its own,
// because a step works for minutes without a look at what happened; in JavaScript, because each thread that reads TypeScript
// takes twenty megabytes more.
const task = 'hold the line'
if (isMainThread) {
  new Worker(new URL(import.meta.url), { execArgv: [], workerData: task }).unref()
} else if (workerData === task) {
  const line = new Socket({ fd: 3 })
  line.on('error', () => undefined)
  line.on('close', () => process.kill(process.pid, 'SIGKILL'))
  line.resume()
}
