import { button, fill, make } from './elements.ts'
import type { Session } from './session.ts'

/** Says that a report is held, and leads to its review with the same file. */
export function showStanding(place: HTMLElement, session: Session): void {
  const { reading, words } = session
  place.hidden = reading.held === null
  if (reading.held === null) return
  const own = words.standingWords
  place.replaceChildren(
    make('p', fill(own.already, { path: reading.held })),
    make(
      'p',
      button(own.instead, () => session.restart('review')),
    ),
  )
}
