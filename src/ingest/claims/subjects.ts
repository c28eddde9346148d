import type { CellId } from '../../form/editions.ts'
import type { Sum } from '../../form/sum.ts'

/** What a figure of the text counts: our words for it, and the cells that it may speak of; none where it is not of the form. */
export type Subject = {
  readonly label: string
  readonly cells: readonly Sum[]
  readonly kind: 'request' | 'channel' | 'dispute' | 'other'
}

/** The subject that the words before a figure name: the nearest, a result or a party before the word 申请. Null for none. */
export function subjectIn(words: string): Subject | null {
  return nearest(words, strong) ?? requestIn(words)
}

/** The subject that the words right after a figure name, with the verb before it: `103件顺延到下年度`, `办理28件申请`. */
export function subjectAfter(words: string, before: string): Subject | null {
  if (/^[^,。;\d]{0,14}(?:顺延|结转|转)[入到至]?下(?:一)?年/u.test(words)) return carriedOut
  if (/^的?(?:政府信息)?(?:依|公开)?申请/u.test(words)) return verbIn(before) ?? received('收到')
  return null
}

/** What a verb alone says of requests spoken of before: `共办理718件`. Null for none. */
export function verbIn(words: string): Subject | null {
  if (/答复/u.test(words)) return outcome('答复申请')
  return /办理|办结/u.test(words) ? handled : null
}

const total = (row: string): CellId => `requests.${row}.total` as CellId
type Party = 'natural_person' | (typeof organisations)[number]
const organisations = [
  'enterprise',
  'research',
  'public_interest',
  'legal_service',
  'other_org',
] as const
/** The requests of parties: taken in, with those carried in, or decided. */
const ofParties = (label: string, ...parties: readonly Party[]): Subject => {
  const rows = [['received'], ['received', 'carried_in'], ['outcome_total']] as const
  const cells = rows.map((own) =>
    own.flatMap((row) => parties.map((party) => `requests.${row}.${party}` as const)),
  )
  return request(`${label}申请`, ...cells)
}
const request = (label: string, ...cells: readonly Sum[]): Subject => ({
  label,
  cells,
  kind: 'request',
})
// What was taken in may be told with what was carried in: the sum that is the figure is taken.
const received = (verb: string): Subject =>
  request(`${verb}申请`, [total('received')], [total('received'), total('carried_in')])
const outcome = (label: string): Subject => request(label, [total('outcome_total')])
const handled = request('办理申请', [total('outcome_total')], [total('received')])
const carriedOut = request('转下年度办理', [total('carried_out')])
const dispute = (label: string, ...rows: readonly string[]): Subject => ({
  label,
  cells: [rows.map((row) => `disputes.${row}.total` as CellId)],
  kind: 'dispute',
})
const other = (label: string): Subject => ({ label, cells: [], kind: 'other' })

