import type { SourceFormat } from '../../report/source-formats.ts'
import type { Agency } from '../../agency/agency.ts'
import type { Label } from '../../locale/label.ts'
import type { Captured, Origin, SourcePlace } from '../grid.ts'
import type { IngestRule } from '../announce.ts'
import type { Remark } from '../match/placed.ts'
import { writable } from '../writable.ts'
import { periodIn } from './dates.ts'
import type { ProseLine } from './lines.ts'
import { findCapture, findPublished, findSigned } from './published.ts'
import type { FoundScope } from './scope.ts'
import { findScope } from './scope.ts'
import { findTitle, namedIn } from './title.ts'

/** The front matter that the captured report itself gives, and what there is to tell about it. */
export type Facts = {
  readonly title: string | null
  readonly period: { readonly from: string; readonly to: string } | null
  readonly scope: FoundScope
  readonly published: string | null
  readonly signed: string | null
  readonly url: string | null
  readonly retrieved: string | null
  readonly format: SourceFormat
  readonly remarks: readonly Remark[]
}

/** What is known beforehand and wins over what the page says. */
export type Known = {
  readonly agency: Agency
  readonly year: number
  readonly source: string | null
  readonly published: string | null
  readonly added: string
  readonly note?: Label
}

/** Finds title, period, scope, days and address. What is missing is null, and told; nothing is inferred from other years. */
export function findFacts(captured: Captured, lines: readonly ProseLine[], known: Known): Facts {
  const remarks: Remark[] = []
  const tell = (rule: IngestRule, at: string, place: SourcePlace | null, reason: Label): void => {
    remarks.push({ rule, at, place, reason })
  }
  const printed = titleOf(lines, known, tell)
  // A PDF has spaces between digits and characters that nobody typed.
  const title = captured.format === 'pdf' ? (printed?.replaceAll(' ', '') ?? null) : printed
  const period = periodOf(lines, known.year, tell)
  const scope = findScope(lines, known.agency)
  tell(
    'scope',
    'scope',
    scope.place,
    scope.evidence
      ? {
          zh: `统计范围 ${scope.scope} 是据“${scope.evidence}”几个字：表格统计的是谁的申请？`,
          en: `Scope ${scope.scope} is by the words ${scope.evidence}: whose requests do the tables count?`,
        }
      : {
          zh: '没有文字说明表格统计的是谁的申请：scope 为 unknown',
          en: 'No words say whose requests the tables count: scope is unknown',
        },
  )
  const page = findPublished(captured)
  const published = known.published ?? page?.date ?? null
  if (page && known.published && page.date !== known.published) {
    tell('published', 'published', page.place, {
      zh: `网页写的是${page.date}，命令给的是${known.published}：取命令所给`,
      en: `The page says ${page.date}, the command ${known.published}: the command was taken`,
    })
  } else if (published)
    tell('published', 'published', page?.place ?? null, {
      zh: `公布日期${published}：请与网页对照`,
      en: `Published ${published}: compare the page`,
    })
  else
    tell('published', 'published', null, {
      zh: '没有印公布日期：published 为 null',
      en: 'No date of publication is printed: published is null',
    })
  const signed = findSigned(lines)
  if (signed && signed.date <= (period?.to ?? `${known.year}-12-31`)) {
    tell('signed', 'signed', signed.place, {
      zh: `落款${signed.date}，早于统计期结束：照录`,
      en: `Signed ${signed.date}, before the period ends: kept as printed`,
    })
  } else if (!signed)
    tell('signed', 'signed', null, {
      zh: '报告末尾没有日期：signed 为 null',
      en: 'No date stands under the report: signed is null',
    })
  const capture = captureOf(captured, lines)
  tellSource(known.source, capture.url, tell)
  if (!known.note)
    tell('source', 'source', null, {
      zh: '没有写 source.note：请在那里说明读者应当知道的情况',
      en: 'source.note is left out: say there what a reader should know of this copy',
    })
  tell('added', 'added', null, {
    zh: `added 为${known.added}：数据集首次收录的日期`,
    en: `added is ${known.added}: the day the dataset first has it`,
  })
  return {
    title,
    period,
    scope,
    published,
    signed: signed?.date ?? null,
    url: known.source ?? capture.url,
    retrieved: capture.retrieved,
    format: captured.format,
    remarks,
  }
}

