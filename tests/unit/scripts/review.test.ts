import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { heldReport } from '../../../scripts/lib/review/held.ts'
import { sums } from '../support/command.ts'
import { remove, sample } from '../support/folder.ts'

let [data, report, agency, source] = ['', '', '', '']
const running: ChildProcess[] = []
beforeEach(() => {
  ;({ data, report, agency } = sample())
  const site = join(data, '..', 'dist', 'workbench')
  mkdirSync(site, { recursive: true })
  writeFileSync(join(site, 'index.html'), 'the workbench')
  source = join(data, '..', 'report.txt')
  writeFileSync(source, 'as published')
  const text = readFileSync(report, 'utf8')
  writeFileSync(report, text.replace(/(?<= sha256: )\w+/, sumOf(source)))
})
afterEach(() => {
  running.splice(0).forEach((each) => each.kill('SIGKILL'))
  remove(data)
})

// As a message names it, from the folder that the command runs in.
const shown = join('data', 'agencies', '99', 'yangben-990101-gov', '2023.md')
const sumOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex')

/** A running command: what it has said, how it ends. */
type Run = {
  readonly child: ChildProcess
  readonly said: () => string
  readonly code: Promise<number | null>
}

function start(args: readonly string[], answer = ''): Run {
  const child = spawn(process.execPath, [resolve('scripts/review.ts'), '--data', data, ...args], {
    cwd: dirname(data),
    env: { ...process.env, BASE: '' },
  })
  running.push(child)
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += String(part)))
  child.stderr.on('data', (part: Buffer) => (said += String(part)))
  child.stdin.end(answer)
  return { child, said: () => said, code: once(child, 'close').then(([code]) => code as number) }
}

const address = /^http:\/\/127\.0\.0\.1:(\d+)\/en\/workbench\/#review=([\w-]{43})\n$/

/** A command that serves, its port and secret. */
async function serving(args = ['yangben-990101-gov-2023', '--source', source], answer = '') {
  const run = start(args, answer)
  const [, port, secret] = await new Promise<string[]>((done) => {
    run.child.stdout!.once('data', (said: Buffer) => {
      done(address.exec(String(said))!)
    })
  })
  return { ...run, port: Number(port), secret: secret! }
}

type Heads = Record<string, string | number | undefined>
type Sent = { readonly method?: string; readonly heads?: Heads; readonly body?: string }

/** Asks a server as its page does, but for what is given; heads that are undefined are left out. */
async function send(
  { port, secret }: { readonly port: number; readonly secret: string },
  path: string,
  { method = path.endsWith('result') ? 'POST' : 'GET', heads = {}, body = '' }: Sent = {},
): Promise<{ readonly status: number; readonly text: string; readonly heads: Heads }> {
  const all: Heads = {
    Host: `127.0.0.1:${port}`,
    Origin: method === 'GET' ? undefined : `http://127.0.0.1:${port}`,
    'Sec-Fetch-Site': 'same-origin',
    Authorization: `Bearer ${secret}`,
    ...(method === 'POST' && { 'Content-Type': 'application/json' }),
    ...(body && { 'Content-Length': Buffer.byteLength(body) }),
    ...heads,
  }
  const headers = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  return new Promise((done, fail) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers }, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part as Buffer)
      const text = String(Buffer.concat(parts))
      done({ status: response.statusCode!, text, heads: response.headers as Heads })
    })
    asked.on('error', fail)
    asked.end(body)
  })
}

const by = { by: '甲读者', date: '2026-11-27' }
const resultOf = (more: object = { read: 'yes', corrections: [] }): string =>
  JSON.stringify({ sum: sumOf(report), amendment: { ...by, ...more } })

