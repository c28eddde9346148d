import { createHash } from 'node:crypto'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Fetched } from '../../../scripts/lib/fetch/fetch.ts'
import { fetcherOf } from '../../../scripts/lib/fetch/fetch.ts'
import { paceOf } from '../../../scripts/lib/fetch/pace.ts'
import { isPublic } from '../../../scripts/lib/fetch/public.ts'
import type { NoAnswer, RequestSettings } from '../../../scripts/lib/fetch/request.ts'
import type { Answers, Site } from '../support/site.ts'
import { openSite } from '../support/site.ts'
import { selfSigned } from '../support/self-signed.ts'

const folder = mkdtempSync(join(tmpdir(), 'fetch-'))
const open: Site[] = []
afterEach(() => open.splice(0).forEach((site) => site.close()))
afterAll(() => rmSync(folder, { recursive: true }))

describe('what a site does', () => {
  test('a page is kept with its sum, and where and when it was fetched', async () => {
    const { origin } = await site({ '/a.htm': (to) => to.end('<p>x') })
    const got = (await fetched(`${origin}/a.htm`)) as Fetched
    expect(readFileSync(got.path, 'utf8')).toBe('<p>x')
    expect(JSON.parse(readFileSync(`${got.path}.json`, 'utf8'))).toEqual({
      asked: `${origin}/a.htm`,
      url: `${origin}/a.htm`,
      type: '',
      retrieved: '2026-11-27',
      sha256: createHash('sha256').update('<p>x').digest('hex'),
    })
  })

  test('redirects are followed, five at most', async () => {
    const { origin } = await site({
      '/a': to('/b'),
      '/b': to('/c'),
      '/c': (answer) => answer.end('there'),
      '/round': to('/round'),
    })
    expect(await fetched(`${origin}/a`)).toMatchObject({ url: `${origin}/c` })
    expect(await fetched(`${origin}/round`)).toEqual({
      why: 'it redirects more than five times',
      later: false,
    })
  })

  test.each([
    [403, false, 'it refuses programs (403)'],
    [404, false, 'it answers 404'],
    [503, true, 'it answers 503: not now'],
  ])('%d', async (status, later, why) => {
    const { origin } = await site({ '/a': (answer) => answer.writeHead(status).end() })
    const got = (await fetched(`${origin}/a`)) as NoAnswer
    expect(got.later).toBe(later)
    expect(got.why).toContain(why)
  })

  test('silence, an answer without end and one too large are given up', async () => {
    const { origin } = await site({
      '/silent': () => undefined,
      '/slow': (answer) => {
        const timer = setInterval(() => answer.write('x'), 50)
        answer.on('close', () => clearInterval(timer))
      },
      '/endless': (answer) => endless(answer),
    })
    const late = { why: 'it had not answered whole after 1 seconds', later: true }
    expect(await fetched(`${origin}/silent`, { seconds: 1 })).toEqual(late)
    expect(await fetched(`${origin}/slow`, { seconds: 1 })).toEqual(late)
    expect(await fetched(`${origin}/endless`)).toEqual({
      why: 'it sends more than 20971520 bytes: no report is so large',
      later: false,
    })
  })

  test('a certificate that nobody vouches for is refused', async () => {
    const server = createServer(selfSigned, (_, answer) => answer.end('x'))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const got = (await fetched(`https://127.0.0.1:${port}/a`)) as NoAnswer
    server.close()
    expect(got.later).toBe(false)
    expect(got.why).toContain('its certificate or encryption is not sound')
  })

  test('a host that nobody has, and one that is not there', async () => {
    const closed = await openSite({})
    closed.close()
    expect(await fetched(`${closed.origin}/a`)).toMatchObject({ later: true })
    expect(await fetched('http://nobody.invalid/a')).toMatchObject({ later: true })
  })
})

