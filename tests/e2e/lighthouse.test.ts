import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Browser } from 'playwright-core'
import lighthouse from 'lighthouse'
import { freePort, launch } from './browser.ts'

const { address } = inject('root')
const port = await freePort()
let browser: Browser
beforeAll(async () => {
  browser = await launch([`--remote-debugging-port=${port}`])
})
afterAll(() => browser.close())

/** Pages of the types that Lighthouse is run on, as on a phone; their requests, with and without script. */
test.each([
  ['home', ''],
  ['agency', 'agencies/jincheng-140500-gov/'],
  ['report', 'agencies/shanghai-310000-gov-office/2019/'],
  ['indicator', 'indicators/disclosure-rate/'],
  ['compare', 'compare/jincheng-140500-gov/suqian-321300-gov/'],
  ['data', 'data/'],
])('Lighthouse, mobile: %s', async (_name, path) => {
  const result = await lighthouse(`${address}${path}`, {
    port,
    logLevel: 'error',
    onlyCategories: ['accessibility', 'best-practices', 'seo'],
    onlyAudits: ['network-requests'],
    disableFullPageScreenshot: true,
    // Pages do nothing once they have loaded, so there is no quiet to wait for.
    pauseAfterFcpMs: 0,
    pauseAfterLoadMs: 0,
    networkQuietThresholdMs: 0,
    cpuQuietThresholdMs: 0,
    // The site is built for https://example.org, so that its canonical addresses are not those it is served from here.
    skipAudits: ['canonical', 'is-on-https', 'redirects-http'],
  })
  const { categories, audits } = result!.lhr
  const score = (id: string): number => Math.round((categories[id]!.score ?? 0) * 100)
  const missed = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
    .flatMap(({ id }) => {
      const audit = audits[id]!
      return audit.score !== null && audit.score < 1 ? [`${id}: ${audit.title}`] : []
    })
  expect(missed).toEqual([])
  expect(['accessibility', 'best-practices', 'seo'].map(score)).toEqual([100, 100, 100])
  const requests = audits['network-requests']!.details as unknown as {
    items: { url: string; resourceType: string }[]
  }
  const types = requests.items.map((item) => item.resourceType)
  expect(types.filter((type) => type === 'Document')).toHaveLength(1)
  expect(types.filter((type) => type === 'Script').length).toBeLessThanOrEqual(1)
  expect(types.filter((type) => type === 'Stylesheet').length).toBeLessThanOrEqual(2)
  expect(requests.items.filter(({ url }) => !url.startsWith(address))).toEqual([])
})
