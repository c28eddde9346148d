import type { VFile } from 'vfile'
import type { Agency } from '../agency/agency.ts'
import type { Register } from '../agency/division.ts'
import { divisionsAbove } from '../agency/division.ts'
import { checks } from '../check/checks.ts'
import { positionOfKey, problem, remark } from '../curated/message.ts'
import { answeredRules } from '../curated/rules.ts'
import { didYouMean, unexpected } from '../curated/said.ts'
import type { Label } from '../locale/label.ts'
import { figuresIn } from '../report/figures.ts'
import type { FrontMatter, Report } from '../report/report.ts'

/** Refuses notes on checks that there are none of. */
export function checkNotes(file: VFile, { notes }: FrontMatter): void {
  const known: readonly string[] = [...checks.map(({ id }) => id), ...Object.keys(answeredRules)]
  for (const { check } of notes) {
    if (known.includes(check)) continue
    problem(file, {
      rule: 'front-matter',
      reason: unexpected(
        { zh: `说明所指的核对规则 ${check}`, en: `check ${check} of a note` },
        { zh: '核对规则的编号', en: 'the id of a check' },
      ),
      place: positionOfKey(file, 'notes', check),
      actual: check,
      expected: known,
      note: didYouMean(check, known),
    })
  }
}

/** Looks at reports one after another: whether one stands in another's place. */
export type Doubles = {
  /** Whether a source is another agency's, by those remembered so far. */
  readonly taken: (agency: string, sha256: string | null) => boolean
  /** Remembers whose a source is: refuses the same file under two agencies. */
  readonly source: (file: VFile, agency: string, sha256: string | null) => void
  /** Says, not fatally, that a title names another agency or that table three is another report's. */
  readonly report: (file: VFile, report: Report, agency: Agency) => void
}

/** Ten cells above 0 are more than chance gives two reports alike. */
const enough = 10

/** Opens the look for doubles among the reports of these agencies. */
export function openDoubles(agencies: readonly Agency[], register: Register): Doubles {
  const sources = new Map<string, { agency: string; path: string }>()
  const tables = new Map<string, string>()
  const names = namesOf(agencies, register)
  return {
    taken: (agency, sha256) => (sources.get(sha256 ?? '')?.agency ?? agency) !== agency,
    source(file, agency, sha256) {
      if (sha256 === null) return
      const other = sources.get(sha256)
      if (!other) sources.set(sha256, { agency, path: file.path })
      if (!other || other.agency === agency) return
      problem(file, {
        rule: 'identity',
        reason: unexpected(
          { zh: `${other.path} 的 sha256`, en: `sha256 of ${other.path}` },
          { zh: '另一机关另有其文件', en: 'another file for another agency' },
        ),
        place: positionOfKey(file, 'sha256'),
        actual: sha256,
        note: {
          zh: '一个文件是一个机关的报告：看看是谁的，取的是哪个文件。',
          en: 'One file is the report of one agency: look whose it is, and which file was taken.',
        },
      })
    },
    report(file, report, agency) {
      const named =
        otherPlace(report.title, agency, names, register) ??
        otherAgencyOf(report.title, agency, names)
      if (named) say(file, report, 'other-agency', 'title', otherAgency(named, agency))
      const figures = figuresIn(report, 'requests')
      if (figures.filter(({ value }) => (value ?? 0) > 0).length < enough) return
      const key = [report.editions.requests, ...figures.map(({ printed }) => printed)].join('\n')
      const before = tables.get(key)
      if (before === undefined) tables.set(key, report.id)
      else say(file, report, 'same-table', 'year', sameTable(before))
    },
  }
}

function say(
  file: VFile,
  report: FrontMatter,
  check: keyof typeof answeredRules,
  key: string,
  message: Label,
): void {
  if (report.notes.some((note) => note.check === check)) return
  remark(file, { rule: check, message, place: positionOfKey(file, key) })
}

const otherAgency = (named: string, { name }: Agency): Label => ({
  zh: `标题提到“${named}”，此文件属于${name.zh}。可能放错了机关，也可能标题另有所指：请对照原文，查明后写入 notes（check: other-agency）。`,
  en: `The title names ${named}, the file is of ${name.zh}. It may be filed under the wrong agency, or the title may have a reason: compare the source, and answer in notes (check: other-agency).`,
})

const sameTable = (other: string): Label => ({
  zh: `表三与${other}完全相同。可能是复制的文件，也可能机关重复公布：请对照原文，查明后写入 notes（check: same-table）。`,
  en: `Table three is that of ${other}, figure by figure. It may be a copied file, or the agency published it twice: compare the source, and answer in notes (check: same-table).`,
})

type Names = ReadonlyMap<string, readonly { readonly code: string; readonly agency?: Agency }[]>

/** Divisions of the register and agencies by each of their names. */
function namesOf(agencies: readonly Agency[], register: Register): Names {
  const names = new Map<string, { code: string; agency?: Agency }[]>()
  const add = (name: string, named: { code: string; agency?: Agency }): void =>
    void names.set(name, [...(names.get(name) ?? []), named])
  for (const { code, name } of register.values()) add(name, { code })
  for (const agency of agencies) {
    const code = agency.division.slice(0, 6)
    for (const each of namesOfAgency(agency)) add(each, { code, agency })
  }
  return names
}

/** The place that a title names while it names neither the agency's own nor one above it; names of several places say nothing. */
function otherPlace(
  title: string | null,
  agency: Agency,
  names: Names,
  register: Register,
): string | null {
  const own = divisionsAbove(register, agency.division)
  const former = new Set(
    [...own].flatMap((code) => register.get(code)?.former_names.split(';') ?? []),
  )
  let other: string | null = null
  for (const name of namedIn(title ?? '', names, former)) {
    const codes = (names.get(name) ?? []).map(({ code }) => code)
    if (former.has(name) || codes.some((code) => code === agency.division.slice(0, 6))) return null
    if (codes.every((code) => !own.has(code)) && new Set(codes).size === 1) other ??= name
  }
  return other
}

function namesOfAgency({ name, variants = [] }: Agency): Set<string> {
  return new Set([name.zh, ...variants])
}

/** Another agency of the same place that a title names whole, not as the beginning of a longer name. */
function otherAgencyOf(title: string | null, agency: Agency, names: Names): string | null {
  const [text, own] = [title ?? '', namesOfAgency(agency)]
  const found = namedIn(text, names, own)
  if (found.some((name) => own.has(name))) return null
  const other = (name: string): boolean =>
    (names.get(name) ?? []).every((each) => each.agency && !isOneHouse(each.agency, agency))
  const whole = (name: string): boolean =>
    /^(?:\P{Script=Han}|政府信息公开|关于|$)/u.test(text.slice(text.indexOf(name) + name.length))
  return found.find((name) => other(name) && whole(name)) ?? null
}

/** A government's report is often named after its office, and the other way round. */
function isOneHouse(a: Agency, b: Agency): boolean {
  return a.id === b.id || [a, b].every(({ kind }) => kind === 'gov' || kind === 'gov-office')
}

/** The names in a text from left to right, the longest at each place: 新绛县 is not 绛县. */
function namedIn(text: string, names: Names, more: ReadonlySet<string>): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length; at += 1) {
    for (let end = Math.min(text.length, at + 24); end > at + 1; end -= 1) {
      const name = text.slice(at, end)
      if (!names.has(name) && !more.has(name)) continue
      found.push(name)
      at = end - 1
      break
    }
  }
  return found
}
