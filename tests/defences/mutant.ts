import { beforeAll } from 'vitest'

type Stryker = { activeMutant?: string }
const all = globalThis as { __stryker__?: Stryker }

// What is counted as reached is what this process reaches: where tests start processes nothing is, and each tries every change.
if (process.env['DEFENDING_PROCESSES']) {
  const uncounted = { get: () => undefined, set: () => undefined, configurable: true }
  Object.defineProperty((all.__stryker__ ??= {}), 'mutantCoverage', uncounted)
}

// A change is on in this process alone; the programs that a test starts hear of it by this variable.
beforeAll(() => {
  const { activeMutant } = all.__stryker__ ?? {}
  if (activeMutant === undefined) delete process.env['__STRYKER_ACTIVE_MUTANT__']
  else process.env['__STRYKER_ACTIVE_MUTANT__'] = activeMutant
})
