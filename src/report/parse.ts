import type { Yaml } from 'mdast'
import { remark } from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type { VFile } from 'vfile'
import { agencyFolder } from '../agency/agency.ts'
import type { Agency } from '../agency/agency.ts'
import type { Position } from '../curated/message.ts'
import { isFatal, problem, quote } from '../curated/message.ts'
import { findEdition } from '../form/editions.ts'
import { editionsOf } from './figures.ts'
import { readFrontMatter } from './front-matter.ts'
import { readBody } from './read-body.ts'
import { positionOf } from './read-table.ts'
import type { FrontMatter, Observation, Report } from './report.ts'

const markdown = remark().use(remarkGfm).use(remarkFrontmatter, ['yaml'])

/** The longest curated file and line that are read, in characters. */
export const reportLimits = { characters: 65_536, line: 2_000 } as const

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
  const yaml = readFrontMatter(file, (first as Yaml).value, positionOf(first).line + 1)
  const { front, lines } = yaml
  const edition = findEdition(yaml.edition ?? '')
  if (!edition) return null
  const { observations, claims } = readBody(file, body, edition)
  if (front) guardCorrections(file, front, observations, positionOf(first))
  if (!front || isFatal(file)) return null
  return {
    ...front,
    id: `${front.agency}-${front.year}`,
    file: `data/${repositoryPath(file)}`,
    lines,
    editions: editionsOf(observations),
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

function guardCorrections(
  file: VFile,
  front: FrontMatter,
  observations: readonly Observation[],
  place: Position,
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
