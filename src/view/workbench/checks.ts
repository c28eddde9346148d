import { button, fill, list, make } from './elements.ts'
import type { ShownFinding } from './protocol.ts'
import type { Session } from './session.ts'

/** Shows what the checks find in the report as it stands, and what to look at in the draft. */
export function showChecks(place: HTMLElement, session: Session): void {
  const { words, reading } = session
  const found = make('div')
  const messages = make('div')
  const { previous } = reading
  place.replaceChildren(
    make('h2', words.findings),
    make('p', previous === null ? words.alone : fill(words.against, { year: previous })),
    found,
    ...(session.way === 'add' ? [make('h2', words.messages), messages] : []),
  )
  const said = (
    line: number,
    text: string,
    rule: string,
    ...more: (Node | string)[]
  ): HTMLElement =>
    make('li', `${fill(words.line, { line })} ${text} `, make('small', rule), ...more)
  const ofFinding = (finding: ShownFinding): HTMLElement => {
    const { line, text, check } = finding
    const sentence = finding.place.kind === 'claim' ? reading.said[finding.place.at] : undefined
    const cell = finding.place.kind === 'cell' ? finding.place.at : finding.cells[0]
    return said(
      line,
      text,
      check,
      ...(sentence ? [Object.assign(make('q', sentence.sentence), { lang: 'zh-CN' })] : []),
      ...(cell === undefined ? [] : [' ', button(words.toCell, () => session.choose(cell))]),
    )
  }
  const show = (): void => {
    const { findings, messages: all } = session.checked()
    found.replaceChildren(
      findings.length > 0 ? list(findings.map(ofFinding)) : make('p', words.noFindings),
    )
    messages.replaceChildren(
      list(
        all.map(({ line, ruleId, reason, chinese }) =>
          said(line ?? 1, session.language === 'zh' ? chinese.reason : reason, ruleId ?? ''),
        ),
      ),
    )
  }
  show()
  session.on((what) => {
    if (what === 'checked') show()
  })
}
