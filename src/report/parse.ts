import type { Heading, Root, RootContent, Table as MarkdownTable, TableCell, Yaml } from 'mdast'
import { remark } from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type { VFile } from 'vfile'
import { agencyFolder } from '../agency/agency.ts'
import type { Agency } from '../agency/agency.ts'
import type { Place } from '../curated/message.ts'
import { isFatal, problem, quote } from '../curated/message.ts'
import type { EditionId, TableId } from '../form/editions.ts'
import { findEdition, unitOf } from '../form/editions.ts'
import type { Edition } from '../form/form.ts'
import { readClaims } from './claims.ts'
import { readFigure } from './figure.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Claim, FrontMatter, Observation, Report } from './report.ts'
import { cellsOfRow, cornerOf, matchTable } from './table.ts'

const markdown = remark().use(remarkGfm).use(remarkFrontmatter, ['yaml'])

/** The longest curated file and line that are read, in characters. */
export const reportLimits = { characters: 65_536, line: 2_000 } as const

/** A cell of a Markdown table: its text, trimmed, and where it begins. */
export type TextCell = { readonly text: string; readonly place: Place }

/**
 * Reads a curated report. Null when it is wrong: the file then holds every message, each with its place.
 * What is odd in the agency's report is no matter here: that is for the checks.
 */
export function parseReport(file: VFile): Report | null {
  if (isFatal(file) || !withinLimits(file)) return null
  const root = markdown.parse(file)
  const [first, ...body] = root.children
  if (first?.type !== 'yaml') {
    problem(file, {
      rule: 'front-matter',
      reason: `Unexpected ${first?.type ?? 'end of file'}, expected front matter between two lines \`---\``,
      place: { line: 1, column: 1 },
      note: 'Begin the file with `---`, the keys of contributing guide, and `---`.',
    })
    return null
  }
  const yaml = readFrontMatter(file, (first as Yaml).value, placeOf(first).line + 1)
  const { front, lines } = yaml
  const edition = findEdition(yaml.edition ?? '')
  if (!edition) return null
  const { observations, claims } = readBody(file, body, edition)
  if (front) guardCorrections(file, front, observations, placeOf(first))
  if (!front || isFatal(file)) return null
  return {
    ...front,
    id: `${front.agency}-${front.year}`,
    file: `data/${repositoryPath(file)}`,
    lines,
    observations,
    claims,
  }
}

/** Whether the report's path is the one that its agency and year give; else the file says so. */
export function checkReportPath(file: VFile, front: FrontMatter, agency: Agency): boolean {
  const expected = `${agencyFolder(agency)}/${front.year}.md`
  const actual = repositoryPath(file)
  if (front.agency !== agency.id) {
    problem(file, {
      rule: 'path',
      reason: `Unexpected agency ${quote(front.agency)} in the folder of ${quote(agency.id)}`,
      place: { line: 2, column: 1 },
      actual: front.agency,
      expected: [agency.id],
      note: 'A report lies in the folder of the agency that its front matter names.',
    })
    return false
  }
  if (actual === expected) return true
  problem(file, {
    rule: 'path',
    reason: `Unexpected path \`${actual}\`, expected \`${expected}\``,
    place: { line: 2, column: 1 },
    actual,
    expected: [expected],
    note: 'The path is made of the province, the agency id and the year of the front matter.',
  })
  return false
}

function repositoryPath(file: VFile): string {
  const path = file.path.replaceAll('\\', '/')
  const start = path.lastIndexOf('agencies/')
  return start < 0 ? path : path.slice(start)
}

function withinLimits(file: VFile): boolean {
  const text = String(file)
  if (text.length > reportLimits.characters) {
    problem(file, {
      rule: 'limit',
      reason: `Unexpected ${text.length} characters, expected at most ${reportLimits.characters}`,
      place: { line: 1, column: 1 },
    })
    return false
  }
  const long = text.split('\n').findIndex((line) => line.length > reportLimits.line)
  if (long < 0) return true
  problem(file, {
    rule: 'limit',
    reason: `Unexpected long line, expected at most ${reportLimits.line} characters`,
    place: { line: long + 1, column: reportLimits.line },
  })
  return false
}

function readBody(
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
    } else if (node.type === 'heading' && node.depth === 3 && section === 2) {
      const at = enterCaption(file, node, edition, captioned)
      known = at !== null
      captioned = at ?? captioned
      awaited = at === null ? null : edition.tables[at]!.id
    } else if (node.type === 'table' && !known) {
      continue
    } else if (node.type === 'table' && [1, 5, 6].includes(section)) {
      claims.push(...readClaims(file, gridOf(file, node), section, claims))
    } else if (node.type === 'table' && awaited) {
      if (read.has(awaited)) doubled(file, node)
      read.add(awaited)
      observations.push(...readTable(file, node, edition, awaited))
      awaited = null
    } else {
      problem(file, {
        rule: 'structure',
        reason: `Unexpected ${node.type}, expected a heading of the form or its table`,
        place: placeOf(node),
        note: 'A curated report holds headings and tables only: no prose, no HTML, no links.',
      })
    }
  }
  for (const { id, caption, section: no } of edition.tables) {
    if (read.has(id)) continue
    problem(file, {
      rule: 'structure',
      reason: `Missing table ${caption?.zh ?? edition.sections[no - 1]!.label.zh}`,
      place: { line: String(file).trimEnd().split('\n').length, column: 1 },
      note: 'Every table of the edition is written; where the report has none, its cells say `absent`.',
    })
  }
  return { observations, claims }
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
    reason: `Unexpected heading ${quote(text)}, expected ${expected.join(' or ') || 'no more'}`,
    place: placeOf(node),
    actual: text,
    expected,
    note: 'Headings are the form’s own, each once, in the form’s order.',
  })
}

