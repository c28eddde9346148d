import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { copyProject } from '../../bench/project.ts'
import type { Raw } from '../support/raw.ts'
import { ask } from '../support/raw.ts'

const folder = mkdtempSync(join(tmpdir(), 'serve-'))
const files: Readonly<Record<string, string>> = {
  'dist/index.html': 'home',
  'dist/404.html': 'not here',
  'dist/about/index.html': 'about',
  'dist/说明/index.html': 'notes',
  'dist/data/v1/a.csv': '0123456789',
  'dist/data/empty.txt': '',
  'dist/.hidden': 'hidden',
  'secret.txt': 'secret',
}
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const running: ChildProcess[] = []
afterEach(() => running.splice(0).forEach((each) => each.kill()))
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts `npm run serve`'s script in a folder with `dist/`; what it prints first, and the process. */
async function start(
  env: Record<string, string> = {},
  cwd = folder,
): Promise<[string, ChildProcess]> {
  const child = spawn(process.execPath, [resolve('scripts/serve.ts')], {
    cwd,
    env: { ...process.env, PORT: '0', BASE: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  const said = await new Promise<string>((done) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.once('data', (data: Buffer) => done(String(data)))
    }
  })
  return [said, child]
}

async function served(env: Record<string, string> = {}): Promise<number> {
  const [said] = await start(env)
  return Number(new URL(said).port)
}

/** Status, where it leads, and what is in it. */
function short({ status, heads, body }: Raw): string {
  return [status, heads['location'], String(body)].filter((each) => each !== undefined).join(' ')
}

test('pages, files and folders as a plain server gives them, the query kept', async () => {
  const port = await served()
  const cases = {
    '/': '200 home',
    '/?q=1': '200 home',
    '/about/': '200 about',
    '/about': '301 /about/ ',
    '/about?a=x&a=y?z': '301 /about/?a=x&a=y?z ',
    '/about/index.html': '200 about',
    '/data/v1/a.csv': '200 0123456789',
    '/data/empty.txt': '200 ',
    '/data/v1': '301 /data/v1/ ',
    '/data/v1/': '404 not here',
    '/%61bout/': '200 about',
    '/%E8%AF%B4%E6%98%8E': '301 /%E8%AF%B4%E6%98%8E/ ',
    '/%E8%AF%B4%E6%98%8E/': '200 notes',
    '/nowhere': '404 not here',
    '/data/v1/a.csv/': '404 not here',
    '/.hidden': '404 not here',
  }
  for (const [path, expected] of Object.entries(cases)) {
    expect([path, short(await ask(port, `GET ${path} HTTP/1.1`))]).toEqual([path, expected])
  }
})

const hostile = [
  ...[
    '/%',
    '/%ff',
    '/%f0%28%8c%28',
    '/%zz',
    '/%0d%0a/%2e%2e%2fabout',
    '/%00',
    '/about%00/',
    '/\u0001',
  ],
  ...[
    '//',
    '///',
    '//evil.example/about',
    '//evil.example//about',
    '/%2Fevil.example%2F..%2F..%2Fabout',
  ],
  ...[
    '/\\evil.example\\about',
    '/%5C%5Cevil.example/about',
    '/about/%0d%0aSet-Cookie:%20a=b',
    '/about//',
  ],
  ...[
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/about/../../secret.txt',
  ],
  ...[
    '/..',
    '/.',
    '/about/..',
    '/about/%2e%2e',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/....//secret.txt',
  ],
  ...[
    'http://evil.example/about',
    'evil.example:443',
    '*',
    '',
    '?',
    '#',
    `/${'a'.repeat(300)}`,
    `/${'a/'.repeat(4000)}`,
  ],
]

test('no hostile path ends the server, leads elsewhere or leaves the folder', async () => {
  const port = await served()
  for (const path of hostile) {
    const { status, heads, body } = await ask(port, `GET ${path} HTTP/1.1`)
    expect([path, [400, 404].includes(status), heads['location']]).toEqual([path, true, undefined])
    expect(String(body)).not.toContain('secret')
    expect(Object.keys(heads)).not.toContain('set-cookie')
  }
  expect((await ask(port, `GET /${'a'.repeat(20_000)} HTTP/1.1`)).status).toBe(431)
  expect((await ask(port, 'GET / HTTP/9.9')).status).toBe(400)
  expect(short(await ask(port, 'GET /about/ HTTP/1.1'))).toBe('200 about')
})

test('HEAD gives the heads of GET and nothing else; other methods are refused', async () => {
  const port = await served()
  for (const path of ['/', '/data/v1/a.csv', '/nowhere', '/about']) {
    const [got, head] = [
      await ask(port, `GET ${path} HTTP/1.1`),
      await ask(port, `HEAD ${path} HTTP/1.1`),
    ]
    expect({ ...head.heads, date: '' }).toEqual({ ...got.heads, date: '' })
    expect([head.status, String(head.body)]).toEqual([got.status, ''])
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    const { status, heads } = await ask(port, `${method} / HTTP/1.1`)
    expect([status, heads['allow']]).toEqual([405, 'GET, HEAD'])
  }
})

test('parts of a file: one range, none that holds, several', async () => {
  const port = await served()
  const part = (range: string): Promise<Raw> =>
    ask(port, 'GET /data/v1/a.csv HTTP/1.1', `Range: ${range}`)
  const cases = {
    'bytes=2-4': ['206', 'bytes 2-4/10', '234'],
    'bytes=7-': ['206', 'bytes 7-9/10', '789'],
    'bytes=-2': ['206', 'bytes 8-9/10', '89'],
    'bytes=0-99': ['206', 'bytes 0-9/10', '0123456789'],
    'bytes=0-0,2-3': ['200', undefined, '0123456789'],
    'lines=1-2': ['200', undefined, '0123456789'],
  }
  for (const [range, expected] of Object.entries(cases)) {
    const { status, heads, body } = await part(range)
    expect([range, String(status), heads['content-range'], String(body)]).toEqual([
      range,
      ...expected,
    ])
  }
  for (const range of ['bytes=10-', 'bytes=9-2']) {
    const { status, heads } = await part(range)
    expect([range, status, heads['content-range']]).toEqual([range, 416, 'bytes */10'])
  }
})

test('what a reader has already is not sent again', async () => {
  const port = await served()
  const { heads } = await ask(port, 'GET /data/v1/a.csv HTTP/1.1')
  const [tag, day] = [heads['etag']!, heads['last-modified']!]
  const status = async (...heads: string[]): Promise<number> =>
    (await ask(port, 'GET /data/v1/a.csv HTTP/1.1', ...heads)).status
  expect(await status(`If-None-Match: ${tag}`)).toBe(304)
  expect(await status(`If-Modified-Since: ${day}`)).toBe(304)
  expect(await status('If-None-Match: "other"')).toBe(200)
  expect(await status('If-None-Match: "other"', `If-Modified-Since: ${day}`)).toBe(200)
  expect(await status('If-Modified-Since: Mon, 01 Jan 2001 00:00:00 GMT')).toBe(200)
  expect(await status('If-Match: "other"')).toBe(412)
  expect(await status('Range: bytes=1-2', 'If-Range: "other"')).toBe(200)
  // A page that is not there is never "not modified".
  expect((await ask(port, 'GET /nowhere HTTP/1.1', 'If-None-Match: *')).status).toBe(404)
})

test('every kind of file of a site has its type', async () => {
  const types = {
    ...{
      html: 'text/html; charset=utf-8',
      css: 'text/css; charset=utf-8',
      js: 'text/javascript; charset=utf-8',
    },
    ...{
      csv: 'text/csv; charset=utf-8',
      json: 'application/json; charset=utf-8',
      txt: 'text/plain; charset=utf-8',
    },
    ...{
      md: 'text/markdown; charset=utf-8',
      xml: 'application/xml',
      jsonld: 'application/ld+json',
    },
    ...{
      svg: 'image/svg+xml',
      png: 'image/png',
      'csv.gz': 'application/gzip',
      zip: 'application/zip',
    },
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    parquet: 'application/vnd.apache.parquet',
  }
  const port = await served()
  for (const [ending, type] of Object.entries(types)) {
    writeFileSync(join(folder, 'dist', `file.${ending}`), 'x')
    const { status, heads } = await ask(port, `GET /file.${ending} HTTP/1.1`)
    expect([ending, status, heads['content-type'], heads['content-encoding']]).toEqual([
      ...[ending, 200, type, undefined],
    ])
    expect(heads['x-content-type-options']).toBe('nosniff')
  }
})

test('a base path is above everything, and nothing beside it', async () => {
  const [said] = await start({ BASE: '/a/b/' })
  expect(said).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/a\/b\/\n$/)
  const port = Number(new URL(said).port)
  const cases = {
    '/a/b/': '200 home',
    '/a/b': '301 /a/b/ ',
    '/a/b?x': '301 /a/b/?x ',
    '/a/b/about': '301 /a/b/about/ ',
    '/': '404 not here',
    '/about/': '404 not here',
    '/a/bc/': '404 not here',
    '/a/b//evil.example': '404 not here',
  }
  for (const [path, expected] of Object.entries(cases)) {
    expect([path, short(await ask(port, `GET ${path} HTTP/1.1`))]).toEqual([path, expected])
  }
})

