/** The answer that an agency’s page opens with. */
export const answer = {
  received: (year: number, count: string): string => `${year}年收到申请${count}件。`,
  receivedUnknown: (year: number, status: string): string =>
    `${year}年度报告中，新收申请件数${status}。`,
  concludedUnknown: (status: string, parts: string): string =>
    `办结件数${status}${parts && `；表中有${parts}`}。`,
  none: '当年没有办结的申请，无法计算公开率。',
  few: (total: string, parts: string): string => `办结${total}件${parts && `：${parts}`}。`,
  part: (name: string, count: string): string => `${name}${count}件`,
  partsUnknown: (total: string): string => `办结${total}件，其中公开多少未填。`,
  shares: (
    total: string,
    disclosed: string,
    change: string | null,
    most: { readonly name: string; readonly share: string } | null,
  ): string =>
    `办结的${total}件中，${disclosed}予以公开或部分公开${change ? `，${change}` : ''}${most ? `；${most.share}${most.name}` : ''}。`,
  points: (up: boolean, by: string, same: boolean): string =>
    same ? '与上年持平' : `比上年${up ? '高' : '低'}${by}个百分点`,
  toldOf: { received: '新收件数', outcome_total: '办结件数', parts: '各类结果的合计' },
  derived: (names: string): string => `${names}在报告中未填，由表中各行推算。`,
  small: (few: number): string => `不足${few}件，不算百分比。`,
  unknownStatus: {
    blank: '未填',
    marked: '以符号代替',
    illegible: '无法辨认',
    absent: '在报告中没有',
  },
  figures: '主要数字',
  noFigure: '未填',
  before: (year: number, value: string, change: string | null): string =>
    `${year}年 ${value}${change ? `，${change}` : ''}`,
  /** By how many percentage points a share moved. */
  moved: (up: boolean, by: string): string => `${up ? '升' : '降'}${by}个百分点`,
  more: (up: boolean, by: string): string => `${up ? '增加' : '减少'}${by}件`,
  same: '持平',
  like: '同类：',
  bars: '办理结果',
  concluded: (count: string): string => `办结${count}件`,
  yearsHeld: (years: string): string => `${years}年度报告`,
  findings: (count: string): string => `${count}处核对发现`,
  noFindings: '核对无发现',
}

/** What changed on the year before. */
export const whatChanged = {
  title: (name: string, up: boolean): string => `${name}${up ? '上升' : '下降'}`,
  count: (from: string, to: string, up: boolean, by: string): string =>
    `${from}件 → ${to}件，${up ? '多' : '少'}${by}件`,
  share: (from: string, to: string, up: boolean, by: string): string =>
    `${from} → ${to}，${up ? '高' : '低'}${by}个百分点`,
  whole: (from: string, to: string): string =>
    `作分母的件数同时从${from}变为${to}，比率升降可能主要由此而来。`,
  none: '与上年相比，没有达到下列标准的变化。',
  rule: (points: string, cases: string, part: string): string =>
    `列出的是：比率升降${points}个百分点以上，件数增减${cases}件且${part}以上。两年统计范围相同才比较。`,
  notHeld: (year: number): string => `没有收录${year}年度报告，或其统计范围不同，无法与上年比较。`,
}

/** Beside an agency’s sections: what its figures are worth. */
export const worth = {
  heading: '这些数字',
  source: '来源',
  official: '该机关公布的报告',
  copy: '本站所据的转载件',
  noAddress: '报告的网址未知。',
  more: '来源、校验值和注意事项',
  take: '下载和引用',
  charts: '图表',
  error: '发现错误？',
  contribute: '怎样指出错误',
}
