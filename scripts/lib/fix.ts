import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { agencyFolder, serializeAgency } from '../../src/agency/agency.ts'
import type { Language } from '../../src/locale/label.ts'
import { quote } from '../../src/curated/message.ts'
import type { MendedLine } from '../../src/report/mend.ts'
import { mend } from '../../src/report/mend.ts'
import { serializeReport } from '../../src/report/serialize.ts'
import type { Aside } from './aside.ts'
import { openCurated, pathsIn, shown } from './curated.ts'

/** Which files to mend, how they are written, and in which language it is said. */
type How = {
  readonly wanted: (path: string) => boolean
  readonly write: Aside['write']
  readonly language: Language
}

/** Mends what a program can in the curated files of a folder; a line for each that was mended: file, line, before and after. */
export function fixFolder(data: string, { wanted, write, language }: How): readonly string[] {
  const said: string[] = []
  for (const path of pathsIn(data).filter(wanted)) {
    const bytes = readFileSync(path)
    const text = bytes.toString('utf8')
    if (!Buffer.from(text, 'utf8').equals(bytes)) continue
    const { text: mended, lines } = mend(text)
    if (mended !== text) write(path, mended, { over: true })
    tell(path, lines)
  }
  for (const { agency, reports } of openCurated(data).records()) {
    const folder = join(data, agencyFolder(agency))
    canonical(join(folder, 'agency.yaml'), serializeAgency(agency))
    for (const report of reports) {
      canonical(join(folder, `${report.year}.md`), serializeReport(report))
    }
  }
  return said

  function canonical(path: string, to: string): void {
    const text = readFileSync(path, 'utf8')
    if (text === to || !wanted(path)) return
    write(path, to, { over: true })
    tell(path, differing(text.split('\n'), to.split('\n')))
  }

  /** A line for each kind of mending in a file: where it was first, and how often. */
  function tell(path: string, lines: readonly MendedLine[]): void {
    for (const [what, [first, ...more]] of Map.groupBy(lines, (line) => line.what[language])) {
      const { line, before, after } = first!
      said.push(
        words[language].mended(
          `${shown(path)}:${line}`,
          what,
          quote(before),
          after === null ? null : quote(after),
          more.length,
        ),
      )
    }
  }
}

const form = { zh: '规范格式', en: 'canonical form' } as const

/** The lines of a text that another does not have at their place, from both ends inwards. */
function differing(is: readonly string[], to: readonly string[]): readonly MendedLine[] {
  const begin = is.findIndex((line, at) => line !== to[at])
  let end = 0
  while (end < Math.min(is.length, to.length) - begin && is.at(-1 - end) === to.at(-1 - end))
    end += 1
  const left = to.slice(begin, to.length - end)
  return is
    .slice(begin, Math.max(is.length - end, begin + 1))
    .map((before, at) => ({ line: begin + at + 1, what: form, before, after: left[at] ?? null }))
    .filter(({ before, after }) => before !== after)
}

const words = {
  zh: {
    mended: (place: string, what: string, before: string, after: string | null, more: number) =>
      `${place} 已改：${what}：${before} → ${after ?? '（删去）'}${more > 0 ? `，另有${more}行` : ''}`,
  },
  en: {
    mended: (place: string, what: string, before: string, after: string | null, more: number) =>
      `${place} mended: ${what}: ${before} -> ${after ?? '(taken away)'}${more > 0 ? `, and ${more} more` : ''}`,
  },
} as const
