import { about } from './en/about.ts'
import { agency, scope } from './en/agency.ts'
import { answer, whatChanged, worth } from './en/answer.ts'
import { ask, askWords } from './en/ask.ts'
import { findWords, handoverWords, letterWords, standingWords } from './en/bench.ts'
import { chain, changes, coverage, findings } from './en/audit.ts'
import {
  chart,
  chartNotes,
  chartYears,
  disputeCharts,
  requestCharts,
  stripChart,
} from './en/charts.ts'
import { compare } from './en/compare.ts'
import { contribute } from './en/contribute.ts'
import { corrections, methodChanges } from './en/corrections.ts'
import { data } from './en/data.ts'
import { embed } from './en/embed.ts'
import { feed } from './en/feed.ts'
import { glossary } from './en/glossary.ts'
import { home, list } from './en/home.ts'
import { indicators } from './en/indicators.ts'
import { method } from './en/method.ts'
import { between, phrase } from './en/phrase.ts'
import { places } from './en/places.ts'
import { report, sourceLines } from './en/report.ts'
import { rights } from './en/rights.ts'
import { results, search } from './en/search.ts'
import { missing, site } from './en/site.ts'
import { counted, units } from './en/units.ts'
import { workbench, workbenchWords } from './en/workbench.ts'
import type { Sections } from './words.ts'

/** Every string of the interface in English. */
export const en: Sections = {
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
