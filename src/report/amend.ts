import { VFile } from 'vfile'
import { date, list, object, oneOf, text } from '../curated/fields.ts'
import { chineseOf, isFatal, quote } from '../curated/message.ts'
import { checkPrivate } from '../curated/private.ts'
import { readYaml } from '../curated/yaml.ts'
import type { Label } from '../locale/label.ts'
import { readFigure } from './figure.ts'
import { figure } from './figures.ts'
import { correctionReaders } from './front-matter.ts'
import { parseReport } from './parse.ts'
import type { Correction, Report } from './report.ts'
import { serializeReport } from './serialize.ts'

/**
 * What a person who compared a report that is held with its source hands in. `read`: every figure was compared, which adds a
 * reading; `by` is the name or handle that the person chose, `date` the day.
 */
export type Amendment = {
  readonly by: string
  readonly date: string
  readonly read: 'yes' | 'no'
  readonly corrections: readonly Omit<Correction, 'by' | 'date'>[]
}

/** A curated file as amended, in canonical form; or why it cannot be, each reason in both languages. */
export type Amended = { readonly text: string } | { readonly refused: readonly Label[] }

/** Puts an amendment into the text of a curated file, whose path is `data/agencies/…`; the outcome is read again as a whole. */
export function amendText(given: string, path: string, amendment: Amendment): Amended {
  const report = parseReport(new VFile({ path, value: given }))
  if (!report) return { refused: [unreadable] }
  const amended = amend(report, amendment)
  if ('refused' in amended) return amended
  const file = new VFile({ path, value: serializeReport(amended) })
  parseReport(file)
  if (!isFatal(file)) checkPrivate(file)
  return isFatal(file) ? { refused: faultsOf(file) } : { text: String(file) }
}

/** A report with corrections, the last guarding its cell, and a reading; or why not: a cell is not as the amendment has it. */
export function amend(
  report: Report,
  { by, date, read, corrections }: Amendment,
): Report | { readonly refused: readonly Label[] } {
  const refused = [
    ...corrections.flatMap((each) => fault(report, each) ?? []),
    ...(read === 'no' && corrections.length === 0 ? [nothing] : []),
    ...(read === 'yes' && report.readings.some((each) => each.by === by && each.date === date)
      ? [again]
      : []),
    ...(by.normalize('NFKC').toLowerCase() === 'open-disclosure' ? [nobody] : []),
  ]
  if (refused.length > 0) return { refused }
  const changed = new Map(
    corrections.flatMap(({ cell, kind, now }) => (kind === 'misprint' ? [] : [[cell, now]])),
  )
  return {
    ...report,
    observations: report.observations.map((each) => {
      const printed = changed.get(each.cell)
      return printed === undefined ? each : { ...each, printed, ...readFigure(printed)! }
    }),
    corrections: [...report.corrections, ...corrections.map((each) => ({ ...each, by, date }))],
    readings: [...report.readings, ...(read === 'yes' ? [{ by, date, how: 'read' as const }] : [])],
  }
}

const amendmentReader = object<Amendment>({
  by: text('prose'),
  date,
  read: oneOf(['yes', 'no']),
  corrections: list(object<Amendment['corrections'][number]>(correctionReaders)),
})

/** Reads an amendment from JSON, key by key; else what is wrong with it. */
export function readAmendment(json: string): Amendment | { readonly refused: readonly Label[] } {
  const file = new VFile({ value: json })
  const node = readYaml(file, json, 1)
  const amendment = node ? amendmentReader(file, node) : undefined
  return amendment && !isFatal(file) ? amendment : { refused: faultsOf(file) }
}

function fault(report: Report, { cell, was, now }: Omit<Correction, 'by' | 'date'>): Label | null {
  const own = figure(report, cell)
  if (own?.printed !== was) {
    const [is, expected] = [quote(own?.printed ?? ''), quote(was)]
    return {
      zh: `${cell} 是 ${is}，不是 ${expected}`,
      en: `Unexpected ${is} in ${cell}, expected ${expected}`,
    }
  }
  if (was !== now) return null
  return {
    zh: `${cell} 的更正没有改变什么`,
    en: `Unexpected correction of ${cell}, which changes nothing`,
  }
}

function faultsOf({ messages }: VFile): readonly Label[] {
  return messages
    .filter(({ fatal }) => fatal)
    .map((each) => ({ zh: chineseOf(each).reason, en: each.reason }))
}

const unreadable: Label = {
  zh: '整理稿有错，先运行 `npm run check`',
  en: 'The curated file is wrong: run `npm run check` first',
}
const nothing: Label = {
  zh: '没有更正，也没有对读，没有可写的',
  en: 'Neither a correction nor a reading: there is nothing to write',
}
const again: Label = {
  zh: '这一天的对读已经记下，署的是同一个名字',
  en: 'A reading of that day by that name is there already',
}
const nobody: Label = {
  zh: '`open-disclosure` 是本项目，不是对读的人：换一个名字',
  en: '`open-disclosure` is the project and no person who read: choose another name',
}
