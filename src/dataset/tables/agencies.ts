import { divisionName, divisionOf, provinceOf } from '../../agency/division.ts'
import type { Table } from '../table.ts'
import { column } from '../table.ts'
import { common } from './common.ts'

/** `agencies`: one row is an agency of which a report is held or that the register names. */
export const agencies: Table = {
  name: 'agencies',
  label: { zh: '机关', en: 'Agencies' },
  grain: { zh: '一个机关', en: 'an agency' },
  key: ['agency_id'],
  columns: [
    common.agencyId,
    common.nameZh,
    column('name_en', 'string', '英文名称', 'Name (English)', {
      zh: '本站译名',
      en: 'Our translation',
    }),
    column('kind', 'string', '类型', 'Kind', {
      zh: 'gov 政府，gov-office 办公厅（室），dept 部门，township 乡镇街道，zone 开发区，vertical 垂直管理，body 其他',
      en: 'gov, gov-office, dept, township, zone, vertical or body',
    }),
    column('level', 'string', '层级', 'Level', {
      zh: 'nation、province、prefecture、county、township',
      en: 'nation, province, prefecture, county or township',
    }),
    column('division_code', 'string', '行政区划代码', 'Division code', {
      zh: 'GB/T 2260，按文本',
      en: 'GB/T 2260; a text',
    }),
    column('division_zh', 'string', '行政区划', 'Division (Chinese)'),
    column('division_en', 'string', '行政区划（英文）', 'Division (English)'),
    column('province_code', 'string', '省级代码', 'Province code'),
    column('province_zh', 'string', '省份', 'Province (Chinese)'),
    column('province_en', 'string', '省份（英文）', 'Province (English)'),
    column('parent_id', 'string', '上级机关编号', 'Parent id', {
      zh: '只在上级也收录时填写',
      en: 'Given only when the parent is held too',
    }),
    column('website', 'string', '网站', 'Website'),
    column('first_year', 'year', '最早年度', 'First year held'),
    column('last_year', 'year', '最近年度', 'Last year held'),
    column('reports', 'integer', '报告数', 'Reports held', { unit: '份' }),
    column('valid_from', 'date', '设立日期', 'Begins'),
    column('valid_to', 'date', '终止日期', 'Ends'),
    column('successor_id', 'string', '后续机关编号', 'Successor id', {
      zh: '接续它的机关；它的旧地址转到后者',
      en: 'The agency that follows it, to which its old addresses lead',
    }),
  ],
  of: 'record',
  *rows({ agency, reports }, { register }) {
    const division = divisionOf(register, agency.division)
    const province = provinceOf(register, agency.division)
    const nation = agency.level === 'nation' ? { zh: '全国', en: 'China' } : null
    const name = division ? divisionName(division) : nation
    const provinceName = province ? divisionName(province) : nation
    yield [
      agency.id,
      agency.name.zh,
      agency.name.en,
      agency.kind,
      agency.level,
      agency.division,
      name?.zh ?? null,
      name?.en ?? null,
      province?.code ?? null,
      provinceName?.zh ?? null,
      provinceName?.en ?? null,
      agency.parent,
      agency.website,
      reports[0]?.year ?? null,
      reports.at(-1)?.year ?? null,
      reports.length,
      agency.valid_from ?? null,
      agency.valid_to ?? null,
      agency.successor ?? null,
    ]
  },
}
