import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { command } from '../lib/command.ts'
import { refuse, say } from '../lib/lines.ts'
import { acceptedDraft } from '../lib/workflow/accepted.ts'
import { proposalOf } from '../lib/workflow/proposal.ts'

const usage = `Usage: node scripts/workflow/accept.ts FOLDER ISSUE BODY

Takes the draft in FOLDER, which another job made and which may hold anything, into data/agencies/: one new report and at most its
new agency.yaml, or nothing. Writes the text of its pull request to the file BODY, and \`title\` and \`branch\` to
GITHUB_OUTPUT. ISSUE is the number of the issue that asked for it. Exit code 1, and why, where it is no draft. Needs no package.`

await command(usage, {}, (_, [folder, issue = '', body]) => {
  if (folder === undefined || body === undefined || !/^[1-9]\d{0,9}$/.test(issue))
    return refuse(usage)
  const draft = acceptedDraft(folder, existsSync)
  if (typeof draft === 'string') return refuse(draft)
  const proposal = proposalOf(draft, Number(issue))
  for (const { path, text } of draft.files) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text, { flag: 'wx' })
    say(path)
  }
  writeFileSync(body, proposal.body)
  const output = process.env['GITHUB_OUTPUT']
  if (output) appendFileSync(output, `title=${proposal.title}\nbranch=${proposal.branch}\n`)
  return 0
})
