import { format, isDateFormat } from 'numfmt'
import type { Look } from './look.ts'
import { doubt, plainLook, runOf } from './look.ts'
import type { Run } from './runs.ts'
import type { CellStyle } from './xlsx-styles.ts'
import type { Font, Stretch } from './xlsx-text.ts'

/** What a sheet says of a cell: its type, its value as kept, its formula (null: none), its text in stretches. */
export type CellContent = {
  readonly type: string
  readonly value: string | null
  readonly formula: string | null
  readonly stretches: readonly Stretch[] | null
  /** Whether the value stands for something richer, such as a picture in the cell. */
  readonly rich: boolean
}

/** What holds for all cells: days counted from 1904, values that are worked out anew on opening, zeros that are shown. */
export type Showing = {
  readonly from1904: boolean
  readonly recalculated: boolean
  readonly zeros: boolean
}

/** A cell's text as its program shows it, which is what the cell's format makes of the value, never the value itself. */
export function runsOf(content: CellContent, style: CellStyle, showing: Showing): readonly Run[] {
  const { type, value, formula, stretches, rich } = content
  if (/^(?:_xlfn\.)?(?:DISPIMG|IMAGE)\(/iu.test(formula ?? '') || (rich && type === 'e')) {
    return [{ kind: 'picture', text: 'picture' }]
  }
  const unsure = formula !== null && isUncertain(content, showing)
  return [
    ...(unsure ? [doubt('a formula whose value the file does not keep')] : []),
    ...(stretches
      ? textRuns(stretches, style)
      : value
        ? valueRuns(type, value, style, showing)
        : []),
  ]
}

/** Whether the kept value of a formula is not what its program would show. */
function isUncertain({ type, value }: CellContent, { recalculated }: Showing): boolean {
  return recalculated || value === null || (value === '' && type !== 'str')
}

function valueRuns(type: string, value: string, style: CellStyle, showing: Showing): Run[] {
  if (type === 'str') return textRuns([{ text: value, font: null }], style)
  const look = lookOf(style.font, style)
  if (type === 'b') return [runOf(value === '1' ? 'TRUE' : 'FALSE', look)]
  return type === 'n' ? numberRuns(value, style, showing) : [runOf(value, look)]
}

function textRuns(stretches: readonly Stretch[], style: CellStyle): Run[] {
  const text = stretches.map((each) => each.text).join('')
  const shown = shownAs(text, style.format)
  if (shown === null || shown.trim() === text.trim())
    return stretches.map((each) => runOf(each.text, lookOf(each.font ?? style.font, style)))
  const look = lookOf(style.font, style)
  return shown.trim() === '' ? [runOf(text, { ...look, hidden: true })] : [runOf(shown, look)]
}

function numberRuns(value: string, style: CellStyle, showing: Showing): Run[] {
  const number = Number(value)
  const look = lookOf(style.font, style)
  if (!Number.isFinite(number)) return [runOf(value, look)]
  const dated = showing.from1904 && isDate(style.format)
  const shown = shownAs(dated ? number + 1462 : number, style.format)
  if ((number === 0 && !showing.zeros) || shown?.trim() === '')
    return [runOf(String(number), { ...look, hidden: true })]
  const why = doubtOf(number, shown, style.format)
  return [runOf((shown ?? String(number)).trim(), look), ...(why ? [doubt(why)] : [])]
}

function lookOf(font: Font, { ground }: CellStyle): Look {
  return { ...plainLook, ...font, ground }
}

/** Why the text that is shown for a number is not sure; null where it is. */
function doubtOf(number: number, shown: string | null, code: string): string | null {
  if (shown === null) return 'whose number format is not understood'
  const plain = code.replace(/"[^"]*"|\\./gu, '')
  if (/\[DBNum\d\]/iu.test(plain)) return 'shown in Chinese numerals'
  if (/\*[^\s]/u.test(plain)) return 'whose number format fills the cell with a character'
  return number < 0 && /[1-9]/u.test(shown) && !/[-−(]/u.test(shown)
    ? 'a number below zero that is shown without a sign'
    : null
}

function shownAs(value: string | number, code: string): string | null {
  if (typeof value === 'string' && (code === 'General' || code === '@')) return value
  try {
    return format(code, value, { locale: 'zh-CN' })
  } catch {
    return null
  }
}

function isDate(code: string): boolean {
  try {
    return isDateFormat(code)
  } catch {
    return false
  }
}
