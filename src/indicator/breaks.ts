/** When what is counted changed, oldest first: a day, or the first year of a form. */
export const seriesBreaks = {
  'regulation-2019': '2019-05-15',
  'form-2021': '2021',
  'review-first-2024': '2024-01-01',
} as const

/** A break of the series that a measure's figures may cross. */
export type SeriesBreak = keyof typeof seriesBreaks

/**
 * The breaks that a measure crosses, by its id and its numerator and denominator as published: what rests on reviews or
 * court cases is changed by the review-first rule, what rests on other handling or on the form's equations by the form of 2021.
 */
export function breaksOf(id: string, formulas: readonly string[]): readonly SeriesBreak[] {
  const cells = formulas.flatMap((formula) => formula.split(' + '))
  const form = id === 'consistency-rate' || cells.some((cell) => cell.startsWith('requests.other_'))
  const review = cells.some((cell) => cell.startsWith('disputes.'))
  return [
    ...(form ? (['form-2021'] as const) : []),
    ...(review ? (['review-first-2024'] as const) : []),
  ]
}
