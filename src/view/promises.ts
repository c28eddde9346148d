/** The tests that show each promise of the about page, in its order; `docs/promises.md` names them one by one. */
export const promiseTests = [
  ['tests/unit/release/release.test.ts'],
  ['tests/unit/report/round-trip.test.ts'],
  ['tests/unit/dataset/product/same-bytes.test.ts'],
  ['tests/unit/scripts/killed-builds.test.ts', 'tests/unit/scripts/killed-curated.test.ts'],
  ['tests/unit/scripts/build-data.test.ts'],
  ['tests/unit/dataset/blank-is-not-zero.test.ts'],
  [
    'tests/unit/release/release.test.ts',
    'tests/unit/release/files.test.ts',
    'tests/e2e/moved.test.ts',
  ],
  ['tests/e2e/hostile.test.ts', 'tests/e2e/html.test.ts'],
] as const satisfies readonly (readonly string[])[]
