import type { ClaimScope, Scope } from '../../report/report.ts'

/** Whose figures a report's text may state: the report's own scope, and its agency's name. */
export type Owner = { readonly scope: Scope; readonly agency: string }

/** Whose figure it is, by the nearest words before it that say so; the report's own where none do. */
export function whoseIn(words: string, { scope, agency }: Owner): ClaimScope {
  let best: { end: number; own: ClaimScope } | null = null
  for (const [pattern, whose] of owners) {
    for (const match of words.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (best && end < best.end) continue
      const own = whose === 'part' && isNamed(agency, match[0]) ? 'report' : whose
      best = { end, own: own === 'report' ? scope : own }
    }
  }
  return best?.own ?? scope
}

/**
 * The time a figure is of, by the nearest words before it: 上年, 累计, 第一季度, 上半年, or two days as `from/to`; null for the
 * report's own year.
 */
export function periodOf(words: string, year: number): string | null {
  // 全年累计 is the year's own total; 累计 with no year before it, or since when, is of several.
  let best: { end: number; period: string | null } | null = null
  for (const [pattern, period] of times) {
    for (const match of words.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (best && end < best.end) continue
      best = { end, period: typeof period === 'string' ? period : period(match, year) }
    }
  }
  if (best === null) return words.includes('累计') ? '累计' : null
  return best.period
}

/** Whether words end with the name of the report's own agency, or are the end of it: 邳州市政府 is not 徐州市政府. */
function isNamed(agency: string, words: string): boolean {
  const name = short(agency)
  // What may stand before a name in the same words.
  const printed = short(words).replace(/^.*(?:年度?|其中|[由向对与和及])/u, '')
  return printed !== '' && (name.endsWith(printed) || printed.endsWith(name))
}

// What an agency does with requests, right after its name; or the figure itself.
const acts =
  '(?=(?:共|累计|新|全年|本年度?|20\\d\\d年|年内)?(?:收到|受理|新收|接收|接到|收办|办理|办结|答复)|$)'

const owners: readonly (readonly [RegExp, ClaimScope | 'report'])[] = [
  // The government of the place or all that are under it: nobody can tell.
  [/[市县区省州旗]政府(?=共?(?:收到|受理|新收|接收|接到|收办|办理|答复|作为|被))/gu, 'unknown'],
  [/[市县区省州旗]本级|(?<!垂)[市县区省州]直(?:属|部门|单位|机关)?/gu, 'part'],
  [new RegExp(`(?<![各同上下])[省市县区乡镇]{1,2}级(?:部门|机关|单位)?${acts}`, 'gu'), 'part'],
  [
    new RegExp(
      '[\\p{Script=Han}]{0,10}?(?<![我本各])(?:局|委|厅|镇|乡|街道|开发区|园区|办事处|部门|单位|队|公司|中心|' +
        `受理点|查阅点|窗口|大厅|专栏|栏目|系统|平台|邮箱)${acts}`,
      'gu',
    ),
    'part',
  ],
  [/全[市县区省州旗盟]/gu, 'region'],
  [/各级各部门|我[市县区省州旗盟局委办厅院单]|本[机单局]|全年/gu, 'report'],
  [/向[市县区省州]政府|代表[市县区省州]政府/gu, 'core'],
  [/(?<!级)各(?:有关)?(?:县|市|区|乡|镇|街道|部门|单位|园区)(?:\([^()]{0,12}\))?/gu, 'part'],
  [
    /[市县区省州][\p{Script=Han}]{0,8}?(?:政府办公[室厅]|政府办|[^公]局(?![面势])|委员会|管委会|街道|镇)/gu,
    'part',
  ],
  [/其中[,:]?[\p{Script=Han}]{2,10}?(?:局|委员会|办公室|厅|镇|乡|街道|县|区)/gu, 'part'],
  [/[\p{Script=Han}]{2}(?:政府办公[室厅]|政府办)/gu, 'part'],
  [/[\p{Script=Han}]{1,6}[市县区镇乡州旗]人民政府(?!办|门户|网站)/gu, 'part'],
]

const times: readonly (readonly [
  RegExp,
  string | ((match: RegExpExecArray, year: number) => string | null),
])[] = [
  [/(?<![比较同与])(?:上一?年度?|去年)(?!度?(?:结转|同期相?比))/gu, '上年'],
  [/(?<!目)前年(?!度?(?:结转|同期相?比))/gu, (_, year) => `${year - 2}-01-01/${year - 2}-12-31`],
  [
    /近(?:[一二两三四五六七八九十几]{1,2}|\d{1,2})年|[两三四五六七八九十多\d]年来|近年来?|十[二三四五]五|任期|本届政府/gu,
    '累计',
  ],
  [/历年|(?<!年)以来|至今|截[至止][^。;]{0,20}累计/gu, '累计'],
  [/(20\d\d)年以来/gu, (match, year) => (Number(match[1]) === year ? null : '累计')],
  [
    /截[至止](?:(20\d\d)年)?(\d{1,2})月/gu,
    ([, said, month], year) => {
      if (said !== undefined && Number(said) !== year) return '累计'
      return month === '12' ? null : monthsOf(year, 1, Number(month))
    },
  ],
  [/第?([一二三四])季度/gu, (match) => `第${match[1]!}季度`],
  [/前([二三])季度/gu, (match, year) => monthsOf(year, 1, match[1] === '二' ? 6 : 9)],
  [/[上下]半年/gu, (match) => match[0]],
  [
    /(?<!\d)(1)[至-](\d{1,2})月份?(?!\d)/gu,
    (match, year) => monthsOf(year, Number(match[1]), Number(match[2])),
  ],
  [
    /(?<![\d至-])(\d{1,2})月(?:份,?|(?=[,共收受新接]))/gu,
    (match, year) => monthsOf(year, Number(match[1]), Number(match[1])),
  ],
  [
    /(?<!\d)(20\d\d)年(?!以来|\d)/gu,
    (match, year) => {
      const own = Number(match[1])
      if (own === year) return null
      return own === year - 1 ? '上年' : `${own}-01-01/${own}-12-31`
    },
  ],
  [/20\d\d年?[至到—–-]20\d\d年?/gu, '累计'],
  [/(?:全年|本年度?|今年)/gu, () => null],
]

function monthsOf(year: number, from: number, to: number): string | null {
  if (from < 1 || to > 12 || from > to) return null
  const month = (each: number): string => `${year}-${String(each).padStart(2, '0')}`
  return `${month(from)}-01/${month(to)}-${new Date(Date.UTC(year, to, 0)).getUTCDate()}`
}

function short(name: string): string {
  return name.replaceAll('人民', '').replaceAll('办公厅', '办').replaceAll('办公室', '办')
}
