import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tidyHeap } from '../../../scripts/lib/memory.ts'

test('npm run build:data has the heap of the other steps of the build', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>
  }
  const flags = ['-r ./scripts/ready.cjs', ...tidyHeap].join(' ')
  expect(scripts['build:data']).toBe(`exec node ${flags} scripts/build-data.ts`)
})
