import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { gitIn } from '../support/git.ts'
import { rights, triggers, workflowFaults } from '../support/workflow-rules.ts'
import { jobsOf, readWorkflows, stepsOf, workflowOf } from '../support/workflows.ts'

const workflows = readWorkflows()
const named = (name: string): (typeof workflows)[number] =>
  workflows.find((each) => each.name === name)!

test('every workflow keeps the rules: triggers, rights, times, pins, no expression in what is run, no credentials', () => {
  expect(workflows.flatMap(workflowFaults)).toEqual([])
  expect(workflows.map(({ name }) => name)).toEqual(Object.keys(triggers))
  expect(
    workflows
      .flatMap(jobsOf)
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual(Object.keys(rights).toSorted())
})

test.each([
  [
    'check',
    '  pull_request:',
    '  pull_request_target:',
    'triggers: check pull_request_target, push, schedule, workflow_dispatch',
  ],
  [
    'check',
    '  contents: read',
    '  contents: write',
    'permissions: check/data [["contents","write"]]',
  ],
  ['check', '    timeout-minutes: 10\n', '', 'timeout: check/data'],
  ['check', 'timeout-minutes: 45', 'timeout-minutes: 450', 'timeout: check/code'],
  [
    'check',
    '@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
    '@v7',
    'pin: check actions/setup-node@v7',
  ],
  [
    'check',
    'run: npm ci --omit=dev',
    'run: echo ${{ github.event.pull_request.title }}',
    'expression: check/data Install what the commands on data need',
  ],
  [
    'check',
    'persist-credentials: false',
    'persist-credentials: true',
    'credentials: check/changes',
  ],
  [
    'comment',
    '      pull-requests: write',
    '      pull-requests: write\n      contents: write',
    'permissions: comment/comment [["actions","read"],["contents","write"],["pull-requests","write"]]',
  ],
  [
    'comment',
    '    steps:',
    '    steps:\n      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with: {persist-credentials: false}',
    'checkout: comment/comment',
  ],
  ['comment', 'TOKEN: ${{ github.token }}', 'TOKEN: ${{ secrets.ADMIN }}', 'secret: comment ADMIN'],
  ['draft', 'types: [labeled]', 'types: [opened]', 'label: draft starts by issues opened'],
  ['draft', "    if: github.event.label.name == 'draft'\n", '', 'label: draft/draft'],
  [
    'draft',
    '      contents: write\n',
    '',
    'permissions: draft/propose [["actions","write"],["pull-requests","write"]]',
  ],
  [
    'draft',
    'run: node scripts/workflow/accept.ts',
    'run: npm ci && node scripts/workflow/accept.ts',
    'install: draft/propose',
  ],
  ['pages', "github.event.workflow_run.event == 'push' &&", '', 'origin: pages/build'],
  [
    'pages',
    'github.event.workflow_run.head_repository.full_name == github.repository',
    'true',
    'origin: pages/build',
  ],
  ['release', '          fetch-depth: 0\n', '', 'history: release/build'],
  ['check', 'actions/cache/restore@', 'actions/cache@', 'cache: check/pages'],
  ['draft', 'package-manager-cache: false', 'cache: npm', 'cache: draft/draft'],
])('a fault in %s is told: %s becomes %s', (name, from, to, fault) => {
  const { text } = named(name)
  expect(text).toContain(from)
  expect(workflowFaults(workflowOf(text.replace(from, to)))).toContain(fault)
})

test('forms that pages lead to are there, in both languages, and give no label that starts a draft', () => {
  for (const form of ['report', 'correction']) {
    const text = readFileSync(join('.github', 'ISSUE_TEMPLATE', `${form}.yml`), 'utf8')
    const { name, labels, body } = parse(text) as {
      name: string
      labels: string[]
      body: { id: string; attributes: { label: string } }[]
    }
    expect(labels).toEqual([form])
    for (const said of [name, ...body.map(({ attributes }) => attributes.label)])
      expect(said).toMatch(/^\p{Script=Han}+ · [A-Z][A-Za-z ]+$/u)
  }
})

test('an action is used in one version', () => {
  const used = workflows.flatMap(stepsOf).flatMap(({ uses }) => (uses ? [uses] : []))
  const actions = [...new Set(used)]
  expect(new Set(actions.map((use) => use.split('@')[0])).size).toBe(actions.length)
})

test('the one check to require asks about every job that a change must pass', () => {
  const { checked } = named('check').jobs
  expect(checked).toMatchObject({ if: 'always()', needs: ['changes', 'data', 'code'] })
  const [{ run } = { run: '' }] = checked!.steps
  const code = (RESULTS: string): number | null =>
    spawnSync('bash', ['-e', '-c', run!], { env: { ...process.env, RESULTS } }).status
  expect(code('success success skipped')).toBe(0)
  expect(code('success failure skipped')).toBe(1)
  expect(code('success success cancelled')).toBe(1)
})

test('packages are audited and their signatures checked; a release has sums, its parts and an attestation', () => {
  const runs = (job: string): string =>
    workflows
      .flatMap(stepsOf)
      .flatMap(({ path, run }) => (path === job && run ? [run] : []))
      .join('\n')
  expect(runs('check/code')).toContain('npm audit --audit-level=high')
  expect(runs('check/code')).toContain('npm audit signatures')
  expect(runs('release/build')).toContain('npm sbom --package-lock-only --sbom-format cyclonedx')
  expect(runs('release/build')).toContain('sha256sum')
  const published = named('release').jobs['publish']!.steps.map(
    ({ uses = '' }) => uses.split('@')[0],
  )
  expect(published).toContain('actions/attest-build-provenance')
})

test('the list of parts of a release can be made, and names every package that the project asks for', () => {
  const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx']
  const listed = JSON.parse(execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 1e8 })) as {
    readonly components: readonly { readonly 'bom-ref': string }[]
  }
  const refs = new Set(listed.components.map((each) => each['bom-ref']))
  const asked = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >
  const missing = Object.entries({ ...asked.dependencies, ...asked.devDependencies }).filter(
    ([name, version]) => !refs.has(`${name}@${version}`),
  )
  expect(missing).toEqual([])
})

