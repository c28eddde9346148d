import { expect, test } from 'vitest'
import { openCurated } from '../../../scripts/lib/curated.ts'
import { decodeKnown, encodeKnown } from '../../../src/ingest/known.ts'
import { frozen } from '../support/folder.ts'

test('what is known comes back as it was: register, agencies, the day and the years', () => {
  const { context, agencies } = openCurated(frozen)
  const years = { 'jincheng-140500-gov': [2023, 2024] }
  const known = { register: context.register, agencies, date: context.release.date, years }
  expect(known.register.size).toBeGreaterThan(3000)
  expect(decodeKnown(encodeKnown(known))).toEqual(known)
})
