import type { Finding } from '../../check/check.ts'
import { contextOf, runChecks } from '../../check/check.ts'
import { checks } from '../../check/checks.ts'
import { sidesInWords } from '../../check/identities.ts'
import { testIdentities } from '../../check/identity-tests.ts'
import { standingOf } from '../../check/standing.ts'
import { inUnit, tableInWords } from '../../check/stated-words.ts'
import type { Failure } from '../../check/suspects.ts'
import { failuresOf } from '../../check/suspects.ts'
import { identityKinds } from '../../form/identities.ts'
import type { Draft } from '../../ingest/draft.ts'
import { writeDraft } from '../../ingest/draft.ts'
import { plainDraft } from '../../ingest/plain.ts'
import { numberFormats } from '../../locale/format.ts'
import type { Language } from '../../locale/label.ts'
import { languageTags } from '../../locale/label.ts'
import { readFigure } from '../../report/figure.ts'
import { editionIn, figure } from '../../report/figures.ts'
import type { Observation, Report } from '../../report/report.ts'
import type { Changes, Checked, ShownFinding, ShownSum } from './protocol.ts'
import type { Work } from './work.ts'

/** Writes and checks a report anew with what a person made of it. A text that is none of a cell is left out, and told. */
export function recheck(work: Work, { printed, readings }: Changes): Checked {
  const { report } = work.drafting
  const wrong = new Set(Object.keys(printed).filter((id) => readFigure(printed[id]!) === null))
  const observations = report.observations.map((each): Observation => {
    const typed = printed[each.cell]
    const read = typed === undefined ? null : readFigure(typed)
    if (typed === undefined || !read) return each
    const { status, value, unit } = read
    return { ...each, printed: typed, status, value, unit: unit ?? each.unit }
  })
  // A correction guards the figure that it gave, which a person has just changed.
  const corrections = report.corrections.filter(({ cell }) => printed[cell] === undefined)
  const edited = { ...report, observations, corrections }
  try {
    return checkedOf(work, writeDraft(work.drafting, { ...edited, readings }), {
      wrong,
      signed: true,
    })
  } catch (error) {
    if (readings.length === 0) throw error
    return checkedOf(work, writeDraft(work.drafting, edited), { wrong, signed: false })
  }
}

/** What the checks say of a draft, in the language of the page; `wrong`: the cells whose text it does not have. */
export function checkedOf(
  work: Work,
  draft: Draft,
  { wrong, signed }: { readonly wrong: ReadonlySet<string>; readonly signed: boolean },
): Checked {
  const { asked, agency, previous } = work
  const { report } = draft
  const { findings } = runChecks(checks, report, contextOf(agency, report, previous))
  return {
    ...plainDraft(draft),
    signed,
    findings: findings.map((each) => shown(each, report, asked.language)),
    questions:
      work.questions?.(report, previous, numberFormats(languageTags[asked.language])) ?? [],
    sums: (['requests', 'disputes'] as const).flatMap((table) =>
      report.editions[table] ? sumsOf(report, table, asked.language) : [],
    ),
    cells: Object.fromEntries(
      report.observations.map(({ cell, printed, status }) => [
        cell,
        { printed, status, wrong: wrong.has(cell) },
      ]),
    ),
  }
}

function shown(finding: Finding, report: Report, language: Language): ShownFinding {
  const { check: id, place, cells, line, message, difference, verdict } = finding
  const [actual, expected] = sidesOf(finding, report, language)
  const { label, statement, limits } = checks.find((each) => each.id === id)!
  return {
    check: id,
    place,
    cells,
    line,
    text: message[language],
    rule: label[language],
    statement: statement[language],
    limits: limits[language],
    actual,
    expected,
    difference,
    standing: standingOf({ verdict, place: place.kind }),
  }
}

/** The two sides of a finding as people write them: with the unit of the text, a time with a dash; empty where it has none. */
function sidesOf(
  { place, actual, expected }: Finding,
  { claims }: Report,
  language: Language,
): readonly [string, string] {
  if (!actual || !expected || place.kind === 'table') return ['', '']
  const claim = place.kind === 'claim' ? claims.find(({ id }) => id === place.at) : undefined
  if (claim)
    return [inUnit(actual, claim.unit)[language], tableInWords(expected, claim.unit)[language]]
  return [actual.replace('/', ' – '), expected.replace('/', ' – ')]
}

function sumsOf(report: Report, table: 'requests' | 'disputes', language: Language): ShownSum[] {
  const failures = failuresOf(
    editionIn(report, table),
    table,
    (cell) => figure(report, cell)?.value,
  )
  const suspectOf = (of: Failure['identity']): Failure['suspect'] =>
    failures.find(({ identity }) => identity.check === of.check && identity.at === of.at)
      ?.suspect ?? null
  return testIdentities(report, table).map(
    ({ identity, outcome, cells, expected, actual, difference }) => {
      const [left, right] = sidesInWords[identity.check]
      return {
        label: identityKinds[identity.check].label[language],
        along: identity.along,
        cells,
        stated: identity.right[0]!,
        outcome,
        sides: [left[language], right[language]],
        expected,
        actual,
        difference,
        suspect: outcome === 'fails' ? suspectOf(identity) : null,
      }
    },
  )
}
