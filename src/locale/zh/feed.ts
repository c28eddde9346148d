/** The Atom feeds. */
export const feed = {
  reports: '新收录的报告',
  corrections: '更正',
  findings: '核对发现',
  data: '数据：版本和文件的变动',
  release: (version: string): string => `数据版本 ${version}`,
  releaseText: (version: string, day: string): string => `数据版本 ${version}，截至${day}。`,
  after: (version: string): string => `自 ${version} 之后的版本起。`,
  finding: (of: string, check: string): string => `${of}：${check}`,
  title: (agency: string, year: string): string => `${agency}${year}年度`,
  summary: (agency: string, year: string, cells: string, findings: string): string =>
    `${agency}${year}年度报告：已填${cells}格，核对发现${findings}处。`,
}
