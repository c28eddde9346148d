import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const deep = Boolean(process.env['DEEP'])

// Tests that count work (`tests/unit/support/work.ts`): what ran in a process before would be counted by its calls alone.
const counting = ['**/linear.test.ts', 'house/work.test.ts', 'agency/pinyin.test.ts'].map(
  (name) => `tests/unit/${name}`,
)

export default defineConfig({
  test: {
    // Two files at once, in the browser too: on two cores the default is one, and more would starve each other.
    maxWorkers: 2,
    // No test leaves anything behind in its process, so files share it, and what they import is loaded once.
    isolate: false,
    // A script that tests run as a process of its own is compiled once, too, and keeps what it makes apart from what builds keep.
    env: {
      NODE_COMPILE_CACHE: resolve('.build', 'compiled'),
      CACHE_DIR: resolve('.build', 'cache'),
      LC_ALL: 'C.UTF-8',
    },
    globalSetup: ['tests/e2e/executable.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: counting,
          testTimeout: deep ? 10_800_000 : 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'work',
          include: counting,
          // A process each, in which nothing ran before.
          isolate: true,
          testTimeout: 300_000,
        },
      },
      { test: { name: 'data', include: ['tests/data/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          testTimeout: 600_000,
          hookTimeout: 300_000,
          // A busy machine shows late what was pressed.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
