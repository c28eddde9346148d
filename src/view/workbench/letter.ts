import { button, fill, make } from './elements.ts'
import type { ShownFinding } from './protocol.ts'
import type { Session } from './session.ts'

/** Shows what was found as it is told to the agency itself, to print: rule, both sides, difference, what else it could be. */
export function showLetter(place: HTMLElement, session: Session): void {
  const { reading, file, language, words: all } = session
  const { letterWords: words } = all
  const { agency, year } = reading
  const title = fill(words.title, { agency: agency.name[language], year })
  const findings = make('ol')
  const none = make('p', words.none)
  const letter = make(
    'article',
    make('h3', title),
    make('p', words.intro),
    findings,
    none,
    make('p', fill(words.file, { name: file.name, sum: file.sha256 })),
  )
  letter.className = 'letter'
  const named = new Map(
    reading.tables.flatMap(({ rows }) => rows.flat().map(({ cell, text }) => [cell, text])),
  )
  const entry = (finding: ShownFinding): HTMLElement => {
    const cells = finding.cells.slice(0, 12).map((cell) => named.get(cell) ?? cell)
    const { difference } = finding
    const parts = [
      [words.rule, finding.statement],
      [words.cells, cells.join(language === 'zh' ? '；' : '; ')],
      [words.actual, finding.actual],
      [words.expected, finding.expected],
      // Sides that are alike by another definition differ in nothing: the sentence says by which.
      [words.difference, difference ? String(difference).replace('-', '−') : ''],
      [words.says, finding.text],
      [words.explains, finding.limits],
    ].filter(([, text]) => text !== '')
    const list = parts.flatMap(([name, text]) => [make('dt', name!), make('dd', text!)])
    return make('li', make('strong', finding.rule), make('dl', ...list))
  }
  const show = (): void => {
    const all = session.checked().findings
    findings.replaceChildren(...all.map(entry))
    findings.hidden = all.length === 0
    none.hidden = all.length > 0
  }
  place.replaceChildren(
    make('h2', words.heading),
    make(
      'p',
      button(words.print, () => print()),
    ),
    letter,
  )
  show()
  session.on((what) => {
    if (what === 'checked') show()
  })
}
