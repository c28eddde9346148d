import type { Notes, Question } from '../../../src/published/notes.ts'
import type { KeptFiles, Made } from './files.ts'
import { fetchedFiles, keepFiles } from './files.ts'
import type { Store } from './store.ts'
import { noStore, sumOf } from './store.ts'

/** What a step makes of the published files, as files that are kept by a name. */
export type Asked = (name: string, make: () => readonly Made[]) => KeptFiles

/** The questions that something was made from, with the sums of the answers, and the sums of what was made. */
type Entry = {
  readonly questions: readonly (readonly [...question: Question, sum: string | null])[]
  readonly sums: KeptFiles['sums']
}

/** Opens a memory of what is made of published files: from the store, while each question is answered as it was. */
export function openAsked(
  { store, by }: { readonly store: Store; readonly by: string },
  { within, sum }: Pick<Notes, 'within' | 'sum'>,
): Asked {
  return (name, make) => {
    const key = sumOf('asked', by, name)
    const kept = store.get(key)
    if (kept) {
      const { questions, sums } = JSON.parse(String(kept)) as Entry
      const same = questions.every(
        ([of, about, then]) => then !== null && sum([of, about]) === then,
      )
      if (same) return fetchedFiles(store, textsOf(key, questions), sums, make)
    }
    const [files, asked] = within(make)
    const questions = asked.map(([of, about]) => [of, about, sum([of, about])] as const)
    const made = keepFiles(store, textsOf(key, questions), files)
    if (store !== noStore) {
      store.put(key, JSON.stringify({ questions, sums: made.sums } satisfies Entry))
    }
    return made
  }
}

/** What is made is kept by what it was made from, so that two builds at once never mix what each made. */
function textsOf(key: string, questions: Entry['questions']): string {
  return sumOf(key, JSON.stringify(questions))
}
