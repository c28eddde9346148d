import { inData } from '../locale/format.ts'
import type { Label } from '../locale/label.ts'
import { claimUnits, isClaimUnit } from '../report/claim-units.ts'
import type { Claim } from '../report/report.ts'

/** A figure of the text in words, as printed and with its unit: 5.7万件, 5.7 × 10,000; 251000元, 251,000 yuan. */
export function statedIn({ printed, unit }: Pick<Claim, 'printed' | 'unit'>): Label {
  return inUnit(printed, unit)
}

/**
 * What the tables give for a claim (a judgement's `table`), in words: figures as pages write them, in the unit that follows
 * where that is not the text's; `own`: that of the text, for a figure alone.
 */
export function tableInWords(table: string, own: Claim['unit'] | null = null): Label {
  const [, figure = '', unit = own ?? ''] = /^(-?[\d.]+)(\p{Script=Han}+)?$/u.exec(table) ?? []
  if (figure !== '' && isClaimUnit(unit)) return inUnit(figure, unit)
  const text = inData.figures(table)
  return { zh: text.replaceAll(': ', '：').replaceAll('; ', '；'), en: text }
}

/** A text of figures in a unit of the text; in English nothing stands after what is counted. */
export function inUnit(text: string, unit: Claim['unit']): Label {
  const figure = inData.figures(text)
  return { zh: `${figure}${unit.replace('同比', '')}`, en: `${figure}${unitWords(unit)}` }
}

function unitWords(unit: Claim['unit']): string {
  const { measures, factor } = claimUnits[unit]
  const size = factor === 1 ? '' : ` × ${inData.number(factor)}`
  switch (measures) {
    case 'money':
      return `${size} yuan`
    case 'share':
      return '%'
    case 'growth':
      return growths[unit] ?? '%'
    case 'count':
      return size
  }
}

const growths: Readonly<Partial<Record<Claim['unit'], string>>> = {
  倍: ' times',
  个百分点: ' percentage points',
}
