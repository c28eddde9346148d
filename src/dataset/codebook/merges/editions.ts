import { neighboursOf } from '../../../form/crosswalk.ts'
import { cellsOf, editions } from '../../../form/editions.ts'
import type { Merge } from '../merge.ts'
import { here, whole } from '../merge.ts'

// Of the last two editions, what is one row in the older and several in the newer.
const [older, newer] = editions.slice(-2) as [(typeof editions)[number], (typeof editions)[number]]
const { id: cell, row } = cellsOf(older).find(
  ({ id, column }) => column.id === 'total' && neighboursOf(older.id, id).comparable === 'sum',
)!
const parts = neighboursOf(older.id, cell).cells
const reportId = here('reports', 'report_id')
const [id, cells, value] = ['report_id', 'cell', 'value'].map((name) => whole('observations', name))
const list = `{${parts.map((part) => `"${part}"`).join(',')}}`
const known = `${whole('observations', 'status')},"reported"`

/** One series over two editions of the form. */
export const editionsMerge: Merge = {
  id: 'editions',
  title: { zh: '跨越两版表格的一项', en: 'One series over two editions of the form' },
  text: {
    zh: `旧版表格（${older.from}年度起）的“${row.label.zh}”是一行，新版（${newer.from}年度起）是${parts.length}行：cells 的 counterparts 写明对应哪几格，comparable 为 sum 时要相加才能比。各格有一格没有数，合计就不知道，为空而不是0。以 observations 的 edition 为准：个别表与全篇的版本不同。`,
    en: `“${row.label.en}” is one row in the older edition (reports on ${older.from} and later) and ${parts.length} in the newer (on ${newer.from} and later): cells.counterparts says which cells they are, and where comparable is sum they have to be added up. Where one of them has no figure the sum is not known: empty, not 0. Go by observations.edition: a table may be of another edition than its report.`,
  },
  result: ['report_id', 'value'],
  reads: ['reports', 'observations', 'cells'],
  own: null,
  over: 'reports',
  code: {
    r: `reports <- read.csv("reports.csv")
observations <- read.csv("observations.csv")
cells <- read.csv("cells.csv")
old <- cells[cells$edition == "${older.id}" & cells$cell == "${cell}", ]
parts <- rbind(
  data.frame(edition = "${older.id}", cell = old$cell),
  data.frame(edition = "${newer.id}", cell = strsplit(old$counterparts, ";")[[1]])
)
own <- merge(observations[c("report_id", "edition", "cell", "value")], parts)
sums <- tapply(own$value, own$report_id, sum)
write.table(data.frame(reports$report_id, sums[reports$report_id]),
  sep = ",", na = "", quote = FALSE, row.names = FALSE, col.names = FALSE)`,
    python: `import csv

def read(name):
    with open(name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))

old = next(row for row in read("cells.csv")
           if (row["edition"], row["cell"]) == ("${older.id}", "${cell}"))
parts = {("${older.id}", old["cell"])}
parts |= {("${newer.id}", part) for part in old["counterparts"].split(";")}
values = {}
for row in read("observations.csv"):
    if (row["edition"], row["cell"]) in parts:
        values.setdefault(row["report_id"], []).append(row["value"])
for report in read("reports.csv"):
    own = values.get(report["report_id"], [""])
    print(report["report_id"], "" if "" in own else sum(map(int, own)), sep=",")`,
    duckdb: `WITH old AS (
  FROM 'cells.parquet' WHERE edition = '${older.id}' AND cell = '${cell}'
), parts AS (
  SELECT edition, cell FROM old
  UNION ALL SELECT '${newer.id}', unnest(counterparts) FROM old
), own AS (
  SELECT o.report_id, o.value
  FROM 'observations.parquet' o
  JOIN parts p ON p.edition = o.edition AND p.cell = o.cell
)
SELECT r.report_id, CASE WHEN count(own.value) = count(*) THEN sum(own.value)::BIGINT END AS value
FROM 'reports.parquet' r
LEFT JOIN own ON own.report_id = r.report_id
GROUP BY r.report_id
ORDER BY r.report_id;`,
    javascript: `import { readFile } from 'node:fs/promises'

const json = async (name) => JSON.parse(await readFile(name, 'utf8'))
const old = (await json('cells.json')).find(
  (row) => row.edition === '${older.id}' && row.cell === '${cell}',
)
const parts = { '${older.id}': [old.cell], '${newer.id}': old.counterparts }
const observations = (await json('observations.json')).filter(({ edition, cell }) =>
  parts[edition]?.includes(cell),
)
const byReport = Map.groupBy(observations, (row) => row.report_id)
for (const { report_id } of await json('reports.json')) {
  const values = byReport.get(report_id)?.map(({ value }) => value) ?? [null]
  const sum = values.includes(null) ? '' : values.reduce((one, other) => one + other)
  console.log([report_id, sum].join(','))
}`,
  },
  excel: [
    `=${reportId}`,
    `=IF(COUNTIFS(${id},A4,${cells},"${cell}",${known})=1,SUMIFS(${value},${id},A4,${cells},"${cell}"),IF(SUMPRODUCT(COUNTIFS(${id},A4,${cells},${list},${known}))=${parts.length},SUMPRODUCT(SUMIFS(${value},${id},A4,${cells},${list})),""))`,
  ],
}
