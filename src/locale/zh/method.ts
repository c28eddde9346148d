/** The method page. */
export const method = {
  title: '方法',
  description: (editions: number): string =>
    `从报告到数字的每一步：单元格的五种状态、统计范围、制度变化和局限；表格${versions(editions)}、核对规则和指标各有一页。`,
  intro:
    '数字从哪里来、怎么读、哪些不能比。表格、核对规则和指标各有一页，由计算所用的同一份定义自动生成，说明与算法始终一致。',
  pages: '分页说明',
  formPage: (cells: string): string =>
    `每一行、每一列、每一格的编号和含义，共${cells}格；版本之间能否比较。`,
  checksNote: (checks: string): string =>
    `${checks}项核对和数据文件的规则：算式、例子、不能说明什么。`,
  indicatorsPage: (indicators: string): string =>
    `${indicators}个指标：分子、分母、何时不算、注意什么。`,
  everyCell: (edition: string): string => `${edition}：按编号查每一行、每一格`,
  way: '从报告到数字',
  waySteps: [
    '机关发布报告。我们记下来源地址、采集日期和文件的 SHA-256。',
    '表格逐格照录成一个文本文件（整理稿），与原文核对的情况写明在每份报告上（草稿、已比对、已对读、两人对读）。数字即使不合理也不改。',
    '程序读取整理稿，按规则核对、计算，写出可下载的文件；网页只从这些文件生成。',
  ],
  statuses: '单元格的状态',
  statusesIntro: '五种状态从不混淆，除“已填报”外都没有数值，也从不当作0。',
  status: '状态',
  statusWords: {
    reported: '印有数字，0也是数字',
    blank: '空白',
    marked: '印的是 /、—、- 等符号',
    illegible: '有内容但无法辨认，或采集时无法归位',
    absent: '报告里没有这张表或这一行',
  },
  meaning: '含义',
  scopes: '统计范围',
  scopesIntro:
    '同一张表，有的机关填全区域合计，有的只填自己收到的。本站按报告自己的字句记录范围并附依据；范围不同的数字不放在一起比较，办公室不与政府相加，县不与市相加。',
  form: '全国统一表格',
  formIntro: (first: number, revised: readonly number[]): string =>
    `表格由国务院办公厅统一规定，${first}年度起用，${revised.join('、')}年度改版。这里照录${versions(revised.length + 1)}，空格为填报处；含义由本站撰写，条文未注明的均为《政府信息公开条例》（国务院令第711号）。`,
  formDescription: (editions: number): string =>
    `政府信息公开工作年度报告统一表格${versions(editions)}：表、行、列、单元格编号、含义、条文和版本对照。`,
  editionName: (years: string): string => `${years}年度用表`,
  since: (from: number): string => `${from}年度起`,
  document: '依据',
  cellCount: (cells: string): string => `共${cells}格`,
  section: '部分',
  row: '行',
  name: '编号',
  articles: '条文',
  crosswalk: (editions: number): string => `${versions(editions)}的对照`,
  crosswalkIntro: (same: string): string => `两个版本中${same}格含义相同，可以直接比较。其余如下：`,
  comparable: '可比性',
  comparableWords: {
    same: '相同',
    caution: '谨慎比较',
    sum: '与多格之和比',
    none: '不可比',
  },
  why: '原因',
  against: (edition: string, cells: string, verdict: string): string =>
    `与${edition}${cells === '' ? '' : `的 ${cells} `}${verdict}`,
  checks: '核对规则',
  checksIntro:
    '每份报告都按全部规则核对，结果不论成立与否都公布在 audit.csv。不成立、需要说明或未填之处叫“核对发现”，同一原因的只列一次：写明规则、两边的数字、相差多少和其他可能的解释，不作指责。',
  exact: '由表格自身的等式决定',
  plausible: '一般如此，可有例外',
  formula: '算式',
  example: '例子',
  definitions: '正文数字的其他口径',
  definitionsIntro:
    '正文的数字与表格不同时，依次试以下口径；其中之一相符就记作“按另一口径一致”，不算不一致。',
  claimVerdicts: '正文中的数字：结论用语',
  limits: '不能说明什么',
  kind: '性质',
  checksPage: '核对与数据规则',
  checksPageDescription:
    '每条核对规则和每条数据文件规则：要求什么、例子、怎么改。命令的每条消息都指到这里。',
  rules: '数据文件的规则',
  rulesIntro:
    '命令 npm run check 对每个数据文件核对以下规则。不合规则的是错误，文件不能发布；消息写明行、列、原因和改法。能由程序改的，npm run check -- --fix 会改，并逐行说明改了什么；数字从不由程序改。',
  answered: '需要人看一眼的',
  answeredIntro:
    '这两条不是错误，文件照常发布。看过原文之后，在报告的 notes 里以它的编号作答，消息就不再出现。',
  mend: '怎么改',
  verdicts: '结论用语',
  indicators: '指标',
  indicatorsIntro:
    '指标由本站定义。比率总与分子分母同列；分母不足10不算百分比，分母为0记“—”，有单元格未填则不算。',
  indicatorsDescription:
    '本站每个指标的算法：分子、分母、单位、什么情况下不算，以及使用时要注意什么。',
  blank: '何时不算',
  blankWhen: {
    cells: '有单元格未填，又不能由其他格推出',
    zero: '分母为0，记“—”',
    small: '分母不足10，只列件数',
    edition: (names: string): string => `${names}表格没有相应的行或列`,
  },
  numerator: '分子',
  denominator: '分母',
  unit: '单位',
  breaks: '制度变化',
  breaksIntro: '跨越这些时间的数字不能直接连成一条线。',
  breakTexts: {
    'regulation-2019': (form: number): string =>
      `修订后的《政府信息公开条例》施行：办理结果的类型改变，不再要求申请人说明“三需要”。统一表格自${form}年度起用。`,
    'fees-2021': (): string =>
      '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）施行：超过一定数量、频次的申请可以收取信息处理费，逾期不缴的不再处理。',
    'review-first-2024': (): string =>
      '修订后的《行政复议法》第二十三条施行：对不予公开不服的，须先申请行政复议再起诉。只涉及不予公开的决定；“无法提供”“不予处理”等仍可直接起诉。因此“未经复议直接起诉”可能减少、复议可能增加。',
    'court-rules-2025': (): string =>
      '最高人民法院关于审理政府信息公开行政案件的解释（法释〔2025〕8号）施行，取代2011年的规定。',
  },
  limitations: '局限',
  limitationList: [
    '收录的报告只是全国的一小部分，不是抽样，不能据以推断全国。',
    '数字是机关自己填报的，本站只核对其内部是否一致，不能核实其真假。',
    '公开率低可能因为所申请的不归该机关，高可能因为所申请的本已公开：不能单凭它评价一个机关，本站不作排名。',
    '部分报告取自转载件，或没有记录网址、日期；各报告页如实写明，未知的写“未知”。',
    '一份申请是否拆成多件、律师代申请如何归类，表格没有规定，各地不一。',
  ],
}

function versions(editions: number): string {
  return editions === 2 ? '两个版本' : '各个版本'
}
