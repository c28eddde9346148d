import { about } from './zh/about.ts'
import { agency, scope } from './zh/agency.ts'
import { answer, whatChanged, worth } from './zh/answer.ts'
import { ask, askWords } from './zh/ask.ts'
import { findWords, handoverWords, letterWords, standingWords } from './zh/bench.ts'
import { chain, changes, coverage, findings } from './zh/audit.ts'
import {
  chart,
  chartNotes,
  chartYears,
  disputeCharts,
  requestCharts,
  stripChart,
} from './zh/charts.ts'
import { compare } from './zh/compare.ts'
import { contribute } from './zh/contribute.ts'
import { corrections, methodChanges } from './zh/corrections.ts'
import { data } from './zh/data.ts'
import { embed } from './zh/embed.ts'
import { feed } from './zh/feed.ts'
import { glossary } from './zh/glossary.ts'
import { home, list } from './zh/home.ts'
import { indicators } from './zh/indicators.ts'
import { method } from './zh/method.ts'
import { between, phrase } from './zh/phrase.ts'
import { places } from './zh/places.ts'
import { report, sourceLines } from './zh/report.ts'
import { rights } from './zh/rights.ts'
import { results, search } from './zh/search.ts'
import { missing, site } from './zh/site.ts'
import { counted, units } from './zh/units.ts'
import { workbench, workbenchWords } from './zh/workbench.ts'

/** Every string of the interface in Chinese, by page; a function where figures go into it. Its shape is that of every language. */
export const zh = {
  about,
  scope,
  agency,
  ask,
  askWords,
  answer,
  whatChanged,
  worth,
  findings,
  coverage,
  chain,
  changes,
  chart,
  chartNotes,
  chartYears,
  requestCharts,
  disputeCharts,
  stripChart,
  compare,
  contribute,
  methodChanges,
  corrections,
  data,
  embed,
  feed,
  glossary,
  home,
  list,
  indicators,
  method,
  phrase,
  places,
  rights,
  between,
  report,
  sourceLines,
  search,
  results,
  site,
  missing,
  units,
  counted,
  workbench,
  workbenchWords,
  handoverWords,
  standingWords,
  letterWords,
  findWords,
}
