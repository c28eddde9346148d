import type { Notes, Question } from '../../../src/published/notes.ts'
import type { Store } from './store.ts'
import { noStore, sumOf } from './store.ts'

/** What a step makes of the published files, whose plain values are kept by a name. */
export type Asked = <T>(name: string, make: () => T) => T

/** The questions that something was made from, with the sums of the answers, and what was made, as JSON. */
type Entry = {
  readonly questions: readonly (readonly [...question: Question, sum: string | null])[]
  readonly made: string
}

/** Opens a memory of what is made of published files: from the store, while each question is answered as it was. */
export function openAsked(
  { store, by }: { readonly store: Store; readonly by: string },
  { within, sum }: Pick<Notes, 'within' | 'sum'>,
): Asked {
  return <T>(name: string, make: () => T): T => {
    const key = sumOf('asked', by, name)
    const kept = store.get(key)
    if (kept) {
      const { questions, made } = JSON.parse(String(kept)) as Entry
      const same = questions.every(
        ([of, about, then]) => then !== null && sum([of, about]) === then,
      )
      if (same) return JSON.parse(made) as T
    }
    const [value, asked] = within(make)
    const made = JSON.stringify(value)
    if (store === noStore) return JSON.parse(made) as T
    const questions = asked.map(([of, about]) => [of, about, sum([of, about])] as const)
    store.put(key, JSON.stringify({ questions, made } satisfies Entry))
    // What is used is what is kept, so that the two cannot differ.
    return JSON.parse(made) as T
  }
}
