import { expect, test } from 'vitest'
import { readEnvironment } from '../../../src/published/environment.ts'

test('what is not set is left out or has its default', () => {
  expect(readEnvironment({})).toEqual({
    site: { site: null, base: '' },
    data: 'public/data',
    charts: '.build/charts',
    repository: null,
    pictures: false,
  })
})

test('what is set is brought into one form', () => {
  const variables = {
    SITE: 'https://example.org',
    BASE: '/a/b/',
    DATA_DIR: '/data',
    CHARTS_DIR: '/charts',
    REPOSITORY: 'https://code.example/o/r/',
    PICTURES: 'yes',
  }
  expect(readEnvironment(variables)).toEqual({
    site: { site: 'https://example.org', base: '/a/b' },
    data: '/data',
    charts: '/charts',
    repository: 'https://code.example/o/r',
    pictures: true,
  })
})

test('an empty text is as good as none', () => {
  expect(readEnvironment({ SITE: '', REPOSITORY: '', PICTURES: '' })).toEqual(readEnvironment({}))
})
