import type { Merge } from '../merge.ts'
import { found, here } from '../merge.ts'

const code = here('agencies', 'division_code')
const place = (column: string): string => found('places', column, 'division_code', code)

/** The prefecture of each agency, and how many agencies of it are held. */
export const prefectures: Merge = {
  id: 'prefectures',
  title: { zh: '每个机关所属的地级行政区', en: 'The prefecture of each agency' },
  text: {
    zh: 'places 的 prefecture_code 是县级的上级；地级的用自己的代码，省级和省直管的没有。名称再到 places 里按代码取一次。最后一项是同一地级行政区里收录的机关数：机关可以数，它们的申请数不能相加，因为地级合计常常已含其县。',
    en: 'places.prefecture_code is what a county belongs to; a prefecture takes its own code, provinces and what a province governs itself have none. The name comes from places once more, by that code. The last value is how many agencies of that prefecture are held: count agencies, but never add their requests up, as a prefecture’s total often has its counties’.',
  },
  result: ['agency_id', 'prefecture_code', 'name_zh', 'agencies'],
  reads: ['agencies', 'places'],
  own: null,
  over: 'agencies',
  code: {
    r: `agencies <- read.csv("agencies.csv", colClasses = c(division_code = "character"))
places <- read.csv("places.csv",
  colClasses = c(division_code = "character", prefecture_code = "character"))
own <- places$level == "prefecture"
places$prefecture_code[own] <- places$division_code[own]

at <- match(agencies$division_code, places$division_code)
prefecture <- ifelse(is.na(at), "", places$prefecture_code[at])
name <- places$name_zh[match(prefecture, places$division_code)]
held <- ifelse(prefecture == "", NA, table(prefecture)[prefecture])
write.table(data.frame(agencies$agency_id, prefecture, name, held),
  sep = ",", na = "", quote = FALSE, row.names = FALSE, col.names = FALSE)`,
    python: `import csv
from collections import Counter

def read(name):
    with open(name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))

places = {row["division_code"]: row for row in read("places.csv")}

def prefecture(agency):
    place = places.get(agency["division_code"])
    if place is None:
        return ""
    return place["division_code"] if place["level"] == "prefecture" else place["prefecture_code"]

agencies = [(row["agency_id"], prefecture(row)) for row in read("agencies.csv")]
held = Counter(code for _, code in agencies)
for agency_id, code in agencies:
    print(agency_id, code, places[code]["name_zh"] if code else "", held[code] if code else "", sep=",")`,
    duckdb: `WITH places AS (
  SELECT *, CASE WHEN level = 'prefecture' THEN division_code ELSE prefecture_code END AS prefecture
  FROM 'places.parquet'
)
SELECT a.agency_id, p.prefecture, n.name_zh,
  CASE WHEN p.prefecture IS NOT NULL THEN count(*) OVER (PARTITION BY p.prefecture) END AS agencies
FROM 'agencies.parquet' a
LEFT JOIN places p ON p.division_code = a.division_code
LEFT JOIN places n ON n.division_code = p.prefecture
ORDER BY a.agency_id;`,
    javascript: `import { readFile } from 'node:fs/promises'

const json = async (name) => JSON.parse(await readFile(name, 'utf8'))
const places = new Map((await json('places.json')).map((row) => [row.division_code, row]))
const agencies = (await json('agencies.json')).map(({ agency_id, division_code }) => {
  const place = places.get(division_code)
  return { agency_id, code: place?.level === 'prefecture' ? division_code : place?.prefecture_code }
})
const held = Map.groupBy(agencies, ({ code }) => code)
for (const { agency_id, code } of agencies) {
  console.log([agency_id, code, places.get(code)?.name_zh, code && held.get(code).length].join(','))
}`,
  },
  excel: [
    `=${here('agencies', 'agency_id')}`,
    `=IFERROR(IF(${place('level')}="prefecture",${code},${place('prefecture_code')}&""),"")`,
    `=IF(B4="","",${found('places', 'name_zh', 'division_code', 'B4')})`,
    `=IF(B4="","",COUNTIF(B:B,B4))`,
  ],
}
