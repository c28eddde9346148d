import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

// The tests of one file that defends (tests/defences/defending.ts): processes, signals and disks are real.
export default defineConfig({
  test: {
    include: (process.env['DEFENDING_TESTS'] ?? '').split(','),
    setupFiles: ['tests/defences/mutant.ts'],
    // Where there are no walls their tests fail, and are not left out.
    env: { MUTATE: '1', WALLS: '1', NODE_COMPILE_CACHE: resolve('.build', 'compiled') },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
