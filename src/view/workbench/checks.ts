import { fill, list, make } from './elements.ts'
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
    make('h2', words.messages),
    messages,
  )
  const said = (line: number, text: string, rule: string, language = ''): HTMLElement => {
    const body = Object.assign(make('span', text), language ? { lang: language } : {})
    return make('li', `${fill(words.line, { line })} `, body, ' ', make('small', rule))
  }
  const show = (): void => {
    const { findings, messages: all } = session.checked()
    found.replaceChildren(
      findings.length > 0
        ? list(findings.map(({ line, text, check }) => said(line, text, check)))
        : make('p', words.noFindings),
    )
    messages.replaceChildren(
      list(
        all.map(({ line, reason, ruleId, note }) =>
          said(line ?? 1, note ? `${reason}. ${note}` : reason, ruleId ?? '', 'en'),
        ),
      ),
    )
  }
  show()
  session.on((what) => {
    if (what === 'checked') show()
  })
}
