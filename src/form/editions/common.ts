import type { Label } from '../../locale/label.ts'
import type { FormColumn, FormRow, Section, FormTable } from '../form.ts'

/** The six sections, the same in both editions (form.json; the 2019 title of section five was not seen). */
export const sections = [
  { no: 1, label: { zh: '一、总体情况', en: 'Overview' } },
  { no: 2, label: { zh: '二、主动公开政府信息情况', en: 'Proactive disclosure' } },
  {
    no: 3,
    label: { zh: '三、收到和处理政府信息公开申请情况', en: 'Requests received and their outcomes' },
  },
  {
    no: 4,
    label: {
      zh: '四、政府信息公开行政复议、行政诉讼情况',
      en: 'Administrative review and lawsuits',
    },
  },
  { no: 5, label: { zh: '五、存在的主要问题及改进情况', en: 'Main problems and improvements' } },
  { no: 6, label: { zh: '六、其他需要报告的事项', en: 'Other matters' } },
] as const satisfies readonly Section[]

/** Who applied: the columns of the table of section three, the same in both editions. */
export const applicants = [
  { id: 'natural_person', label: { zh: '自然人', en: 'Individuals' } },
  { id: 'enterprise', label: { zh: '商业企业', en: 'Businesses' }, in: 'organisations' },
  { id: 'research', label: { zh: '科研机构', en: 'Research institutions' }, in: 'organisations' },
  {
    id: 'public_interest',
    label: { zh: '社会公益组织', en: 'Public-interest organisations' },
    in: 'organisations',
  },
  {
    id: 'legal_service',
    label: { zh: '法律服务机构', en: 'Legal-service organisations' },
    in: 'organisations',
  },
  { id: 'other_org', label: { zh: '其他', en: 'Other organisations' }, in: 'organisations' },
  { id: 'total', label: { zh: '总计', en: 'Total' } },
] as const satisfies readonly FormColumn[]

