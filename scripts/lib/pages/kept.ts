import { languageIn } from '../../../src/locale/locale.ts'
import type { Question } from '../../../src/published/notes.ts'
import { pack, unpack } from '../cache/archive.ts'
import type { Store } from '../cache/store.ts'
import { noStore, sumOf } from '../cache/store.ts'
import type { App, Page } from './app.ts'

/** Where pages are kept, and what they are laid out by, as a text: the code and the settings. */
export type Keeping = { readonly store: Store; readonly by: string }

/** The questions that pages were made from, with the sums of the answers, and of each page by its path which of them. */
type Told = {
  readonly questions: readonly (readonly [...question: Question, sum: string | null])[]
  readonly pages: Readonly<Record<string, readonly number[]>>
}

/** Pages by their paths. */
export type Laid = ReadonlyMap<string, Uint8Array>

/** What pages are kept together: those of an agency, of what it is set beside, of an indicator, of a province, in each language. */
export function groupsOf(pages: readonly Page[]): ReadonlyMap<string, readonly Page[]> {
  return Map.groupBy(pages, ({ path }) => languageIn(path)[1].split('/').slice(0, 2).join('/'))
}

/**
 * A group of pages, which is one entry of the store: those that are kept, where each question that they were made from is
 * answered as it was, and the others laid out.
 */
export async function pagesOfGroup(
  app: App,
  [name, pages]: readonly [name: string, pages: readonly Page[]],
  { store, by }: Keeping,
): Promise<Laid> {
  const key = sumOf('pages', by, name)
  const kept = await stillRight(app, store.get(key))
  const made = new Map<string, readonly [Uint8Array, readonly Question[]]>()
  for (const page of pages) made.set(page.path, kept.get(page.path) ?? (await app.lay(page)))
  const files = new Map([...made].map(([path, [bytes]]) => [path, bytes]))
  const changed = pages.some(({ path }) => !kept.has(path)) || kept.size > pages.length
  if (changed && store !== noStore) {
    const all = new Map(
      [...made.values()].flatMap(([, asked]) => asked.map((each) => [String(each), each])),
    )
    const at = new Map([...all.keys()].map((each, index) => [each, index]))
    const sums = await app.sums([...all.values()])
    const told: Told = {
      questions: [...all.values()].map(([of, about], index) => [of, about, sums[index]!]),
      pages: Object.fromEntries(
        [...made].map(([path, [, asked]]) => [path, asked.map((each) => at.get(String(each))!)]),
      ),
    }
    store.put(key, pack({ told, files }))
  }
  return files
}

/** The pages of an entry, with what was asked for them, whose questions are answered as they were. */
async function stillRight(
  app: App,
  entry: Buffer | null,
): Promise<ReadonlyMap<string, readonly [Uint8Array, readonly Question[]]>> {
  if (!entry) return new Map()
  const { told, files } = unpack<Told>(entry)
  const questions = told.questions.map(([name, of]): Question => [name, of])
  const sums = await app.sums(questions)
  const same = told.questions.map(([, , sum], at) => sum !== null && sums[at] === sum)
  return new Map(
    [...files]
      .filter(([path]) => told.pages[path]!.every((at) => same[at]))
      .map(([path, bytes]) => [path, [bytes, told.pages[path]!.map((at) => questions[at]!)]]),
  )
}
