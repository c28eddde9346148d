import { found, here } from '../merge.ts'
import type { Merge } from '../merge.ts'

/** A table of the reader's own, by division code. */
export const divisions: Merge = {
  id: 'divisions',
  title: {
    zh: '把自己的表按行政区划代码并进来',
    en: 'A table of your own, by division code',
  },
  text: {
    zh: '代码一律按文本读：有的表把它读成数，就对不上。自己的表每个代码只能有一行，否则报告会变多；保留左边的每一份报告，对不上的为空，对完再数一遍行数。在 Excel 里双击打开自己的 CSV，代码会成为数，所以公式里用 VALUE；把它放进名为 mine 的工作表。',
    en: 'Read codes as text: a table that has them as numbers does not match. Your table must have one row a code, or reports multiply; keep every report on the left, empty where nothing matches, and count the rows afterwards. A CSV opened in Excel by double click has its codes as numbers, hence VALUE in the formula; put it into a sheet named mine.',
  },
  result: ['report_id', 'group', 'requests.received.total'],
  reads: ['reports-wide', 'agencies'],
  own: { file: 'mine.csv', text: 'code,group\n110000,B\n140500,A\n140826,A\n320800,B\n' },
  over: 'reports-wide',
  code: {
    r: `wide <- read.csv("reports-wide.csv")
agencies <- read.csv("agencies.csv", colClasses = c(division_code = "character"))
mine <- read.csv("mine.csv", colClasses = "character")
stopifnot(!anyDuplicated(mine$code))

all <- merge(wide, agencies[c("agency_id", "division_code")], by = "agency_id")
all <- merge(all, mine, by.x = "division_code", by.y = "code", all.x = TRUE)
stopifnot(nrow(all) == nrow(wide))
all <- all[order(all$report_id, method = "radix"), ]
write.table(all[c("report_id", "group", "requests.received.total")],
  sep = ",", na = "", quote = FALSE, row.names = FALSE, col.names = FALSE)`,
    python: `import csv

def read(name):
    with open(name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))

code_of = {row["agency_id"]: row["division_code"] for row in read("agencies.csv")}
mine = {row["code"]: row["group"] for row in read("mine.csv")}
for report in read("reports-wide.csv"):
    group = mine.get(code_of[report["agency_id"]], "")
    print(report["report_id"], group, report["requests.received.total"], sep=",")`,
    duckdb: `SELECT w.report_id, m."group", w."requests.received.total"::BIGINT
FROM 'reports-wide.parquet' w
JOIN 'agencies.parquet' a ON a.agency_id = w.agency_id
LEFT JOIN read_csv('mine.csv', types = {'code': 'VARCHAR'}) m ON m.code = a.division_code
ORDER BY w.report_id;`,
    javascript: `import { readFile } from 'node:fs/promises'

const json = async (name) => JSON.parse(await readFile(name, 'utf8'))
const agencies = await json('agencies.json')
const codeOf = new Map(agencies.map((row) => [row.agency_id, row.division_code]))
const lines = (await readFile('mine.csv', 'utf8')).trim().split('\\n').slice(1)
const mine = new Map(lines.map((line) => line.split(',')))
for (const report of await json('reports-wide.json')) {
  const group = mine.get(codeOf.get(report.agency_id))
  console.log([report.report_id, group, report['requests.received.total']].join(','))
}`,
  },
  excel: [
    `=${here('reports-wide', 'report_id')}`,
    `=IFERROR(INDEX(mine!$B:$B,MATCH(VALUE(${found('agencies', 'division_code', 'agency_id', here('reports-wide', 'agency_id'))}),mine!$A:$A,0)),"")`,
    `=${here('reports-wide', 'requests.received.total')}&""`,
  ],
}
