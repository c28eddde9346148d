import { fill, find, make } from '../workbench/elements.ts'
import type { Question } from './question.ts'
import { most } from './question.ts'
import type { AskWords } from './words.ts'

/** Shows a question in the form; a figure, group or province that the form does not have is left out. `agencies`: their names by id. */
export function putInForm(
  form: HTMLFormElement,
  question: Question,
  agencies: ReadonlyMap<string, string>,
  words: AskWords,
): void {
  const { figures, group, provinces, years, order } = question
  putFigures(form, figures)
  const { elements } = form
  const select = (name: string, value: string): void => {
    const own = elements.namedItem(name) as HTMLSelectElement
    own.value = value
    if (own.selectedIndex < 0) own.selectedIndex = 0
  }
  select('group', group ?? '')
  select('order', order)
  const checked: Readonly<Record<string, readonly string[]>> = {
    province: provinces,
    year: years === 'all' ? ['all'] : years.map(String),
    with: question.with,
  }
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    box.checked = checked[box.name]?.includes(box.value) ?? box.checked
  }
  putAgencies(question.agencies, agencies, words)
}

/** Shows the agencies that were chosen: a box each, to be taken out again. `names`: by id. */
export function putAgencies(
  chosen: readonly string[],
  names: ReadonlyMap<string, string>,
  words: AskWords,
): void {
  const place = find('#chosen')
  const boxes = chosen.map((value) => {
    const name = names.get(value) ?? value
    const ariaLabel = fill(words.remove, { name })
    const box = { type: 'checkbox', name: 'agency', value, checked: true, ariaLabel }
    return [name, Object.assign(document.createElement('input'), box)] as const
  })
  const focused = place.querySelector<HTMLInputElement>('input:focus')?.value
  place.replaceChildren(...boxes.map(([name, box]) => make('li', make('label', box, ` ${name}`))))
  if (focused === undefined) return
  // What had the focus has it again; where that was taken out, another.
  const same = boxes.find(([, { value }]) => value === focused) ?? boxes[0]
  ;(same?.[1] ?? find('#agency')).focus()
}

/** One field a figure, at least one; the first is that of the page, and the others are made like it. */
function putFigures(form: HTMLFormElement, figures: readonly string[]): void {
  const first = find<HTMLSelectElement>('#figure')
  const place = first.parentElement!
  const wanted = Math.max(1, figures.length)
  const all = (): HTMLSelectElement[] => [
    ...form.querySelectorAll<HTMLSelectElement>('[name=figure]'),
  ]
  while (all().length > wanted) all().at(-1)!.remove()
  while (all().length < wanted) {
    const more = first.cloneNode(true) as HTMLSelectElement
    more.id = ''
    more.ariaLabel = first.labels[0]!.textContent
    place.insertBefore(more, find('#add-figure'))
  }
  find('#add-figure').hidden = wanted >= most.figure
  all().forEach((select, at) => {
    select.value = figures[at] ?? ''
    if (select.selectedIndex < 0) select.selectedIndex = 0
  })
}
