import { withoutSpace } from '../fold.ts'
import type { Captured } from '../grid.ts'
import { fold } from '../fold.ts'
import type { ProseLine } from '../facts/lines.ts'
import { proseOf } from '../facts/lines.ts'
import { isTitle } from '../facts/title.ts'

/** A text that may say whose report this is and of which year; `where`: in whose words it is told. */
export type Clue = { readonly text: string; readonly where: 'title' | 'signature' | 'name' }

/** What a clue says: the folded name of an agency, maybe empty, the name as printed, and the year of the report. */
export type SaidName = {
  readonly folded: string
  readonly printed: string
  readonly year: number | null
}

/** The places of a report that say whose it is, most telling first: its titles, then the names below it. */
export function cluesOf(captured: Captured): Clue[] {
  const lines = proseOf(captured)
  const head = lines.filter(({ section }) => section === 0).slice(0, 60)
  const titles = [1, 2, 3].flatMap((count) => windows(head, count).filter(isReportTitle))
  const last = lines.filter(({ section }) => section >= 5).slice(-12)
  const signatures = [...head.slice(0, 12), ...last]
    .map(({ text }) => text)
    .filter((text) =>
      /^[\p{Script=Han}\s]{3,40}(?:政府|局|厅|委员会|办公室|办公厅|办事处)\s*$/u.test(text),
    )
  return [
    ...byLength(titles).map((text): Clue => ({ text, where: 'title' })),
    ...signatures.map((text): Clue => ({ text, where: 'signature' })),
  ]
}

/** Reads a title or a name, such as 2023年样本县人民政府政府信息公开工作年度报告: 样本县人民政府 and 2023. */
export function saidIn({ text, where }: Clue): SaidName {
  const plain = withoutSpace(text.normalize('NFKC'))
  const year =
    /(20\d\d)年/u.exec(plain)?.[1] ??
    (where === 'name' ? /(?<!\d)(20\d\d)(?!\d)/u.exec(plain)?.[1] : undefined)
  const printed = plain
    .replace(/\.[a-z]{2,5}$/iu, '')
    .replace(/^(?:附件)?(?:\d{0,2}[:：._、-])?(?:关于)?(?:公布|发布|印发)?/u, '')
    .replace(/[(（《]?20\d\d(?:年度?)?[)）》]?/u, '')
    .replace(/(?:政府)?(?:信息|政务)公开[^]*$/u, (tail, at: number, all: string) =>
      tail.startsWith('政府') && all.slice(0, at).endsWith('人民') ? '政府' : '',
    )
  const name = withoutEnd(/^(?:工作)?报告$/u.test(printed) ? '' : printed)
  return { folded: fold(name), printed: name, year: year ? Number(year) : null }
}

/** A text without the words between a name and what is announced of it. */
function withoutEnd(text: string): string {
  let name = text
  for (let end; (end = ends.find((each) => name.endsWith(each)));) name = name.slice(0, -end.length)
  return name
}

const ends = ['的', '年度', '工作', '关于']

function windows(lines: readonly ProseLine[], count: number): string[] {
  return lines.slice(0, Math.max(0, lines.length - count + 1)).map((_, at) =>
    lines
      .slice(at, at + count)
      .map(({ text }) => text)
      .join(''),
  )
}

function isReportTitle(text: string): boolean {
  return isTitle(text) || /^20\d\d年度?(?:工作)?报告$/u.test(withoutSpace(text.normalize('NFKC')))
}

/** Longer titles first: of a title on two lines the second alone is one, too. */
function byLength(texts: readonly string[]): string[] {
  return [...texts].sort((a, b) => b.length - a.length)
}
