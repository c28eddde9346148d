import { byCodeUnit } from '../../curated/order.ts'

/** What an answer leaves out or keeps apart, and a question may put in, in the order it is said. */
export const putIns = ['draft', 'unknown', 'year', 'break', 'small', 'mixed'] as const

/**
 * What may be put in: drafts; reports whose scope is not clear; for agencies without a report on the year of a list their newest one;
 * years on the other side of a break in the series; percentages of fewer than ten cases; different levels and scopes in one list.
 */
export type PutIn = (typeof putIns)[number]

/** A question about figures of reports. Empty lists stand for all; of `years` none for the one that most reports of a list are about. */
export type Question = {
  /** Ids of indicators and cells, in the order they are answered. */
  readonly figures: readonly string[]
  /** A level (`county`), or a level with a scope (`county-region`). */
  readonly group: string | null
  /** Two digits each. With agencies, what belongs to either. */
  readonly provinces: readonly string[]
  readonly agencies: readonly string[]
  readonly years: 'all' | readonly number[]
  /** By code of the division, or the largest value first. */
  readonly order: 'code' | 'value'
  readonly with: readonly PutIn[]
}

/** A question that asks for nothing. */
export const nothing: Question = {
  figures: [],
  group: null,
  provinces: [],
  agencies: [],
  years: [],
  order: 'code',
  with: [],
}

/** How many values of each kind a question has at most. */
export const most = { figure: 4, province: 40, agency: 60, year: 30, with: putIns.length }

/**
 * The question that an address asks, from its query string; what no question can hold is left out, and what is beyond a limit. Ids
 * are not looked up here: one that is not known has no figures.
 */
export function questionOf(search: string): Question {
  const asked = new URLSearchParams(search)
  const all = (name: keyof typeof most, valid: RegExp): string[] =>
    [...new Set(asked.getAll(name))].filter((each) => valid.test(each)).slice(0, most[name])
  const group = asked.get('group')
  return {
    figures: all('figure', /^[a-z][\w.-]{1,80}$/),
    group: group !== null && /^[a-z]{1,20}(-[a-z]{1,20})?$/.test(group) ? group : null,
    provinces: all('province', /^\d{2}$/).sort(byCodeUnit),
    agencies: all('agency', /^[a-z][a-z\d-]{1,100}$/).sort(byCodeUnit),
    years:
      asked.get('year') === 'all'
        ? 'all'
        : all('year', /^\d{4}$/)
            .map(Number)
            .sort((a, b) => a - b),
    order: asked.get('order') === 'value' ? 'value' : 'code',
    with: putIns.filter((each) => asked.getAll('with').includes(each)),
  }
}

/** The query string of a question, always the same for the same: `?figure=received&group=county-region`; empty for `nothing`. */
export function addressOf(question: Question): string {
  const { figures, group, provinces, agencies, years, order } = question
  const pairs = [
    ...figures.map((each) => ['figure', each]),
    ...(group === null ? [] : [['group', group]]),
    ...provinces.map((each) => ['province', each]),
    ...agencies.map((each) => ['agency', each]),
    ...(years === 'all' ? [['year', 'all']] : years.map((each) => ['year', String(each)])),
    ...(order === 'value' ? [['order', order]] : []),
    ...question.with.map((each) => ['with', each]),
  ]
  return pairs.length === 0 ? '' : `?${String(new URLSearchParams(pairs))}`
}
