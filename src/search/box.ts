import { languageOf } from '../locale/locale.ts'
import type { Found, SearchIndex } from './search.ts'
import { expand, search } from './search.ts'
import type { ResultWords } from './results.ts'
import { filled, linkTo, make, summary } from './results.ts'

const few = 8

/**
 * Makes the search form a combobox (WAI-ARIA) that lists what it finds as one types; where the page has an element
 * `#results`, it shows there what the address asks for. The index is fetched on first use; where that fails, the form
 * still leads to the list of all agencies.
 */
export function startSearch(form: HTMLFormElement): void {
  const input = form.elements.namedItem('q') as HTMLInputElement
  const language = languageOf(document.documentElement.lang)
  const base = form.action
  const named = form.dataset['words']!.split('|').map((each) => each.split('=', 2))
  const words = Object.fromEntries(named) as ResultWords
  const list = make('div', { id: 'found', role: 'listbox', ariaLabel: input.ariaLabel })
  const panel = make('div', { className: 'found' }, list)
  const status = make('p', { className: 'skip', role: 'status' })
  let agencies: Promise<Found[]> | undefined
  let active = -1

  Object.assign(input, {
    role: 'combobox',
    ariaAutoComplete: 'list',
    onfocus: () => load().catch(() => {}),
    oninput: show,
    onkeydown: onKey,
  })
  input.setAttribute('aria-controls', 'found')
  form.append(panel, status)
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) close()
  })
  close()
  void showResults(new URLSearchParams(location.search).get('q')?.trim())

  function load(): Promise<Found[]> {
    agencies ??= fetch(form.dataset['index']!)
      .then((response) => response.json() as Promise<SearchIndex>)
      .then(expand)
    return agencies
  }

  /** What is found, those near the agency of this page first; null where the index could not be had. */
  async function ask(question: string): Promise<Found[] | null> {
    try {
      const all = await load()
      const here = all.find(({ id }) => location.pathname.includes(`/${id}/`))
      return search(all, question, here?.code)
    } catch {
      agencies = undefined
      return null
    }
  }

  async function show(): Promise<void> {
    const question = input.value.trim()
    const found = question && (await ask(question))
    if (question !== input.value.trim()) return
    close()
    if (!found) return
    const options = found.slice(0, few).map((agency, at) =>
      Object.assign(linkTo(agency, language, base, words), {
        id: `found-${at}`,
        role: 'option',
        tabIndex: -1,
      }),
    )
    const said = summary(question, found, few, base, words)
    list.replaceChildren(...options)
    panel.replaceChildren(list, said)
    status.textContent = said.textContent
    panel.hidden = false
    list.hidden = options.length === 0
    input.ariaExpanded = String(!list.hidden)
  }

  async function showResults(question: string | undefined): Promise<void> {
    const place = document.getElementById('results')
    const found = place && question && (await ask(question))
    if (!found) return
    input.value = question
    place.append(
      make('h2', {}, filled(words.heading, { q: question })),
      summary(question, found, found.length, base, words),
      make(
        'ul',
        {},
        ...found.map((agency) => make('li', {}, linkTo(agency, language, base, words))),
      ),
    )
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || panel.hidden) return
    const options = [...list.children] as HTMLElement[]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    // One place more than there are options: the box itself, -1.
    const places = options.length + 1
    if (step) mark(((active + 1 + step + places) % places) - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && active >= 0) options[active]!.click()
    else return
    event.preventDefault()
  }

  function mark(at: number): void {
    const option = list.children[(active = at)]
    for (const each of list.children) each.ariaSelected = String(each === option)
    option?.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', option?.id ?? '')
  }

  function close(): void {
    panel.hidden = true
    input.ariaExpanded = 'false'
    status.textContent = ''
    mark(-1)
  }
}
