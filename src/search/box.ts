import { languageOf } from '../locale/locale.ts'
import type { Lookup, SearchIndex } from './search.ts'
import { expand, lookUp } from './search.ts'
import type { ResultWords } from './results.ts'
import { allFound, linkTo, make, summary } from './results.ts'

const few = 8

/**
 * Makes the search form a combobox (WAI-ARIA) that lists what it finds as one types; where the page has an element
 * `#results`, it shows there what the address asks for. The index is fetched on first use, and the words; where that fails, the form
 * still leads to the list of all agencies.
 */
export function startSearch(form: HTMLFormElement): void {
  const input = form.elements.namedItem('q') as HTMLInputElement
  const language = languageOf(document.documentElement.lang)
  const base = form.action
  const { list, panel, status } = panelFor(input)
  const ask = asker(form.dataset['index']!, form.dataset['words']!)
  let active = -1

  Object.assign(input, {
    role: 'combobox',
    ariaAutoComplete: 'list',
    onfocus: () => void ask(''),
    oninput: show,
    onkeydown: onKey,
  })
  form.append(panel, status)
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) close()
  })
  close()
  const question = new URLSearchParams(location.search).get('q')?.trim()
  const place = document.getElementById('results')
  if (question && place)
    void ask(question).then((found) => {
      if (!found) return
      input.value = question
      place.append(...allFound(question, found, language, base, found.words))
    })

  async function show(): Promise<void> {
    const question = input.value.trim()
    const found = question && (await ask(question))
    if (question !== input.value.trim()) return
    close()
    if (!found) return
    const { words } = found
    const options = found.found.slice(0, few).map((agency, at) =>
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

/** What opens below the box: the list of options, and what is said of it, also to those who hear it. */
function panelFor(input: HTMLInputElement): {
  readonly list: HTMLElement
  readonly panel: HTMLElement
  readonly status: HTMLElement
} {
  const list = make('div', { id: 'found', role: 'listbox', ariaLabel: input.ariaLabel })
  input.setAttribute('aria-controls', list.id)
  const panel = make('div', { className: 'found' }, list)
  return { list, panel, status: make('p', { className: 'skip', role: 'status' }) }
}

/**
 * Looks questions up in the index at an address, which is fetched once with the words to say what is found: those near the
 * agency of this page first; null where they could not be had, and the next question tries again.
 */
function asker(
  index: string,
  words: string,
): (question: string) => Promise<(Lookup & { readonly words: ResultWords }) | null> {
  let files: Promise<[SearchIndex, ResultWords]> | undefined
  let all: ReturnType<typeof expand> | undefined
  const read = async <T>(address: string): Promise<T> => (await fetch(address)).json() as Promise<T>
  return async (question) => {
    try {
      files ??= Promise.all([read<SearchIndex>(index), read<ResultWords>(words)])
      const [held, said] = await files
      all ??= expand(held)
      const here = all.find(({ id }) => location.pathname.includes(`/${id}/`))
      return { ...lookUp(all, question, here?.code), words: said }
    } catch {
      files = undefined
      return null
    }
  }
}
