import { clerkWords } from '../../locale/loaded.ts'
import { fill, list, make } from './elements.ts'
import type { ShownFinding } from './protocol.ts'
import type { ReaderQuestion } from './reader-questions.ts'
import type { Session } from './session.ts'

/** Shows an agency what to mend in its report before publishing it, and what readers will ask. Nothing is kept. */
export async function showClerk(place: HTMLElement, session: Session): Promise<void> {
  const words = await clerkWords[session.language]()
  const [mend, ask] = [make('div'), make('div')]
  place.replaceChildren(
    make('h2', words.heading),
    make('p', words.mended),
    mend,
    make('h2', words.ask),
    make('p', words.asks),
    ask,
  )
  const show = (): void => {
    const { findings, questions } = session.checked()
    mend.replaceChildren(findings.length > 0 ? list(findings.map(toMend)) : make('p', words.clean))
    ask.replaceChildren(
      questions.length > 0 ? list(questions.map(question)) : make('p', words.noQuestions),
    )
  }
  const toMend = ({ text, check, cells, rule }: ShownFinding): HTMLElement => {
    const advice = words.advice[check as keyof typeof words.advice]
    const [stated] = cells
    const name = make('strong', rule)
    const head = stated === undefined ? name : seen(name, stated)
    return make('li', head, ' ', text, make('p', make('b', words.do), advice))
  }
  const seen = (name: HTMLElement, cell: string): HTMLElement =>
    Object.assign(make('a', name), {
      href: `#${cell}`,
      onclick: () => session.choose(cell),
    })
  const question = ({ asking, values }: ReaderQuestion): HTMLElement => {
    const share = values.share && fill(words.readerQuestions.part, values)
    return make('li', fill(words.readerQuestions[asking], { ...values, share }))
  }
  show()
  session.on((what) => {
    if (what === 'checked') show()
  })
}
