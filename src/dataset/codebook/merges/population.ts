import { fewCases } from '../../../locale/share.ts'
import type { Merge } from '../merge.ts'
import { found, here, whole } from '../merge.ts'

const code = found('agencies', 'division_code', 'agency_id', here('reports-wide', 'agency_id'))
const received = here('reports-wide', 'requests.received.total')

/** Requests for 10,000 residents. */
export const population: Merge = {
  id: 'population',
  title: { zh: '与人口合并：每万人新收申请', en: 'With population: requests for 10,000 residents' },
  text: {
    zh: `population 一个代码有几行：先选一种口径（这里是普查，不用年末数），使每个代码只剩一行。普查是2020年的，与各年的申请相比只能看个大概。只算统计全行政区域（scope 为 region）、新收${fewCases}件以上的报告：只数机关自己的申请，不能除以全区域的人口。指标 received-per-10000 就是这样算的，另外不算六个在别处登记人口较多的地级市。`,
    en: `population has several rows a code: choose one basis (here the census, not the year’s end), so that each code has one row. The census is of 2020, which fits other years only roughly. Only reports that count the whole region (scope is region) with ${fewCases} requests or more have a rate: what one agency received says nothing about all residents. The indicator received-per-10000 is worked out so, and leaves out six prefectures many of whose residents are booked elsewhere.`,
  },
  result: ['report_id', 'requests.received.total', 'residents', 'per_10000'],
  reads: ['reports-wide', 'agencies', 'population'],
  own: null,
  over: 'reports-wide',
  code: {
    r: `wide <- read.csv("reports-wide.csv")
agencies <- read.csv("agencies.csv", colClasses = c(division_code = "character"))
people <- read.csv("population.csv", colClasses = c(division_code = "character"))
census <- people[people$basis != "year-end", ]
stopifnot(!anyDuplicated(census$division_code))

code <- agencies$division_code[match(wide$agency_id, agencies$agency_id)]
received <- wide$requests.received.total
residents <- census$residents[match(code, census$division_code)]
fits <- which(wide$scope == "region" & received >= ${fewCases} & !is.na(residents))
rate <- rep("", nrow(wide))
rate[fits] <- sprintf("%.2f", received[fits] * 10000 / residents[fits])
write.table(data.frame(wide$report_id, received, residents, rate),
  sep = ",", na = "", quote = FALSE, row.names = FALSE, col.names = FALSE)`,
    python: `import csv

def read(name):
    with open(name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))

code_of = {row["agency_id"]: row["division_code"] for row in read("agencies.csv")}
census = {row["division_code"]: row["residents"] for row in read("population.csv")
          if row["basis"] != "year-end"}
for report in read("reports-wide.csv"):
    received = report["requests.received.total"]
    residents = census.get(code_of[report["agency_id"]], "")
    rate = ""
    if report["scope"] == "region" and received and int(received) >= ${fewCases} and residents:
        rate = f"{int(received) * 10000 / int(residents):.2f}"
    print(report["report_id"], received, residents, rate, sep=",")`,
    duckdb: `WITH w AS (
  SELECT report_id, agency_id, scope, "requests.received.total"::BIGINT AS n FROM 'reports-wide.parquet'
)
SELECT w.report_id, w.n, p.residents,
  CASE WHEN w.scope = 'region' AND w.n >= ${fewCases}
    THEN format('{:.2f}', w.n * 10000 / p.residents) END AS per_10000
FROM w
JOIN 'agencies.parquet' a ON a.agency_id = w.agency_id
LEFT JOIN 'population.parquet' p ON p.division_code = a.division_code AND p.basis <> 'year-end'
ORDER BY w.report_id;`,
    javascript: `import { readFile } from 'node:fs/promises'

const json = async (name) => JSON.parse(await readFile(name, 'utf8'))
const agencies = await json('agencies.json')
const codeOf = new Map(agencies.map((row) => [row.agency_id, row.division_code]))
const people = (await json('population.json')).filter(({ basis }) => basis !== 'year-end')
const census = new Map(people.map((row) => [row.division_code, row.residents]))
for (const report of await json('reports-wide.json')) {
  const received = report['requests.received.total']
  const residents = census.get(codeOf.get(report.agency_id))
  const fits = report.scope === 'region' && received >= ${fewCases} && residents
  const rate = fits ? ((received * 10000) / residents).toFixed(2) : ''
  console.log([report.report_id, received, residents, rate].join(','))
}`,
  },
  excel: [
    `=${here('reports-wide', 'report_id')}`,
    `=IF(${received}="","",${received})`,
    `=IF(COUNTIFS(${whole('population', 'division_code')},${code},${whole('population', 'basis')},"<>year-end")=0,"",SUMIFS(${whole('population', 'residents')},${whole('population', 'division_code')},${code},${whole('population', 'basis')},"<>year-end"))`,
    `=IF(OR(B4="",C4="",${here('reports-wide', 'scope')}<>"region"),"",IF(B4<${fewCases},"",TEXT(B4*10000/C4,"0.00")))`,
  ],
}
