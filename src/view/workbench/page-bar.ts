import { button, fill, make } from './elements.ts'
import type { Session } from './session.ts'

/** Buttons and a list to turn pages by, and to enlarge them. */
export type PageBar = {
  readonly element: HTMLElement
  readonly at: (page: number, pages: number) => void
  readonly busy: (is: boolean) => void
}

/** Makes the buttons; `at` is told which page is shown. */
export function pageBar(
  { words }: Session,
  on: {
    readonly turn: (page: number) => void
    readonly zoom: (by: number) => void
  },
): PageBar {
  const named = (text: string, name: string, press: () => void): HTMLButtonElement =>
    Object.assign(button(text, press), { ariaLabel: name, title: name })
  const pick = Object.assign(make('select'), {
    ariaLabel: words.page,
    onchange: () => on.turn(Number(pick.value)),
  })
  const back = named('‹', words.previousPage, () => on.turn(Number(pick.value) - 1))
  const next = named('›', words.nextPage, () => on.turn(Number(pick.value) + 1))
  const element = make(
    'div',
    back,
    pick,
    next,
    named('−', words.zoomOut, () => on.zoom(1 / 1.5)),
    named('+', words.zoomIn, () => on.zoom(1.5)),
  )
  element.className = 'bar'
  return {
    element,
    at(page, pages) {
      if (pick.length !== pages) {
        const names = Array.from({ length: pages }, (_, at) =>
          Object.assign(make('option', fill(words.pageOf, { page: at + 1, pages })), {
            value: String(at + 1),
          }),
        )
        pick.replaceChildren(...names)
      }
      pick.value = String(page)
      back.disabled = page === 1
      next.disabled = page === pages
    },
    busy: (is) => void (element.ariaBusy = String(is)),
  }
}
