import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { resolve } from 'node:path'
import type { FileAt } from './add-file.ts'
import type { AddSettings, FileOutcome, Wanted } from './wanted.ts'
import { onlySaid } from './wanted.ts'

/** Processes that add files, one at a time each. */
export type Pool = {
  readonly add: (at: FileAt, wanted: Wanted) => Promise<FileOutcome>
  readonly end: () => void
}

/** Starts as many workers as asked for. One that breaks off costs the file that it had, and is started anew. */
export function poolOf(size: number, settings: AddSettings): Pool {
  const idle: ChildProcess[] = Array.from({ length: size }, () => start(settings))
  const waiting: ((worker: ChildProcess) => void)[] = []
  const give = (worker: ChildProcess): void => {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
  const take = (): Promise<ChildProcess> => {
    const worker = idle.pop()
    return worker ? Promise.resolve(worker) : new Promise((done) => waiting.push(done))
  }
  return {
    async add(at, wanted) {
      const worker = await take()
      const outcome = await ask(worker, { at, wanted })
      give(outcome === null ? start(settings) : worker)
      return outcome ?? onlySaid('unusable', 'the process that read it broke off')
    },
    end: () => idle.forEach((worker) => worker.disconnect()),
  }
}

function start(settings: AddSettings): ChildProcess {
  const worker = resolve(import.meta.dirname, 'worker.ts')
  return fork(worker, [JSON.stringify(settings)], { execArgv: [] })
}

/** What a worker answers; null where it ended before. */
function ask(worker: ChildProcess, job: object): Promise<FileOutcome | null> {
  return new Promise((done) => {
    const answered = (outcome: unknown): void => settle(outcome as FileOutcome)
    const ended = (): void => settle(null)
    const settle = (outcome: FileOutcome | null): void => {
      worker.off('message', answered)
      worker.off('exit', ended)
      done(outcome)
    }
    worker.on('message', answered)
    worker.on('exit', ended)
    if (worker.connected) worker.send(job)
    else ended()
  })
}
