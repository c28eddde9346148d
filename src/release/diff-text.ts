import { visible } from '../curated/message.ts'
import type { Label, Language } from '../locale/label.ts'
import type { Difference } from './diff.ts'
import { summary } from './summary.ts'

/** A difference for a terminal: a line each, `+`, `-` or `~` before what was added, removed or changed. */
export function diffText(of: Difference, language: Language = 'en'): string {
  const t = words[language]
  const said = (text: string | null): string => text ?? t.none
  const lines = [
    ...of.agenciesAdded.map((id) => `+ ${t.agency} ${id}`),
    ...of.agenciesRemoved.map((id) => `- ${t.agency} ${id}`),
    ...of.agencies.map(({ report, key, was, now }) => `~ ${report} ${key}: ${was} -> ${now}`),
    ...of.added.map(({ id }) => `+ ${t.report} ${id}`),
    ...of.removed.map(({ id }) => `- ${t.report} ${id}`),
    ...of.cells.map(
      ({ report, cell, was, now, file, line }) =>
        `~ ${report} ${cell}: ${shown(was, language)} -> ${shown(now, language)} (${file}:${line})`,
    ),
    ...of.corrections.map(
      ({ report, correction: { cell, kind, was, now } }) =>
        `+ ${t.correction} ${report} ${cell}: ${kind} ${was} -> ${now}`,
    ),
    ...of.claims.map(
      ({ report, label, was, now }) => `~ ${report} ${label}: ${said(was)} -> ${said(now)}`,
    ),
    ...of.keys.map(({ report, key, was, now }) => `~ ${report} ${key}: ${was} -> ${now}`),
    ...of.gained.map(({ id, message }) => `+ ${t.finding} ${id}: ${message[language]}`),
    ...of.reworded.map(({ now: { id, message } }) => `~ ${t.finding} ${id}: ${message[language]}`),
    ...of.lost.map(({ id }) => `- ${t.finding} ${id}`),
  ]
  return `${[...lines, summary(of)[language]].map(oneLine).join('\n')}\n`
}

const words = {
  zh: { agency: '机关', report: '报告', finding: '核对发现', correction: '更正', none: '（无）' },
  en: {
    agency: 'agency',
    report: 'report',
    finding: 'finding',
    correction: 'correction',
    none: '(none)',
  },
} as const satisfies Record<Language, unknown>

/** A printed text as it is shown: nothing printed and no cell at all in words. */
function shown(text: string | null, language: Language): string {
  return text === null ? noCell[language] : text === '' ? blank[language] : text
}

const noCell: Label = { zh: '（无此格）', en: '(no cell)' }
const blank: Label = { zh: '（空白）', en: '(blank)' }

/** A text on one line, control and direction characters written out. */
export function oneLine(text: string): string {
  return visible(text.replace(/[\r\n\t]+/g, ' '))
}
