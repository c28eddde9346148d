import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tidyHeap } from '../../../scripts/lib/memory.ts'

test('npm run build:data has the heap of the other steps of the build', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>
  }
  expect(scripts['build:data']).toBe(`exec node ${tidyHeap.join(' ')} scripts/build-data.ts`)
})
