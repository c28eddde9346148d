import { about } from '../about.ts'
import { citations } from '../cite.ts'
import { languages } from '../../locale/label.ts'
import type { Written } from '../build.ts'
import type { Release } from '../record.ts'
import type { FlavourName } from '../flavours.ts'
import { flavourNames, flavours } from '../flavours.ts'
import { limits } from '../limits.ts'
import type { PublishedTable } from '../writer.ts'
import { leftOut } from '../writer.ts'
import { isPartitioned } from './partition.ts'
import { fitting } from './xlsx.ts'

/** The README of the published files, Chinese first: what there is, what one row is, how to read it, what to mind. */
export function readme(written: Written, release: Release): string {
  const { version, date } = release
  const { tables, agencies, reports, years } = written
  const span = years ? years.join('–') : '–'
  return `# ${about.title.zh} ${about.title.en}

${about.description.zh}

${about.description.en}

- 版本 Version: ${version}；截至 as of ${date}
- 收录 Holds: ${reports} 份报告 reports，${agencies.length} 个机关 agencies，年度 years ${span}
- 更新 Updates: 有新报告整理完成即更新，差异见各版本的 NOTES.md。New reports are added as they are curated; each release says what changed.
- 许可 Licence: [${about.license.name}](${about.license.path})，只及于本站的整理。Our compilation only: the reports are official documents of the agencies.

## 引用 Cite

${cite(release)}

请加上所用文件的地址；引用某个数字时，一并写明机关、年度和统计范围。Add the address of the file that you used; with a figure give its agency, its year and its scope.

## 文件 Files

| 文件 File | 行 Rows | 一行 One row is |
| --- | ---: | --- |
${tables.map(line).join('\n')}

每个表有以下格式 Each table comes as:

${flavourNames.map(says).join('\n')}
- \`X.csv-metadata.json\`: CSV on the Web；合为一组见 \`csv-metadata.json\`。All as a group: \`csv-metadata.json\`.

另有 Also: \`open-disclosure.xlsx\`（一表一页 a sheet a table），\`open-disclosure.zip\`（全部文件 everything），\`datapackage.json\`（Frictionless v2），\`catalog.jsonld\`（DCAT），\`form.json\`（表格 the form），\`release.json\`，\`search.json\`（网站检索用的机关名称 the names that the site’s search looks through），\`schemas/\`（JSON Schema），\`SHA256SUMS\`（\`sha256sum -c SHA256SUMS\`）。

切片 Slices, CSV and JSON:

- \`agencies/<agency id>.csv\`：表格按年度排列，一行一格，每年一列，照录；\`.json\` 同此，另有其页面所需的一切；逐格的行见 \`observations\`。The form by years, a row a cell and a column a year, as printed; the JSON has the same and all that its pages need. The rows cell by cell are in \`observations\`.
- \`indicators/<indicator>\`：\`indicators\` 的行。Rows of \`indicators\`.
- \`provinces/<两位代码 two digits>\`、\`years/<year>\`：\`reports-wide\` 的行；JSON 的列名只写一次（\`columns\`），\`rows\` 是数值的列表。Rows of \`reports-wide\`; the JSON says its \`columns\` once and gives \`rows\` of values.

## 须知 Mind

- 空白不是0。\`observations.status\` 说明每格：reported、blank、marked、illegible、absent；只有第一种有 \`value\`。A blank is not 0: only a reported cell has a value.
- \`printed\` 是原样，\`value\` 是数值；\`file\` 与 \`line\` 指明整理稿的一行。\`printed\` is the text as it stands, \`file\` and \`line\` the place of it.
- 统计范围 \`scope\` 不同的报告不宜相比。Reports of different scope do not compare.
- 编号、代码为文本；列表以 \`;\` 相连。Ids and codes are text; lists are joined by \`;\`.
- 怎样合并、什么不能相加：\`CODEBOOK.zh.md\`。How to merge, and what must not be added: \`CODEBOOK.md\`.
- 各列含义见 \`fields.csv\`，各格见 \`cells.csv\`。What each column means: \`fields.csv\`; each cell of the form: \`cells.csv\`.
${limitsOf(tables)}`
}

/** The whole in the four styles, in both languages; a file knows no address, so whoever cites adds it. */
function cite(release: Release): string {
  const whole = { title: null, address: null, key: '' }
  return languages
    .flatMap((language) => citations(whole, release, language))
    .map(({ style, text }) =>
      style === 'RIS'
        ? `- ${style}:\n\n${text.replace(/^/gm, '      ')}\n`
        : `- ${style}: \`${text}\``,
    )
    .join('\n')
}

function says(flavour: FlavourName): string {
  const { zh, en } = flavours[flavour].says
  return `- \`X.${flavour}\`: ${zh}${en}`
}

function line({ table, rows }: PublishedTable): string {
  const { name, label, grain } = table
  return `| \`${name}\` ${label.zh} ${label.en} | ${rows} | ${grain.zh} ${grain.en} |`
}

/** What is left out of a form because of its size, and what is partitioned. */
function limitsOf(tables: readonly PublishedTable[]): string {
  const fits = fitting(tables.map(({ table, rows }) => ({ table, count: rows })))
  const lines = tables.flatMap((each) => {
    const { name } = each.table
    const whole = [
      ...(each.files['csv.gz'] === null ? [] : [`\`${name}.csv.gz\``]),
      `\`${name}.parquet\``,
    ]
    return [
      ...leftOut(each).map(
        ([flavour, limit]) =>
          `- 没有 \`${name}.${flavour}\`：超过${mebibytes(limit)}；请用${whole.join('或')}。No \`${name}.${flavour}\`, larger than ${mebibytes(limit)}: use ${whole.join(' or ')}.`,
      ),
      ...(fits.has(name) ? [] : [`- \`${name}\` 不在工作簿内：太大。Too large for the workbook.`]),
      ...(isPartitioned(each)
        ? [
            `- \`${name}/year=YYYY/province=NN/\`：按年度和省份分开的 Parquet，供 DuckDB、Spark、Trino、ClickHouse 整个文件夹读取；\`province\` 是文本，文件里没有 \`year\`。Parquet by year and province, to be read as a folder; \`province\` is text, the files leave out \`year\`.`,
          ]
        : []),
    ]
  })
  return lines.length === 0
    ? ''
    : `\n## 大小 Size\n\n\`.json\` 和 \`.excel.csv\` 不超过${mebibytes('small')}，\`.csv\` 不超过${mebibytes('large')}；\`.csv.gz\` 和 \`.parquet\` 不论大小都有。\`.json\` and \`.excel.csv\` up to ${mebibytes('small')}, \`.csv\` up to ${mebibytes('large')}; \`.csv.gz\` and \`.parquet\` at every size.\n\n${lines.join('\n')}\n`
}

function mebibytes(limit: 'small' | 'large'): string {
  return `${limits[limit] / 1_048_576} MiB`
}
