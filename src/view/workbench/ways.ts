import type { AgencyField } from './agency-field.ts'
import { agencyField } from './agency-field.ts'
import { connect } from './connection.ts'
import type { Connection } from './connection.ts'
import type { BenchWords } from './elements.ts'
import { find } from './elements.ts'
import type { Asked, Way } from './protocol.ts'
import type { Language } from '../../locale/label.ts'

/** What a person is about, and whose report it is as far as the person says so. */
export type Ways = {
  readonly asked: () => Pick<Asked, 'agency' | 'year' | 'named' | 'way'>
  readonly choose: (way: Way) => void
  /** Opens the fields for agency and year. */
  readonly ask: () => void
}

/**
 * Reads the head of the page's form. An address chooses for a person: `#way-review` what to do, `?report=<agency id>-<year>` of
 * which report.
 */
export function startWays(data: string, words: BenchWords, language: Language): Ways {
  let connection: Connection | null = null
  const field: AgencyField = agencyField(async (question) => {
    connection ??= connect(data, words)
    try {
      return await connection.ask('find', { question, language })
    } catch {
      // The field takes an id as it stands, too; the next letter tries again.
      connection = null
      return []
    }
  }, words.findWords)
  const year = find<HTMLInputElement>('#year')
  const radio = (way: string): HTMLInputElement | null => document.querySelector(`#way-${way}`)
  const [, wanted = ''] = /^#way-(\w+)$/.exec(location.hash) ?? []
  const named = /^(.+)-(20\d\d)$/.exec(new URLSearchParams(location.search).get('report') ?? '')
  const ask = (): void => void (find<HTMLDetailsElement>('#whose').open = true)
  if (named) {
    field.put(named[1]!)
    year.value = named[2]!
    ask()
  }
  const chosen = radio(wanted)
  if (chosen) chosen.checked = true
  return {
    asked: () => ({
      agency: field.id(),
      year: Number(year.value.trim()) || null,
      named: field.named(),
      way: document.querySelector<HTMLInputElement>('[name=way]:checked')!.value as Way,
    }),
    choose: (way) => (radio(way)!.checked = true),
    ask,
  }
}
