import type { Candidate } from './candidates.ts'
import type { BenchWords } from './elements.ts'
import { fill, find, make } from './elements.ts'

/** The field for an agency: whom a person chose in it, and a way to put somebody there. */
export type AgencyField = {
  /** The id that was chosen, or typed as it stands; null where the field is empty. */
  readonly id: () => string | null
  /** The Chinese name of whom a person chose. */
  readonly named: () => string | null
  readonly put: (id: string) => void
}

/** Makes a field of the page a combobox (WAI-ARIA) that lists whom its text may mean. */
export function agencyField(
  look: (question: string) => Promise<readonly Candidate[]>,
  words: BenchWords['findWords'],
): AgencyField {
  const input = find<HTMLInputElement>('#agency')
  const list = find('#candidates')
  const status = find('#candidates-said')
  let candidates: readonly Candidate[] = []
  let chosen: Candidate | null = null
  let active = -1
  let asked = 0

  Object.assign(list, { role: 'listbox', ariaLabel: input.dataset['candidates'] })
  input.oninput = () => void show()
  input.onkeydown = (event) => {
    if (event.isComposing || list.hidden) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    // One place more than there are options: the field itself, -1.
    const places = candidates.length + 1
    if (step) mark(((active + 1 + step + places) % places) - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && active >= 0) choose(candidates[active]!)
    else return
    event.preventDefault()
  }
  input.onblur = close

  async function show(): Promise<void> {
    chosen = null
    const [own, question] = [++asked, input.value.trim()]
    const found = question === '' ? [] : await look(question)
    if (own !== asked) return
    candidates = found
    list.replaceChildren(...candidates.map(option))
    list.hidden = candidates.length === 0
    input.ariaExpanded = String(!list.hidden)
    status.textContent =
      question === '' ? '' : list.hidden ? words.none : fill(words.count, { n: candidates.length })
    mark(-1)
  }

  function option(each: Candidate, at: number): HTMLElement {
    const { name, zh, about, held } = each
    const also = name === zh ? [] : [' ', Object.assign(make('span', zh), { lang: 'zh-CN' })]
    const more = make('small', `${about} · ${held ? words.held : words.made}`)
    return Object.assign(make('li', name, ...also, make('br'), more), {
      id: `candidate-${at}`,
      role: 'option',
      // The field keeps the focus: else it would close the list before the choice is made.
      onmousedown: (event: Event) => event.preventDefault(),
      onclick: () => choose(each),
    })
  }

  function choose(candidate: Candidate): void {
    chosen = candidate
    input.value = candidate.name
    status.textContent = candidate.name
    close()
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  function mark(at: number): void {
    active = at
    const options = [...list.children]
    options.forEach((each, index) => (each.ariaSelected = String(index === at)))
    options[at]?.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', options[at]?.id ?? '')
  }

  function close(): void {
    list.hidden = true
    input.ariaExpanded = 'false'
    mark(-1)
  }

  return {
    id: () => chosen?.id ?? (input.value.trim() || null),
    named: () => chosen?.zh ?? null,
    put: (id) => {
      chosen = null
      input.value = id
    },
  }
}
