import { beforeAll } from 'vitest'

// A change is on in this process alone; the programs that a test starts hear of it by this variable.
beforeAll(() => {
  const { activeMutant } =
    (globalThis as { __stryker__?: { activeMutant?: string } }).__stryker__ ?? {}
  if (activeMutant === undefined) delete process.env['__STRYKER_ACTIVE_MUTANT__']
  else process.env['__STRYKER_ACTIVE_MUTANT__'] = activeMutant
})
