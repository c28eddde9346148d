import type { Attachment } from '../../../src/ingest/grid.ts'
import type { Fetcher } from '../fetch/fetch.ts'
import type { FileAt } from './add-file.ts'
import { sumOf } from './sum.ts'
import type { FileOutcome, Outcome, PageOfDocuments, Wanted } from './wanted.ts'
import { onlySaid } from './wanted.ts'

/**
 * Adds the report behind an address: the page itself, else the first document that it links to and that is one. A document
 * that only a script gives is told of, not guessed. `held`: the curated files by the sums of their sources.
 */
export async function addAddress(
  wanted: Wanted,
  held: ReadonlyMap<string, string>,
  fetcher: Fetcher,
  add: (at: FileAt, wanted: Wanted) => Promise<FileOutcome>,
): Promise<Outcome> {
  const got = await fetcher(wanted.source)
  if ('why' in got) return onlySaid(got.later ? 'later' : 'unusable', got.why)
  const there = held.get(sumOf(got.path))
  if (there !== undefined) return thereAs(there, sumOf(got.path))
  const { path, url, retrieved } = got
  const { page, ...outcome } = await add({ path, names: [], url: wanted.source, retrieved }, wanted)
  return page ? await addAttachment(page, url, wanted, held, fetcher, add) : outcome
}

/** What there is to say of a file that is held. */
export function thereAs(file: string, sha256: string): Outcome {
  return { ...onlySaid('there', `${file} has this file: nothing to do`), sha256, file }
}

/** At most this many documents of a page are asked for. */
const most = 5

async function addAttachment(
  page: PageOfDocuments,
  pageUrl: string,
  wanted: Wanted,
  held: ReadonlyMap<string, string>,
  fetcher: Fetcher,
  add: (at: FileAt, wanted: Wanted) => Promise<FileOutcome>,
): Promise<Outcome> {
  const said: string[] = []
  let later = false
  const scripted = page.attachments.filter(({ href }) => href === null)
  for (const { href, text } of likeliest(page.attachments).slice(0, most)) {
    const address = URL.parse(href!, pageUrl)?.href
    if (address === undefined) continue
    const got = await fetcher(address)
    if ('why' in got) {
      later ||= got.later
      said.push(`${address}: ${got.why}`)
      continue
    }
    const sha256 = sumOf(got.path)
    const there = held.get(sha256)
    if (there !== undefined) return thereAs(there, sha256)
    const { path, retrieved } = got
    const at = { path, names: [text, ...page.titles], url: address, retrieved, page: wanted.source }
    const published = wanted.published ?? page.published
    const outcome = await add(at, { ...wanted, published })
    if (outcome.state !== 'unusable') return outcome
    said.push(`${address}: ${outcome.said[0] ?? ''}`)
  }
  const byScript = scripted.map(
    ({ text }) =>
      `The page gives “${text}” by a script only: open ${wanted.source} in a browser, save it, and add the file with --url ${wanted.source}`,
  )
  return onlySaid(
    later ? 'later' : 'unusable',
    ...byScript,
    ...said,
    'The page is no report itself',
  )
}

/** Documents with an address, those first that are named as annual reports are. */
function likeliest(attachments: readonly Attachment[]): Attachment[] {
  const weight = ({ text, href }: Attachment): number =>
    Number(/信息公开|政务公开/.test(text)) +
    Number(/年度?报告?|年报/.test(text)) -
    Number(/\.xlsx?$/i.test(href ?? ''))
  return attachments
    .filter(({ href }) => href !== null)
    .map((each, at) => ({ each, at }))
    .sort((a, b) => weight(b.each) - weight(a.each) || a.at - b.at)
    .map(({ each }) => each)
}
