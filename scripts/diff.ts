import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { difference } from '../src/release/diff.ts'
import { diffMarkdown, diffText } from '../src/release/diff-text.ts'
import { command } from './lib/command.ts'
import { terminalLanguage } from './lib/language.ts'
import { checkoutFolder } from './lib/git.ts'
import { printMessages } from './lib/messages.ts'
import { anyFatal, openCurated } from './lib/curated.ts'
import { printableLines, refuse } from './lib/lines.ts'

const usage = `Usage: npm run diff -- OLD NEW [--format text|md]

What changed in the data from OLD to NEW, each a data folder, a folder that holds one, or a git revision: reports added and
removed, cells changed (old, new), findings gained and lost. With --format md as Markdown for a pull request.`

await command(usage, { format: { type: 'string' } }, ({ format = 'text' }, sides) => {
  const [old, young] = sides
  if (old === undefined || young === undefined || sides.length > 2) return refuse(usage)
  if (format !== 'text' && format !== 'md') {
    return refuse(`Unexpected format ${format}, expected text or md`)
  }
  const opened = [old, young].map((side) => ({ side, data: openSide(side) }))
  try {
    const missing = opened.find(({ data }) => data === null)
    if (missing) {
      return refuse(
        `Unexpected ${missing.side}, expected a data folder or a git revision with data/`,
      )
    }
    const [before, after] = opened.map(({ data }) => openCurated(data!.folder))
    const found = difference(before!.records(), after!.records())
    const files = [...before!.files, ...after!.files]
    if (anyFatal(files)) printMessages(files, 'pretty', { fatalOnly: true })
    process.stdout.write(
      printableLines(format === 'md' ? diffMarkdown(found) : diffText(found, terminalLanguage())),
    )
    return 0
  } finally {
    for (const { data } of opened) data?.remove()
  }
})

/** A side of the comparison as a data folder; null when it is neither a folder nor a revision. */
function openSide(side: string): { readonly folder: string; readonly remove: () => void } | null {
  const folder = [side, join(side, 'data')].find((each) => existsSync(join(each, 'divisions.csv')))
  return folder === undefined ? checkoutFolder(side, 'data') : { folder, remove: () => undefined }
}
