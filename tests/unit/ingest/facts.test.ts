import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datesIn, onlyDate, periodIn } from '../../../src/ingest/facts/dates.ts'
import type { Draft } from '../../../src/ingest/draft.ts'
import { ingestText } from './ingest-text.ts'
import { layouts, yearOf } from './layouts.ts'
import type { MadeUp } from './made-up.ts'
import { madeUp } from './made-up.ts'

const [made] = fc.sample(madeUp(['zero']), { numRuns: 1, seed: 4 }) as [MadeUp]
const year = yearOf(made)

test.each([
  ['2024年1月30日', '2024-01-30'],
  [' 2024 年 1 月 30 日 ', '2024-01-30'],
  ['二〇二四年一月三十日', '2024-01-30'],
  ['二○二四年十二月二十一日', '2024-12-21'],
  ['2025-03-06', '2025-03-06'],
  ['2024年2月30日', null],
])('a line that is a day: %s', (text, iso) => {
  expect(onlyDate(text)).toBe(iso)
})

test('days and periods in sentences', () => {
  expect(datesIn('自2024年1月1日起，至2024年12月31日止').map(({ iso }) => iso)).toEqual([
    '2024-01-01',
    '2024-12-31',
  ])
  expect(periodIn('数据统计期限为2024年1月1日至12月31日。')).toEqual({
    from: '2024-01-01',
    to: '2024-12-31',
  })
  expect(periodIn('2024年1月1日至12月31日')).toBeNull()
})

describe('the front matter', () => {
  test('title, period and signing day are as printed', async () => {
    const { report } = await draft((text) => text)
    expect(report.title).toBe(`甲山县人民政府${year}年政府信息公开工作年度报告`)
    expect(report.period).toEqual({ from: `${year}-01-01`, to: `${year}-12-31` })
    expect(report.signed).toBe(`${year + 1}-01-20`)
    expect(report.scope).toBe('region')
    expect(report.readings).toEqual([])
  })

  test('a title over two lines is joined', async () => {
    const { report } = await draft((text) =>
      text.replace(`${year}年政府信息公开工作年度报告`, `\n\n${year}年政府信息公开\n工作年度报告`),
    )
    expect(report.title).toBe(`甲山县人民政府${year}年政府信息公开工作年度报告`)
  })

  test('address and day of capture are those that the document gives, unless the command gives one', async () => {
    const saved = '<!-- saved from url=(0034)http://www.example.gov.cn/a.html -->'
    const page = `${saved}${layouts.html.write(made)}`
    const { report, file } = (await ingestText(page, 'a.html', year))!
    expect(report.source).toMatchObject({
      url: 'http://www.example.gov.cn/a.html',
      kind: 'official',
    })
    expect(frontMatter(file)).toContain(
      "The address http://www.example.gov.cn/a.html is what the document says of itself: is it the report's page?",
    )
    const given = (await ingestText(page, 'a.html', year, 'https://www.example.gov.cn/b.html'))!
    expect(given.report.source.url).toBe('https://www.example.gov.cn/b.html')
    expect(frontMatter(given.file)).toContain(
      'The document says it was taken from http://www.example.gov.cn/a.html, the command https://www.example.gov.cn/b.html: the command was taken',
    )
  })

  test('a title in radicals is that of the characters they show', async () => {
    const { report } = await draft((text) =>
      text.replace('人民政府2', '⼈⺠政府2').replace('年政府', '年政府'),
    )
    expect(report.title).toBe(`甲山县人民政府${year}年政府信息公开工作年度报告`)
  })

  test('another year, another agency and another period are told', async () => {
    const { file } = await draft((text) =>
      text
        .replaceAll('甲山县', '乙水县')
        .replace(`${year}年政府`, `${year - 1}年政府`)
        .replace('12月31日止', '12月30日止'),
    )
    const rules = file.messages.map(({ ruleId }) => ruleId)
    expect(rules).toContain('agency')
    expect(rules).toContain('year')
    expect(rules).toContain('period')
  })

  test('contact details and personal data are counted and never written', async () => {
    const { file } = await draft((text) =>
      text.replace(
        '均已办结。',
        '联系电话13800138000，邮箱someone@example.com，身份证110101199003070011，微信号：abc_12345。',
      ),
    )
    const told = file.messages.filter(({ ruleId }) => ruleId === 'personal')
    expect(told.map(({ reason }) => reason.replace(/ \(source.*$/u, ''))).toEqual([
      '1 mobile numbers, 1 e-mail addresses, 1 identity numbers, 1 WeChat names in the report, left out of the draft',
    ])
    expect(`${String(file)}${file.messages.map(({ reason }) => reason).join('')}`).not.toMatch(
      /13800138000|example\.com|110101|abc_12345/,
    )
  })
})

test('figures of the text are claims in our words, with the cells they speak of', async () => {
  const { report } = await draft((text) =>
    text.replace(
      '全县共收到政府信息公开申请若干件，均已办结。',
      '全县共收到政府信息公开申请17件，同比增长5.5%；予以公开3件，占比17.6%。行政复议2件。培训4次。',
    ),
  )
  expect(
    report.claims.map(({ label, printed, unit, cells }) => [
      label,
      printed,
      unit,
      cells.join(' + '),
    ]),
  ).toEqual([
    ['收到申请', '17', '件', 'requests.received.total'],
    ['收到申请同比变化', '5.5', '%同比', 'requests.received.total'],
    ['予以公开', '3', '件', 'requests.granted.total'],
    ['予以公开占比', '17.6', '%', 'requests.granted.total'],
    ['行政复议案件', '2', '件', 'disputes.review.total'],
  ])
})

test('one wrong figure is named with the value that would satisfy row and column; the draft keeps what was read', async () => {
  const printed = made.cells.get('requests.granted.total')!
  const wrong = `${Number(printed) + 30}`
  const { report, file } = await draft((text) => {
    const rows = text.split('\n')
    const at = rows.findIndex((row) => row.includes('予以公开'))
    const cells = rows[at]!.split('\t')
    rows[at] = [...cells.slice(0, -1), wrong].join('\t')
    return rows.join('\n')
  })
  expect(report.observations.find(({ cell }) => cell === 'requests.granted.total')?.printed).toBe(
    wrong,
  )
  const message = file.messages.find(({ ruleId }) => ruleId === 'identity')
  expect(message?.reason).toContain(
    `requests.granted.total alone would explain it: ${wrong} was read, ${printed} would`,
  )
})

test('a row with a figure too many is not placed, and named', async () => {
  const { report, file } = await draft((text) => text.replace(/(重复申请(?:\t\d+){7})/u, '$1\t99'))
  const row = report.observations.filter(({ row: id }) => id === 'not_processed_repeat')
  expect(new Set(row.map(({ printed }) => printed))).toEqual(new Set(['?']))
  expect(file.messages[0]?.ruleId).toBe('unresolved')
})

/** The one message that gathers what is to fill in or to compare in the front matter. */
function frontMatter({ messages }: Draft['file']): string {
  return messages.find(({ ruleId }) => ruleId === 'front-matter')!.reason
}

async function draft(change: (text: string) => string): Promise<Draft> {
  return (await ingestText(change(layouts['rows of tabs'].write(made)), 'report.txt', year))!
}