test('a site that is put in place anew is served at once, and a folder without 404.html too', async () => {
  const port = await served()
  rmSync(join(folder, 'dist'), { recursive: true })
  expect(short(await ask(port, 'GET / HTTP/1.1'))).toBe('404 Not found')
  mkdirSync(join(folder, 'dist'))
  for (const name of ['index.html', '404.html']) writeFileSync(join(folder, 'dist', name), 'new')
  expect(short(await ask(port, 'GET / HTTP/1.1'))).toBe('200 new')
})

test('what stands against it is said in a line', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  const cases: [Record<string, string>, string, string?][] = [
    [{ PORT: `${port}` }, `Port ${port} is taken: choose another, e.g. PORT=4322 npm start\n`],
    [{ PORT: 'abc' }, 'Unexpected PORT "abc", expected a number from 0 to 65535\n'],
    [{ PORT: '65536' }, 'Unexpected PORT "65536", expected a number from 0 to 65535\n'],
    [{}, 'There is no dist/: run `npm run build` first\n', tmpdir()],
  ]
  for (const [env, message, cwd] of cases) {
    const [said, child] = await start(env, cwd)
    expect(said).toBe(message)
    expect((await once(child, 'exit'))[0]).toBe(1)
  }
  taken.close()
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends it, also with a reader connected',
  async (signal) => {
    const [said, child] = await start()
    const idle = await fetch(said)
    expect(idle.status).toBe(200)
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([null, signal])
  },
)

test('npm run serve ends when npm is told to end', async () => {
  const project = join(folder, 'project')
  copyProject(project)
  mkdirSync(join(project, 'dist'))
  const npm = spawn('npm', ['run', '--silent', 'serve'], {
    cwd: project,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.push(npm)
  const closed = once(npm.stdout, 'close')
  const [said] = await once(npm.stdout, 'data')
  npm.kill('SIGTERM')
  // Its output is the server's too, and closes with the last of them.
  await closed
  await expect(fetch(String(said))).rejects.toThrow('fetch failed')
})
