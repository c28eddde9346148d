import type { Claim } from '../report/report.ts'

/** What our Chinese words for a claim count, in English; those that others end with come after these. */
const known: Readonly<Record<string, string>> = {
  办复率: 'the rate of requests answered',
  办结率: 'the rate of requests concluded',
  新收申请: 'requests newly received',
  收到申请: 'requests received',
  受理申请: 'requests received',
  接收申请: 'requests received',
  收办申请: 'requests received and dealt with',
  接收办理申请: 'requests received and dealt with',
  办理申请: 'requests dealt with',
  办结申请: 'requests concluded',
  答复申请: 'requests answered',
  上年度结转: 'requests carried in',
  上年结转: 'requests carried in',
  转下年度办理: 'requests carried over',
  顺延到下年度: 'requests carried over',
  结转下一年: 'requests carried over',
  自然人申请: 'requests by individuals',
  法人或其他组织: 'requests by legal persons and other organisations',
  法人或其他组织申请: 'requests by legal persons and other organisations',
  予以公开: 'requests granted in full',
  部分公开: 'requests granted in part',
  公开及部分公开: 'requests granted in full or in part',
  不予公开: 'requests refused',
  无法提供: 'requests for information that could not be provided',
  不予处理: 'requests not processed',
  其他处理: 'requests with another outcome',
  行政复议案件: 'administrative reviews',
  复议案件: 'administrative reviews',
  行政诉讼案件: 'lawsuits',
  诉讼案件: 'lawsuits',
  行政复议和诉讼案件: 'administrative reviews and lawsuits',
  未经复议直接起诉: 'lawsuits without prior review',
  复议后起诉: 'lawsuits after review',
  复议结果维持: 'administrative reviews upheld',
  复议结果纠正: 'administrative reviews corrected',
  复议其他结果: 'administrative reviews with another result',
  复议尚未审结: 'administrative reviews pending',
  复议均获维持: 'administrative reviews upheld',
  行政复议案件均维持: 'administrative reviews upheld',
  诉讼结果维持: 'lawsuits upheld',
  诉讼结果纠正: 'lawsuits corrected',
  诉讼其他结果: 'lawsuits with another result',
  诉讼尚未审结: 'lawsuits pending',
  诉讼均获维持: 'lawsuits upheld',
  行政诉讼案件均维持: 'lawsuits upheld',
  现行有效规章: 'rules in force',
  现行有效规范性文件: 'normative documents in force',
  规范性文件: 'normative documents',
  信息处理费: 'information-processing fees',
}

const byLength = Object.keys(known).sort((a, b) => b.length - a.length)

const ends: readonly (readonly [RegExp, string])[] = [
  [/占比$/u, 'the share of '],
  [/同比(?:增长|变化|下降)$/u, 'the change on the year before in '],
]

/**
 * What a claim counts, in English: from the list above where our Chinese words are in it; where they only end so, with them
 * as a quotation; else the quotation alone.
 */
export function claimWords({ label }: Pick<Claim, 'label'>): string {
  const plain = label.replace(/^其中/u, '')
  const [end, before = ''] = ends.find(([pattern]) => pattern.test(plain)) ?? []
  const stem = end ? plain.replace(end, '') : plain
  const found = byLength.find((words) => stem.endsWith(words))
  if (!found) return `“${label}”`
  return `${before}${known[found]}${found === stem ? '' : ` (“${label}”)`}`
}
