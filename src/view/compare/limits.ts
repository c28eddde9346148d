/** An agency's report as one side of a comparison; `statuses` are those of the indicators that are compared, joined. */
export type Side = {
  readonly id: string
  readonly level: string
  readonly kind: string
  readonly scope: string
  readonly year: number
  readonly edition: string
  readonly statuses: string
}

/** How many agencies may be compared at once. */
export const mostAgencies = 6

type Concerns = (side: Side, sides: readonly Side[]) => boolean

const differ =
  (key: keyof Side): Concerns =>
  (side, sides) =>
    sides.some((other) => other[key] !== side[key])

// Which sides a limit concerns: all where they differ from each other. Property access keeps the script small.
const concerns = {
  scope: differ('scope'),
  unknown: (side) => side.scope === 'unknown',
  level: differ('level'),
  kind: differ('kind'),
  year: differ('year'),
  edition: differ('edition'),
  small: (side) => /small|zero/.test(side.statuses),
  missing: (side) => /missing/.test(side.statuses),
} satisfies Readonly<Record<string, Concerns>>

/** A limit of comparability. */
export type LimitKind = keyof typeof concerns

/** What limits a comparison, in the order it is said. */
export const limitKinds = Object.keys(concerns) as readonly LimitKind[]

/** A limit and the agencies that it concerns. */
export type Limit = { readonly kind: LimitKind; readonly ids: readonly string[] }

/** What keeps reports from being compared directly, most important first; of a single report only what it lacks. */
export function limitsOf(sides: readonly Side[]): readonly Limit[] {
  return limitKinds
    .map((kind) => ({
      kind,
      ids: sides.filter((side) => concerns[kind](side, sides)).map((side) => side.id),
    }))
    .filter((limit) => limit.ids[0])
}

/** The newest year of which all have a report, or null: then each stands with its own newest. Years from the oldest. */
export function commonYear(years: readonly (readonly number[])[]): number | null {
  return years[0]?.findLast((year) => years.every((each) => each.includes(year))) ?? null
}
