import { expect, test } from 'vitest'
import { audit } from '../../../src/dataset/record.ts'
import type { Observation } from '../../../src/report/report.ts'
import type { Stated } from '../support/made-up.ts'
import { agency, makeReport, withClaims } from '../support/made-up.ts'
import { publish } from '../support/published.ts'

const stated: readonly Stated[] = Array.from({ length: 10 }, (_, at) => [
  ['收到申请', String(at), '件', 'region', ['requests.received.total']] as const,
  [
    '予以公开',
    String(at),
    '%',
    'region',
    ['requests.granted.total', 'requests.partial.total'],
  ] as const,
  ['同比', String(at), '%同比', 'region', ['requests.received.total']] as const,
]).flat()

/** A list that counts how often an item of it is read. */
function counted(list: readonly Observation[]): {
  list: readonly Observation[]
  reads: () => number
} {
  let reads = 0
  const watched = new Proxy(list, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1
      return Reflect.get(target, key) as unknown
    },
  })
  return { list: watched, reads: () => reads }
}

test('a report is asked, not searched: its figures are walked a handful of times, however many claims it has', () => {
  const made = withClaims(makeReport({ 'requests.received.total': '5' }), stated)
  const { list, reads } = counted(made.observations)
  const walks = (): number => reads() / made.observations.length
  const report = audit(agency, { ...made, observations: list }, makeReport({}, { year: 2022 }))
  expect(report.findings.length).toBeGreaterThanOrEqual(20)
  expect(walks()).toBeLessThanOrEqual(3)
  publish([{ agency, reports: [report], texts: [''], unread: [] }])
  expect(walks()).toBeLessThanOrEqual(6)
})
