import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gitIn } from '../support/git.ts'
import { deep } from '../support/killed.ts'
import type { Ended, Given, Runner } from '../support/runner.ts'
import { runnerIn } from '../support/runner.ts'
import type { Job } from '../support/workflows.ts'
import { jobsOf, readWorkflows, stepsOf } from '../support/workflows.ts'

/** The steps that are not run here, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  'check/code Pass the whole suite': 'it runs the tests',
  'check/code Ask the registry about the packages': 'a registry may not answer it',
  'check/checked Every job that had to run has passed': 'workflows.test.ts',
  'comment/comment Put it into the one comment': 'workflow-comment.test.ts',
  'nation/part Install everything': 'as in other jobs',
  'nation/part Build a part of the data': 'shards.test.ts',
  'nation/data Install everything': 'as in other jobs',
  'nation/data Merge them': 'shards.test.ts',
  'nation/data Make what all parts of the site need': 'shards.test.ts',
  'nation/pages Install everything': 'as in other jobs',
  'nation/pages Build a part of the site': 'shards.test.ts',
  'nation/whole Install everything': 'as in other jobs',
  'nation/whole Merge them': 'shards.test.ts',
  'release/build Pass the whole suite': 'it runs the tests',
}

const folder = mkdtempSync(join(tmpdir(), 'steps-'))
const origin = join(folder, 'origin')
const done: string[] = []
let [base, head] = ['', '']
let runner: Runner

const job = (path: string): Job =>
  readWorkflows()
    .flatMap(jobsOf)
    .find((each) => each.path === path)!

/** Runs a job; its steps are noted as run. */
async function run(path: string, given: Partial<Given> & Pick<Given, 'event'>): Promise<Ended[]> {
  const runs: Given['runs'] = ({ name = '' }) => !(`${path} ${name}` in elsewhere)
  const ended = await runner.run(job(path), { origin, commit: head, runs, ...given })
  done.push(...ended.map(({ name }) => `${path} ${name}`))
  for (const { name, seconds } of ended) console.log(`${path} ${name}: ${seconds.toFixed(1)} s`)
  return ended
}

const codes = (ended: readonly Ended[]): number[] => ended.map(({ code }) => code)

