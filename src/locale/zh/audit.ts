/** The page of findings, and what it shares with the report pages. */
export const findings = {
  title: '核对发现',
  description:
    '报告中两边对不上的数字、按另一口径一致的、未填的，逐处写明两边的数、可能的原因和固定地址。不排名。',
  intro:
    '核对发现是一份报告不满足某条核对规则的地方：写明规则、两边的数字、相差多少和其他可能的解释。它不指责机关，不判断谁错了，也不说明数字真假；原因可能在填报、网页转换、统计口径，也可能是本站录入。',
  newest: (shown: string, all: string): string => `以下只列最近年度的${shown}处，全部${all}处见`,
  order:
    '年度近的在前，同年度按机关编号，不是排名。各机关收录的报告数和可核对的项数不同，核对发现的多少不能用来比较机关。',
  standings: {
    against: '两边对不上',
    reading: '按另一口径一致',
    form: '未填的单元格和所用表格',
  },
  standingNotes: {
    against: '正文与表格、合计与各项、日期与统计期之间，一处与另一处不同。',
    reading: '数字与表格的那一格不同，换一种口径就一致，例如含上年结转、只计已审结。',
    form: '未填的单元格，或用了其他版本表格的，按报告合在一起。',
  },
  standingOf: (heading: string, count: string): string => `${heading}（${count}处）`,
  countOf: (count: string): string => `${count}处`,
  sides: { text: '正文', table: '表格', filled: '填报', rule: '按规则' },
  more: '这条规则不能说明什么，如何引用',
  permanent: '固定地址',
  scope: (scope: string): string => `统计范围：${scope}`,
  cited: (of: string, check: string): string => `${of}报告核对：${check}`,
  feed: '订阅新增的（Atom）',
  summary: (passed: string, decided: string, failed: string): string =>
    `可判断的${decided}项核对，${passed}项成立，${failed}项不成立。`,
  overview: '核对一览',
  reports: '报告数',
  severity: '要求',
  severities: {
    error: '必须成立',
    warning: '应有说明',
    info: '仅供参考',
  },
  of: (name: string, year: number): string => `${name}${year}年度`,
  files: '同样的内容可以下载：',
}

/** The page of what is held. */
export const coverage = {
  title: '收录情况',
  description: '每个机关每个年度：报告已收录、未收录还是未到期，以及已收录报告的核对发现数。',
  intro: (held: string, due: string, agencies: string): string =>
    `${agencies}个机关应已公布的${due}份年度报告，收录了${held}份。`,
  missing: (first: number): string =>
    `“未收录”只说明本站没有这份报告，不说明机关没有发布。自${first}年度（统一表格起用）起逐年列出；未到法定期限的记作“未到期”。机关不存在的年度留空。`,
  held: '已收录，链接到报告；旁边是核对发现的数目，不是评分',
  agency: '机关',
  groups: '各层级、各类机关的收录情况',
  group: '层级和类型',
  groupHeads: ['机关', '应有的报告', '已收录'],
  add: '补上一份未收录的报告',
}

/** Figures that one year hands to the next, on an agency’s page. */
export const chain = {
  intro:
    '上年报告“结转下年度”的件数应等于下一年报告的“上年结转”；上年现行有效的文件加制发、减废止，应与本年现行有效大致相符。机构调整、清理、到期失效和统计范围变动都会使两边不同。',
  single: '只收录一份报告，还没有前后两年可以衔接。',
  years: (from: number, to: number): string => `${from} → ${to}`,
  figures: '按上年推算 → 本年填报',
  carried: '结转申请',
  agrees: '衔接',
  differs: (by: string): string => `相差${by}`,
  unknown: '有单元格没有数字，无法判断',
  scope: '两年统计范围不同或没有写明，不作比较',
  gap: (years: string): string => `${years}年度报告未收录，不作比较`,
}

/** Every count beside that of the year before. */
export const changes = {
  heading: '比上年',
  title: (from: number, to: number): string => `比上年相差10以上的数字（${from} → ${to}）`,
  item: '事项',
  by: '增减',
  unchanged: '相差不到10的不列。上年不足10的，只列增减，不算百分比。',
  otherEdition: (tables: string): string => `两年表格版本不同、没有比较的：${tables}。`,
  elsewhere: '每格历年的数字并列在一张表里：',
  years: '本机关历年变化',
}