test('new versions of actions and packages wait a week', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    updates: readonly { 'package-ecosystem': string; cooldown: Record<string, number> }[]
  }
  expect(updates.map((each) => [each['package-ecosystem'], each.cooldown['default-days']])).toEqual(
    [
      ['npm', 7],
      ['github-actions', 7],
    ],
  )
})

test('what runs has owners', () => {
  const owned = readFileSync('.github/CODEOWNERS', 'utf8')
  for (const path of ['/.ci/', '/.github/', '/scripts/', '/src/', '/package-lock.json'])
    expect(owned).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}\\s+@`, 'm'))
})

const outputs = (data: boolean, code: boolean): RegExp =>
  new RegExp(`^base=[0-9a-f]{40}\\ndata=${data}\\ncode=${code}\\n$`)

test('what a change touches is told, and of a change of reports what else it touches', () => {
  const work = mkdtempSync(join(tmpdir(), 'changed-'))
  const git = gitIn(work)
  const changed = (...args: string[]): { out: string; err: string } => {
    const { stdout, stderr, status } = spawnSync('bash', [resolve('.ci/changed'), ...args], {
      cwd: work,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    return { out: stdout, err: stderr }
  }
  const commit = (...paths: string[]): void => {
    for (const path of paths) {
      mkdirSync(join(work, dirname(path)), { recursive: true })
      writeFileSync(join(work, path), path)
    }
    git('add', '-A')
    git('commit', '-m', 'change')
  }
  try {
    git('init', '-b', 'main')
    git('commit', '--allow-empty', '-m', 'first')
    const first = git('rev-parse', 'HEAD').trim()
    expect(changed('pull_request')).toEqual({ out: 'base=\ndata=true\ncode=true\n', err: '' })
    commit('data/agencies/14/a.md')
    expect(changed('pull_request').out).toMatch(outputs(true, false))
    commit('code.ts')
    expect(changed('pull_request')).toEqual({
      out: expect.stringMatching(outputs(false, true)) as string,
      err: '',
    })
    expect(changed('push', first).out).toMatch(outputs(true, true))
    expect(changed('push', '0'.repeat(40)).out).toBe('base=\ndata=true\ncode=true\n')
    expect(changed('push', '--help').out).toBe('base=\ndata=true\ncode=true\n')
    expect(changed('schedule').out).toBe('base=\ndata=true\ncode=true\n')
    commit('data/release.json')
    expect(changed('pull_request').out).toMatch(outputs(false, true))
    git('update-ref', 'refs/remotes/origin/main', first)
    expect(changed('workflow_dispatch').out).toContain(`base=${first}\n`)
    commit('data/agencies/14/b.md', 'other.ts', '\u001B::error::x')
    expect(changed('pull_request')).toEqual({
      out: expect.stringMatching(outputs(true, true)) as string,
      err: [
        '::warning title=Not reports alone::This change of reports touches other files too: look at each.',
        '- "\\033::error::x"',
        '- other.ts',
        '',
      ].join('\n'),
    })
  } finally {
    rmSync(work, { recursive: true })
  }
})

test('a tag that is not the release of the data is told why', () => {
  const work = mkdtempSync(join(tmpdir(), 'tagged-'))
  const git = gitIn(work)
  const tagged = (tag: string, cwd = work): string => {
    const { stderr } = spawnSync('bash', [resolve('.ci/tagged'), tag], { cwd, encoding: 'utf8' })
    return stderr
  }
  const write = (path: string, text: string): void => {
    mkdirSync(join(work, dirname(path)), { recursive: true })
    writeFileSync(join(work, path), text)
  }
  try {
    git('init', '-b', 'main')
    git('commit', '--allow-empty', '-m', 'first')
    write('data/release.json', '{\n  "version": "2031.1.0",\n  "date": "2031-01-05"\n}\n')
    write('CITATION.cff', 'cff-version: 1.2.0\nversion: 2031.1.0\n')
    write('data/releases/2031.1.0/NOTES.md', '')
    git('add', '-A')
    git('commit', '-m', 'release')
    const title = '::error title=Not a release::'
    expect(tagged('2031.1.0')).toContain('2031.1.0 is not on main')
    git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    expect(tagged('2031.1.0')).toBe('')
    expect(tagged('2031.2.0')).toBe(
      `${title}The tag is 2031.2.0 and data/release.json says 2031.1.0: run npm run release, merge, and tag that commit.\n`,
    )
    write('CITATION.cff', 'cff-version: 1.2.0\nversion: "2030.1.0"\n')
    expect(tagged('2031.1.0')).toBe(
      `${title}The tag is 2031.1.0 and CITATION.cff says 2030.1.0: npm run release writes it.\n`,
    )
    git('checkout', '.')
    rmSync(join(work, 'data/releases/2031.1.0/NOTES.md'))
    expect(tagged('2031.1.0')).toContain('NOTES.md is not there')
    git('checkout', '.')
    git('clone', '-q', '--depth=1', `file://${work}`, join(work, 'shallow'))
    expect(tagged('2031.1.0', join(work, 'shallow'))).toContain('Only a part of the history')
  } finally {
    rmSync(work, { recursive: true })
  }
})