/** The rows of section three before （六）其他处理, the same in both editions. */
export const requestsUntilOther = [
  {
    id: 'received',
    label: { zh: '一、本年新收政府信息公开申请数量', en: 'Requests newly received this year' },
    explain: {
      zh: '统计年度内（1月1日至12月31日）新收到、按《条例》作为政府信息公开申请登记的件数；一份申请列多项内容时是否拆成多件由机关按“一事一申请”处理，各地口径不一。',
      en: 'Requests registered under the Regulation between 1 January and 31 December. Agencies may split one letter into several requests, so counts are not fully uniform.',
    },
    articles: ['27', '29', '31'],
  },
  {
    id: 'carried_in',
    label: {
      zh: '二、上年结转政府信息公开申请数量',
      en: 'Requests carried in from the previous year',
    },
    explain: {
      zh: '上一年度收到、到上年12月31日仍未答复办结、转入本年继续办理的件数；应等于上一年报告的“结转下年度”。',
      en: "Requests received earlier and still open on 31 December of the previous year; should equal last year's 'carried out' figure.",
    },
    articles: ['33'],
  },
  { id: 'outcomes', label: { zh: '三、本年度办理结果', en: 'Outcomes this year' }, group: true },
  {
    id: 'granted',
    label: { zh: '（一）予以公开', en: 'Granted in full' },
    in: 'outcomes',
    explain: {
      zh: '机关把所申请的信息全部提供给申请人，或告诉申请人已公开信息的获取方式、途径。',
      en: 'The agency gave everything asked for, or told the applicant where the already-published information can be found.',
    },
    articles: ['13', '36(1)', '36(2)', '40'],
  },
  {
    id: 'partial',
    label: {
      zh: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      en: 'Granted in part (separable; counted only here)',
    },
    in: 'outcomes',
    explain: {
      zh: '信息里既有可公开、也有不应公开（或不属于政府信息）的内容，机关分开处理、只给可公开部分；每件只记在这一行，不再记入不予公开各行。',
      en: 'Some content was withheld and the rest released after separating the two. Such a request is counted once, in this row only.',
    },
    articles: ['37'],
  },
  { id: 'denied', label: { zh: '（三）不予公开', en: 'Refused' }, group: true, in: 'outcomes' },
  {
    id: 'denied_state_secret',
    label: { zh: '1.属于国家秘密', en: 'State secret' },
    in: 'denied',
    explain: {
      zh: '信息已依法定为国家秘密，所以不公开。',
      en: 'The information has been lawfully classified as a state secret.',
    },
    articles: ['14', '17'],
  },
  {
    id: 'denied_other_law',
    label: {
      zh: '2.其他法律行政法规禁止公开',
      en: 'Disclosure barred by another statute or administrative regulation',
    },
    in: 'denied',
    explain: {
      zh: '除国家秘密外，另有法律或行政法规（不含地方性法规、规章）明文禁止公开。',
      en: 'A law or State Council regulation other than the secrets law forbids release.',
    },
    articles: ['14'],
  },
  {
    id: 'denied_security_stability',
    label: {
      zh: '3.危及“三安全一稳定”',
      en: "Would endanger the 'three securities and one stability'",
    },
    in: 'denied',
    explain: {
      zh: '机关认为公开后可能危及国家安全、公共安全、经济安全或社会稳定；“三安全一稳定”是这四项的简称。',
      en: 'Release might endanger national, public or economic security or social stability (the shorthand covers these four).',
    },
    articles: ['14'],
  },
  {
    id: 'denied_third_party',
    label: { zh: '4.保护第三方合法权益', en: "Protects a third party's lawful rights" },
    in: 'denied',
    explain: {
      zh: '公开会损害第三方的商业秘密、个人隐私等权益，第三方有合理理由反对，且不存在必须公开的重大公共利益。',
      en: 'Release would harm a third party (trade secrets, privacy), the party reasonably objected and no overriding public interest required release.',
    },
    articles: ['15', '32'],
  },
  {
    id: 'denied_internal_affairs',
    label: {
      zh: '5.属于三类内部事务信息',
      en: 'One of the three kinds of internal-affairs information',
    },
    in: 'denied',
    explain: {
      zh: '人事管理、后勤管理、内部工作流程三类机关内部事务信息，可以不公开。',
      en: 'Personnel, logistics or internal work-flow information, which an agency may withhold.',
    },
    articles: ['16(1)'],
  },
  {
    id: 'denied_deliberative',
    label: {
      zh: '6.属于四类过程性信息',
      en: 'One of the four kinds of deliberative (process) information',
    },
    in: 'denied',
    explain: {
      zh: '讨论记录、过程稿、磋商信函、请示报告四类过程性信息，可以不公开，法律法规规章另有规定的除外。',
      en: 'Discussion records, drafts, consultation letters and requests for instructions; may be withheld unless another law requires release.',
    },
    articles: ['16(2)'],
  },
  {
    id: 'denied_enforcement_file',
    label: { zh: '7.属于行政执法案卷', en: 'Administrative-enforcement case file' },
    in: 'denied',
    explain: {
      zh: '行政执法过程中形成的案卷信息，可以不公开；案件当事人通常另有查阅途径。',
      en: 'Material in an enforcement case file, which may be withheld; parties usually have a separate right to inspect.',
    },
    articles: ['16(2)'],
  },
  {
    id: 'denied_admin_query',
    label: { zh: '8.属于行政查询事项', en: 'Matter for a separate statutory query procedure' },
    in: 'denied',
    explain: {
      zh: '工商、不动产登记资料等法律、行政法规另有查询办法的信息，告知申请人按专门办法查询。列在“不予公开”之下，实为告知查询途径，并非实质性拒绝。',
      en: 'Registry-type information (company, real-estate) with its own access procedure; the applicant is redirected. Listed under “refused”, but it is a referral, not a refusal on the merits.',
    },
    articles: ['36(7)'],
  },
  {
    id: 'unavailable',
    label: { zh: '（四）无法提供', en: 'Cannot be provided' },
    group: true,
    in: 'outcomes',
  },
  {
    id: 'unavailable_not_held',
    label: { zh: '1.本机关不掌握相关政府信息', en: 'Agency does not hold the information' },
    in: 'unavailable',
    explain: {
      zh: '检索后没有这份信息，或者该信息不归本机关负责公开；“信息不存在”与“不归我管”在此合计，无法区分。',
      en: "A search found nothing, or another body is responsible. 'Does not exist' and 'not ours' are merged here and cannot be told apart.",
    },
    articles: ['10', '36(4)', '36(5)'],
  },
  {
    id: 'unavailable_needs_creation',
    label: {
      zh: '2.没有现成信息需要另行制作',
      en: 'No ready-made information; would have to be created',
    },
    in: 'unavailable',
    explain: {
      zh: '要回答就得重新加工、汇总或分析现有信息，机关可以不提供。',
      en: 'Answering would need new processing or analysis of existing information, which the agency may decline.',
    },
    articles: ['38'],
  },
  {
    id: 'unavailable_unclear',
    label: { zh: '3.补正后申请内容仍不明确', en: 'Still unclear after correction' },
    in: 'unavailable',
    explain: {
      zh: '申请人按要求作了补正，但机关仍无法判断要的是哪份信息。',
      en: 'The applicant did correct the request but the agency still could not tell what is sought.',
    },
    articles: ['29', '30'],
  },
  {
    id: 'not_processed',
    label: { zh: '（五）不予处理', en: 'Not processed' },
    group: true,
    in: 'outcomes',
  },
  {
    id: 'not_processed_petition',
    label: {
      zh: '1.信访举报投诉类申请',
      en: 'Petition, report or complaint in the form of a request',
    },
    in: 'not_processed',
    explain: {
      zh: '名为申请公开、实为信访、举报、投诉，机关告知不按信息公开申请处理。',
      en: 'A petition or complaint presented as an information request; not treated as one.',
    },
    articles: ['39(1)'],
  },
  {
    id: 'not_processed_repeat',
    label: { zh: '2.重复申请', en: 'Repeat request' },
    in: 'not_processed',
    explain: {
      zh: '同一申请人就同一信息已得到答复后再次申请，机关告知不重复处理。',
      en: 'The same applicant asks again for information already answered.',
    },
    articles: ['36(6)'],
  },
  {
    id: 'not_processed_publication',
    label: { zh: '3.要求提供公开出版物', en: 'Asks for a published work' },
    in: 'not_processed',
    explain: {
      zh: '要的是政府公报、报刊、书籍等公开出版物，机关可只告知获取途径。',
      en: 'Asks for gazettes, newspapers or books; the agency may simply point to the source.',
    },
    articles: ['39(2)'],
  },
  {
    id: 'not_processed_vexatious',
    label: { zh: '4.无正当理由大量反复申请', en: 'Unreasonably numerous or repeated requests' },
    in: 'not_processed',
    explain: {
      zh: '申请的数量、频次明显超出合理范围，要求说明理由后理由不成立。',
      en: 'Number or frequency clearly exceeds what is reasonable and the reasons given were not accepted.',
    },
    articles: ['35'],
  },
  {
    id: 'not_processed_reconfirm',
    label: {
      zh: '5.要求行政机关确认或重新出具已获取信息',
      en: 'Asks the agency to confirm or re-issue information already obtained',
    },
    in: 'not_processed',
    explain: {
      zh: '申请人已经拿到信息，又要求机关确认其真伪或重新出具。',
      en: 'The applicant already has the information and wants it certified or issued again.',
    },
  },
] as const satisfies readonly FormRow[]

