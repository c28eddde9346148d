import { wordsFor } from '../../check/cell-words.ts'
import { newestCell } from '../../form/editions.ts'
import type { Label } from '../../locale/label.ts'
import type { CellChange } from '../diff-report.ts'
import type { Difference } from '../diff.ts'
import { summary } from '../summary.ts'
import { findingText, reportPart } from './added.ts'
import type { Block, Inline, Part, Review } from './block.ts'
import { correctionReason, correctionText } from './correction.ts'

/** A file that has something wrong, and what it says first. */
export type WrongFile = {
  readonly path: string
  readonly line: number
  readonly messages: readonly Label[]
}

/** What a difference is reviewed with: files of the newer data that are wrong, and other files of the data that differ. */
export type Beside = { readonly wrong?: readonly WrongFile[]; readonly shared?: readonly string[] }

/** A difference as a review: what is wrong, what changed in what was held, then each added report whole. */
export function review(found: Difference, { wrong = [], shared = [] }: Beside = {}): Review {
  const said = summary(found)
  const broken = {
    zh: wrong.length > 0 ? `，${wrong.length}个文件有错` : '',
    en:
      wrong.length > 0 ? `, ${wrong.length} file${wrong.length === 1 ? '' : 's'} with errors` : '',
  }
  const held = new Set(found.added.map(({ id }) => id))
  return {
    summary: { zh: said.zh + broken.zh, en: said.en + broken.en },
    legend: found.added.some(({ whole }) => whole) ? legend : null,
    parts: [
      list('有错的文件', 'Files with errors', wrong.map(wrongText)),
      list('其他数据文件', 'Other files of the data that differ', shared.map(code)),
      list('新增机关', 'Agencies added', found.agenciesAdded.map(code)),
      changes(found),
      list(
        '新出现的核对发现',
        'Findings gained in reports held before',
        found.gained.filter(({ report }) => !held.has(report)).map(findingText),
      ),
      list(
        '说法变了的核对发现',
        'Findings that say something else',
        found.reworded.map(({ was, now }) => [findingText(now), ' ', before, ' ', was.message]),
      ),
      list('不再有的核对发现', 'Findings lost', found.lost.map(findingText)),
      list('新增报告', 'Reports added', found.added.map(named)),
      found.added.flatMap(({ whole }) => (whole ? reportPart(whole.agency, whole.report) : [])),
    ].flat(),
  }
}

/** What changed in what was held: agencies and reports that are gone, agencies, figures, corrections, claims, details. */
export function changes(found: Difference): readonly Part[] {
  return [
    list('移除机关', 'Agencies removed', found.agenciesRemoved.map(code)),
    table(
      '机关信息改动',
      'Details of agencies changed',
      ['机关 agency', '项 key', '原 old', '现 new'],
      found.agencies.map(({ report, key, was, now }) => [code(report), code(key), was, now]),
    ),
    list('移除报告', 'Reports removed', found.removed.map(named)),
    table(
      '改动的格',
      'Cells changed',
      ['报告 report', '格 cell', '原 old', '现 new', '更正 correction', '行 line'],
      found.cells.map(cellRow),
    ),
    list(
      '新的更正',
      'Corrections without a changed cell',
      found.corrections.map(({ report, correction }) => [
        code(report),
        ' ',
        correctionText(correction),
      ]),
    ),
    table(
      '改动的正文数字',
      'Figures of the text changed',
      ['报告 report', '事项 item', '原 old', '现 new'],
      found.claims.map(({ report, label, was, now }) => [
        code(report),
        label,
        was ?? none,
        now ?? none,
      ]),
    ),
    table(
      '其他改动',
      'Details changed',
      ['报告 report', '项 key', '原 old', '现 new'],
      found.keys.map(({ report, key, was, now }) => [code(report), code(key), was, now]),
    ),
  ].flat()
}

const legend: Label = {
  zh: '“各栏之和”等是程序算的，不是报告里的：✓ 与所填一致，≠ 不一致，? 有空白或看不清的格，无从判断。',
  en: 'Sums are worked out here, not printed in the report: ✓ as stated, ≠ not as stated, ? cannot be told for blanks.',
}

const none: Label = { zh: '（无）', en: '(none)' }
const blank: Label = { zh: '（空白）', en: '(blank)' }
const before: Label = { zh: '原为：', en: 'It was:' }

function code(text: string): Inline {
  return { code: text }
}

function named({ id, agency, year }: { id: string; agency: string; year: number }): Inline {
  return [code(id), ` ${agency} ${year}`]
}

function wrongText({ path, line, messages }: WrongFile): Inline {
  const first = messages.slice(0, 5)
  const more = messages.length - first.length
  return [
    code(`${path}:${line}`),
    ...first.flatMap((message): Inline[] => [' ', message]),
    more > 0 ? [' ', { zh: `另有${more}处。`, en: `and ${more} more.` }] : '',
  ]
}

function cellRow({ report, cell, was, now, correction, file, line }: CellChange): Inline[] {
  const text = (printed: string | null): Inline =>
    printed === null ? none : printed === '' ? blank : printed
  return [
    code(report),
    [code(cell), ' ', nameOf(cell)],
    text(was),
    text(now),
    correction ? correctionReason(correction) : none,
    code(`${file}:${line}`),
  ]
}

/** A cell in words; none for one that no edition has. */
function nameOf(id: string): Inline {
  const cell = newestCell(id)
  return cell ? wordsFor({ editions: {} }, [cell.id]) : ''
}

/** How many items of a kind of change are shown; the rest is counted. */
const most = 200

/** A list of changes of a kind, as a part of its own; no part where there is none. */
export function list(zh: string, en: string, items: readonly Inline[]): Part[] {
  return part(zh, en, items.length, [{ kind: 'list', title: null, items: items.slice(0, most) }])
}

/** A table of changes of a kind, likewise. */
export function table(
  zh: string,
  en: string,
  head: readonly Inline[],
  rows: readonly (readonly Inline[])[],
): Part[] {
  const shown = rows.slice(0, most)
  return part(zh, en, rows.length, [
    { kind: 'table', caption: null, figures: false, head, rows: shown },
  ])
}

function part(zh: string, en: string, count: number, blocks: readonly Block[]): Part[] {
  if (count === 0) return []
  const left: Block[] =
    count > most
      ? [
          {
            kind: 'list',
            title: null,
            items: [{ zh: `……另有${count - most}项`, en: `… and ${count - most} more` }],
          },
        ]
      : []
  return [
    { report: null, name: en, title: { zh, en: `${en}: ${count}` }, blocks: [...blocks, ...left] },
  ]
}
