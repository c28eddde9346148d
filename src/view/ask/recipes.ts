import type { Label } from '../../locale/label.ts'

/** A question in SQL: its number, what it asks, a word of caution where it needs one, and the query. */
export type Recipe = {
  readonly number: number
  readonly title: Label
  readonly note: Label | null
  readonly sql: string
}

/**
 * The ten questions of `docs/queries.md`, written so that DuckDB and `runSql` answer the same: tables by the names of
 * their files in double quotes, joins by `on`, the table that stands before first, `nulls last` where a figure may be missing.
 */
export const recipes: readonly Recipe[] = [
  recipe(
    { zh: '收录了什么？', en: 'What is held?' },
    null,
    `select "year", count(*) as reports, count(distinct agency_id) as agencies, sum(findings) as findings
from "reports.parquet"
group by "year"
order by "year";`,
  ),
  recipe(
    { zh: '每年收到多少申请？', en: 'How many requests were received a year?' },
    {
      zh: '只取统计全行政区域的政府报告，同一层级内不重复计算。',
      en: 'Reports of governments that count the whole region, so that no request is counted twice at one level.',
    },
    `with o as (
  select report_id, value
  from "observations.parquet"
  where cell = 'requests.received.total' and status = 'reported'
)
select r."year", a.level, count(*) as reports, sum(o.value) as received
from o
join "reports.parquet" r on o.report_id = r.report_id
join "agencies.parquet" a on r.agency_id = a.agency_id
where r.scope = 'region'
group by r."year", a.level
order by r."year", a.level;`,
  ),
  recipe(
    { zh: '谁收到的申请最多？', en: 'Who received the most?' },
    {
      zh: '统计范围不同的报告不宜排在一起：看 scope 一列。',
      en: 'Reports of different scope do not belong in one ranking: mind the column scope.',
    },
    `select name_zh, "year", scope, "requests.received.total" as received
from "reports-wide.parquet"
where "requests.received.total" is not null
order by received desc, report_id
limit 5;`,
  ),
  recipe(
    { zh: '办理结果如何？', en: 'What became of them?' },
    {
      zh: '一份报告的办理结果，按表格所列，从多到少。',
      en: 'The outcomes of one report, as the form prints them, largest first.',
    },
    `with o as (
  select edition, cell, value
  from "observations.parquet"
  where report_id = 'jincheng-140500-gov-2024'
    and "table" = 'requests' and "column" = 'total' and value > 0
    and "row" not in ('received', 'carried_in', 'outcome_total', 'carried_out')
)
select c.label_zh, c.label_en, o.value as requests
from o
join "cells.parquet" c on o.edition = c.edition and o.cell = c.cell
order by requests desc, o.cell;`,
  ),
  recipe(
    { zh: '公开的比例有多大？', en: 'How often is information disclosed?' },
    {
      zh: '不足10件的不给比率；分子、分母列在旁边。',
      en: 'Rates are given only from ten cases on; the fraction stands beside the rate.',
    },
    `with i as (
  select report_id, agency_id, "year", value, numerator, denominator
  from "indicators.parquet"
  where indicator = 'disclosure-rate' and status = 'computed'
)
select a.name_zh, i."year", i.value as rate, i.numerator as disclosed, i.denominator as handled
from i
join "agencies.parquet" a on i.agency_id = a.agency_id
order by rate desc, i.report_id;`,
  ),
  recipe(
    { zh: '哪些报告空格最多？', en: 'Which reports leave the most cells blank?' },
    null,
    `select report_id,
  count(*) filter (where status = 'reported') as reported,
  count(*) filter (where status = 'blank') as blank,
  count(*) filter (where status not in ('reported', 'blank')) as other
from "observations.parquet"
group by report_id
order by blank desc, report_id;`,
  ),
  recipe(
    { zh: '哪些对不上？', en: 'What does not add up?' },
    null,
    `select c.label_zh, c.label_en, f.verdict, count(*) as findings, count(distinct f.report_id) as reports
from "findings.parquet" f
join "checks.parquet" c on f."check" = c."check"
group by c.label_zh, c.label_en, f.verdict
order by findings desc, c.label_en, f.verdict;`,
  ),
  recipe(
    { zh: '正文与表格哪里不一致？', en: 'Where do text and table differ?' },
    null,
    `select report_id, label, value, unit, cells, concat(file, ':', line) as place
from "claims.parquet"
where verdict in ('differs', 'other_definition')
order by report_id, claim;`,
  ),
  recipe(
    {
      zh: '多少复议、诉讼纠正了机关？',
      en: 'How many reviews and lawsuits correct the agency?',
    },
    null,
    `select report_id,
  sum(value) filter (where "column" = 'total') as cases,
  sum(value) filter (where "column" = 'corrected') as corrected
from "observations.parquet"
where "table" = 'disputes'
group by report_id
having sum(value) filter (where "column" = 'total') > 0
order by cases desc, report_id;`,
  ),
  recipe(
    {
      zh: '上年结转接得上吗？',
      en: 'Does a year begin with what the last one left?',
    },
    null,
    `with later as (
  select report_id, agency_id, "year", value
  from "observations.parquet"
  where cell = 'requests.carried_in.total'
),
earlier as (
  select concat(agency_id, '-', "year" + 1) as next_id, value
  from "observations.parquet"
  where cell = 'requests.carried_out.total'
)
select later.agency_id, later."year", earlier.value as left_over, later.value as carried_in
from later
join earlier on later.report_id = earlier.next_id
order by later.agency_id, later."year";`,
  ),
].map((each, at) => ({ number: at + 1, ...each }))

function recipe(title: Label, note: Label | null, sql: string): Omit<Recipe, 'number'> {
  return { title, note, sql }
}
