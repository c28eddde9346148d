/** What stands around a chart. */
export const chart = {
  table: '表格',
  year: '年度',
  total: '合计',
  unheld: '未收录',
  only: (agency: string): string => `${agency}。`,
}

/** What limits a chart's figures. */
export const chartNotes = {
  scope: (scope: string): string => `统计范围：${scope}。`,
  scopeOf: (year: number, scope: string): string => `${year}年${scope}`,
  review: (each: string): string => `与原文核对：${each}。`,
  reviewOf: (name: string, review: string): string => `${name}：${review}。`,
  scopes: (each: string): string => `各年统计范围不同，不宜直接比较：${each}。`,
  missing: (reason: string, names: string): string => `${reason}：${names}。`,
  few: (most: number): string => `总数不足${most}件，只列件数，不算比例。`,
  derived: '*：报告中未填，由表中各行推算。',
  findings: (year: number, each: string): string => `${year}年度核对发现：${each}。`,
  dash: '“–”：没有数字，不是0。',
  ranked: (each: string): string => `由多到少：${each}。`,
}

/** How a series runs over the years, in sentences. */
export const chartYears = {
  edition: (year: string): string => `${year}版表格`,
  lawBreaks: {
    'regulation-2019': '修订的《条例》',
    'fees-2021': '信息处理费',
    'review-first-2024': '不予公开须先复议',
    'court-rules-2025': '年中起新司法解释',
  },
  breakOf: (year: number, label: string): string => `${year}年（${label}）`,
  breaks: (each: string): string => `竖线处口径有变：${each}。`,
  cut: '线断开处，前后的数字不宜直接比较。',
  gaps: (years: string): string => `未收录报告的年度：${years}。`,
  end: (year: number, figure: string): string => `${year}年${figure}`,
  course: (name: string, ends: readonly string[], more: string): string =>
    `${name}：${ends.join('，')}${more}。`,
  unchanged: '，持平',
  changed: (up: boolean, by: string, share: string | null): string =>
    `，${up ? '增加' : '减少'}${by}件${share ? `（${share}）` : ''}`,
  extremes: (
    most: { readonly year: number; readonly count: string },
    least: { readonly year: number; readonly count: string },
  ): string => `；最多为${most.year}年${most.count}件，最少为${least.year}年${least.count}件`,
}

/** Who asks, and how their requests end. */
export const requestCharts = {
  applicants: {
    head: ['申请人', '新收件数', '占新收数'],
    title: (year: number): string => `${year}年申请人构成（件）`,
    opening: (agency: string, year: number, all: string | null): string =>
      `${agency}${year}年新收申请${all ?? '，总数未填'}。`,
  },
  outcomes: {
    head: ['办理结果', '件数', '占办结数'],
    title: (year: number): string => `${year}年申请办理结果（件）`,
    opening: (agency: string, year: number, all: string | null): string =>
      `${agency}${year}年办结申请${all ?? '，总数未填'}。`,
    carriedOver: (requests: string): string => `结转下年度${requests}。`,
  },
  outcomeTrend: {
    title: (span: string): string => `${span}年办理结果的构成（占办结数，%；总计为件）`,
    withoutShares: (few: number): string =>
      `不算比例的年度：“<${few}”为总数不足${few}件，“–”为没有收录报告或有单元格没有数字。`,
    summary: (
      agency: string,
      from: { readonly year: number; readonly total: string },
      to: { readonly year: number; readonly total: string },
      each: readonly string[],
    ): string =>
      `${agency}办理结果占办结数的比例，${from.year}年（共${from.total}件）→ ${to.year}年（共${to.total}件）：${each.join('；')}。`,
    unequal: (years: string): string => `各项之和与所填总计不符的年度：${years}。`,
  },
  pair: {
    outcome: '办理结果',
    title: (year: number | null): string =>
      `${year === null ? '' : `${year}年`}办理结果的构成（占办结数，%）`,
    side: (agency: string, year: number, all: string, parts: string): string =>
      `${agency}${year}年办结${all}：${parts}。`,
  },
  grounds: {
    head: ['类别', '理由', '件数'],
    title: (year: number): string => `${year}年申请未获公开的理由（件）`,
    about: '“无法提供”“不予处理”“其他处理”不是不予公开的决定；只画不为0的理由。',
    summary: (
      agency: string,
      year: number,
      all: string | null,
      kinds: number,
      most: readonly string[],
    ): string =>
      `${agency}${year}年${all ? `有${all}申请未获公开` : '申请未获公开的'}，涉及${kinds}种理由，${kinds > 3 ? '最多的三种' : '由多到少'}：${most.join('、')}。`,
    full: (group: string, ground: string): string => `${group}—${ground}`,
  },
  trend: {
    received: '新收',
    concluded: '办结',
    receivedIn: (year: number): string => `${year}年新收`,
    concludedIn: (year: number): string => `${year}年办结`,
    title: (span: string): string => `${span}年新收和办结的申请（件）`,
  },
}

/** Reviews and lawsuits. */
export const disputeCharts = {
  procedure: '案件类型',
  title: (year: number): string => `${year}年行政复议和行政诉讼的结果（件）`,
  opening: (agency: string, year: number): string => `${agency}${year}年：`,
  resultOf: (procedure: string, result: string): string => `${procedure}${result}`,
  said: (procedure: string, all: string, results: readonly string[]): string =>
    `${procedure}${all}件${results.length > 0 ? `（${results.join('、')}）` : ''}。`,
  about: '当年的案件不一定针对当年的决定。',
  trendTitle: (span: string): string => `${span}年行政复议和行政诉讼（件）`,
  of: (year: number, procedure: string): string => `${year}年${procedure}`,
}

/** Similar agencies on one line. */
export const stripChart = {
  rings: '空心点为不足10件的机关，只列件数，不参与比较。',
  columns: '机关较多，按数值分段合计。',
  none: (indicator: string, all: string): string => `${indicator}：${all}个机关都没有可比数值。`,
  at: (text: string): string => `为${text}`,
  between: (first: string, last: string): string => `在${first}与${last}之间`,
  middle: (text: string): string => `，中位数为${text}`,
  spread: (indicator: string, known: string, all: string, range: string): string =>
    `${indicator}：${all}个机关${known === all ? '均' : `中${known}个`}有可比数值，${range}。`,
  agencies: (count: string): string => `${count}个机关`,
  apart: (reason: string, agencies: string): string => `${reason}：${agencies}。`,
  reasons: {
    small: '不足10件，只列件数',
    zero: '没有案件',
    missing: '没有数字',
  },
}
