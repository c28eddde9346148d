import { editions, newestCell, tableOf } from '../form/editions.ts'
import { plainLabel } from '../form/form.ts'
import { groupLeaves } from '../form/identities.ts'
import { disclosing, outcomeGroupsOf } from '../form/sum.ts'
import { indicators } from '../indicator/indicators.ts'
import type { SearchTopic } from './search.ts'

/** The words by which people look for an indicator or a ground, beside its name. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  received: ['多少申请', '申请量', '申请数量', 'requests'],
  'disclosure-rate': ['公开率', 'disclosure'],
  'refusal-rate': ['不予公开', '拒绝', 'refusal', 'refused'],
  'not-held-rate': ['不掌握', '不存在', 'not held'],
  'review-correction-rate': ['复议', '纠错', '纠正', 'review'],
  'court-correction-rate': ['败诉', '胜诉', '败诉率', 'lawsuits lost'],
  lawsuits: ['诉讼', '起诉', '打官司', 'lawsuit', 'court'],
  'days-late': ['逾期', '迟交', '按时', 'late', 'deadline'],
  unavailable_not_held: ['本机关不掌握', '不存在', 'not held', 'does not exist'],
  denied_state_secret: ['涉密', '保密'],
  denied_third_party: ['商业秘密', '个人隐私', 'privacy', 'trade secret'],
  not_processed_petition: ['信访', '投诉', '举报', 'complaint'],
}

/** What one can do, by the words of those who need it. */
const advice: readonly SearchTopic[] = [
  ['被拒绝了怎么办', 'If refused', 'rights/', '救济', '不服', '怎么办', '投诉', 'appeal', 'rights'],
  [
    '怎样申请',
    'How to ask',
    'rights/#ask',
    '依申请公开',
    '申请表',
    '拆迁',
    '征地',
    '补偿',
    'request',
  ],
  [
    '多久答复',
    'How soon an answer is due',
    'rights/#days',
    '期限',
    '二十个工作日',
    '20个工作日',
    'time limit',
  ],
  ['行政复议', 'Administrative review', 'rights/#review', '复议期限', '60日', 'reconsideration'],
  ['行政诉讼', 'Lawsuits', 'rights/#court', '法院', '起诉期限', 'court', 'sue'],
  ['信息处理费', 'Fees', 'rights/#costs', '收费', '费用', 'cost'],
]

/** What can be found beside agencies and places: indicators, grounds, and what one can do. */
export function topics(): readonly SearchTopic[] {
  const table = tableOf(editions.at(-1)!, 'requests')
  const grounds = outcomeGroupsOf(table)
    .filter((group) => !disclosing.includes(group))
    .flatMap((group) => groupLeaves(table, group))
    .map((id): SearchTopic => {
      const { zh, en } = plainLabel(newestCell(`requests.${id}.total`)!.row.label)
      return [zh, en, `rights/#${id}`, ...(alsoCalled[id] ?? [])]
    })
  const own = indicators.map(({ id, label }): SearchTopic => [
    label.zh,
    label.en,
    `indicators/${id}/`,
    ...(alsoCalled[id] ?? []),
  ])
  return [...advice, ...own, ...grounds]
}
