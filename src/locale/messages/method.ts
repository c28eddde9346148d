import type { Label } from '../locale.ts'
import { some } from '../plural.ts'

/** The method page. */
export const method = {
  title: { zh: '方法', en: 'Method' },
  description: {
    zh: '表格两个版本的全部行列和释义、版本对照、每条核对规则、每个指标的算法、单元格的五种状态、统计范围、制度变化和局限。',
    en: 'Both editions of the form row by row, the crosswalk, every check, every measure, the five states of a cell, scope, structural breaks and limits.',
  },
  intro: {
    zh: '本页由驱动计算的同一份清单直接印出，文字与算法不会脱节。表格各行、字段、核对项和指标都有固定地址，可供链接。',
    en: 'This page is printed from the very lists that drive the computation, so that text and figures cannot drift apart. Every row of the form, check and measure has its own address to link to.',
  },
  way: { zh: '从报告到数字', en: 'From report to figure' },
  waySteps: [
    {
      zh: '机关发布报告。我们记下来源地址、采集日期和文件的 SHA-256。',
      en: 'An agency publishes its report. We record address, date of retrieval and the file’s SHA-256.',
    },
    {
      zh: '表格照印录成一个文本文件（整理稿），由人与原文对照。数字即使不合理也不改。',
      en: 'Its tables are entered as printed in a text file, the curated file, and a person reads it against the source. No figure is changed, not even one that cannot be right.',
    },
    {
      zh: '程序读取整理稿，按下列规则核对、计算，写出可下载的文件；网页只从这些文件生成。',
      en: 'A program reads the curated file, checks and measures it by the rules below and writes the files for download. The pages are made from those files alone.',
    },
  ],
  statuses: { zh: '单元格的状态', en: 'The states of a cell' },
  statusesIntro: {
    zh: '五种状态从不混淆，除“已填报”外都没有数值，也从不当作0。',
    en: 'These five are never mixed up. Only a reported cell has a value; none of the others is ever read as 0.',
  },
  status: { zh: '状态', en: 'State' },
  statusWords: {
    reported: { zh: '印有数字，0也是数字', en: 'a number is printed; 0 is a number' },
    blank: { zh: '格子是空的', en: 'the box is empty' },
    marked: { zh: '印的是 /、—、- 等符号', en: 'a mark such as /, — or - is printed' },
    illegible: {
      zh: '有内容但无法辨认，或采集时无法归位',
      en: 'something is there that nobody can read or place',
    },
    absent: { zh: '报告里没有这张表或这一行', en: 'the report has no such table or row' },
  },
  meaning: { zh: '含义', en: 'Meaning' },
  scopes: { zh: '统计范围', en: 'Scope' },
  scopesIntro: {
    zh: '同一张表，有的机关填全区域合计，有的只填自己收到的。本站按报告自己的字句记录范围并附依据；范围不同的数字不放在一起比较，办公室不与政府相加，县不与市相加。',
    en: 'On the same form some report the sum of a whole region, others their own requests alone. We record the scope by the report’s own wording, with the evidence. Figures of different scope are not set side by side; an office is never added to its government, nor a county to its city.',
  },
  form: { zh: '全国统一表格', en: 'The national form' },
  formIntro: {
    zh: '表格由国务院办公厅统一规定，2019年度起用，2021年度改版。下面照印两个版本，空格即填报处；释义为本站所写，条文未注明的均为《政府信息公开条例》（国务院令第711号）。',
    en: 'The General Office of the State Council prescribes the form: first for reports on 2019, revised for 2021. Both editions follow as printed; the empty boxes are the cells. The explanations are ours; articles without a name are those of the Regulation on Open Government Information (State Council Order 711).',
  },
  editionName: (years: string): Label => ({ zh: `${years}年度用表`, en: `Form for ${years}` }),
  since: (from: number): Label => ({ zh: `${from}年度起`, en: `${from} onwards` }),
  document: { zh: '依据', en: 'Issued as' },
  cellCount: (cells: string): Label => ({ zh: `共${cells}格`, en: some(cells, 'cell') }),
  section: { zh: '部分', en: 'Section' },
  row: { zh: '行', en: 'Row' },
  name: { zh: '编号', en: 'Id' },
  articles: { zh: '条文', en: 'Articles' },
  crosswalk: { zh: '两个版本的对照', en: 'Crosswalk of the two editions' },
  crosswalkIntro: (same: string): Label => ({
    zh: `两个版本中${same}格含义相同，可以直接比较。其余如下：`,
    en: `${some(same, 'cell')} mean the same in both editions and may be compared. The others:`,
  }),
  comparable: { zh: '可比性', en: 'Comparable' },
  comparableWords: {
    same: { zh: '相同', en: 'same' },
    caution: { zh: '慎比', en: 'with caution' },
    sum: { zh: '与多格之和比', en: 'one cell against a sum' },
    none: { zh: '不可比', en: 'not comparable' },
  },
  why: { zh: '原因', en: 'Why' },
  against: (edition: string, cells: string, verdict: string): Label => ({
    zh: `与${edition}${cells === '' ? '' : `的 ${cells} `}${verdict}`,
    en: `with ${edition}${cells === '' ? '' : ` (${cells})`}: ${verdict}`,
  }),
  checks: { zh: '核对规则', en: 'Checks' },
  checksIntro: {
    zh: '每份报告都按全部规则核对，结果不论成立与否都公布在 audit.csv。不成立的叫“待说明处”：写明规则、两边的数字、相差多少和其他可能的解释，不作指责。',
    en: 'Every report goes through every check, and audit.csv publishes the outcome whether a rule holds or not. Where one does not hold it is a finding: the rule, both sides, the difference and what else could explain it. A finding accuses nobody.',
  },
  exact: { zh: '必然成立（表格自身的等式）', en: 'must hold: the form’s own arithmetic' },
  plausible: { zh: '只是合理，可有例外', en: 'plausible only: there are exceptions' },
  formula: { zh: '算式', en: 'Formula' },
  example: { zh: '例', en: 'Example' },
  definitions: { zh: '正文数字的其他口径', en: 'Other definitions of a figure in the text' },
  definitionsIntro: {
    zh: '正文的数字与表格不同时，依次试以下口径；其中之一相符就记作“按另一口径一致”，不算不一致。',
    en: 'Where a figure in the text is not that of the table, these are tried in turn. If one fits, the two agree by another definition and do not differ.',
  },
  claimVerdicts: { zh: '对正文数字的用语', en: 'Words for a figure in the text' },
  limits: { zh: '不能说明什么', en: 'What a finding does not show' },
  kind: { zh: '性质', en: 'Kind' },
  verdicts: { zh: '结论用语', en: 'Words for a verdict' },
  measures: { zh: '指标', en: 'Measures' },
  measuresIntro: {
    zh: '指标由本站定义。比率总与分子分母同列；分母不足10不算百分比，分母为0记“—”，有格未填则不算。',
    en: 'Measures are ours. A rate always stands with its numerator and denominator; under ten cases there is no percentage, of none there is a dash, and where a cell has no figure there is no rate.',
  },
  numerator: { zh: '分子', en: 'Numerator' },
  denominator: { zh: '分母', en: 'Denominator' },
  unit: { zh: '单位', en: 'Unit' },
  breaks: { zh: '制度变化', en: 'Structural breaks' },
  breaksIntro: {
    zh: '跨越这些时间的数字不能直接连成一条线。',
    en: 'A series across these dates is no single line.',
  },
  breakList: [
    {
      id: 'regulation-2019',
      when: '2019-05-15',
      zh: '修订后的《政府信息公开条例》施行：办理结果的类型改变，不再要求申请人说明“三需要”。统一表格自2019年度起用。',
      en: 'The revised Regulation takes effect: new types of outcome, and applicants no longer have to show a special need. The form is used for reports on 2019 onwards.',
    },
    {
      id: 'form-2021',
      when: '2021',
      zh: '表格改版（用于2021年度起）：“其他处理”分为三行；行政事业性收费由项目数改为金额（万元）；取消集中采购等行。',
      en: 'The form is revised for reports on 2021 onwards: other handling becomes three rows, fees change from a number of items to money (in CNY 10,000), and rows such as procurement go.',
    },
    {
      id: 'review-first-2024',
      when: '2024-01-01',
      zh: '修订后的《行政复议法》第二十三条施行：对不予公开不服的，须先申请行政复议再起诉。“未经复议直接起诉”减少、复议增加有法律上的原因。',
      en: 'The revised Administrative Reconsideration Law, article 23, takes effect: a refusal to disclose must go to review before court. Fewer direct suits and more reviews have a legal cause.',
    },
  ],
  limitations: { zh: '局限', en: 'Limits' },
  limitationList: [
    {
      zh: '收录的报告只是全国的一小部分，不是抽样。',
      en: 'The reports held are a small part of all, and no sample.',
    },
    {
      zh: '数字是机关自己填报的，本站只核对其内部是否一致，不能核实其真假。',
      en: 'The figures are the agencies’ own. We check whether they agree with each other, not whether they are true.',
    },
    {
      zh: '公开率低可能因为所申请的不归该机关，高可能因为所申请的本已公开：不能单凭它评价一个机关，本站不作排名。',
      en: 'A low disclosure rate may mean that others hold what was asked for, a high one that it was public already. It does not grade an agency, and there are no rankings here.',
    },
    {
      zh: '部分报告取自转载件，或没有记录网址、日期；各报告页如实写明，未知的写“未知”。',
      en: 'Some reports come from copies, or without an address or date. Each report’s page says so; what is not known is called not known.',
    },
    {
      zh: '一份申请是否拆成多件、律师代申请如何归类，表格没有规定，各地不一。',
      en: 'The form does not say when a letter counts as several requests, or how a lawyer filing for a client is classed; practice differs.',
    },
  ],
} as const
