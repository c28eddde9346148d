import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { diffText } from '../src/release/diff-text.ts'
import { review } from '../src/release/review/review.ts'
import { withAside } from './lib/aside.ts'
import { command } from './lib/command.ts'
import type { Compared } from './lib/compared.ts'
import { compareSides } from './lib/compared.ts'
import { anyFatal } from './lib/curated.ts'
import { terminalLanguage } from './lib/language.ts'
import { printableLines, refuse, say } from './lib/lines.ts'
import { printMessages } from './lib/messages.ts'
import { notOurs } from './lib/ours.ts'
import type { Shown } from './lib/review-files.ts'
import { markdownFile, pageFile } from './lib/review-files.ts'
import { openSides } from './lib/sides.ts'

const usage = `Usage: npm run diff -- OLD NEW [--format text|md|html]
       npm run diff -- OLD NEW --out DIR [--where ADDRESS]

What changed in the data from OLD to NEW, each a data folder, a folder that holds one, or a git revision: reports added, whole
with sums, scope, claims and readings, and removed; cells, figures of the text and details changed (old, new, correction);
agencies changed, their ids too; findings gained and lost; files of NEW that are wrong. As md for the summary of a workflow's
step (at most 1 MiB), as html one file with charts that opens from a disk. With --out all of it is written to DIR: summary.md,
comment.md (at most 64,000 characters) and diff.html; --where is the address to which Markdown leads for what it leaves out.`

const options = {
  format: { type: 'string' },
  out: { type: 'string' },
  where: { type: 'string' },
} as const

const files = ['summary.md', 'comment.md', 'diff.html'] as const
const formats = ['text', 'md', 'html'] as const

/** How many added reports are kept whole: more than a page or a summary can show. */
const whole = 300

await command(usage, options, async ({ format = 'text', out, where }, given) => {
  const [old, young] = given
  if (old === undefined || young === undefined || given.length > 2) return refuse(usage)
  if (!formats.includes(format as (typeof formats)[number])) {
    return refuse(`Unexpected format ${format}, expected ${formats.join(', ')}`)
  }
  if (where !== undefined && !/^https?:\/\/[\w.:-]+(?:\/[\w./~%?=&+-]*)?$/.test(where)) {
    return refuse(`Unexpected ${where}, expected an address such as https://example.org/runs/1`)
  }
  const strange = out === undefined ? null : notOurs(out, files)
  if (strange !== null) return refuse(strange)
  const sides = openSides(old, young)
  if (typeof sides === 'string') {
    return refuse(`Unexpected ${sides}, expected a data folder or a git revision with data/`)
  }
  try {
    const compared = compareSides(sides, format === 'text' && out === undefined ? 0 : whole)
    if (anyFatal(compared.files)) printMessages(compared.files, 'pretty', { fatalOnly: true })
    const shown = { sides: [old, young], where: where ?? null } as const
    const given = review(compared.found, { wrong: compared.wrong, shared: sides.shared })
    if (out !== undefined) await writeAll(out, given, compared, shown)
    else {
      const text =
        format === 'html'
          ? await pageFile(given, compared, shown)
          : format === 'md'
            ? markdownFile(given, 'summary', shown)
            : diffText(compared.found, terminalLanguage())
      process.stdout.write(printableLines(text))
    }
    return 0
  } finally {
    sides.remove()
  }
})

/** Writes a review in every form to a folder, whole or not at all. */
async function writeAll(
  out: string,
  given: ReturnType<typeof review>,
  compared: Compared,
  shown: Shown,
): Promise<void> {
  await withAside(dirname(resolve(out)), async (own) => {
    const made = join(own.folder, 'review')
    mkdirSync(made)
    const texts = [
      markdownFile(given, 'summary', shown),
      markdownFile(given, 'comment', shown),
      await pageFile(given, compared, shown),
    ]
    files.forEach((name, at) => writeFileSync(join(made, name), texts[at]!))
    own.put([{ from: made, to: resolve(out) }])
  })
  say(`${out} written`)
}
