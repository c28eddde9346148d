import { expect, test } from 'vitest'
import { openCurated } from '../../../scripts/lib/curated.ts'
import { decodeKnown, encodeKnown } from '../../../src/ingest/known.ts'
import { frozen } from '../support/folder.ts'

test('what is known comes back as it was: register, agencies and the day', () => {
  const { context, agencies } = openCurated(frozen)
  const known = { register: context.register, agencies, date: context.release.date }
  expect(known.register.size).toBeGreaterThan(3000)
  expect(decodeKnown(encodeKnown(known))).toEqual(known)
})
