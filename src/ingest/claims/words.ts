import type { CellId } from '../../form/editions.ts'
import type { Hit } from './hits.ts'
import { isReceived } from './parts.ts'
import type { SectionText } from './section-text.ts'

/** Figures said in words: none (`未收到申请`, `没有行政诉讼`, `未收取处理费`) as 0, and all (`均获维持`) as what was counted. */
export function wordHits(text: SectionText, hits: readonly Hit[]): Hit[] {
  return [...noneIn(text.plain), ...allIn(text, hits)]
}

const none = '(?:未|没有|无|尚未)'
const end = '(?=[,。;)]|$)'
// With other words between, it is some of the requests that there were none of.
const anybody =
  '(?:任何|公民|群众|个人|法人|其[他它]组织|社会|公众|单位|提[出交]|的|书面|关于|有关|各类|本机关|本级|向|我[局县市]|政府|信息公开|公开|依|或者?|和|及|、|一[件份])'
const requests = new RegExp(
  `${none}新?(?:收到|接到|接收|受理|收办|产生|发生)${anybody}{0,12}申请(?:公开)?(?:事项|件|情况)?${end}`,
  'gu',
)
const disputes = new RegExp(
  `${none}(?!经)[^,。;\\d]{0,30}?(?:复议|诉讼)(?:[、和及或][^,。;\\d]{0,8}?(?:复议|诉讼))?(?:的?案件|事项|情况)?${end}`,
  'gu',
)
const fees = new RegExp(
  `${none}(?:收取|产生|发生|收)[^,。;\\d]{0,24}?(?:处理费|收费|费用)(?:情况)?${end}`,
  'gu',
)

// Suits against what a review came to are no reviews, and none of those brought at once.
const afterReview = /复议(?:决定|后|结果)|经(?:行政)?复议/u

function noneIn(plain: string): Hit[] {
  const hit = (match: RegExpExecArray, label: string, cells: readonly CellId[]): Hit => ({
    at: match.index,
    end: match.index + match[0].length,
    printed: '0',
    unit: cells.length > 0 ? '件' : '元',
    words: match[0],
    precision: 'exact',
    label,
    cells: cells.length > 0 ? [cells] : [],
    kind: 'other',
  })
  return [
    ...[...plain.matchAll(requests)].map((match) =>
      hit(match, '收到申请', ['requests.received.total']),
    ),
    ...[...plain.matchAll(disputes)].flatMap((match) => {
      const [words] = match
      if (/败诉|撤销|违法|维持|变更|驳回|未审结/u.test(words)) return []
      const [result, column] = words.includes('纠正')
        ? (['纠正', 'corrected'] as const)
        : (['案件', 'total'] as const)
      return [
        ...(words.includes('复议') && !afterReview.test(words)
          ? [hit(match, `行政复议${result}`, [`disputes.review.${column}`])]
          : []),
        ...(words.includes('诉讼')
          ? [
              hit(match, `行政诉讼${result}`, [
                ...(afterReview.test(words) ? [] : [`disputes.direct_suit.${column}` as const]),
                `disputes.suit_after_review.${column}`,
              ]),
            ]
          : []),
      ]
    }),
    ...[...plain.matchAll(fees)].map((match) => hit(match, '信息处理费', [])),
  ]
}

/** All reviews and suits of a sentence upheld, or all requests granted: as many as the sentence counts. */
function allIn({ plain, sentenceAt }: SectionText, hits: readonly Hit[]): Hit[] {
  let before = 0
  return [...plain.matchAll(all)].flatMap((match) => {
    while (before < hits.length && hits[before]!.at < match.index) before++
    const place = { at: match.index, end: match.index + match[0].length, words: match[0] }
    return hits
      .slice(Math.max(0, before - 8), before)
      .filter(({ at }) => at >= sentenceAt(match.index))
      .flatMap((hit): Hit[] => {
        const upheld = match[1] === '维持'
        const cells = upheld ? upheldOf(hit) : isReceived(hit) ? granted : null
        const label = upheld ? `${hit.label}均维持` : '均予以公开'
        return cells ? [{ ...hit, ...place, label, cells: [cells], kind: 'other' }] : []
      })
  })
}

const all = /(?:均|全部|都)(?:获|被|予以|为|已|结果)?(维持|公开)(?=[,。;)]|$)/gu
const granted: readonly CellId[] = ['requests.granted.total']

function upheldOf({ kind, cells }: Hit): readonly CellId[] | null {
  if (kind !== 'dispute') return null
  return cells[0]!.map((cell) => String(cell).replace('.total', '.upheld') as CellId)
}
