/** The kinds of thing that a unit measures: cases or other things counted, money, a share, or a change over the year before. */
export type Measured = 'count' | 'money' | 'share' | 'growth'

/** The units of figures of the text: what each measures, and how many of the plain unit it is (of money: yuan). */
export const claimUnits = {
  件: { measures: 'count', factor: 1 },
  条: { measures: 'count', factor: 1 },
  万条: { measures: 'count', factor: 10_000 },
  万件: { measures: 'count', factor: 10_000 },
  项: { measures: 'count', factor: 1 },
  个: { measures: 'count', factor: 1 },
  件次: { measures: 'count', factor: 1 },
  人次: { measures: 'count', factor: 1 },
  次: { measures: 'count', factor: 1 },
  期: { measures: 'count', factor: 1 },
  份: { measures: 'count', factor: 1 },
  元: { measures: 'money', factor: 1 },
  万元: { measures: 'money', factor: 10_000 },
  亿元: { measures: 'money', factor: 100_000_000 },
  '%': { measures: 'share', factor: 1 },
  '%同比': { measures: 'growth', factor: 1 },
  倍: { measures: 'growth', factor: 1 },
  个百分点: { measures: 'growth', factor: 1 },
} as const satisfies Record<string, { measures: Measured; factor: number }>

/** A unit that a figure of the text may have. */
export type ClaimUnit = keyof typeof claimUnits

/** Whether a text is such a unit. */
export function isClaimUnit(unit: string): unit is ClaimUnit {
  return Object.hasOwn(claimUnits, unit)
}
