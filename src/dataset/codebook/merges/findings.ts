import type { Merge } from '../merge.ts'
import { here, whole } from '../merge.ts'

const reportId = here('reports', 'report_id')

/** Reports with how much was found on each. */
export const findings: Merge = {
  id: 'findings',
  title: { zh: '报告与核对发现', en: 'Reports with their findings' },
  text: {
    zh: '先数后并：一份报告有几条发现，直接合并会把报告变成几行。没有发现的报告在 findings 里没有行，要写0，不是空。发现的多少不是评分：fails 才是两边对不上，blank、other_reading、implausible 另有意思。',
    en: 'Count first, then merge: a report has several findings, and a plain merge makes several rows of it. A report without findings has no row there and gets 0, not nothing. How many there are is no score: only fails means that two sides do not match; blank, other_reading and implausible mean something else.',
  },
  result: ['report_id', 'findings', 'fails'],
  reads: ['reports', 'findings'],
  own: null,
  over: 'reports',
  code: {
    r: `reports <- read.csv("reports.csv")
findings <- read.csv("findings.csv")
count <- function(ids) as.integer(table(factor(ids, levels = reports$report_id)))
fails <- findings$report_id[findings$verdict == "fails"]
write.table(data.frame(reports$report_id, count(findings$report_id), count(fails)),
  sep = ",", na = "", quote = FALSE, row.names = FALSE, col.names = FALSE)`,
    python: `import csv
from collections import Counter

def read(name):
    with open(name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))

findings = read("findings.csv")
every = Counter(row["report_id"] for row in findings)
fails = Counter(row["report_id"] for row in findings if row["verdict"] == "fails")
for report in read("reports.csv"):
    report_id = report["report_id"]
    print(report_id, every[report_id], fails[report_id], sep=",")`,
    duckdb: `SELECT r.report_id, coalesce(f.findings, 0) AS findings, coalesce(f.fails, 0) AS fails
FROM 'reports.parquet' r
LEFT JOIN (
  SELECT report_id, count(*) AS findings, count(*) FILTER (verdict = 'fails') AS fails
  FROM 'findings.parquet'
  GROUP BY report_id
) f ON f.report_id = r.report_id
ORDER BY r.report_id;`,
    javascript: `import { readFile } from 'node:fs/promises'

const json = async (name) => JSON.parse(await readFile(name, 'utf8'))
const findings = Map.groupBy(await json('findings.json'), (row) => row.report_id)
for (const { report_id } of await json('reports.json')) {
  const own = findings.get(report_id) ?? []
  const fails = own.filter(({ verdict }) => verdict === 'fails')
  console.log([report_id, own.length, fails.length].join(','))
}`,
  },
  excel: [
    `=${reportId}`,
    `=COUNTIFS(${whole('findings', 'report_id')},${reportId})`,
    `=COUNTIFS(${whole('findings', 'report_id')},${reportId},${whole('findings', 'verdict')},"fails")`,
  ],
}