describe('robots.txt', () => {
  const rules = 'User-agent: *\nDisallow: /closed/\n'

  test('is asked once, and kept to', async () => {
    const { origin, asked } = await site({
      '/robots.txt': (answer) => answer.end(rules),
      '/closed/a': (answer) => answer.end('x'),
      '/open': (answer) => answer.end('x'),
    })
    const fetcher = fetcherWith()
    expect(await fetcher(`${origin}/closed/a`)).toEqual({
      why: `${origin}/robots.txt asks programs not to fetch it: save it in a browser`,
      later: false,
    })
    expect(await fetcher(`${origin}/open`)).toHaveProperty('path')
    expect(asked).toEqual(['/robots.txt', '/open'])
  })

  test('a redirect to what it closes is not followed', async () => {
    const { origin, asked } = await site({
      '/robots.txt': (answer) => answer.end(rules),
      '/a': to('/closed/b'),
    })
    expect(await fetched(`${origin}/a`)).toHaveProperty('later', false)
    expect(asked).toEqual(['/robots.txt', '/a'])
  })

  test('a page in its place allows everything, 500 means not now', async () => {
    const page = await site({
      '/robots.txt': (answer) => answer.end('<html>Disallow: /'),
      '/a': (answer) => answer.end('x'),
    })
    expect(await fetched(`${page.origin}/a`)).toHaveProperty('path')
    const broken = await site({ '/robots.txt': (answer) => answer.writeHead(500).end() })
    expect(await fetched(`${broken.origin}/a`)).toMatchObject({ later: true })
    expect(broken.asked).toEqual(['/robots.txt'])
  })
})

describe('this machine and private networks', () => {
  test.each([
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.31.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['nowhere', false],
    ['8.8.8.8', true],
    ['172.32.0.1', true],
    ['2400:3200::1', true],
  ])('%s is public: %s', (address, wanted) => {
    expect(isPublic(address)).toBe(wanted)
  })

  test.each([
    'http://127.0.0.1',
    'http://localhost',
    'http://[::1]',
    'http://0x7f.1',
    'http://2130706433',
  ])('nothing is asked of %s', async (host) => {
    const { origin, asked } = await site({ '/a': (answer) => answer.end('x') })
    const fetcher = fetcherWith({}, false)
    const got = (await fetcher(`${host}:${new URL(origin).port}/a`)) as NoAnswer
    expect(got.later).toBe(false)
    expect(got.why).toMatch(/it leads to (127\.0\.0\.1|::1), an address of this machine/)
    expect(asked).toEqual([])
  })

  test('a redirect to one is not followed', async () => {
    const { origin, asked } = await site({ '/a': to('http://127.0.0.2/b') })
    const fetcher = fetcherWith({ may: (address) => address === '127.0.0.1' })
    expect(await fetcher(`${origin}/a`)).toEqual({
      why: 'it leads to 127.0.0.2, an address of this machine or a private network: nothing was asked of it (--allow-private allows it)',
      later: false,
    })
    expect(asked).toEqual(['/robots.txt', '/a'])
  })

  test('other schemes and passwords are refused after redirects, too', async () => {
    const { origin } = await site({
      '/a': to('file:///etc/passwd'),
      '/b': to('http://a:b@127.0.0.1/'),
    })
    expect(await fetched(`${origin}/a`)).toEqual({
      why: 'file: is neither http: nor https:',
      later: false,
    })
    expect(await fetched(`${origin}/b`)).toHaveProperty('later', false)
  })
})

test('a host is asked once a second, others meanwhile', async () => {
  let time = 0
  const begun: [string, number][] = []
  const pace = paceOf(
    () => time,
    async (milliseconds) => {
      time += milliseconds
    },
  )
  for (const host of ['a', 'a', 'b', 'a']) await pace(host, async () => begun.push([host, time]))
  expect(begun).toEqual([
    ['a', 0],
    ['a', 1000],
    ['b', 1000],
    ['a', 2000],
  ])
})

async function site(answers: Answers): Promise<Site> {
  const opened = await openSite(answers)
  open.push(opened)
  return opened
}

function fetcherWith(
  how: Partial<RequestSettings> = {},
  allowPrivate = true,
): ReturnType<typeof fetcherOf> {
  const pace = <T>(_: string, work: () => Promise<T>): Promise<T> => work()
  return fetcherOf({ allowPrivate, today: '2026-11-27' }, { pace, ...how }, folder)
}

function fetched(address: string, how: Partial<RequestSettings> = {}): Promise<Fetched | NoAnswer> {
  return fetcherWith(how)(address)
}

function to(location: string): Answers[string] {
  return (answer) => answer.writeHead(302, { location }).end()
}

function endless(answer: ServerResponse): void {
  const block = Buffer.alloc(1024 * 1024, 32)
  const more = (): void => {
    while (!answer.destroyed && answer.write(block));
    if (!answer.destroyed) answer.once('drain', more)
  }
  more()
}
