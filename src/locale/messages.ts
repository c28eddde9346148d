import { about } from './messages/about.ts'
import { agency, lead, scope } from './messages/agency.ts'
import { chain, coverage, findings } from './messages/audit.ts'
import { compare } from './messages/compare.ts'
import { contribute } from './messages/contribute.ts'
import { corrections } from './messages/corrections.ts'
import { data } from './messages/data.ts'
import { embed } from './messages/embed.ts'
import { home, list } from './messages/home.ts'
import { measures } from './messages/measures.ts'
import { method } from './messages/method.ts'
import { report } from './messages/report.ts'
import { search } from './messages/search.ts'
import { chart, missing, site } from './messages/site.ts'
import { between, counted, units } from './messages/words.ts'

/** Every string of the interface, by page; a function where figures go into it. */
export const messages = {
  between,
  site,
  search,
  home,
  list,
  scope,
  agency,
  lead,
  report,
  data,
  method,
  findings,
  coverage,
  corrections,
  chain,
  measures,
  compare,
  contribute,
  about,
  missing,
  chart,
  embed,
  units,
  counted,
} as const
