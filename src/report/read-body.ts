import type { Heading, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { problem, quote } from '../curated/message.ts'
import { missing, unexpected, withGuess } from '../curated/said.ts'
import { proseSections } from '../form/editions.ts'
import type { Edition } from '../form/form.ts'
import { readClaims } from './claims.ts'
import { found } from './node-words.ts'
import { gridOf, positionOf, plainText, readTable } from './read-table.ts'
import type { Claim, Observation } from './report.ts'

/** Reads the headings and tables of a curated report. What has no business there is refused: the file says why. */
export function readBody(
  file: VFile,
  body: readonly RootContent[],
  edition: Edition,
): { observations: Observation[]; claims: Claim[] } {
  const observations: Observation[] = []
  const claims: Claim[] = []
  const read = new Set<string>()
  let section = 0
  let captioned = -1
  let known = true
  let awaited: string | null = null
  for (const node of body) {
    if (node.type === 'heading' && node.depth === 2) {
      const entered = enterSection(file, node, edition, section)
      known = entered !== null
      section = entered ?? section
      const only = edition.tables.filter((table) => table.section === entered)
      awaited = only.length === 1 ? only[0]!.id : null
    } else if (node.type === 'heading' && node.depth === 3 && hasCaptions(edition, section)) {
      const at = enterCaption(file, node, edition, captioned)
      known = at !== null
      captioned = at ?? captioned
      awaited = at === null ? null : edition.tables[at]!.id
    } else if (node.type === 'table' && !known) {
      continue
    } else if (node.type === 'table' && proseSections(edition).includes(section)) {
      claims.push(...readClaims(file, gridOf(file, node), section, claims))
    } else if (node.type === 'table' && awaited) {
      if (read.has(awaited)) doubled(file, node)
      read.add(awaited)
      observations.push(...readTable(file, node, edition, awaited))
      awaited = null
    } else {
      known &&= node.type !== 'heading'
      problem(file, {
        rule: 'structure',
        reason: unexpected(found(node.type), {
          zh: '表式的标题或表格',
          en: 'a heading of the form or its table',
        }),
        place: positionOf(node),
        note: {
          zh: '整理稿只有标题和表格，没有正文、HTML或链接。',
          en: 'A curated report holds headings and tables only: no prose, no HTML, no links.',
        },
      })
    }
  }
  // A table whose heading is wrong is said with the heading: it is not missing besides.
  const said = file.messages.filter(({ ruleId }) => ruleId === 'structure').length
  const gone = edition.tables.filter(({ id }) => !read.has(id)).slice(said)
  for (const { caption, section: no } of gone) {
    problem(file, {
      rule: 'structure',
      reason: missing({
        zh: `表格 ${caption?.zh ?? labelOf(edition, no)}`,
        en: `table ${caption?.zh ?? labelOf(edition, no)}`,
      }),
      place: { line: String(file).trimEnd().split('\n').length, column: 1 },
      note: {
        zh: '所用版本的每张表都要写；原文没有的，各格写 `absent`。',
        en: 'Every table of the edition is written; where the report has none, its cells say `absent`.',
      },
    })
  }
  return { observations, claims }
}

function hasCaptions({ tables }: Edition, section: number): boolean {
  return tables.some((table) => table.section === section && table.caption)
}

function labelOf({ sections }: Edition, section: number): string | undefined {
  return sections.find(({ no }) => no === section)?.label.zh
}

/** The section that a heading opens, null for one that the form does not have. `before` is the one it must follow. */
function enterSection(file: VFile, node: Heading, edition: Edition, before: number): number | null {
  const { text } = plainText(file, node)
  const labels = edition.sections.map(({ label }) => label.zh)
  const found = edition.sections[labels.indexOf(text)]
  if (!found || found.no <= before) {
    unexpectedHeading(file, node, text, labels.slice(before))
  }
  return found?.no ?? null
}

/** The position of the table that a caption announces, null for one that the form does not have. */
function enterCaption(file: VFile, node: Heading, edition: Edition, before: number): number | null {
  const { text } = plainText(file, node)
  const at = edition.tables.findIndex(({ caption }) => caption?.zh === text)
  if (at <= before) {
    const left = edition.tables.slice(before + 1)
    unexpectedHeading(
      file,
      node,
      text,
      left.flatMap(({ caption }) => caption?.zh ?? []),
    )
  }
  return at < 0 ? null : at
}

function unexpectedHeading(
  file: VFile,
  node: Heading,
  text: string,
  expected: readonly string[],
): void {
  problem(file, {
    rule: 'structure',
    reason: unexpected(
      { zh: `标题 ${quote(text)}`, en: `heading ${quote(text)}` },
      { zh: expected.join('或') || '没有了', en: expected.join(' or ') || 'no more' },
    ),
    place: positionOf(node),
    actual: text,
    expected,
    note: withGuess(text, expected, {
      zh: '标题是表式规定的，各一次，依次序。',
      en: 'Headings are the form’s own, each once, in the form’s order.',
    }),
  })
}

function doubled(file: VFile, node: RootContent): void {
  problem(file, {
    rule: 'structure',
    reason: unexpected(
      { zh: '同一标题下的第二张表', en: 'second table under one heading' },
      { zh: '每张表一次', en: 'each table once' },
    ),
    place: positionOf(node),
  })
}
