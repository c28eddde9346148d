import type { Agency, AgencyKind } from '../../agency/agency.ts'
import { agencyKinds } from '../../agency/agency.ts'
import { levels } from '../../agency/levels.ts'
import { divisionName, divisionNameIn, divisionOf, provinceOf } from '../../agency/division.ts'
import type { Label } from '../../locale/label.ts'
import { indicators } from '../../indicator/indicators.ts'
import { scopes } from '../../report/report.ts'
import type { Column, Vocabulary } from '../column.ts'
import { date, integer, key, list, number, text, year } from '../column.ts'
import type { AgencyRecord, AuditedReport, RecordContext } from '../record.ts'
import { ofRecords } from '../table.ts'
import { common } from './common.ts'

const kinds = Object.fromEntries(
  Object.entries(agencyKinds).map(([id, { label }]) => [id, label]),
) as Vocabulary<AgencyKind>

/** `agencies`: one row is an agency of which a report is held or that the register names. */
export const agencies = ofRecords(placed).table({
  name: 'agencies',
  label: { zh: '机关', en: 'Agencies' },
  grain: { zh: '一个机关', en: 'an agency' },
  mind: {
    zh: '最新值（received 等）出自各机关各自的最近年度和统计范围（headline_year、headline_scope），不相加，也不跨范围比较；机关可在撤并后保留一行（valid_to）。',
    en: 'The headline values (received and so on) are each agency’s own last year and scope (headline_year, headline_scope): never add them up, nor compare across scopes. An agency that is no more keeps its row (valid_to).',
  },
  columns: [
    key(common.agencyId),
    common.nameZh,
    text('name_en', '英文名称', 'Name (English)', ({ agency }) => agency.name.en, {
      zh: '本站译名',
      en: 'Our translation',
    }),
    text('kind', '类型', 'Kind', ({ agency }) => agency.kind, {
      zh: 'gov 政府，gov-office 办公厅（室），dept 部门，township 乡镇街道，zone 开发区，vertical 垂直管理，body 其他',
      en: 'gov, gov-office, dept, township, zone, vertical or body',
      words: kinds,
    }),
    text('level', '层级', 'Level', ({ agency }) => agency.level, {
      zh: 'nation、province、prefecture、county、township',
      en: 'nation, province, prefecture, county or township',
      words: levels,
    }),
    text('division_code', '行政区划代码', 'Division code', ({ agency }) => agency.division, {
      zh: 'GB/T 2260，按文本',
      en: 'GB/T 2260; a text',
    }),
    text('division_zh', '行政区划', 'Division (Chinese)', ({ division }) => division?.zh ?? null),
    text(
      'division_en',
      '行政区划（英文）',
      'Division (English)',
      ({ division }) => division?.en ?? null,
    ),
    text('province_code', '省级代码', 'Province code', ({ provinceCode }) => provinceCode),
    text('province_zh', '省份', 'Province (Chinese)', ({ province }) => province?.zh ?? null),
    text(
      'province_en',
      '省份（英文）',
      'Province (English)',
      ({ province }) => province?.en ?? null,
    ),
    text('parent_id', '上级机关编号', 'Parent id', ({ agency }) => agency.parent, {
      zh: '只在上级也收录时填写',
      en: 'Given only when the parent is held too',
      refersTo: 'agencies',
    }),
    text('website', '网站', 'Website', ({ agency }) => agency.website),
    year('first_year', '最早年度', 'First year held', ({ reports }) => reports[0]?.year ?? null),
    year('last_year', '最近年度', 'Last year held', ({ reports }) => reports.at(-1)?.year ?? null),
    integer('reports', '报告数', 'Reports held', ({ reports }) => reports.length, { unit: '份' }),
    date('valid_from', '设立日期', 'Begins', ({ agency }) => agency.valid_from ?? null),
    date('valid_to', '终止日期', 'Ends', ({ agency }) => agency.valid_to ?? null),
    text(
      'successor_id',
      '后续机关编号',
      'Successor id',
      ({ agency }) => agency.successor?.[0] ?? null,
      {
        zh: '接续它的机关，有几个的为第一个；它的旧地址转到后者',
        en: 'The agency that follows it, the first of several, to which its old addresses lead',
        refersTo: 'agencies',
      },
    ),
    headline('received', 'received', '件'),
    headline('handled', 'handled', '件'),
    headline('disclosure_rate', 'disclosure-rate', 'ratio'),
    headline('reviews', 'reviews', '件'),
    headline('lawsuits', 'lawsuits', '件'),
    year('headline_year', '所取年度', 'Year of these values', ({ last }) => last?.year ?? null, {
      zh: '前五项取自哪一年：最近一份不是草稿的报告',
      en: 'The year of the five values before it: that of the last report that is no draft',
    }),
    text(
      'headline_scope',
      '所取统计范围',
      'Scope of these values',
      ({ last }) => last?.scope ?? null,
      {
        zh: '该报告的统计范围',
        en: 'The scope of that report',
        words: scopes,
      },
    ),
    list('successor_ids', '全部后续机关', 'Successor ids', ({ agency }) => agency.successor ?? [], {
      zh: '接续它的所有机关；分设的有几个',
      en: 'All agencies that follow it; several where it was divided',
    }),
  ],
})

type PlacedAgency = {
  readonly agency: Agency
  readonly reports: readonly AuditedReport[]
  /** The last report that is no draft. */
  readonly last: AuditedReport | null
  readonly division: Label | null
  readonly provinceCode: string | null
  readonly province: Label | null
}

/** The value of an indicator of the last report that is no draft. */
function headline<const Name extends string>(
  name: Name,
  id: string,
  unit: string,
): Column<PlacedAgency, Name, number | null> {
  const { label } = indicators.find((each) => each.id === id)!
  return number(
    name,
    label.zh,
    label.en,
    ({ last }) => last?.indicators.find(({ indicator }) => indicator === id)?.value ?? null,
    {
      zh: `最近一份不是草稿的报告的“${label.zh}”，年度见 headline_year；定义见 measures.csv（${id}）`,
      en: `“${label.en}” of the last report that is no draft, see headline_year; defined in measures.csv (${id})`,
      unit,
    },
  )
}

/** The agency with the names of the places that it belongs to. */
function placed({ agency, reports }: AgencyRecord, { register }: RecordContext): PlacedAgency[] {
  const [own, province] = [divisionOf, provinceOf].map((of) => of(register, agency.division))
  const nation = agency.level === 'nation' ? { zh: '全国', en: 'China' } : null
  return [
    {
      agency,
      reports,
      last: reports.findLast(({ readings }) => readings.length > 0) ?? null,
      division: own ? divisionNameIn(register, own) : nation,
      provinceCode: province?.code ?? null,
      province: province ? divisionName(province) : nation,
    },
  ]
}