describe.runIf(deep)(
  'every step that runs something, in a fresh clone',
  { timeout: 1_800_000 },
  () => {
    beforeAll(() => {
      runner = runnerIn(join(folder, 'runner'))
      const clone = join(folder, 'clone')
      gitIn('.')('clone', '--quiet', '--no-local', '.', clone)
      const git = gitIn(clone)
      git('checkout', '--quiet', '-B', 'main')
      // What is not committed yet is tried, too.
      for (const part of ['.github', '.ci', 'scripts', 'src', 'package.json', 'package-lock.json'])
        cpSync(part, join(clone, part), { recursive: true })
      git('add', '-A')
      git('commit', '--allow-empty', '-m', 'main')
      base = git('rev-parse', 'HEAD').trim()
      git('clone', '--quiet', '--bare', clone, origin)
      git('switch', '-c', 'change')
      const report = join(clone, 'data/agencies/14/jincheng-140500-gov/2024.md')
      const reading = '  - {by: somebody, date: 2026-11-27, how: read}'
      writeFileSync(
        report,
        readFileSync(report, 'utf8').replace(
          /^readings:.*$/m,
          (line) => `${line.replace(/ \[\]$/, '')}\n${reading}`,
        ),
      )
      git('commit', '-am', 'change')
      git('switch', 'main')
      git('merge', '--no-ff', '-m', 'merge', 'change')
      head = git('rev-parse', 'HEAD').trim()
      git('push', origin, 'HEAD:refs/heads/proposal')
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

    test('check of a pull request', async () => {
      const changes = await run('check/changes', {
        event: 'pull_request',
        values: { 'github.event.before': '' },
      })
      expect(codes(changes)).toEqual([0])
      expect(runner.outputs()).toBe(`base=${base}\ndata=true\ncode=false\n`)
      const values = { 'needs.changes.outputs.base': base }
      const data = await run('check/data', { event: 'pull_request', values })
      expect(data.map(({ code, said }) => (code === 0 ? 0 : said))).toEqual([0, 0, 0, 0])
      expect(runner.summary()).toContain('jincheng-140500-gov')
      expect(readdirSync(runner.artifact('review'))).toContain('comment.md')
      expect(codes(await run('check/code', { event: 'pull_request' }))).toEqual([0])
      expect(runner.asked()).toEqual([
        'sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
      ])
      expect(codes(await run('check/pages', { event: 'pull_request', values }))).toEqual(
        job('check/pages')
          .steps.filter((step) => step.run)
          .map(() => 0),
      )
      const index = readFileSync(join(runner.artifact('pages'), 'index.html'), 'utf8')
      expect(index).toContain('href="/agencies/"')
    })

    test('preview of its pages', async () => {
      const sent: string[] = []
      const server = createServer((request, answer) => {
        let bytes = 0
        request.on('data', (chunk: Buffer) => (bytes += chunk.length))
        request.on('end', () => {
          sent.push(`${request.method} ${request.url} ${request.headers.authorization} ${bytes}`)
          answer.end()
        })
      })
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
      const upload = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`
      rmSync(runner.artifact('pages'), { recursive: true, force: true })
      mkdirSync(runner.artifact('pages'))
      writeFileSync(join(runner.artifact('pages'), 'pages.zip'), 'an archive')
      const values = {
        'secrets.PREVIEW_TOKEN': 'a secret',
        'vars.PREVIEW_UPLOAD': upload,
        'github.event.workflow_run.head_sha': head,
      }
      expect(codes(await run('preview/preview', { event: 'workflow_run', values }))).toEqual([0])
      server.close()
      expect(sent).toEqual([`PUT /in/${head}.zip Bearer a secret 10`])
    })

    test('a draft of what an issue names', async () => {
      const texts = ['http://127.0.0.1/report.htm', '甲', '2024', '', '', '']
      const form = readFileSync('.github/ISSUE_TEMPLATE/report.yml', 'utf8')
      const labels = [...form.matchAll(/^ {6}label: (.*)$/gm)].map(([, label]) => label!)
      const body = labels.map((label, at) => `### ${label}\n\n${texts[at]}`).join('\n\n')
      const ended = await run('draft/draft', {
        event: 'issues',
        payload: { issue: { body } },
        commit: base,
      })
      expect(codes(ended)).toEqual([0, 0, 1])
      expect(ended.at(-1)!.said).toContain('an address of this machine or a private network')
      const report = 'data/agencies/14/jincheng-140500-gov/2031.md'
      mkdirSync(join(runner.artifact('draft'), dirname(report)), { recursive: true })
      writeFileSync(join(runner.artifact('draft'), report), 'a draft\n')
      const values = {
        'github.event.issue.number': '7',
        'steps.accept.outputs.title': 'Add jincheng-140500-gov 2031 report',
        'steps.accept.outputs.branch': 'draft/issue-7',
      }
      const proposed = await run('draft/propose', { event: 'issues', values, commit: base })
      expect(proposed.map(({ code, said }) => (code === 0 ? 0 : said))).toEqual([0, 0])
      expect(runner.outputs()).toBe(
        `title=${values['steps.accept.outputs.title']}\nbranch=draft/issue-7\n`,
      )
      const git = gitIn(origin)
      expect(git('diff', '--name-only', `${base}..draft/issue-7`)).toBe(`${report}\n`)
      expect(runner.asked()).toEqual([
        'gh auth setup-git',
        `gh pr create --base main --head draft/issue-7 --title Add jincheng-140500-gov 2031 report --body-file ${runner.temp}/body.md`,
        'gh workflow run check.yml --ref draft/issue-7',
      ])
      expect(codes(await run('draft/tell', { event: 'issues', values }))).toEqual([0])
      expect(runner.asked().join('\n')).toMatch(
        /^gh issue comment 7 --repo o\/r --body No draft came of this: https:\/\/github.com\/o\/r\/actions\/runs\/5 says why\. /,
      )
    })

    test('pages of an own domain', async () => {
      const values = {
        'inputs.ref || github.event.workflow_run.head_sha': base,
        'steps.pages.outputs.origin': 'https://Data.Example.org',
        'steps.pages.outputs.base_path': '',
        'github.server_url': 'https://github.com',
        'github.repository': 'o/r',
        'vars.CONTACT': '',
        'vars.PAGES_LIMIT': '',
      }
      const ended = await run('pages/build', { event: 'workflow_dispatch', values, commit: base })
      expect(ended.map(({ code, said }) => (code === 0 ? 0 : said))).toEqual([0, 0, 0, 0, 0])
      const index = readFileSync(join(folder, 'runner/work/dist/index.html'), 'utf8')
      expect(index).toContain('<link rel="canonical" href="https://data.example.org/"')
      const refused = await run('pages/build', { event: 'workflow_dispatch', values, commit: head })
      expect(codes(refused)).toEqual([1])
    })

    test('a release', async () => {
      const tag = (JSON.parse(readFileSync('data/release.json', 'utf8')) as { version: string })
        .version
      const env = { GITHUB_REF_NAME: tag }
      // The suite, which installs everything, is left out: the packages of this folder stand in for it.
      const build = job('release/build')
      const link = { name: 'Install', run: `cp -al ${process.cwd()}/node_modules node_modules` }
      const steps = build.steps.flatMap((step) =>
        step.name === 'Pass the whole suite' ? [link] : [step],
      )
      const ended = await runner.run(
        { ...build, steps },
        { origin, commit: base, event: 'push', env },
      )
      done.push(...ended.map(({ name }) => `release/build ${name}`))
      expect(ended.map(({ code, said }) => (code === 0 ? 0 : said))).toEqual([0, 0, 0, 0, 0])
      expect(readdirSync(join(runner.artifact('release'), 'files')).toSorted()).toEqual([
        'SHA256SUMS',
        'open-disclosure.xlsx',
        'open-disclosure.zip',
        'sbom.cdx.json',
      ])
      expect(codes(await run('release/publish', { event: 'push', env }))).toEqual([0])
      expect(runner.asked()).toEqual([
        `gh release create ${tag} --repo o/r --verify-tag --title ${tag} --notes-file release/NOTES.md release/files/SHA256SUMS release/files/open-disclosure.xlsx release/files/open-disclosure.zip release/files/sbom.cdx.json`,
      ])
    })

    test('that was every step, but those that are tried elsewhere', () => {
      const all = readWorkflows()
        .flatMap(stepsOf)
        .filter(({ run: text }) => text)
        .map(({ path, name }) => `${path} ${name}`)
      const missing = all.filter((each) => !done.includes(each) && !(each in elsewhere))
      expect(missing).toEqual([])
      expect(Object.keys(elsewhere).filter((each) => !all.includes(each))).toEqual([])
    })
  },
)

test('every step that runs something has a name, by which it is told which are tried', () => {
  const nameless = readWorkflows()
    .flatMap(stepsOf)
    .filter(({ run: text, name }) => text && !name)
  expect(nameless).toEqual([])
})
