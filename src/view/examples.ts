import { tableNamed } from '../dataset/tables.ts'

/** An example of how to read the files: its language, the published file that it asks for, and the code. */
export type Example = {
  readonly id: 'excel' | 'python' | 'r' | 'duckdb' | 'javascript'
  readonly name: string
  readonly file: string
  readonly code: string
}

/**
 * The code that the data page prints and the tests run, word for word: each gives the requests received by report, as
 * `<report id> <number>`, and leaves out what has no figure. Excel gives the one figure of the report it names.
 */
export const examples: readonly Example[] = [
  {
    id: 'excel',
    name: 'Excel',
    file: 'open-disclosure.xlsx',
    code: `=SUMIFS(${column('value')},${column('report_id')},"jincheng-140500-gov-2024",${column('cell')},"requests.received.total")`,
  },
  {
    id: 'python',
    name: 'Python',
    file: 'reports-wide.csv',
    code: `import csv

with open("reports-wide.csv", encoding="utf-8", newline="") as file:
    for report in csv.DictReader(file):
        received = report["requests.received.total"]
        if received != "":
            print(report["report_id"], received)`,
  },
  {
    id: 'r',
    name: 'R',
    file: 'reports-wide.csv',
    code: `wide <- read.csv("reports-wide.csv")
held <- wide[!is.na(wide$requests.received.total), ]
cat(paste(held$report_id, held$requests.received.total), sep = "\\n")`,
  },
  {
    id: 'duckdb',
    name: 'DuckDB',
    file: 'observations.parquet',
    code: `SELECT report_id, value
FROM 'observations.parquet'
WHERE cell = 'requests.received.total' AND status = 'reported'
ORDER BY report_id;`,
  },
  {
    id: 'javascript',
    name: 'JavaScript (Node)',
    file: 'indicators/received.csv',
    code: `import { readFile } from 'node:fs/promises'

const text = await readFile('received.csv', 'utf8')
const [head, ...rows] = text.trimEnd().split('\\n').map((line) => line.split(','))
const value = head.indexOf('value')
for (const row of rows) {
  if (row[value] !== '') console.log(row[0], row[value])
}`,
  },
]

/** A column of the sheet `observations` as a formula names it: `observations!J:J`. */
function column(name: string): string {
  const at = tableNamed('observations').columns.findIndex((each) => each.name === name)
  const letter = String.fromCharCode(65 + at)
  return `observations!${letter}:${letter}`
}
