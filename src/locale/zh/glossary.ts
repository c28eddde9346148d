/** A term, and what it means; `found`: how it stands in sentences, where it is to be linked there. */
type Term = { readonly term: string; readonly meaning: string; readonly found: string | null }

type Terms<Id extends string> = {
  readonly title: string
  readonly terms: Readonly<Record<Id, Term>>
}

function glossaryOf<Id extends string>(glossary: Terms<Id>): Terms<Id> {
  return glossary
}

/** The glossary: terms of the law, of the form and of this site. What an outcome means stands beside what one can do about it. */
export const glossary = glossaryOf({
  title: '用语',
  terms: {
    request: {
      term: '依申请公开',
      meaning: '公民、法人和其他组织提出申请，机关答复；与机关主动公开相对。',
      found: '依申请公开',
    },
    proactive: {
      term: '主动公开',
      meaning: '不待申请，机关自己公布。',
      found: '主动公开',
    },
    received: {
      term: '新收',
      meaning: '1月1日至12月31日登记的申请，不含上年结转。',
      found: '新收申请',
    },
    concluded: {
      term: '办结',
      meaning: '当年作出答复、处理完毕的申请，不论结果。',
      found: '办结',
    },
    carried: {
      term: '结转',
      meaning: '到12月31日还没有办结、转入下一年的申请。',
      found: '结转',
    },
    review: {
      term: '行政复议',
      meaning: '对答复不服，请上级或同级政府审查的程序，简称复议。',
      found: '行政复议',
    },
    lawsuit: {
      term: '行政诉讼',
      meaning: '对答复或复议决定不服，向法院起诉，简称诉讼。',
      found: '行政诉讼',
    },
    corrected: {
      term: '结果纠正',
      meaning: '复议或法院撤销、变更答复，确认违法，或责令机关重新答复。',
      found: '结果纠正',
    },
    stability: {
      term: '三安全一稳定',
      meaning: '国家安全、公共安全、经济安全、社会稳定。',
      found: '三安全一稳定',
    },
    normative: {
      term: '行政规范性文件',
      meaning: '法律、法规、规章以外，行政机关制定的、普遍适用并可反复适用的文件。',
      found: '规范性文件',
    },
    scope: {
      term: '统计范围',
      meaning: '表格统计的是谁收到的申请：整个行政区域、政府本级、本机关或本系统。',
      found: '统计范围',
    },
    edition: {
      term: '表格版本',
      meaning: '全国统一表格在不同年度的版本，行列有所不同。',
      found: '表格版本',
    },
    indicator: {
      term: '指标',
      meaning: '本站用表格的数字算出的比率和件数，不是表格自己的一格。',
      found: null,
    },
    finding: {
      term: '核对发现',
      meaning: '一份报告不满足某条核对规则的地方，不等于错误，也不是指责。',
      found: '核对发现',
    },
    curated: {
      term: '整理稿',
      meaning: '逐格照录一份报告的文本文件，本站的数字都出自它。',
      found: '整理稿',
    },
    draft: {
      term: '草稿',
      meaning: '只录入过一次、还没有与原文核对的报告。',
      found: null,
    },
    held: {
      term: '收录',
      meaning: '本站有这份报告。未收录只说明本站没有，不说明机关没有公布。',
      found: null,
    },
  },
})