/** The rows of section three after （六）其他处理, the same in both editions. */
export const requestsAfterOther = [
  {
    id: 'outcome_total',
    label: { zh: '（七）总计', en: 'Total outcomes' },
    in: 'outcomes',
    explain: {
      zh: '本年度作出处理、办结的申请总数，等于（一）至（六）各行之和。',
      en: 'All requests concluded this year: the sum of the outcome rows.',
    },
    articles: ['33', '36'],
  },
  {
    id: 'carried_out',
    label: { zh: '四、结转下年度继续办理', en: 'Carried over to next year' },
    explain: {
      zh: '到12月31日还没有办结、转入下一年的件数。多为年底收到、仍在20个工作日（可延长20个工作日）法定期限内的申请，不等于逾期。',
      en: 'Still open on 31 December. Mostly recent requests still inside the 20 (+20) working-day limit; not a count of late answers.',
    },
    articles: ['33'],
  },
] as const satisfies readonly FormRow[]

/** Section four, the same in both editions: printed as one row of fifteen figures, here a row a procedure. */
export const disputes = {
  id: 'disputes',
  section: 4,
  unit: '件',
  columns: [
    { id: 'upheld', label: { zh: '结果维持', en: 'Upheld' } },
    { id: 'corrected', label: { zh: '结果纠正', en: 'Corrected' } },
    { id: 'other', label: { zh: '其他结果', en: 'Other result' } },
    { id: 'pending', label: { zh: '尚未审结', en: 'Pending' } },
    { id: 'total', label: { zh: '总计', en: 'Total' } },
  ],
  rows: [
    { id: 'review', label: { zh: '行政复议', en: 'Administrative review' } },
    {
      id: 'direct_suit',
      label: { zh: '未经复议直接起诉', en: 'Lawsuits without prior review' },
      under: { zh: '行政诉讼', en: 'Lawsuits' },
    },
    {
      id: 'suit_after_review',
      label: { zh: '复议后起诉', en: 'Lawsuits after review' },
      under: { zh: '行政诉讼', en: 'Lawsuits' },
    },
  ],
  explain: {
    'review.upheld': {
      label: {
        zh: '复议机关维持了原来的信息公开行为。',
        en: "The reviewing body upheld the agency's act.",
      },
      articles: ['51', '行政复议法68'],
    },
    'review.corrected': {
      label: {
        zh: '复议机关作出对原机关不利的改正（变更、撤销、确认违法或无效、责令履行等）。',
        en: 'The reviewing body changed, revoked, declared unlawful/void, or ordered performance.',
      },
      articles: ['51', '行政复议法63-67'],
    },
    'review.other': {
      label: {
        zh: '复议已结但既非维持也非纠正，如撤回、终止、驳回、调解和解等。',
        en: 'Closed without upholding or correcting: withdrawn, terminated, dismissed, settled, ...',
      },
      articles: ['51', '行政复议法69'],
    },
    'review.pending': {
      label: { zh: '到统计期末仍未作出复议决定。', en: 'Still undecided at year end.' },
      articles: ['51'],
    },
    'review.total': {
      label: {
        zh: '本机关因信息公开被申请行政复议的案件数，等于前四项之和。',
        en: 'Review cases against the agency over information disclosure; sum of the four.',
      },
      articles: ['50(3)', '51'],
    },
    ...suit('direct_suit', {
      zh: '没有先申请复议、直接起诉的信息公开案件中，',
      en: 'Lawsuits brought without prior review: ',
    }),
    ...suit('suit_after_review', {
      zh: '先复议、再起诉的信息公开案件中，',
      en: 'Lawsuits brought after a review: ',
    }),
  },
} as const satisfies FormTable

