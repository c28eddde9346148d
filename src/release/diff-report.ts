import type { Agency } from '../agency/agency.ts'
import { claimVerdicts } from '../check/judgement.ts'
import { byCodeUnit } from '../curated/order.ts'
import type { AuditedReport } from '../dataset/record.ts'
import type { Correction, Observation } from '../report/report.ts'
import { pairs } from './pairs.ts'

/** A figure that is no longer what it was: the texts as printed, null where the cell is not in the report. */
export type CellChange = {
  readonly report: string
  readonly cell: string
  readonly was: string | null
  readonly now: string | null
  /** The correction that says why; null where the report has none. */
  readonly correction: Correction | null
  /** The line of the newer data, else of the older. */
  readonly file: string
  readonly line: number
}

/** A correction of a report. */
export type ReportCorrection = { readonly report: string; readonly correction: Correction }

/** A figure of the text that is new, gone or another, with what it came to; null where a side has none. */
export type ClaimChange = {
  readonly report: string
  readonly label: string
  readonly was: string | null
  readonly now: string | null
}

/** A key of a report's front matter, or of an agency, that changed, its values as text. */
export type KeyChange = {
  /** The id of the report or agency. */
  readonly report: string
  readonly key: string
  readonly was: string
  readonly now: string
}

/** What changed in a report that both sides have. */
export function reportChanges(
  was: AuditedReport,
  now: AuditedReport,
): {
  readonly cells: readonly CellChange[]
  readonly corrections: readonly ReportCorrection[]
  readonly claims: readonly ClaimChange[]
  readonly keys: readonly KeyChange[]
} {
  const cells = cellChanges(was, now)
  const known = new Set(was.corrections.map((each) => JSON.stringify(each)))
  const told = new Set(cells.map(({ correction }) => correction))
  const corrections = now.corrections
    .filter((each) => !known.has(JSON.stringify(each)) && !told.has(each))
    .map((correction) => ({ report: now.id, correction }))
  return { cells, corrections, claims: claimChanges(was, now), keys: keyChanges(was, now) }
}

function cellChanges(was: AuditedReport, now: AuditedReport): CellChange[] {
  const byCell = (report: AuditedReport): Observation[] =>
    [...report.observations].sort((a, b) => byCodeUnit(a.cell, b.cell))
  const cells = pairs(byCell(was), byCell(now), ({ cell }) => cell)
  return [...cells].flatMap(([old, young]) => {
    if (old?.printed === young?.printed) return []
    const cell = (young ?? old!).cell
    const correction = now.corrections.findLast(
      (each) => each.cell === cell && each.kind !== 'misprint' && each.now === young?.printed,
    )
    return {
      report: now.id,
      cell,
      was: old?.printed ?? null,
      now: young?.printed ?? null,
      correction: correction ?? null,
      file: young ? now.file : was.file,
      line: (young ?? old!).line,
    }
  })
}

/**
 * Claims by section and label; of several of one label the first with the first, and so on. Where a claim says the same and
 * only comes to something else, that alone is said.
 */
function claimChanges(was: AuditedReport, now: AuditedReport): ClaimChange[] {
  const [old, young] = [claimsOf(was), claimsOf(now)]
  return [...pairs(old, young, ({ key }) => key)].flatMap(([before, after]) => {
    const { label } = (after ?? before)!
    const same = before?.text === after?.text
    if (same && before?.verdict === after?.verdict) return []
    const said = (claim: SaidClaim | undefined): string | null =>
      claim ? (same ? claim.verdict : `${claim.text}: ${claim.verdict}`) : null
    return { report: now.id, label, was: said(before), now: said(after) }
  })
}

/** What a claim says, of what, and what it came to: `16件 unknown requests.received.total`, `不一致 differs`. */
type SaidClaim = {
  readonly key: string
  readonly label: string
  readonly text: string
  readonly verdict: string
}

function claimsOf(report: AuditedReport): SaidClaim[] {
  const seen = new Map<string, number>()
  return report.claims
    .map(({ id, section, label, printed, unit, scope, period, cells }) => {
      const name = `${section} ${label}`
      const nth = (seen.get(name) ?? 0) + 1
      seen.set(name, nth)
      const of = [scope, period, cells.join(' + ')].filter((each) => each)
      const verdict = report.judgements.get(id)?.verdict
      return {
        key: `${name} ${String(nth).padStart(3, '0')}`,
        label,
        text: `${printed}${unit} ${of.join(' ')}`,
        verdict: verdict ? `${claimVerdicts[verdict].zh} ${claimVerdicts[verdict].en}` : '',
      }
    })
    .sort((a, b) => byCodeUnit(a.key, b.key))
}

const keys = 'title edition scope scope_evidence published signed added'.split(' ') as readonly (
  'title' | 'edition' | 'scope' | 'scope_evidence' | 'published' | 'signed' | 'added'
)[]

function keyChanges(was: AuditedReport, now: AuditedReport): KeyChange[] {
  return changes(now.id, factsOf(was), factsOf(now))
}

/** The front matter of a report as texts by key; corrections have a list of their own. */
function factsOf(report: AuditedReport): Readonly<Record<string, unknown>> {
  const { source, period, readings, notes } = report
  return {
    ...Object.fromEntries(keys.map((key) => [key, report[key]])),
    readings: readings.map(({ by, date, how }) => `${by} ${date} ${how}`).join('; '),
    period: period && `${period.from}/${period.to}`,
    ...Object.fromEntries(
      Object.entries({ ...source, note: source.note && `${source.note.zh} ${source.note.en}` }).map(
        ([key, value]) => [`source.${key}`, value],
      ),
    ),
    notes: notes.map(({ check, zh, en, by }) => `${check}: ${zh} ${en} (${by})`).join('; '),
  }
}

/** What changed in an agency, its id among it. */
export function agencyChanges(was: Agency, now: Agency): readonly KeyChange[] {
  const factsOfAgency = ({ name, ...agency }: Agency): Readonly<Record<string, unknown>> => ({
    'name.zh': name.zh,
    'name.en': name.en,
    ...agency,
  })
  return changes(now.id, factsOfAgency(was), factsOfAgency(now))
}

function changes(
  report: string,
  was: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): KeyChange[] {
  const text = (value: unknown): string =>
    Array.isArray(value) ? value.join('; ') : value == null ? 'null' : String(value)
  return [...new Set([...Object.keys(was), ...Object.keys(now)])].flatMap((key) => {
    const [old, young] = [text(was[key]), text(now[key])]
    return old === young ? [] : { report, key, was: old, now: young }
  })
}
