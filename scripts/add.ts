import { existsSync } from 'node:fs'
import { isDate } from '../src/curated/fields.ts'
import { sourceFormats } from '../src/report/source-formats.ts'
import { addList } from './lib/add/add-list.ts'
import { readList } from './lib/add/list.ts'
import { addAll } from './lib/add/add-all.ts'
import type { Outcome, Wanted } from './lib/add/wanted.ts'
import { command } from './lib/command.ts'
import { openBecause } from './lib/confined.ts'
import { openCurated } from './lib/curated.ts'
import { refuse, say } from './lib/lines.ts'

const usage = `Usage: npm run add -- SOURCE... [--agency ID] [--year YYYY] [--url URL] [--published DATE] [--data DIR] [--force | --keyed] [--allow-private]
       npm run add -- --list FILE.csv [--data DIR] [--force | --keyed] [--allow-private]

Drafts the curated file of each SOURCE: a report as an agency published it (${sourceFormats.map((format) => `.${format}`).join(' ')}), a folder of such files, or an
address: the page, or a document that it links to, fetched politely and kept with its sum in a cache folder
(OPEN_DISCLOSURE_CACHE). Agency and year are found in title, text and file name and in the register of divisions;
agency.yaml is made where there is none. What is written is in canonical form and checked; what to look at is said on standard
error, the most pressing first. What the document does not say of its address and its days is null.

A second transcription of a report that is held (its document in another format, or a curated file typed by somebody else) is
compared with it cell by cell and claim by claim; each difference is named and nothing is changed.

  --agency ID       whose report it is, where the document does not say it, or not in words that are known
  --year YYYY       the year that the figures are about
  --url URL         the address that a file was saved from
  --published DATE  the day on its page
  --keyed           you say that the two transcriptions were made independently of each other: where no figure differs, the
                    reading that a program compared them is written (how: keyed); no person vouches
  --force           overwrite a draft that is there
  --allow-private   fetch from this machine and private networks, too

  --list FILE.csv   many: columns source, and any of agency, year, url, published. Uses all cores, writes a line a report to
                    FILE.results.csv, and goes on where it was stopped; a line taken out of that table is done anew

Exit code 0: every cell placed, or the reading written; 1: something is to be looked up, figures differ; 2: something is not usable, nothing written of it;
3: nothing new, all is there. Of a list 0: all placed or there.`

await command(
  usage,
  {
    agency: { type: 'string' },
    year: { type: 'string' },
    url: { type: 'string' },
    published: { type: 'string' },
    data: { type: 'string' },
    force: { type: 'boolean' },
    keyed: { type: 'boolean' },
    'allow-private': { type: 'boolean' },
    list: { type: 'string' },
  },
  async (
    {
      agency,
      year,
      url,
      published,
      data = 'data',
      force = false,
      keyed = false,
      'allow-private': allowPrivate = false,
      list,
    },
    sources,
  ) => {
    if (force && keyed) return refuse('Unexpected --force with --keyed, expected one of them', 2)
    const settings = { data, force, keyed, allowPrivate, today: today() }
    if (list !== undefined) {
      const given = [...sources, agency, year, url, published].filter((each) => each !== undefined)
      if (given.length > 0 || !existsSync(list)) return refuse(usage, 2)
      const wanted = readList(list)
      if (typeof wanted === 'string') return refuse(wanted, 2)
      const results = await addList(wanted, list.replace(/\.csv$/i, '') + '.results.csv', settings)
      const code = codeOf(results)
      return code === 3 ? 0 : code
    }
    if (sources.length === 0) return refuse(usage, 2)
    if (year && !/^20\d\d$/.test(year))
      return refuse(`Unexpected --year ${year}, expected four digits`, 2)
    if (url && !/^https?:\/\/\S+$/.test(url))
      return refuse(`Unexpected --url ${url}, expected http(s)://…`, 2)
    if (published && !isDate(published))
      return refuse(`Unexpected --published ${published}, expected YYYY-MM-DD`, 2)
    const wanted = sources.map((source): Wanted => ({
      source,
      agency: agency ?? null,
      year: year ? Number(year) : null,
      url: url ?? null,
      published: published ?? null,
    }))
    const outcomes = await addAll(wanted, openCurated(data), settings)
    const why = openBecause()
    if (why !== null) say(`While files were read, sockets were open to the reader: ${why}`)
    return codeOf(outcomes)
  },
)

/** The day here: no other command asks the clock. */
function today(): string {
  const now = new Date(Date.now())
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

function codeOf(outcomes: readonly Pick<Outcome, 'state'>[]): number {
  const states = new Set(outcomes.map(({ state }) => state))
  if (states.has('unusable') || states.has('later')) return 2
  if (states.has('unresolved') || states.has('differs')) return 1
  return states.has('placed') || states.has('keyed') ? 0 : 3
}
