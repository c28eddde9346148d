import { numberFormats } from '../../locale/format.ts'
import { fraction, rounded } from '../../locale/share.ts'
import { rateText } from '../compare/rate-text.ts'
import { fill } from '../workbench/elements.ts'
import type { AnswerList, AnswerRow } from './answer.ts'
import type { AskWords } from './words.ts'

/** The name of a row's agency in the language of the page. */
export function nameIn({ name_zh, name_en }: AnswerRow, { language }: AskWords): string {
  return language === 'zh' ? name_zh : (name_en ?? name_zh)
}

/** A list's level and scope in words. */
export function groupInWords(group: AnswerList['group'], words: AskWords): string {
  if (!group) return words.mixedGroup
  const scope = words.scopes[group.scope]!
  return fill(words.group, {
    level: words.levels[group.level]!,
    scope: scope.charAt(0).toLowerCase() + scope.slice(1),
  })
}

/** A value and its counts as everywhere; a percentage of fewer than ten cases only where it was put in. */
export function valueInWords(
  row: AnswerRow,
  words: AskWords,
): readonly [value: string, counts: string] {
  const formats = numberFormats(words.tag)
  const { numerator, denominator } = row
  if (row.status === 'small' && row.value !== null && numerator !== null && denominator) {
    const share = formats.percent(rounded(numerator, denominator, 1000) / 1000)
    return [share, fraction(numerator, denominator, formats)]
  }
  // That a total was worked out is said in the note.
  const [value, counts] = rateText(row, { ...words, derived: '' }, formats)
  return [value, counts.trim()]
}

/** What is to be minded of a row: how it was compared, what put it in, that a total was worked out, in a mixed list its level and scope. */
export function noteOf(row: AnswerRow, words: AskWords): string {
  const said: Readonly<Record<string, string>> = { ...words.breaks, ...words.caution }
  const more = row.status === 'derived' ? ['derived'] : []
  const notes = [...row.cautions, ...more].map((each) => said[each]!).filter((each) => each !== '')
  const mixed = row.cautions.includes('mixed')
  return [...(mixed ? [groupInWords(row, words)] : []), words.reviews[row.review]!, ...notes].join(
    words.list,
  )
}