/** Words that name what is counted, the longer first where two end together. */
const strong: readonly (readonly [RegExp, Subject | ((word: string) => Subject)])[] = [
  [/公开(?:及|和|或)部分公开/gu, request('公开及部分公开', [total('granted'), total('partial')])],
  [/部分(?:同意|予以)?公开/gu, request('部分公开', [total('partial')])],
  [/不(?:予|同意)公开/gu, request('不予公开', [{ group: 'denied' }])],
  [/(?:予以|同意|全部|依法)公开/gu, request('予以公开', [total('granted')])],
  [/(?:无法|不能)提供/gu, request('无法提供', [{ group: 'unavailable' }])],
  [/不予处理/gu, request('不予处理', [{ group: 'not_processed' }])],
  [/其[他它]处理/gu, request('其他处理', [{ group: 'other_outcome' }])],
  [/自然人/gu, ofParties('自然人', 'natural_person')],
  [/法人(?:或|和|及)其他组织/gu, ofParties('法人或其他组织', ...organisations)],
  [/商业企业/gu, ofParties('商业企业', 'enterprise')],
  [/科研机构/gu, ofParties('科研机构', 'research')],
  [/社会公益组织/gu, ofParties('社会公益组织', 'public_interest')],
  [/法律服务机构/gu, ofParties('法律服务机构', 'legal_service')],
  // Some of the requests, which no cell counts.
  [
    /(?:重复|撤[回销]|补正|延期|逾期|转[送办来交]|移送|征收|征地|拆迁|恶意|同类|类|批量)的?(?:政府)?(?:信息公开)?申请(?!人)/gu,
    other('其他事项'),
  ],
  [/(?:涉及|关于|有关|属于)(?!(?:政府)?信息公开)[^,。;:\d]{1,20}申请(?!人)/gu, other('其他事项')],
  [
    /(?:按[时期]|如期|延期|逾期|超期|当[场日]|提前|已(?:全部)?)(?:予以)?(?:答复|办结|办理|回复)(?![率量])/gu,
    other('其他事项'),
  ],
  [/上(?:一)?年度?结转/gu, request('其中上年度结转', [total('carried_in')])],
  [/(?:顺延|结转|转)[入到至]?下(?:一)?年/gu, carriedOut],
  [
    /(?:受理|审理)(?:的)?行政复议|复议立案|依申请公开(?:政府)?信息[共计]{0,2}$/gu,
    other('其他事项'),
  ],
  [/驳回(?:行政)?(?:复议|诉讼)|(?:决定|告知|答复|判决|裁定)书/gu, other('其他事项')],
  [/未经复议直接(?:起诉|提起)/gu, dispute('未经复议直接起诉', 'direct_suit')],
  [/复议后(?:起诉|提起)/gu, dispute('复议后起诉', 'suit_after_review')],
  [
    /复议(?:案件)?(?:、|和|及|与|或)(?:行政)?诉讼/gu,
    dispute('行政复议和诉讼案件', 'review', 'direct_suit', 'suit_after_review'),
  ],
  [/复议/gu, dispute('行政复议案件', 'review')],
  [/诉讼/gu, dispute('行政诉讼案件', 'direct_suit', 'suit_after_review')],
  [
    /(?:网络|网上|线上|在线|互联网|信函|邮寄|来函|当面|现场|窗口|传真|电子邮件)(?:渠道|方式|提交|递交)?/gu,
    (word) => ({
      label: `${word.replace(/渠道|方式|提交|递交/u, '')}申请`,
      cells: [[total('received')]],
      kind: 'channel',
    }),
  ],
  [
    /咨询|来信|信箱|热线|问政|提案|建议|投诉|举报|工单|留言|信访|来访|来电/gu,
    other('来信、咨询等'),
  ],
  [/[一二再]审|败诉|胜诉|应诉|出庭|开庭|相关案件|文书|培训|会议|问卷/gu, other('其他事项')],
  [
    /规章|规范性文件|文件|公报|解读|许可|处罚|网站|公众号|新媒体|账号|目录|指南|制度|公告|公示/gu,
    other('文件等'),
  ],
  [/处理费|收费|收取/gu, other('处理费')],
]

function nearest(words: string, list: typeof strong): Subject | null {
  let best: { end: number; subject: Subject } | null = null
  for (const [pattern, subject] of list) {
    for (const match of words.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (best && end <= best.end) continue
      best = { end, subject: typeof subject === 'function' ? subject(match[0]) : subject }
    }
  }
  return best?.subject ?? null
}

/** Requests, by the verb that goes with them: taken in, answered or handled. */
function requestIn(words: string): Subject | null {
  if (!/申请(?!人)|依申请公开|(?:收到|受理|新收|接收|收办)[^,。;]{0,14}公开/u.test(words))
    return null
  for (const verb of ['收办', '新收', '收到', '受理', '接收']) {
    if (words.includes(verb)) return received(verb)
  }
  return verbIn(words) ?? received('收到')
}
