import type { CellId } from '../../form/editions.ts'
import type { Sum } from '../../form/sum.ts'

/** A figure in the text that we know how to name: our own words for it, its unit, and the cells that it may speak of. */
export type ClaimPattern = {
  readonly label: string
  /** Null: the unit is printed, in the tail. */
  readonly unit: '件' | '条' | '元' | '%' | null
  /** Its first group is the number; a second, where there is one, the tail that says 余, 万 or the unit. */
  readonly pattern: RegExp
  /** Sums of cells; the one that is the figure is taken, else the first that the edition has. */
  readonly cells: readonly Sum[]
  readonly scope?: 'part' | 'core'
  /** Words close before the figure that mean something else. */
  readonly not?: RegExp
}

const number = String.raw`(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)`
const organisations = (row: 'received' | 'outcome_total'): Sum =>
  (['enterprise', 'research', 'public_interest', 'legal_service', 'other_org'] as const).map(
    (column) => `requests.${row}.${column}` as const,
  )
const total = (
  row: 'granted' | 'partial' | 'received' | 'carried_in' | 'carried_out' | 'outcome_total',
): CellId => `requests.${row}.total`
const letters = /来信|信箱|热线|问政|提案|建议|复议|诉讼|信访|投诉件|工单|留言/

function received(verb: string): ClaimPattern {
  return {
    label: `${verb}申请`,
    unit: '件',
    pattern: new RegExp(
      `${verb}(?:办理)?[^,。;\\d]{0,14}(?:公开|申请)[^,。;\\d]{0,14}${number}件`,
      'g',
    ),
    cells: [[total('received')]],
    not: letters,
  }
}

const outcome = (label: string, words: string, cells: readonly Sum[]): ClaimPattern => ({
  label,
  unit: '件',
  pattern: new RegExp(`${words}(?:\\([^()]{0,20}\\))?(?:的)?${number}件`, 'g'),
  cells,
})

/** The figures that are recognised, the more special first: a number is taken once. */
export const claimPatterns: readonly ClaimPattern[] = [
  outcome('公开及部分公开', '公开及部分公开', [[total('granted'), total('partial')]]),
  outcome('予以公开', '予以公开', [[total('granted')]]),
  outcome('部分公开', '部分公开', [[total('partial')]]),
  outcome('不予公开', '不予公开', [[{ group: 'denied' }]]),
  outcome('无法提供', '无法提供', [[{ group: 'unavailable' }]]),
  outcome('不予处理', '不予处理', [[{ group: 'not_processed' }]]),
  outcome('其他处理', '其他处理', [[{ group: 'other_outcome' }]]),
  outcome('自然人申请', '自然人申请', [
    ['requests.received.natural_person'],
    ['requests.outcome_total.natural_person'],
  ]),
  outcome('法人或其他组织申请', '法人(?:或|和)其他组织申请', [
    organisations('received'),
    organisations('outcome_total'),
  ]),
  outcome('其中上年度结转', '上年度?结转(?:申请)?', [[total('carried_in')]]),
  outcome('转下年度办理', '转(?:入|至)?下年度(?:继续)?(?:办理)?', [[total('carried_out')]]),
  {
    label: '顺延到下年度',
    unit: '件',
    pattern: new RegExp(`${number}件(?=[^,。;\\d]{0,14}(?:顺延|结转)[到至]下年度)`, 'g'),
    cells: [[total('carried_out')]],
  },
  outcome('未经复议直接起诉', '未经复议直接起诉', [['disputes.direct_suit.total']]),
  outcome('复议后起诉', '复议后起诉', [['disputes.suit_after_review.total']]),
  outcome('行政复议案件', '复议(?:案件)?', [['disputes.review.total']]),
  outcome('行政诉讼案件', '诉讼(?:案件)?', [
    ['disputes.direct_suit.total', 'disputes.suit_after_review.total'],
  ]),
  ...['收办', '新收', '收到', '受理', '接收'].map(received),
  {
    label: '答复申请',
    unit: '件',
    pattern: new RegExp(`答复(?:政府信息公开申请)?${number}件`, 'g'),
    cells: [[total('outcome_total')]],
    not: letters,
  },
  {
    label: '办理申请',
    unit: '件',
    pattern: new RegExp(`办理(?:政府信息公开申请)?${number}件`, 'g'),
    cells: [[total('outcome_total')], [total('received')]],
    not: letters,
  },
  {
    label: '现行有效规章',
    unit: '件',
    pattern: new RegExp(`现行有效规章${number}件`, 'g'),
    cells: [['documents.rules.in_force'], ['documents.rules.total_disclosed']],
  },
  {
    label: '规章',
    unit: '件',
    pattern: new RegExp(`规章${number}件`, 'g'),
    cells: [
      ['documents.rules.newly_disclosed'],
      ['documents.rules.issued'],
      ['documents.rules.in_force'],
    ],
  },
  {
    label: '规范性文件',
    unit: '件',
    pattern: new RegExp(`规范性文件${number}[件个]`, 'g'),
    cells: [
      ['documents.normative.newly_disclosed'],
      ['documents.normative.issued'],
      ['documents.normative.in_force'],
    ],
  },
  {
    label: '信息处理费',
    unit: '元',
    pattern: new RegExp(`(?:处理费|收取)${number}元`, 'g'),
    cells: [],
  },
  {
    label: '收取处理费的申请',
    unit: '件',
    pattern: new RegExp(`${number}件(?=[^,。;\\d]{0,16}(?:,收取\\d|收取了?信息处理费))`, 'g'),
    cells: [],
  },
  {
    label: '主动公开或发布信息',
    unit: null,
    pattern: new RegExp(`(?:公开|发布|更新|推送)[^,。;:\\d]{0,22}?${number}(万?余?条)`, 'g'),
    cells: [],
    not: /清理|保留|归档|建议|提案/,
  },
  ...(
    [
      ['政策解读', '政策解读(?:信息|材料|稿件)?(?:共)?'],
      ['政策性文件', '政策性文件'],
      ['政府公文和文件', '政府(?:公文|文件|其他文件)'],
      ['人事任免文件', '人事任免(?:文件|信息)?'],
      ['公开政策文件', '公开政策文件'],
      ['建议提案办理复文', '办理复文'],
      ['政策文件库收录', '(?:收录|归集)[^,。;:\\d]{0,16}?(?:约|共)?'],
      ['公告公示', '公告公示'],
      ['重点工作信息', '重点工作(?:信息)?'],
      ['财政预决算信息', '预决算(?:信息)?'],
      ['政府网站信息', '政府网站信息'],
      ['公报刊登文件', '刊登[^。;:\\d]{0,20}?'],
    ] as const
  ).map(([label, words]): ClaimPattern => ({
    label,
    unit: null,
    pattern: new RegExp(`${words}${number}(万?余?[件条个])`, 'g'),
    cells: [],
  })),
  {
    label: '公文主动公开率',
    unit: '%',
    pattern: new RegExp(`公开率达?到?了?${number}%`, 'g'),
    cells: [],
  },
  {
    label: '申请办复率',
    unit: '%',
    pattern: new RegExp(`办[复结]率达?到?了?${number}%`, 'g'),
    cells: [[total('outcome_total')]],
    not: letters,
  },
]

/** Results named after a count of reviews or suits, by column. */
export const resultWords: Readonly<Record<string, 'upheld' | 'corrected' | 'other' | 'pending'>> = {
  结果维持: 'upheld',
  结果纠正: 'corrected',
  其他结果: 'other',
  尚未审结: 'pending',
}
