import type { RootContent } from 'mdast'
import { VFile } from 'vfile'
import { problem } from '../curated/message.ts'
import { unexpected } from '../curated/said.ts'
import { editions } from '../form/editions.ts'
import type { Edition } from '../form/form.ts'
import { readBody } from './read-body.ts'

/**
 * Reads the body of a curated report of an edition. Where it does not fit that edition and fits another, one message says
 * so at the line of the key `edition`, in place of all that follows from it.
 */
export function readBodyOf(
  file: VFile,
  body: readonly RootContent[],
  edition: Edition,
  line: number,
): ReturnType<typeof readBody> {
  const own = new VFile({ path: file.path, value: file.value })
  const read = readBody(own, body, edition)
  const other = misfits(own)
    ? editions.find((each) => each !== edition && fits(file, body, each))
    : null
  if (!other) {
    file.messages.push(...own.messages)
    return read
  }
  problem(file, {
    rule: 'structure',
    reason: unexpected(edition.id, {
      zh: `${other.id}，正文各行各列是它的`,
      en: `${other.id}, whose rows and columns these are`,
    }),
    place: { line, column: 10 },
    actual: edition.id,
    expected: [other.id],
    note: { zh: `写作 \`edition: ${other.id}\`。`, en: `Write \`edition: ${other.id}\`.` },
  })
  return read
}

function fits(file: VFile, body: readonly RootContent[], edition: Edition): boolean {
  const trial = new VFile({ path: file.path, value: file.value })
  readBody(trial, body, edition)
  return !misfits(trial)
}

/** Whether headings, rows or columns are wrong, which are an edition's; claims and figures are any's. */
function misfits({ messages }: VFile): boolean {
  return messages.some(({ ruleId }) => ruleId === 'structure' || ruleId === 'table')
}