type Tell = (rule: IngestRule, at: string, place: SourcePlace | null, reason: Label) => void

function titleOf(lines: readonly ProseLine[], { agency, year }: Known, tell: Tell): string | null {
  const found = findTitle(lines, agency)
  const anywhere = lines.find(({ text }) => namedIn(text, agency) !== 'none')
  if (!found)
    tell('title', 'title', null, {
      zh: '没有找到标题：title 为 null',
      en: 'No title was found: title is null',
    })
  const named =
    found && found.named !== 'none'
      ? found.named
      : anywhere
        ? namedIn(anywhere.text, agency)
        : 'none'
  const place = found?.place ?? anywhere?.place ?? null
  if (named === 'none') {
    tell('agency', 'agency', place, {
      zh: `报告里没有出现${agency.name.zh}：是这个机关的报告吗？`,
      en: `The report does not name ${agency.name.zh}: is it this agency's?`,
    })
  } else if (named !== 'exact') {
    tell('agency', 'agency', place, {
      zh: `报告里${agency.name.zh}的写法不同：是这个机关的报告吗？`,
      en: `The report names ${agency.name.zh} in other words or characters: is it this agency's?`,
    })
  }
  if (found?.year && found.year !== year) {
    tell('year', 'year', found.place, {
      zh: `标题里是${found.year}年，应为${year}年`,
      en: `Unexpected year ${found.year} in the title, expected ${year}`,
    })
  }
  if (!found || writable(found.text)) return found?.text ?? null
  tell('title', 'title', found.place, {
    zh: '标题里有整理文件不能有的字符：title 为 null',
    en: 'The title has characters that a curated file may not have: title is null',
  })
  return null
}

function periodOf(lines: readonly ProseLine[], year: number, tell: Tell): Facts['period'] {
  const text = lines.map((line) => line.text).join('')
  const period = periodIn(text)
  const place =
    lines.find((line) => /统计(?:期限|时限|时间|周期)/.test(line.text.replaceAll(' ', '')))
      ?.place ?? null
  if (!period)
    tell('period', 'period', place, {
      zh: '没有找到统计期限：period 为 null',
      en: 'No statistical period was found: period is null',
    })
  else if (period.from !== `${year}-01-01` || period.to !== `${year}-12-31`) {
    tell('period', 'period', place, {
      zh: `统计期限为${period.from}至${period.to}，应为${year}年全年：照录`,
      en: `Unexpected period ${period.from} to ${period.to}, expected the year ${year}: kept as printed`,
    })
  }
  return period && period.from <= period.to ? period : null
}

/** Where and when the document says it was taken: by itself, else by what a capturing program wrote before its text. */
function captureOf({ origin }: Captured, lines: readonly ProseLine[]): Origin {
  const written = findCapture(lines)
  return {
    url: origin?.url ?? written.url,
    retrieved: origin?.retrieved ?? written.retrieved,
  }
}

function tellSource(given: string | null, said: string | null, tell: Tell): void {
  if (given && said && !isSame(given, said)) {
    const reason = {
      zh: `文件自称取自${said}，命令给的是${given}：取命令所给`,
      en: `The document says it was taken from ${said}, the command ${given}: the command was taken`,
    }
    tell('source', 'source', null, reason)
  }
  if (!given && said) {
    const reason = {
      zh: `网址${said}是文件自己写的：是报告的网页吗？`,
      en: `The address ${said} is what the document says of itself: is it the report's page?`,
    }
    tell('source', 'source', null, reason)
  } else if (!given) {
    tell('source', 'source', null, {
      zh: '没有网址：source.url 为 null，source.kind 为 copy；只有机关自己的网页才写 official，并请加 source.note',
      en: 'No address: source.url is null and source.kind copy; say official only of the agency’s own page, and add source.note',
    })
  } else if (!URL.parse(given)?.hostname.endsWith('.gov.cn')) {
    tell('source', 'source', null, {
      zh: '网址不是 .gov.cn 的网页：source.kind 为 copy；请加 source.note',
      en: 'The address is no .gov.cn page: source.kind is copy; add source.note',
    })
  }
}

/** Whether two addresses are of one page: the protocol and a slash at the end make no difference. */
function isSame(one: string, other: string): boolean {
  const bare = (address: string): string => address.replace(/^https?:\/\//u, '').replace(/\/$/u, '')
  return bare(one) === bare(other)
}
