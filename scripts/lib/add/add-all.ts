import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit } from '../../../src/curated/order.ts'
import type { CuratedData } from '../curated.ts'
import { progress } from '../command.ts'
import { inTerminal } from '../language.ts'
import { say } from '../lines.ts'
import { isLitter } from '../litter.ts'
import { machineFault } from '../machine.ts'
import type { Fetcher } from '../fetch/fetch.ts'
import { fetcherOf } from '../fetch/fetch.ts'
import { addAddress, thereAs } from './add-address.ts'
import { addFile } from './add-file.ts'
import { heldSums } from './held.ts'
import { joinParents } from './parents.ts'
import { sumOf } from './sum.ts'
import type { AddSettings, Outcome, PageOfDocuments, Wanted } from './wanted.ts'
import { onlySaid } from './wanted.ts'

/** Adds reports one after another and says what became of each; of a single one all there is to look at. */
export async function addAll(
  wanted: readonly Wanted[],
  curated: CuratedData,
  settings: AddSettings,
  fetcher: Fetcher = fetcherOf(settings),
): Promise<Outcome[]> {
  const all = wanted.flatMap(unfolded)
  const held = heldSums(settings.data)
  const line = progress('Reports')
  const outcomes: Outcome[] = []
  for (const [at, each] of all.entries()) {
    line.step(at, all.length)
    const outcome = await guarded(() => addOne(each, held, curated, settings, fetcher))
    outcomes.push(outcome)
    if (isWritten(outcome)) held.set(outcome.sha256!, outcome.file!)
    tell(each, outcome, all.length > 1)
  }
  joinParents(settings.data, outcomes).forEach(say)
  line.end(summary(outcomes))
  return outcomes
}

function isWritten({ state }: Outcome): boolean {
  return state === 'placed' || state === 'unresolved'
}

/** What became of reports, in a line. */
export function summary(outcomes: readonly Pick<Outcome, 'state'>[]): string {
  const count = (...states: Outcome['state'][]): number =>
    outcomes.filter(({ state }) => states.includes(state)).length
  const [placed, open, there, unusable] = [
    count('placed'),
    count('unresolved', 'differs'),
    count('there', 'agrees', 'keyed'),
    count('unusable', 'later'),
  ]
  return inTerminal({
    zh: `共${outcomes.length}份报告：${placed}份完整，${open}份待查，${there}份原已收录，${unusable}份不能用`,
    en: `${outcomes.length} reports: ${placed} placed whole, ${open} to look up, ${there} there before, ${unusable} not usable`,
  })
}

/** The files of a folder, those that nobody means left out; anything else as it is. */
function unfolded(wanted: Wanted): Wanted[] {
  const { source } = wanted
  if (!existsSync(source) || !statSync(source).isDirectory()) return [wanted]
  return readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !isLitter(entry.name))
    .map(({ name }) => ({ ...wanted, source: join(source, name) }))
    .sort((a, b) => byCodeUnit(a.source, b.source))
}

/** One bad file does not stop the rest: what it throws is told, and it counts as not usable. */
async function guarded(add: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await add()
  } catch (error) {
    if (machineFault(error) !== null) throw error
    return onlySaid('unusable', (error as Error).stack ?? String(error))
  }
}

async function addOne(
  wanted: Wanted,
  held: ReadonlyMap<string, string>,
  curated: CuratedData,
  settings: AddSettings,
  fetcher: Fetcher,
): Promise<Outcome> {
  const { source } = wanted
  if (/^https?:\/\//i.test(source))
    return await addAddress(wanted, held, fetcher, (at, what) =>
      addFile(at, what, curated, settings),
    )
  if (!existsSync(source)) return onlySaid('unusable', 'no such file or folder')
  const sha256 = sumOf(source)
  const there = held.get(sha256)
  if (there !== undefined && !settings.force) return thereAs(there, sha256)
  const at = { path: source, names: [], url: null, retrieved: null }
  const { page, ...outcome } = await addFile(at, wanted, curated, settings)
  return page ? { ...outcome, said: savedPage(page) } : outcome
}

/** What to do with a saved page whose report is a document that it links to. */
function savedPage({ attachments }: PageOfDocuments): string[] {
  const names = attachments.map(({ text }) => text).join(', ')
  return [
    `The page is no report itself: save the document that it links to, and add that (${names})`,
  ]
}

function tell({ source }: Wanted, { state, file, said }: Outcome, brief: boolean): void {
  const [first = '', ...rest] = said
  say(
    `${source}: ${['unusable', 'there', 'agrees'].includes(state) ? first : `${state}: ${first}`}`,
  )
  const shown = brief ? rest.slice(0, 4) : rest
  for (const line of shown) say(`  ${line}`)
  if (shown.length < rest.length)
    say(
      inTerminal({
        zh: `  … 另有${rest.length - shown.length}行：用 --force 单独运行可见`,
        en: `  … ${rest.length - shown.length} more lines: run it alone with --force`,
      }),
    )
  if (!brief && (state === 'placed' || state === 'unresolved'))
    say(
      inTerminal({
        zh: `下一步：把 ${file} 的每个数字与 ${source} 对照，改正读错的，报告本身的错一律照录；然后 npm run format && npm run check`,
        en: `Next: compare every figure of ${file} with ${source}, correct what was misread and never what the report has wrong; then npm run format && npm run check`,
      }),
    )
}
