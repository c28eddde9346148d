import { checks } from '../check/checks.ts'
import type { Finding } from '../check/check.ts'
import type { Release } from '../dataset/record.ts'
import type { Difference } from './diff.ts'
import type { Inline, Part } from './review/block.ts'
import { reviewMarkdown } from './review/markdown.ts'
import { changes, list, table } from './review/review.ts'
import { summary } from './summary.ts'

/** What a release holds. */
export type Holding = {
  readonly reports: number
  readonly agencies: number
  /** The first and the last year; null where nothing is held. */
  readonly years: readonly [number, number] | null
}

/** What GitHub takes as the text of a release. */
const limit = { most: 120_000, size: (text: string) => text.length }

/**
 * `NOTES.md` of a release: what it holds, what changed since the one before it, agency by agency, every corrected figure, and
 * findings by check. Of the first one what is added is all there is.
 */
export function releaseNotes(
  { version, date }: Release,
  last: string | null,
  { found, holding }: { readonly found: Difference; readonly holding: Holding },
): string {
  const { reports, agencies, years } = holding
  const span = years
    ? { zh: `，${years[0]}至${years[1]}年度`, en: `, on ${years[0]} to ${years[1]}` }
    : { zh: '', en: '' }
  const since = last
    ? `自 ${last} 版以来的变化。What changed since ${last}.`
    : '第一个版本。The first release.'
  const parts = [
    ...list('新增报告', 'Reports added', byAgency(found.added)),
    ...(last ? changes(found) : []),
    ...(last ? findingsByCheck(found) : []),
  ]
  const text = reviewMarkdown(
    { summary: summary(found), legend: null, parts },
    { limit, where: { code: `npm run diff -- ${last ?? ''} ${version}` } },
  )
  return `# ${version}

数据截至 ${date}。Data as of ${date}.

收有${agencies}个机关的${reports}份报告${span.zh}。${count(reports, 'report')} of ${count(agencies, 'agency', 'agencies')}${span.en}.

${since}

${text}`
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

/** Reports in a line an agency: its name, the years, its id. */
function byAgency(reports: Difference['added']): readonly Inline[] {
  return [...Map.groupBy(reports, ({ by }) => by)].map(([id, of]) => [
    `${of[0]!.agency} ${of.map(({ year }) => year).join(', ')} `,
    { code: id },
  ])
}

/** How many findings of each check there are more and fewer: which they are is in the table of findings. */
function findingsByCheck({ gained, reworded, lost }: Difference): readonly Part[] {
  const counted = (of: readonly Finding[]): ReadonlyMap<string, number> =>
    new Map([...Map.groupBy(of, ({ check }) => check)].map(([id, each]) => [id, each.length]))
  const [more, other, fewer] = [gained, reworded.map(({ now }) => now), lost].map(counted)
  const changed = checks.filter(({ id }) => more!.has(id) || other!.has(id) || fewer!.has(id))
  return table(
    '核对发现',
    'Findings by check',
    ['规则 check', '增加 gained', '变化 changed', '减少 lost'],
    changed.map(({ id, label }) => [
      label,
      ...[more, other, fewer].map((of) => String(of!.get(id) ?? 0)),
    ]),
  )
}
