import { hash } from 'node:crypto'
import { languageIn } from '../../../src/locale/locale.ts'
import { joinParts, splitParts } from '../../../src/dataset/parts.ts'
import type { Question } from '../../../src/published/notes.ts'
import type { Store } from '../cache/store.ts'
import { noStore, sumOf } from '../cache/store.ts'
import type { App, Page } from './app.ts'

/**
 * Where pages are kept, and what they are laid out by, as a text: the code and the settings. `stands`: whether a page of these
 * bytes, by their sum, is where it belongs already.
 */
export type Keeping = {
  readonly store: Store
  readonly by: string
  readonly stands?: (page: Page, sum: string) => boolean
}

/** The questions that pages were made from, with the sums of the answers; of each page its path, the sum of its bytes, and which. */
type Told = {
  readonly questions: readonly (readonly [...question: Question, sum: string | null])[]
  readonly pages: readonly (readonly [path: string, sum: string, asked: readonly number[]])[]
}

/** Pages by their paths, with the sums of their bytes; null for those of a page that stands where it belongs. */
export type Laid = ReadonlyMap<string, { readonly sum: string; readonly bytes: Uint8Array | null }>

/** What pages are kept together: those of an agency, of what it is set beside, of an indicator, of a province, in each language. */
export function groupsOf(pages: readonly Page[]): ReadonlyMap<string, readonly Page[]> {
  return Map.groupBy(pages, ({ path }) => languageIn(path)[1].split('/').slice(0, 2).join('/'))
}

/**
 * A group of pages, which is one entry of the store and one of their bytes: those that are kept, where each question that they
 * were made from is answered as it was, and the others laid out.
 */
export async function pagesOfGroup(
  app: App,
  [name, pages]: readonly [name: string, pages: readonly Page[]],
  { store, by, stands = () => false }: Keeping,
): Promise<Laid> {
  const key = sumOf('pages', by, name)
  const entry = store.get(key)
  const told = entry && (JSON.parse(String(entry)) as Told)
  const kept = told ? await stillRight(app, told) : new Map<string, Known>()
  const changed = pages.some(({ path }) => !kept.has(path)) || kept.size > pages.length
  const stand = (page: Page): boolean => {
    const known = kept.get(page.path)
    return known !== undefined && stands(page, known.sum)
  }
  if (told && !changed && pages.every(stand)) {
    store.use(bytesKey(key, told))
    return new Map(pages.map(({ path }) => [path, { sum: kept.get(path)!.sum, bytes: null }]))
  }
  const bytes = told ? bytesOf(store, key, told) : new Map<string, Uint8Array>()
  const made = new Map<string, Known & { readonly bytes: Uint8Array }>()
  for (const page of pages) {
    const [known, own] = [kept.get(page.path), bytes.get(page.path)]
    made.set(page.path, known && own ? { ...known, bytes: own } : await lay(app, page))
  }
  if ((changed || bytes.size === 0) && store !== noStore) await keep(app, key, made, store)
  return made
}

/** What is known of a page: the sum of its bytes, and what was asked for them. */
type Known = { readonly sum: string; readonly asked: readonly Question[] }

async function lay(app: App, page: Page): Promise<Known & { readonly bytes: Uint8Array }> {
  const [bytes, asked] = await app.lay(page)
  return { sum: hash('sha256', bytes), asked, bytes }
}

/** The pages of an entry whose questions are answered as they were. */
async function stillRight(app: App, told: Told): Promise<ReadonlyMap<string, Known>> {
  const questions = told.questions.map(([name, of]): Question => [name, of])
  const sums = await app.sums(questions)
  const same = told.questions.map(([, , sum], at) => sum !== null && sums[at] === sum)
  return new Map(
    told.pages
      .filter(([, , asked]) => asked.every((at) => same[at]))
      .map(([path, sum, asked]) => [path, { sum, asked: asked.map((at) => questions[at]!) }]),
  )
}

async function keep(
  app: App,
  key: string,
  made: ReadonlyMap<string, Known & { readonly bytes: Uint8Array }>,
  store: Store,
): Promise<void> {
  const all = new Map(
    [...made.values()].flatMap(({ asked }) => asked.map((each) => [String(each), each])),
  )
  const at = new Map([...all.keys()].map((each, index) => [each, index]))
  const sums = await app.sums([...all.values()])
  const told: Told = {
    questions: [...all.values()].map(([of, about], index) => [of, about, sums[index]!]),
    pages: [...made].map(([path, { sum, asked }]) => [
      path,
      sum,
      asked.map((each) => at.get(String(each))!),
    ]),
  }
  store.put(bytesKey(key, told), joinParts([...made.values()].map(({ bytes }) => bytes)), true)
  store.put(key, JSON.stringify(told))
}

/** The bytes of the pages of an entry; none where they are gone. */
function bytesOf(store: Store, key: string, told: Told): ReadonlyMap<string, Uint8Array> {
  const kept = store.get(bytesKey(key, told))
  if (!kept) return new Map()
  return new Map(splitParts(kept).map((bytes, at) => [told.pages[at]![0], bytes]))
}

/** Bytes are kept by the sums of all, so that two builds at once never mix what each made. */
function bytesKey(key: string, { pages }: Told): string {
  return sumOf('bytes', key, JSON.stringify(pages))
}