test('a reading is written, and the command ends', async () => {
  const run = await serving()
  const given = JSON.parse((await send(run, '/workbench/review/report')).text) as object
  const text = readFileSync(report, 'utf8')
  expect(given).toEqual({
    agency: expect.objectContaining({ id: 'yangben-990101-gov', kind: 'gov' }),
    path: 'data/agencies/99/yangben-990101-gov/2023.md',
    name: 'report.txt',
    text,
    sum: sumOf(report),
  })
  expect((await send(run, '/workbench/review/source')).text).toBe('as published')
  expect((await send(run, '/workbench/')).text).toBe('the workbench')
  const { status, text: said } = await send(run, '/workbench/review/result', { body: resultOf() })
  expect([status, said]).toEqual([200, '{"said":[]}'])
  expect(await run.code).toBe(0)
  expect(run.said()).toContain(`${shown} is written. Next: npm run check, then commit it.`)
  expect(readFileSync(report, 'utf8').split('\n').length).toBe(text.split('\n').length + 1)
  expect(readFileSync(report, 'utf8')).toContain(
    '\n  - {by: 甲读者, date: 2026-11-27, how: read}\n',
  )
})

test('by a path; what cannot be so is said, and nothing written until it can', async () => {
  const run = await serving([report, '--source', source])
  const before = sums(data)
  const correction = {
    cell: 'requests.received.total',
    kind: 'transcription',
    was: '1',
    now: '2',
    reason: { zh: '对照原文', en: 'Compared with the source' },
  }
  const result = async (body: string): Promise<(number | string)[]> => {
    const { status, text } = await send(run, '/workbench/review/result', { body })
    return [status, text]
  }
  const late = { read: 'yes', corrections: [], date: '2099-01-01' }
  expect(await result(resultOf(late))).toEqual([422, expect.stringContaining('2099-01-01')])
  expect(await result(resultOf({ read: 'no', corrections: [correction] }))).toEqual([
    422,
    expect.stringContaining('in requests.received.total, expected `1`'),
  ])
  expect(await result(resultOf({ read: 'yes' }))).toEqual([
    422,
    expect.stringContaining('Missing key `corrections`'),
  ])
  for (const body of ['', '{', 'null', '[]', '{"sum":1,"amendment":{}}', '{"sum":"x"}'])
    expect([body, ...(await result(body))]).toEqual([
      ...[body, 400],
      expect.stringContaining('result'),
    ])
  expect(sums(data)).toEqual(before)
  const seen = resultOf()
  writeFileSync(report, `${readFileSync(report, 'utf8')}\n`)
  expect(await result(seen)).toEqual([409, expect.stringContaining('has changed meanwhile')])
  expect((await result(resultOf()))[0]).toBe(200)
  expect(await run.code).toBe(0)
})

const own = '/workbench/review/report'
const hostile: readonly (readonly [threat: string, path: string, sent: Sent, status: number])[] = [
  ['a name that leads here', '/', { heads: { Host: 'evil.example' } }, 421],
  ['a name that leads here, with the port', own, { heads: { Host: 'evil.example:80' } }, 421],
  ['localhost', own, { heads: { Host: 'localhost' } }, 421],
  ['no secret', own, { heads: { Authorization: undefined } }, 401],
  ['a wrong secret', own, { heads: { Authorization: `Bearer ${'A'.repeat(43)}` } }, 401],
  ['the secret in the address', `${own}?secret`, {}, 404],
  ['another site', own, { heads: { Origin: 'https://evil.example' } }, 403],
  ['no site', own, { heads: { Origin: 'null' } }, 403],
  ['another port', own, { heads: { Origin: 'http://127.0.0.1:1' } }, 403],
  ['a page of another site', own, { heads: { 'Sec-Fetch-Site': 'cross-site' } }, 403],
  ['a page of this machine', own, { heads: { 'Sec-Fetch-Site': 'same-site' } }, 403],
  ['another method', own, { method: 'POST', body: '{}' }, 405],
  ['a question before one', own, { method: 'OPTIONS' }, 405],
  ['a result by another method', '/workbench/review/result', { method: 'PUT' }, 405],
  ['a result by GET', '/workbench/review/result', { method: 'GET' }, 405],
  ['a result of no site', '/workbench/review/result', { heads: { Origin: undefined } }, 403],
  [
    'a result from a form',
    '/workbench/review/result',
    { heads: { 'Content-Type': 'text/plain' }, body: '{}' },
    415,
  ],
  ['a large result', '/workbench/review/result', { body: 'x'.repeat(64 * 1024 + 1) }, 413],
  [
    'a result of no length',
    '/workbench/review/result',
    { heads: { 'Transfer-Encoding': 'chunked' }, body: '' },
    413,
  ],
  ['another name', '/workbench/review/', {}, 404],
  ['a path out of it', '/workbench/review/../../../report.txt', {}, 404],
  ['a path out of the site', '/../report.txt', {}, 404],
  ['a path out of the site, encoded', '/..%2freport.txt', {}, 404],
  ['a whole address', 'http://evil.example/workbench/', {}, 404],
]

