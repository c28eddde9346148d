import type { Yaml } from 'mdast'
import type { VFile } from 'vfile'
import { agencyFolder } from '../agency/agency.ts'
import type { Agency } from '../agency/agency.ts'
import type { Position } from '../curated/message.ts'
import { isFatal, positionOfKey, problem, quote } from '../curated/message.ts'
import { findEdition } from '../form/editions.ts'
import { editionsOf } from './figures.ts'
import { readFrontMatter } from './front-matter.ts'
import { readBodyOf } from './body-edition.ts'
import { markdownTree } from './markdown.ts'
import { found } from './node-words.ts'
import { spoilt } from './spoilt.ts'
import { unexpected } from '../curated/said.ts'
import { positionOf } from './read-table.ts'
import type { FrontMatter, Observation, Report } from './report.ts'

/** The longest curated file and line that are read, in characters. */
export const reportLimits = { characters: 65_536, line: 2_000 } as const

/**
 * Reads a curated report. Null when it is wrong: the file then holds every message, each with its place.
 * What is odd in the agency's report is no matter here: that is for the checks.
 */
export function parseReport(file: VFile): Report | null {
  if (isFatal(file) || !withinLimits(file) || spoilt(file)) return null
  const root = markdownTree(file)
  const [first, ...body] = root.children
  if (first?.type !== 'yaml') {
    problem(file, {
      rule: 'front-matter',
      reason: unexpected(found(first?.type), {
        zh: '两行 `---` 之间的文件头',
        en: 'front matter between two lines `---`',
      }),
      place: { line: 1, column: 1 },
      note: {
        zh: '文件以 `---` 开头，接着是投稿说明里的各键，再一行 `---`。',
        en: 'Begin the file with `---`, the keys of contributing guide, and `---`.',
      },
    })
    return null
  }
  const yaml = readFrontMatter(file, (first as Yaml).value, positionOf(first).line + 1)
  const { front, lines } = yaml
  const edition = findEdition(yaml.edition ?? '')
  if (!edition) return null
  const { observations, claims } = readBodyOf(file, body, edition, lines['edition'] ?? 1)
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
      reason: {
        zh: `${quote(agency.id)} 的文件夹里出现机关 ${quote(front.agency)}`,
        en: `Unexpected agency ${quote(front.agency)} in the folder of ${quote(agency.id)}`,
      },
      place: { line: 2, column: 1 },
      actual: front.agency,
      expected: [agency.id],
      note: {
        zh: '报告放在文件头所写机关的文件夹里。',
        en: 'A report lies in the folder of the agency that its front matter names.',
      },
    })
    return false
  }
  if (actual === expected) return true
  problem(file, {
    rule: 'path',
    reason: unexpected({ zh: `位置 \`${actual}\``, en: `path \`${actual}\`` }, `\`${expected}\``),
    place: positionOfKey(file, 'year'),
    actual,
    expected: [expected],
    note: {
      zh: '路径由省、机关编号和文件头里的年份组成。',
      en: 'The path is made of the province, the agency id and the year of the front matter.',
    },
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
      reason: unexpected(
        { zh: `${text.length}个字符`, en: `${text.length} characters` },
        { zh: `至多${reportLimits.characters}个`, en: `at most ${reportLimits.characters}` },
      ),
      place: { line: 1, column: 1 },
    })
    return false
  }
  const long = text.split('\n').findIndex((line) => line.length > reportLimits.line)
  if (long < 0) return true
  problem(file, {
    rule: 'limit',
    reason: unexpected(
      { zh: '过长的行', en: 'long line' },
      { zh: `至多${reportLimits.line}个字符`, en: `at most ${reportLimits.line} characters` },
    ),
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
        reason: unexpected(
          { zh: `${date}对 ${cell} 的更正`, en: `correction of ${cell} on ${date}` },
          { zh: `${before}之后的更正`, en: `one after ${before}` },
        ),
        place,
        note: {
          zh: '同一格的更正按日期排列，一天一条；只有最后一条约束表格。',
          en: 'Corrections of a cell stand in order of date, one a day; only the last one guards the table.',
        },
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
      reason: {
        zh: `${cell} 为 ${quote(observation?.printed ?? '')}，按更正应为 ${quote(expected)}`,
        en: `Unexpected ${quote(observation?.printed ?? '')} in ${cell}, expected ${quote(expected)} by its correction`,
      },
      place: observation ? { line: observation.line, column: observation.at } : place,
      ...(observation ? { actual: observation.printed } : {}),
      expected: [expected],
      note: {
        zh: '表格与 `now` 相同；原文疑误则照录，即 `was`。',
        en: 'The table equals `now`; for a misprint it stays as printed, `was`.',
      },
    })
  }
}
