import { fewCases } from '../../locale/share.ts'
import type { Label } from '../../locale/label.ts'

/** A rule of the codebook, with a list below it where it has several parts. */
export type Rule = {
  readonly id: string
  readonly title: Label
  readonly text: Label
  readonly items?: readonly Label[]
}

/** What holds for every table, and whoever merges should know first. */
export const rules: readonly Rule[] = [
  {
    id: 'keys',
    title: { zh: '编号和键', en: 'Ids and keys' },
    text: {
      zh: '编号都是文本，永久不变，只用来相连，不要拆开解读：机关编号里的代码是编号产生时的，现行的在 division_code。report_id 是机关编号加年度。要相连的两列名称通常相同；键由几列组成的（如 cells 的 edition 和 cell）要一起用。',
      en: 'Ids are texts and permanent; join by them and never take them apart: the code in an agency’s id is that of the day the id was made, the one in force is division_code. report_id is the agency’s id and the year. Columns to join by mostly have the same name; a key of several columns, such as edition and cell of cells, is used whole.',
    },
  },
  {
    id: 'places',
    title: { zh: '行政区划', en: 'Divisions' },
    text: {
      zh: 'division_code 是六位 GB/T 2260 代码，按文本；乡镇街道更长，全国的在登记表里没有，这两种与 places 对不上。省是前两位加0000；地级以 places 的 prefecture_code 为准，不要截取前四位：直辖市和省直管的县没有。代码会变：places 里撤销的也在。',
      en: 'division_code is the six digits of GB/T 2260, a text; townships have more, and the nation is not in the register: neither matches places. The province is the first two digits and 0000; for the prefecture take places.prefecture_code rather than the first four digits, as districts of a municipality and what a province governs itself have none. Codes change: places has retired ones, too.',
    },
  },
  {
    id: 'years',
    title: { zh: '年度', en: 'Years' },
    text: {
      zh: 'year 是数字所属的年份；报告在次年公布，日期在 reports 的 published 和 signed。population 的 year 是人口的年份。',
      en: 'year is what the figures are about; the report comes out in the next one, on the days in reports.published and reports.signed. In population it is the year counted.',
    },
  },
  {
    id: 'missing',
    title: { zh: '没有的值', en: 'What is missing' },
    text: {
      zh: 'CSV 和工作簿里为空，JSON 里为 null，Parquet 里为 NULL；没有的列表在 JSON 和 Parquet 里是空列表。从不用0、-1、NA、“—”代替。为什么没有：observations 的 status（blank 未填，marked 符号，illegible 无法辨认，absent 没有此项），indicators 的 status；reports-wide 不分。键列从不为空。',
      en: 'Empty in CSV and the workbook, null in JSON, NULL in Parquet; a list of nothing is an empty list in the last two. Never 0, -1, NA or a dash in its place. Why: observations.status (blank, marked, illegible, absent) and indicators.status; reports-wide does not tell. Columns of a key are never empty.',
    },
  },
  {
    id: 'units',
    title: { zh: '单位', en: 'Units' },
    text: {
      zh: '有 unit 列的看该列；没有的看 fields 的 unit。比率为0至1，不是百分数；万元是10,000元。“件”数的是什么随表而定：申请、案件、文件。',
      en: 'In the column unit where a table has one, else in fields.unit. A ratio is 0 to 1 and no percentage; 万元 is 10,000 yuan. What 件 counts goes with the table: requests, cases, documents.',
    },
  },
  {
    id: 'add',
    title: { zh: '什么不能相加', en: 'What must not be added' },
    text: {
      zh: '下列各项相加、平均或相比，得到的数没有意义：',
      en: 'Added up, averaged or compared, these give figures without meaning:',
    },
    items: [
      {
        zh: '统计范围（scope）不同的报告：上级的合计常常已含下级，政府的报告可能含其办公室',
        en: 'reports of different scope: a total often has what is below it, and a government’s report may have its office’s',
      },
      { zh: '合计与它的各部分', en: 'a total and its parts' },
      {
        zh: '不同版本表格里名称相近的行：先按 cells 对应',
        en: 'rows of two editions that are only named alike: match them by cells',
      },
      {
        zh: '历年的结转：上年结转已在上年的数里',
        en: 'requests carried in, over years: the year before has them',
      },
      {
        zh: '比率：把分子、分母分别相加再除',
        en: 'ratios: add numerators and denominators, then divide',
      },
      {
        zh: '草稿（reviewed 为否）与核对过的',
        en: 'drafts (reviewed is false) and what was compared with its source',
      },
      {
        zh: `总数不足${fewCases}件的比例：只给件数`,
        en: `shares of under ${fewCases} cases: counts alone are given`,
      },
    ],
  },
]

/** Columns that join where they match, though not every value has to: townships and the nation are in no register. */
export const looseJoins = [
  { table: 'agencies', column: 'division_code', to: 'places', key: 'division_code' },
  { table: 'agencies', column: 'division_code', to: 'population', key: 'division_code' },
  { table: 'places', column: 'prefecture_code', to: 'places', key: 'division_code' },
  { table: 'places', column: 'division_code', to: 'population', key: 'division_code' },
] as const