function doubled(file: VFile, node: RootContent): void {
  problem(file, {
    rule: 'structure',
    reason: 'Unexpected second table under one heading, expected each table once',
    place: placeOf(node),
  })
}

function readTable(
  file: VFile,
  node: MarkdownTable,
  edition: Edition,
  tableId: string,
): Observation[] {
  const [header = [], ...rows] = gridOf(file, node)
  const match = matchTable(
    edition,
    tableId,
    header.slice(1).map(({ text }) => text),
    rows.map(([label]) => label?.text ?? ''),
  )
  const corner = cornerOf(edition.tables.find(({ id }) => id === tableId)!)
  if (header[0]?.text !== corner) {
    lineFault(file, 'column', header[0]?.place ?? placeOf(node), header[0]?.text ?? null, corner)
  }
  if (!('edition' in match)) {
    for (const { at, actual, expected } of match.columns) {
      lineFault(file, 'column', header[at + 1]?.place ?? placeOf(node), actual, expected)
    }
    for (const { at, actual, expected } of match.rows) {
      lineFault(
        file,
        'row',
        (rows[at] ?? rows.at(-1))?.[0]?.place ?? placeOf(node),
        actual,
        expected,
      )
    }
    return []
  }
  return rows.flatMap((cells, index) => {
    const row = match.rows[index]!
    const figures = cells.slice(1)
    if (figures.length !== match.table.columns.length) {
      problem(file, {
        rule: 'table',
        reason: `Unexpected ${figures.length} cells in row ${row.label.zh}, expected ${match.table.columns.length}`,
        place: cells[0]?.place ?? placeOf(node),
      })
      return []
    }
    if (row.group) {
      for (const { text, place } of figures) {
        if (text !== '') {
          problem(file, {
            rule: 'table',
            reason: `Unexpected ${quote(text)} in the group head ${row.label.zh}, expected an empty cell`,
            place,
            actual: text,
          })
        }
      }
      return []
    }
    return cellsOfRow(match, row).flatMap((cell, column) => {
      const { text, place } = figures[column]!
      const figure = readFigure(text)
      if (!figure) {
        problem(file, {
          rule: 'figure',
          reason: `Unexpected ${quote(text)} in ${cell.id}, expected a number, nothing, a mark (/ — -), ? or absent`,
          place,
          actual: text,
          expected: ['0', '', '/', '?', 'absent'],
          note: 'Write the figure as printed. Where nobody can read it, write `?`.',
        })
        return []
      }
      return [
        {
          cell: cell.id,
          table: cell.table.id as TableId,
          row: cell.row.id,
          column: cell.column.id,
          edition: match.edition as EditionId,
          printed: text,
          status: figure.status,
          value: figure.value,
          unit: figure.unit ?? unitOf(cell),
          line: place.line,
          at: place.column,
        },
      ]
    })
  })
}

function lineFault(
  file: VFile,
  what: 'row' | 'column',
  place: Place,
  actual: string | null,
  expected: string | null,
): void {
  const reason =
    actual === null
      ? `Missing ${what} ${expected}`
      : expected === null
        ? `Unexpected ${what} ${quote(actual)}, expected it nowhere here`
        : `Unexpected ${what} ${quote(actual)}, expected ${expected}`
  problem(file, {
    rule: 'table',
    reason,
    place,
    ...(actual === null ? {} : { actual }),
    ...(expected === null ? {} : { expected: [expected] }),
    note: 'Rows and columns are those of the edition, in its order and wording, each once.',
  })
}

/** The cells of a Markdown table as texts, row by row, the header first. */
function gridOf(file: VFile, node: MarkdownTable): TextCell[][] {
  return node.children.map((row) => row.children.map((cell) => plainText(file, cell)))
}

function plainText(file: VFile, node: TableCell | Heading): TextCell {
  const place = placeOf(node.children[0] ?? node)
  const stranger = node.children.find(({ type }) => type !== 'text')
  if (stranger) {
    problem(file, {
      rule: 'structure',
      reason: `Unexpected ${stranger.type} in a ${node.type === 'heading' ? 'heading' : 'cell'}, expected plain text`,
      place: placeOf(stranger),
      note: 'Write the words or the figure only: no HTML, links, emphasis or code.',
    })
  }
  const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  return { text: text.trim(), place }
}

function placeOf(
  node: Root['children'][number] | TableCell | TableCell['children'][number],
): Place {
  const start = node.position?.start
  return { line: start?.line ?? 1, column: start?.column ?? 1 }
}

function guardCorrections(
  file: VFile,
  front: FrontMatter,
  observations: readonly Observation[],
  place: Place,
): void {
  const latest = new Map<string, string>()
  for (const { cell, date } of front.corrections) {
    const before = latest.get(cell)
    if (before === undefined || before < date) latest.set(cell, date)
    else {
      problem(file, {
        rule: 'correction',
        reason: `Unexpected correction of ${cell} on ${date}, expected one after ${before}`,
        place,
        note: 'Corrections of a cell stand in order of date, one a day; only the last one guards the table.',
      })
    }
  }
  for (const { cell, kind, was, now, date } of front.corrections) {
    if (latest.get(cell) !== date) continue
    const expected = kind === 'misprint' ? was : now
    const observation = observations.find((each) => each.cell === cell)
    if (observation && observation.printed === expected) continue
    problem(file, {
      rule: 'correction',
      reason: `Unexpected ${quote(observation?.printed ?? '')} in ${cell}, expected ${quote(expected)} by its correction`,
      place: observation ? { line: observation.line, column: observation.at } : place,
      ...(observation ? { actual: observation.printed } : {}),
      expected: [expected],
      note: 'The table equals `now`; for a misprint it stays as printed, `was`.',
    })
  }
}
