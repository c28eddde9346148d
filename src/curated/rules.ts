import type { Label } from '../locale/label.ts'

/** A rule on curated files beside the checks: what it asks for, and what to do where a file does not hold it. */
export type Rule = { readonly label: Label; readonly asks: Label; readonly mend: Label }

const rule = (
  label: readonly [zh: string, en: string],
  asks: readonly [zh: string, en: string],
  mend: readonly [zh: string, en: string],
): Rule => ({
  label: { zh: label[0], en: label[1] },
  asks: { zh: asks[0], en: asks[1] },
  mend: { zh: mend[0], en: mend[1] },
})

/** Every rule whose messages are errors, by the id that they carry. Each has its place on the page of checks. */
export const fatalRules = {
  encoding: rule(
    ['编码', 'Encoding'],
    ['文件是UTF-8文本。', 'A file is text in UTF-8.'],
    [
      '另存为不带BOM的UTF-8；Word、PDF等用 npm run add。',
      'Save it as UTF-8 without a mark; for Word, PDF and the like use npm run add.',
    ],
  ),
  conflict: rule(
    ['合并冲突', 'Merge conflict'],
    ['文件里没有git留下的冲突标记。', 'A file holds no marks of a merge that git could not make.'],
    [
      '选定一边，删去 <<<<<<<、=======、>>>>>>> 三行。',
      'Choose a side and take away the lines <<<<<<<, ======= and >>>>>>>.',
    ],
  ),
  yaml: rule(
    ['YAML', 'YAML'],
    [
      '文件头和 agency.yaml 是简单的YAML：键、半角冒号、空格、值。',
      'Front matter and agency.yaml are plain YAML: key, colon, space, value.',
    ],
    [
      '用空格缩进；值里有冒号就加双引号；括号成对。',
      'Indent with spaces; put a value that holds a colon in quotes; close every bracket.',
    ],
  ),
  'front-matter': rule(
    ['文件头', 'Front matter'],
    [
      '文件头的键都在，没有别的键，值合乎各键的写法。',
      'Every key of the front matter is there, no other, and each value is as its key has it.',
    ],
    [
      '照消息所写改；不知道的写 null，没有内容的列表写 []。',
      'Write what the message asks for; null where it is not known, [] for a list of nothing.',
    ],
  ),
  text: rule(
    ['文字', 'Texts'],
    [
      '公布的文字没有看不见的、形似别字的字符，也不会被表格软件当作公式。',
      'A text that is published has no character that cannot be seen or looks like another, and no spreadsheet runs it.',
    ],
    ['重新输入这段文字。', 'Type the text anew.'],
  ),
  'look-alike': rule(
    ['形似字符', 'Look-alikes'],
    [
      '文件里没有看不见的或形似汉字、字母的字符。',
      'No character of a file cannot be seen, or only looks like a Chinese or Latin one.',
    ],
    ['重新输入这段文字。', 'Type the text anew.'],
  ),
  contact: rule(
    ['联系方式', 'Contact details'],
    [
      '数据里没有电话、邮箱、证件号。',
      'No telephone, mail address or number of a person is in the data.',
    ],
    ['删去。', 'Take it out.'],
  ),
  limit: rule(
    ['长度', 'Lengths'],
    ['文件和行不长于上限。', 'Files and lines are no longer than their limits.'],
    ['一个文件一份报告，没有正文句子。', 'One report a file, and no sentence of it.'],
  ),
  structure: rule(
    ['结构', 'Structure'],
    [
      '标题和表格都是表式规定的，各一次，依次序；没有其他内容。',
      'Headings and tables are those of the form, each once, in its order; there is nothing else.',
    ],
    [
      '与表式对照；原文没有的表，各格写 absent。',
      'Compare with the form; where the report has no such table its cells say absent.',
    ],
  ),
  table: rule(
    ['表格', 'Tables'],
    [
      '每张表的行和列与所用版本的表式一致，次序和文字相同，各一次。',
      'A table has the rows and columns of the edition, in its order and wording, each once.',
    ],
    [
      '照表式改行名、列名或次序；数字不动。',
      'Put labels and order right as the form has them; leave the figures.',
    ],
  ),
  figure: rule(
    ['格子里的字', 'Text of a cell'],
    [
      '格子里是数字、空白、符号（/ — -）、? 或 absent。',
      'A cell says a number, nothing, a mark (/ — -), ? or absent.',
    ],
    ['照原文填写；看不清写 ?。', 'Write the figure as printed; ? where nobody can read it.'],
  ),
  claims: rule(
    ['正文数字表', 'Tables of stated figures'],
    [
      '正文数字表有规定的五列（或六列），单位、口径、单元格用规定的词。',
      'A table of stated figures has its five columns, or six, and the words for unit, scope and cells.',
    ],
    ['照消息所列的词改。', 'Write one of the words that the message lists.'],
  ),
  correction: rule(
    ['更正', 'Corrections'],
    ['表格里的数字与最后一条更正一致。', 'The table says what the last correction of a cell says.'],
    ['表里写 now；原文疑误（misprint）写 was。', 'The table equals now; for a misprint, was.'],
  ),
  format: rule(
    ['规范格式', 'Canonical form'],
    [
      '文件逐字节是规范格式，这样数字的改动在对比中一目了然。',
      'A file is byte for byte in canonical form, so that a difference is a difference of figures.',
    ],
    ['npm run format，或 npm run check -- --fix。', 'npm run format, or npm run check -- --fix.'],
  ),
  path: rule(
    ['位置', 'Place'],
    [
      '文件在 agencies/<省>/<机关编号>/ 下，名为 agency.yaml 或 <年份>.md。',
      'A file is agencies/<province>/<agency id>/agency.yaml or <year>.md there.',
    ],
    ['移动文件，或改文件头里的编号、年份。', 'Move the file, or mend the id or year in it.'],
  ),
  missing: rule(
    ['缺文件', 'Missing files'],
    [
      '数据文件夹有 divisions.csv 和 release.json。',
      'A data folder has divisions.csv and release.json.',
    ],
    ['放回文件。', 'Put the file back.'],
  ),
  agency: rule(
    ['机关文件', 'Agency files'],
    [
      '每份报告旁边有本机关的 agency.yaml。',
      'Beside every report is the agency.yaml of its agency.',
    ],
    ['npm run add 会按区划名录写好。', 'npm run add writes it from the register.'],
  ),
  identity: rule(
    ['是谁的报告', 'Whose report'],
    [
      '编号、类型、级别、区划、上级、继任机关互不矛盾，也合乎区划名录；同一份原文件只属于一个机关。',
      'Id, kind, level, division, parent and successor agree with each other and the register; one source file is of one agency.',
    ],
    [
      '编号不变，其他各项照它改；核对原文件是谁的。',
      'The id stays, the other keys follow it; look whose the source file is.',
    ],
  ),
  time: rule(
    ['日期和年份', 'Days and years'],
    [
      '年份和日期不早于2008年条例施行，不晚于上次发布后24个月；起在止前。',
      'Years and days are not before the Regulation of 2008, nor more than 24 months after the last release; a beginning is before its end.',
    ],
    ['再看一遍日期。', 'Look at the date again.'],
  ),
  release: rule(
    ['已发布的数据', 'What a release holds'],
    [
      '已发布的编号和数字不会消失，不会不加说明地改变。',
      'No id or figure of a release disappears, or changes without a word.',
    ],
    [
      '改动写入 corrections；撤并的机关写 successor。',
      'Say the change in corrections; name the successor of an agency that is gone.',
    ],
  ),
  formula: rule(
    ['公式', 'Formulas'],
    [
      '公布的文字不以 = + - @ 或空白开头，以免表格软件执行。',
      'No text that is published begins with = + - @ or white space, so that no spreadsheet runs it.',
    ],
    ['换一个开头。', 'Begin it otherwise.'],
  ),
  key: rule(
    ['重复的键', 'Keys'],
    ['公布的表里每个键只有一行。', 'Each key has one row in a published table.'],
    ['合并两行，或加以区分。', 'Join the two, or tell them apart.'],
  ),
  id: rule(
    ['编号', 'Ids'],
    [
      '公布的编号以字母开头，不会被表格软件改成数字或日期。',
      'A published id begins with a letter, so that no spreadsheet makes a number or date of it.',
    ],
    ['改编号（只限尚未发布的）。', 'Mend the id, where it was never published.'],
  ),
  divisions: rule(
    ['区划名录', 'Register of divisions'],
    [
      'divisions.csv 的列和各字段合乎规定，上级在表内。',
      'divisions.csv has its columns and fields, and every parent is in it.',
    ],
    ['照消息改那一行，注明来源。', 'Mend the line as the message says, with its source.'],
  ),
  population: rule(
    ['人口', 'Population'],
    ['population.csv 的列和各字段合乎规定。', 'population.csv has its columns and fields.'],
    ['照消息改那一行，注明来源。', 'Mend the line as the message says, with its source.'],
  ),
} as const satisfies Readonly<Record<string, Rule>>

/** Every rule that asks for a look and can be answered in `notes`, by the id that a note names. */
export const answeredRules = {
  'other-agency': rule(
    ['标题里的机关', 'The agency of the title'],
    ['标题没有提到另一个机关。', 'The title names no other agency.'],
    ['对照原文是谁的报告；查明后写入 notes。', 'Look whose report the source is; answer in notes.'],
  ),
  'same-table': rule(
    ['相同的表三', 'The same table three'],
    [
      '没有两份报告的表三完全相同（十格以上不为0）。',
      'No two reports have the same table three, of ten cells above 0 or more.',
    ],
    ['对照两份原文；查明后写入 notes。', 'Compare both sources; answer in notes.'],
  ),
} as const satisfies Readonly<Record<string, Rule>>

/** The id of a rule whose messages are errors. */
export type FatalRule = keyof typeof fatalRules

/** Where a message's rule stands on the site, below its base: `method/checks/#rule-table`; of a check, `#check-balance`. */
export function placeOfRule(id: string): string {
  const known = Object.hasOwn(fatalRules, id) || Object.hasOwn(answeredRules, id)
  return `method/checks/#${known ? 'rule' : 'check'}-${id}`
}