/** What the five figures of a kind of lawsuit mean; `which` says of which cases they are. */
function suit(row: string, which: Label): NonNullable<FormTable['explain']> {
  const of = (zh: string, en: string): Label => ({ zh: which.zh + zh, en: which.en + en })
  return {
    [`${row}.upheld`]: {
      label: of(
        '法院支持了机关一方（现行诉讼法下多表现为判决驳回原告诉讼请求）。',
        'the court sided with the agency (today usually by dismissing the claim).',
      ),
      articles: ['51', '行政诉讼法69'],
    },
    [`${row}.corrected`]: {
      label: of(
        '法院判决撤销、责令重作或履行、确认违法等，即机关败诉。',
        'the court quashed, ordered performance or declared the act unlawful: the agency lost.',
      ),
      articles: ['51', '行政诉讼法70-76'],
    },
    [`${row}.other`]: {
      label: of(
        '其他结案方式，如裁定驳回起诉、准许撤诉、终结。',
        'other ending, e.g. case dismissed on admissibility or withdrawn.',
      ),
      articles: ['51'],
    },
    [`${row}.pending`]: {
      label: of('到统计期末尚无结果。', 'not decided at year end.'),
      articles: ['51'],
    },
    [`${row}.total`]: {
      label: of('这一类诉讼案件合计。', 'all such cases.'),
      articles: ['50(3)', '51'],
    },
  }
}
