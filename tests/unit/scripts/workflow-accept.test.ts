import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { acceptedDraft } from '../../../scripts/lib/workflow/accepted.ts'
import { proposalOf } from '../../../scripts/lib/workflow/proposal.ts'

const root = mkdtempSync(join(tmpdir(), 'accept-'))
const folder = join(root, 'draft')
const home = 'data/agencies/99/jia-990001-gov'
const [report, agency] = [`${home}/2024.md`, `${home}/agency.yaml`]

afterEach(() => rmSync(folder, { recursive: true, force: true }))
afterAll(() => rmSync(root, { recursive: true }))

/** Writes files into the folder of the draft. */
function draft(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

const accepted = (isThere = (path: string): boolean => path === ''): unknown =>
  acceptedDraft(folder, isThere)

test('a new report, its new agency and what was said of them are a draft', () => {
  draft({ [report]: 'a\n', [agency]: 'b\n', 'said.txt': 'look\n' })
  expect(accepted()).toEqual({
    agency: 'jia-990001-gov',
    year: '2024',
    files: [
      { path: report, text: 'a\n' },
      { path: agency, text: 'b\n' },
    ],
    said: 'look\n',
  })
})

test.each<[string, Readonly<Record<string, string | Uint8Array>>, string]>([
  [
    'a workflow',
    { [report]: '', '.github/workflows/x.yml': '' },
    'Unexpected file .github/workflows/x.yml',
  ],
  ['a script', { [report]: '', 'package.json': '' }, 'Unexpected file package.json'],
  [
    'a name that git reads',
    { [report]: '', '.gitattributes': '' },
    'Unexpected file .gitattributes',
  ],
  [
    'a hook',
    { [report]: '', '.git/hooks/post-commit': '' },
    'Unexpected file .git/hooks/post-commit',
  ],
  [
    'another place in data/',
    { [report]: '', 'data/release.json': '' },
    'Unexpected file data/release.json',
  ],
  ['a name in capitals', { 'data/agencies/99/Jia-990001-gov/2024.md': '' }, 'Unexpected file'],
  ['a line feed in a name', { [`${home}/2024.md\n`]: '' }, 'Unexpected file'],
  [
    'a name that looks like an option',
    { 'data/agencies/99/--force/2024.md': '' },
    'Unexpected file',
  ],
  ['no report', { [agency]: '' }, 'Unexpected 0 reports, expected one'],
  ['two reports', { [report]: '', [`${home}/2023.md`]: '' }, 'Unexpected 2 reports, expected one'],
  [
    'another agency',
    { [report]: '', 'data/agencies/99/yi-990002-gov/agency.yaml': '' },
    'Unexpected file data/agencies/99/yi-990002-gov/agency.yaml',
  ],
  ['a deep folder', { [report]: '', 'a/b/c/d/e/f': '' }, 'Unexpected folder'],
  [
    'many files',
    Object.fromEntries([...'123456789'].map((each) => [each, ''])),
    'Unexpected folder',
  ],
  ['bytes that are no text', { [report]: new Uint8Array([0xff, 0xfe]) }, 'Unexpected bytes in'],
  ['characters that cannot be seen', { [report]: 'a\u202Eb' }, 'Unexpected bytes in'],
  ['a large file', { [report]: 'a'.repeat(262_145) }, 'Unexpected bytes in'],
])('%s is refused', (_, files, said) => {
  draft(files)
  expect(accepted()).toContain(said)
})

test('a link is not followed, whether it leads to a file, a folder or nowhere, and a second name is none', () => {
  for (const target of ['/etc/hostname', '/etc', '/nowhere']) {
    draft({ [report]: '' })
    symlinkSync(target, join(folder, agency))
    expect(accepted()).toBe(`Unexpected link or device ${agency}, expected a file`)
    rmSync(folder, { recursive: true })
  }
  mkdirSync(folder)
  symlinkSync('/etc', join(folder, 'data'))
  expect(accepted()).toBe('Unexpected link or device data, expected a file')
  rmSync(folder, { recursive: true })
  draft({ [report]: '' })
  linkSync(join(folder, report), join(folder, agency))
  expect(accepted()).toBe(`Unexpected link or device ${report}, expected a file`)
})

test('what is there is not replaced', () => {
  draft({ [report]: '', [agency]: '' })
  expect(accepted((path) => path === agency)).toBe(
    `Unexpected file ${agency}, expected one that is not there`,
  )
})

test('in the pull request all that comes from the draft is a quotation', () => {
  const said = '@somebody #1 ![x](https://a.example)\n```\n</details>::error::x\u001B[31m\n'
  const { title, branch, body } = proposalOf(
    { agency: 'jia-990001-gov', year: '2024', files: [{ path: report, text: '' }], said },
    7,
  )
  expect([title, branch]).toEqual(['Add jia-990001-gov 2024 report', 'draft/issue-7'])
  const quoted = body.split('\n').filter((line) => /somebody|```|details/.test(line))
  expect(quoted).toEqual([
    '    @somebody #1 ![x](https://a.example)',
    '    ```',
    '    </details>::error::xU+001B[31m',
  ])
  expect(body).toContain(`- \`${report}\`\n`)
  expect(body.endsWith('\nCloses #7\n')).toBe(true)
  const long = proposalOf({ agency: 'a', year: '2024', files: [], said: 'x\n'.repeat(9000) }, 7)
  expect(long.body.length).toBeLessThan(3000)
})

test('the command writes the files, the text and the outputs, or nothing, and needs no package', () => {
  const project = join(root, 'project')
  for (const part of ['scripts', 'src']) cpSync(part, join(project, part), { recursive: true })
  writeFileSync(join(project, 'package.json'), '{"type": "module"}')
  const run = (issue: string): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, ['scripts/workflow/accept.ts', folder, issue, 'body.md'], {
      cwd: project,
      encoding: 'utf8',
      env: { GITHUB_OUTPUT: join(project, 'output') },
    })
  draft({ [report]: 'a\n', 'package.json': '' })
  expect(run('7').status).toBe(1)
  expect(readdirSync(project).toSorted()).toEqual(['package.json', 'scripts', 'src'])
  rmSync(join(folder, 'package.json'))
  expect(run('7; id').status).toBe(1)
  expect(existsSync(join(project, 'data'))).toBe(false)
  expect(run('7')).toMatchObject({ status: 0, stderr: `${report}\n` })
  expect(readFileSync(join(project, report), 'utf8')).toBe('a\n')
  expect(readFileSync(join(project, 'body.md'), 'utf8')).toContain('Closes #7')
  expect(readFileSync(join(project, 'output'), 'utf8')).toBe(
    'title=Add jia-990001-gov 2024 report\nbranch=draft/issue-7\n',
  )
  expect(run('7')).toMatchObject({
    status: 1,
    stderr: `Unexpected file ${report}, expected one that is not there\n`,
  })
})