test('nobody else is answered: other hosts, sites, methods, secrets, paths, large results', async () => {
  const run = await serving()
  const before = sums(data)
  for (const [threat, path, sent, status] of hostile) {
    const { status: got, text, heads } = await send(run, path, sent)
    expect([threat, got]).toEqual([threat, status])
    expect(text).not.toContain('as published')
    expect(Object.keys(heads).filter((name) => /^access-control/.test(name))).toEqual([])
  }
  expect(sums(data)).toEqual(before)
  expect((await send(run, own)).status).toBe(200)
  run.child.kill('SIGINT')
  expect(await run.code).toBe(1)
  expect(run.said()).toContain('Nothing was written.')
  expect(sums(data)).toEqual(before)
})

test('another copy of the source is said, and asked about', async () => {
  const copy = join(data, '..', 'copy.txt')
  writeFileSync(copy, 'as published, saved again')
  const args = ['yangben-990101-gov-2023', '--source', copy]
  for (const answer of ['', 'n\n', '\n']) {
    const { code, said } = start(args, answer)
    expect(await code).toBe(1)
    expect(said()).toBe(
      `The sums differ: this file has ${sumOf(copy)}, on record is ${sumOf(source)}. It may be another copy, or another report.\nGo on with this file? [y/N] `,
    )
  }
  const run = await serving(args, 'y\n')
  const { text } = await send(run, own)
  expect(JSON.parse(text)).toMatchObject({ name: 'copy.txt' })
  expect((await send(run, '/workbench/review/source')).text).toBe('as published, saved again')
})

test('what is no report that is held, or no file, or not built, is said', async () => {
  const said = async (...args: string[]): Promise<string> => {
    const run = start(args)
    expect(await run.code).toBe(1)
    return run.said()
  }
  const id = 'yangben-990101-gov-2023'
  expect(await said(id)).toMatch(/^Usage: npm run review -- REPORT --source FILE/)
  expect(await said('yangben-990101-gov-2022', '--source', source)).toMatch(
    /^Unexpected report yangben-990101-gov-2022, expected the id or path of one below .*agencies\n$/,
  )
  expect(await said(id, '--source', `${source}x`)).toBe(`${source}x: there is no such file\n`)
  writeFileSync(report, readFileSync(report, 'utf8').replace('year: 2023', 'year: x'))
  expect(await said(id, '--source', source)).toContain(`${shown}:3:7 error Unexpected \`x\``)
  rmSync(join(data, '..', 'dist'), { recursive: true })
  expect(await said(id, '--source', source)).toBe(
    'There is no workbench in dist/: run `npm run build` first\n',
  )
})

test('only a report below data/agencies is one: no link, no other file, no path that leads out', () => {
  expect(heldReport(data, report)).toBe(report)
  expect(heldReport(data, 'yangben-990101-gov-2023')).toBe(report)
  const away = join(data, '..', '2023.md')
  writeFileSync(away, readFileSync(report))
  const link = join(dirname(report), '2022.md')
  symlinkSync(away, link)
  symlinkSync(dirname(data), join(data, 'agencies', '98'))
  for (const named of [
    ...[agency, away, link, dirname(report), `${dirname(report)}/../2023.md`, '', '.', '..'],
    ...['../yangben-990101-gov-2023', 'yangben-990101-gov-2022', `${data}/agencies/98/2023.md`],
  ])
    expect([named, heldReport(data, named)]).toEqual([named, null])
})
