import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { acceptedDraft } from '../../../scripts/lib/workflow/accepted.ts'
import { labelsOf } from '../../../scripts/lib/workflow/form.ts'
import { newcomer } from '../support/captured.ts'
import { gitIn } from '../support/git.ts'
import { openSite } from '../support/site.ts'

const folder = mkdtempSync(join(tmpdir(), 'draft-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command on an issue whose form names an address and a year. */
async function drafted(
  address: string,
  year: string,
  ...more: string[]
): Promise<[number, string]> {
  const texts = [address, '甲', year, '', '', '']
  const labels = [...labelsOf('.github/ISSUE_TEMPLATE/report.yml').values()]
  const body = labels.map((label, at) => `### ${label}\n\n${texts[at]}\n`).join('\n')
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify({ issue: { body } }))
  const args = [
    'scripts/workflow/draft.ts',
    event,
    join(folder, 'out'),
    '--data',
    join(folder, 'data'),
    ...more,
  ]
  const env = { ...process.env, OPEN_DISCLOSURE_CACHE: join(folder, 'cache') }
  return await new Promise((done) => {
    execFile(process.execPath, args, { env }, (error, _, stderr) =>
      done([error ? Number(error.code) : 0, stderr]),
    )
  })
}

test(
  'an issue that names an address comes to a draft that may be proposed',
  { timeout: 120_000 },
  async () => {
    const data = join(folder, 'data')
    const { file } = newcomer(data, join(folder, 'report.txt'))
    const git = gitIn(data)
    git('init')
    git('add', '-A')
    git('commit', '-m', 'data')
    const text = readFileSync(file, 'utf8')
    const site = await openSite({
      '/2023.txt': (answer) =>
        answer.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(text),
    })
    try {
      expect(await drafted(`${site.origin}/2023.txt`, '2023')).toEqual([
        1,
        expect.stringContaining('an address of this machine or a private network') as string,
      ])
      const [code, said] = await drafted(`${site.origin}/2023.txt`, '2023', '--allow-private')
      expect([code, said]).toEqual([0, expect.any(String) as string])
    } finally {
      site.close()
    }
    const draft = acceptedDraft(join(folder, 'out'), () => false)
    expect(draft).toMatchObject({
      year: '2023',
      said: expect.stringContaining('2023.md') as string,
    })
    expect((draft as { readonly files: readonly unknown[] }).files).toHaveLength(2)
  },
)

test('an issue that names none is told what it lacks', async () => {
  expect(await drafted('nowhere', '24')).toEqual([
    1,
    'Address or file: expected one address that begins with http:// or https://, or one file\nYear: expected four digits, such as 2024\n',
  ])
})
