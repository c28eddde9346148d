import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { gitIn } from '../support/git.ts'

type Step = {
  readonly uses?: string
  readonly run?: string
  readonly with?: Record<string, unknown>
}
type Job = { readonly permissions?: Record<string, string>; readonly steps: readonly Step[] }
type Workflow = {
  readonly name: string
  readonly on: Record<string, unknown>
  readonly permissions: Record<string, string>
  readonly jobs: Readonly<Record<string, Job>>
}

const folder = join('.github', 'workflows')
const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
const workflows = texts.map((text) => parse(text) as Workflow)
const jobs = workflows.flatMap(({ name, jobs: all }) =>
  Object.entries(all).map(([job, each]) => ({ name: `${name}/${job}`, ...each })),
)
const steps = jobs.flatMap(({ name, steps: all }) => all.map((step) => ({ ...step, name })))

test('every action is pinned by its full sum, with its version beside it', () => {
  const used = texts.flatMap((text) => [...text.matchAll(/uses: (.*)/g)].map(([, use]) => use))
  expect(used.length).toBe(steps.filter(({ uses }) => uses).length)
  for (const use of used) expect(use).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})

test('what a workflow may do is as little as it needs', () => {
  for (const { name, permissions } of workflows)
    expect([name, permissions]).toEqual([name, { contents: 'read' }])
  expect(
    Object.fromEntries(
      jobs.flatMap(({ name, permissions }) => (permissions ? [[name, permissions]] : [])),
    ),
  ).toEqual({
    'pages/deploy': { pages: 'write', 'id-token': 'write' },
    'release/release': { contents: 'write', 'id-token': 'write', attestations: 'write' },
  })
})

test('no workflow runs with rights on what a stranger proposes, or puts what one wrote into a command', () => {
  const triggers = workflows.flatMap(({ on }) => Object.keys(on))
  expect([...new Set(triggers)].sort()).toEqual(['pull_request', 'push'])
  for (const { run = '' } of steps) expect(run).not.toContain('${{')
  for (const { uses = '', with: given } of steps)
    if (uses.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false)
})

test('packages are audited and their signatures checked; a release has sums, its parts and an attestation', () => {
  const runs = (job: string): string =>
    steps.flatMap(({ name, run }) => (name === job && run ? [run] : [])).join('\n')
  expect(runs('check/packages')).toContain('npm audit --audit-level=high')
  expect(runs('check/packages')).toContain('npm audit signatures')
  expect(runs('release/release')).toContain('npm sbom --package-lock-only --sbom-format cyclonedx')
  expect(runs('release/release')).toContain('sha256sum')
  expect(steps.some(({ uses = '' }) => uses.startsWith('actions/attest-build-provenance@'))).toBe(
    true,
  )
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

test('a change of data that touches anything else says so', () => {
  const work = mkdtempSync(join(tmpdir(), 'data-only-'))
  const git = gitIn(work)
  const said = (...paths: string[]): string => {
    for (const path of paths) writeFileSync(join(work, path), `${path} changed`)
    git('add', '-A')
    git('commit', '-m', 'change')
    const { stdout, status } = spawnSync('bash', [resolve('.ci/data-only'), work], {
      encoding: 'utf8',
    })
    rmSync(join(work, 'data'), { recursive: true })
    mkdirSync(join(work, 'data'))
    git('add', '-A')
    git('commit', '--allow-empty', '-m', 'back')
    expect(status).toBe(0)
    return stdout
  }
  try {
    git('init')
    mkdirSync(join(work, 'data'))
    git('commit', '--allow-empty', '-m', 'first')
    expect(said('data/a.md')).toBe('Data alone.\n')
    expect(said('code.ts')).toBe('')
    expect(said('data/b.md', 'other.ts', '\u001B::error::x')).toBe(
      [
        '::warning title=Not data alone::This change of data touches other files too: look at each.',
        '- "\\033::error::x"',
        '- other.ts',
        '',
      ].join('\n'),
    )
  } finally {
    rmSync(work, { recursive: true })
  }
})
