import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { limits } from '../../../scripts/lib/review-files.ts'
import { readWorkflows, stepsOf } from '../support/workflows.ts'

type Comment = { id: number; user: { login: string }; body: string }

const folder = mkdtempSync(join(tmpdir(), 'comment-'))
const review = join(folder, 'review')
const script = readWorkflows()
  .flatMap(stepsOf)
  .find(({ path, shell }) => path === 'comment/comment' && shell === 'node {0}')!.run!
const sha = 'a'.repeat(40)
const url = 'https://github.com/o/r/actions/runs/5'
const run = {
  html_url: url,
  head_sha: sha,
  head_branch: 'a&state=closed',
  conclusion: 'success',
  head_repository: { id: 9, owner: { login: 'somebody' } },
}
const request = { number: 3, head: { sha, repo: { id: 9 } } }

let requests: unknown[]
let comments: Comment[]
let asked: string[]

/** What the step asks of GitHub, answered on this machine: pull requests, and the comments of one, a hundred a page. */
const server = createServer((incoming, answer) => {
  let sent = ''
  incoming.on('data', (chunk: Buffer) => (sent += chunk.toString()))
  incoming.on('end', () => {
    const { method = '', url: path = '' } = incoming
    asked.push(`${method} ${path}`)
    const { pathname, searchParams } = new URL(path, 'http://localhost')
    const body = sent === '' ? '' : (JSON.parse(sent) as { body: string }).body
    if (pathname === '/repos/o/r/pulls') return answer.end(JSON.stringify(requests))
    if (method === 'POST') comments.push({ id: comments.length + 1, user: bot, body })
    if (method === 'PATCH') comments.find(({ id }) => pathname.endsWith(`/${id}`))!.body = body
    const page = Number(searchParams.get('page') ?? 1)
    return answer.end(JSON.stringify(comments.slice(100 * (page - 1), 100 * page)))
  })
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const bot = { login: 'github-actions[bot]' }

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  ;[requests, comments, asked] = [[request], [], []]
  rmSync(review, { recursive: true, force: true })
  mkdirSync(review)
})

/** Runs the step as a runner would; its exit code. */
async function say(event: object = run): Promise<number> {
  const [file, program] = [join(folder, 'event.json'), join(folder, 'step')]
  writeFileSync(file, JSON.stringify({ workflow_run: event }))
  writeFileSync(program, script)
  const env = {
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    GITHUB_EVENT_PATH: file,
    GITHUB_REPOSITORY: 'o/r',
    RUNNER_TEMP: folder,
    TOKEN: 'a token',
  }
  return await new Promise((done) => {
    execFile(process.execPath, [program], { env }, (error) => done(error ? Number(error.code) : 0))
  })
}

const summary = (text: string): void => writeFileSync(join(review, 'comment.md'), text)

test('a summary becomes one comment, which the next one replaces', async () => {
  summary('| a | b |\n| --- | --- |\n| 1 | 2 |\n')
  expect(await say()).toBe(0)
  expect(comments).toHaveLength(1)
  expect(comments[0]!.body).toContain(`**[The check](${url}) passed** for ${sha}`)
  expect(comments[0]!.body).toContain('\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n')
  summary('another')
  expect(await say({ ...run, conclusion: 'failure' })).toBe(0)
  expect(comments).toHaveLength(1)
  expect(comments[0]!.body).toContain(`**[The check](${url}) did not pass** for`)
  expect(comments[0]!.body.endsWith('\n\nanother')).toBe(true)
  expect(asked[0]).toBe('GET /repos/o/r/pulls?state=open&head=somebody%3Aa%26state%3Dclosed')
})

test('the comment is found among many, and is that of the workflow, whatever somebody writes', async () => {
  summary('text')
  expect(await say()).toBe(0)
  const [own] = comments
  const forged = { user: { login: 'somebody' }, body: own!.body }
  comments = [...Array(150).keys()].map((id) => ({ id: id + 10, ...forged }))
  comments.push({ ...own! })
  summary('anew')
  expect(await say()).toBe(0)
  expect(comments.filter(({ body }) => body.endsWith('anew'))).toEqual([
    expect.objectContaining({ id: 1, user: bot }),
  ])
})

test.each([
  ['another commit', [{ ...request, head: { ...request.head, sha: 'b'.repeat(40) } }]],
  ['another repository', [{ ...request, head: { sha, repo: { id: 8 } } }]],
  ['a repository that is gone', [{ ...request, head: { sha, repo: null } }]],
  ['none', []],
])('no comment goes to a pull request of %s', async (_, found) => {
  requests = found
  summary('text')
  expect(await say()).toBe(0)
  expect(comments).toEqual([])
})

test('what a text could hide, show, notify or link is broken', async () => {
  summary(
    [
      '@maintainers #12 GH-12 https://evil.example www.evil.example',
      '![x](https://evil.example/x.png) [click](javascript:x) [a][b]',
      '[b]: https://evil.example',
      `<!-- hidden --><img src=x><a href="https://evil.example">x</a> [run](${url}) [no](${url}/../../..)`,
      '<details><summary>more</summary>\u202E\u001B</details>',
      '&#64;maintainers &commat;maintainers &#x23;12 https&colon;//evil.example &amp;&lt;&gt;&#8203;&emsp;',
    ].join('\n'),
  )
  expect(await say()).toBe(0)
  const [, text = ''] = comments[0]!.body.split('文件和生成的页面见该次运行。\n\n')
  expect(text.replaceAll('\u200B', '·').split('\n')).toEqual([
    '@·maintainers #·12 GH-·12 https:·//evil.example w·ww.evil.example',
    '!·[x]·(https:·//evil.example/x.png) [click]·(javascript:x) [a]·[b]',
    '[b]·: https:·//evil.example',
    `&lt;!-- hidden -->&lt;img src=x>&lt;a href="https:·//evil.example">x&lt;/a> [run](${url}) [no]·(https:·//github.com/o/r/actions/runs/5/../../..)`,
    '<details><summary>more</summary></details>',
    '&amp;#·64;maintainers &amp;commat;maintainers &amp;#x23;12 https&amp;colon;//evil.example &amp;&lt;&gt;&#8203;&emsp;',
  ])
})

test('a link, a folder or a file that is too large is no summary', async () => {
  const secret = join(folder, 'secret')
  writeFileSync(secret, 'a secret word')
  symlinkSync(secret, join(review, 'comment.md'))
  expect(await say()).not.toBe(0)
  rmSync(join(review, 'comment.md'))
  mkdirSync(join(review, 'comment.md'))
  expect(await say()).toBe(0)
  rmSync(join(review, 'comment.md'), { recursive: true })
  summary('x'.repeat(262_145))
  expect(await say()).toBe(0)
  expect(comments).toEqual([])
  summary('x'.repeat(262_144))
  expect(await say()).toBe(0)
  expect(comments[0]!.body).toHaveLength(65_536)
})

test('as long a summary as the review writes is in the comment to its end, in Chinese too', async () => {
  summary(`${'字'.repeat(limits.comment.most - 4)} end`)
  expect(await say()).toBe(0)
  expect(comments[0]!.body.endsWith('字 end')).toBe(true)
})

test('where there is no summary, a comment that is there tells how the check ended, and none is made', async () => {
  expect(await say()).toBe(0)
  expect(comments).toEqual([])
  summary('text')
  await say()
  rmSync(join(review, 'comment.md'))
  expect(await say({ ...run, conclusion: 'failure' })).toBe(0)
  expect(comments[0]!.body).toContain('did not pass')
  expect(comments[0]!.body).not.toContain('text\n')
})
