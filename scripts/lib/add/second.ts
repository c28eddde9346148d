import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { VFile } from 'vfile'
import type { Agency } from '../../../src/agency/agency.ts'
import { agencyFolder } from '../../../src/agency/agency.ts'
import { cellIn } from '../../../src/report/figures.ts'
import { parseReport, reportLimits } from '../../../src/report/parse.ts'
import type { Reading, Report } from '../../../src/report/report.ts'
import { serializeReport } from '../../../src/report/serialize.ts'
import type { Difference, Transcribed } from '../../../src/report/transcriptions.ts'
import { compareTranscriptions } from '../../../src/report/transcriptions.ts'
import { shown } from '../curated.ts'
import { putCurated } from './put-curated.ts'
import type { AddSettings, FileOutcome, Outcome } from './wanted.ts'
import { onlySaid } from './wanted.ts'

/** A transcription beside the one that is held: a curated file, or the draft of a document. */
export type Second = {
  readonly report: Report
  readonly path: string
  readonly isCurated: boolean
}

/** Whether a file is a curated one: Markdown that begins with the front matter. */
export function isCurated(path: string): boolean {
  if (extname(path).toLowerCase() !== '.md') return false
  if (!statSync(path).isFile() || statSync(path).size > 4 * reportLimits.characters) return false
  const bytes = Buffer.alloc(16)
  const file = openSync(path, 'r')
  readSync(file, bytes)
  closeSync(file)
  return /^---\r?\nagency: /.test(bytes.toString('utf8'))
}

/** Compares a curated file that lies elsewhere with the one that is held of its agency and year. */
export function addCurated(
  path: string,
  settings: AddSettings,
  agencies: readonly Agency[],
): FileOutcome {
  const found = readCurated(path)
  if (typeof found === 'string') return onlySaid('unusable', found)
  const { agency: id, year } = found
  const agency = agencies.find((each) => each.id === id)
  const file = agency && join(settings.data, agencyFolder(agency), `${year}.md`)
  if (!file || !existsSync(file))
    return onlySaid(
      'unusable',
      `A curated file of ${id} ${year}, which is not held: put it in its place in ${settings.data}, and run npm run check`,
    )
  const known = { agency: id, year, sha256: null, file: shown(file), unresolved: null }
  const compared = compareWithHeld(file, { report: found, path, isCurated: true }, settings)
  return { ...known, ...compared }
}

/**
 * Compares a second transcription with the one held in `file`. Each difference is told with its place; nothing is changed. Where
 * there is none, and who runs the command says that the two are independent, a reading that claims no person is written.
 */
export function compareWithHeld(
  file: string,
  second: Second,
  settings: AddSettings,
): Pick<Outcome, 'state' | 'said'> {
  const held = readCurated(file)
  if (typeof held === 'string') return { state: 'unusable', said: [held] }
  const { cells, claims, differences } = compareTranscriptions(held, second.report)
  const counted = `${cells} cells and ${claims} figures of the text agree`
  // What the second has beside is no word against a figure that is held.
  const against = differences.filter(({ ours, cell }) => ours !== null || cell !== null)
  const lines = differences.map((each) => differenceLine(each, held, file, second))
  if (against.length > 0)
    return {
      state: 'differs',
      said: [
        `${shown(file)}: another transcription is held, ${counted}, ${against.length} differ: nothing is changed`,
        ...lines,
        'Look each up in the report as published, correct what was misread, and add this again',
      ],
    }
  return agreed(file, held, second, settings, [
    `${shown(file)}: ${counted}, none that is held differs`,
    ...lines,
  ])
}

function agreed(
  file: string,
  held: Report,
  { report, path, isCurated }: Second,
  { data, today, keyed }: AddSettings,
  said: readonly string[],
): Pick<Outcome, 'state' | 'said'> {
  const reading: Reading = { by: 'open-disclosure', date: today, how: 'keyed' }
  if (held.readings.some(({ by, how }) => by === reading.by && how === reading.how))
    return { state: 'agrees', said: [...said, 'It has a reading of kind keyed: nothing to do'] }
  if (!isCurated && report.source.format === held.source.format)
    return {
      state: 'agrees',
      said: [
        ...said,
        `Both are .${held.source.format}, read the same way: no second transcription. Add the report in another format, or typed by somebody else`,
      ],
    }
  if (isCurated && serializeReport(report) === serializeReport(held))
    return { state: 'agrees', said: [...said, 'It is a copy: no second transcription'] }
  if (!keyed)
    return {
      state: 'agrees',
      said: [
        ...said,
        `If the two were made independently of each other, npm run add -- ${path} --keyed writes that reading`,
      ],
    }
  const text = serializeReport({ ...held, readings: [...held.readings, reading] })
  putCurated(data, [{ path: file, text, over: true }])
  return {
    state: 'keyed',
    said: [...said, `${shown(file)}: a reading of kind keyed is written; it claims no person`],
  }
}

function differenceLine(
  { cell: id, label, ours, theirs }: Difference,
  held: Report,
  file: string,
  { path, isCurated }: Second,
): string {
  const { line, column } = ours ?? { line: 1, column: 1 }
  const cell = id && cellIn(held, id)
  const name = cell ? `${id} (${cell.row.label.zh}, ${cell.column.label.zh})` : `“${label}”`
  const place = isCurated && theirs ? `${path}:${theirs.line}:${theirs.column}` : path
  return `${shown(file)}:${line}:${column} ${name}: ${valueText(ours)} here, ${valueText(theirs)} in ${place}`
}

function valueText(figure: Transcribed | null): string {
  if (figure === null) return 'nothing'
  return figure.text === '' ? 'a blank' : figure.text
}

/** The report of a curated file; where it is wrong, its first error and what to do. */
function readCurated(path: string): Report | string {
  const file = new VFile({ path: shown(path), value: readFileSync(path, 'utf8') })
  const report = parseReport(file)
  if (report) return report
  const [first] = file.messages
  return `${shown(path)}:${first?.line ?? 1}:${first?.column ?? 1} error ${first?.reason ?? 'no curated file'} [${first?.ruleId ?? 'report'}]: mend it first`
}
