import fc from 'fast-check'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type { Agency } from '../../../src/agency/agency.ts'
import {
  agencyFolder,
  agencyIdPattern,
  parseAgency,
  scalarText,
  serializeAgency,
} from '../../../src/agency/agency.ts'
import { agency } from '../support/report.ts'
import { holds } from '../support/runs.ts'

test.each([
  'jincheng-140500-gov',
  'xinjiang-140825-gov-office',
  'shuyang-321322-dept-development-reform',
  'zhongcun-140981103-township',
  'x'.repeat(40) + '-140981103000-body',
])('an agency id: %s', (id) => {
  expect(agencyIdPattern.test(id)).toBe(true)
})

test.each([
  '../../x',
  '..%2fx',
  '..\\x',
  'a/b',
  '__proto__',
  'con',
  'nul',
  'CON-140500-gov',
  '.hidden',
  'x?y',
  'x',
  'Jincheng-140500-gov',
  'jincheng-140500-GOV',
  '140500-gov',
  '1jincheng-140500-gov',
  'jincheng-1405-gov',
  'jincheng-140500-court',
  '../jincheng-140500-gov',
  'a/b-140500-gov',
  'jincheng-140500-gov-',
  'jincheng-140500-gov-2023',
  'jincheng-140500-gov\n',
  'jìnchéng-140500-gov',
  'jincheng-１４０５００-gov',
  '',
])('no agency id: %j', (id) => {
  expect(agencyIdPattern.test(id)).toBe(false)
})

test('folders are made of the province and the id', () => {
  expect(agencyFolder(agency)).toBe('agencies/99/yangben-990101-gov')
  expect(agencyFolder({ id: 'zhongguo-000000-gov', division: '000000' })).toBe(
    'agencies/00/zhongguo-000000-gov',
  )
})

function parse(text: string, id: string): Agency | undefined {
  return parseAgency(new VFile({ path: `data/agencies/99/${id}/agency.yaml`, value: text }))
}

test('the canonical text of an agency, key by key', () => {
  const whole: Agency = {
    ...agency,
    website: 'https://www.example.gov.cn/?a=1#b',
    variants: ['样本县', '樣本县'],
    valid_from: '2001-01-01',
    valid_to: '2023-12-31',
    successor: ['shili-990100-gov'],
  }
  const text = serializeAgency(whole)
  expect(text).toBe(`id: yangben-990101-gov
name: {zh: 样本县人民政府, en: Yangben County Government}
kind: gov
level: county
division: "990101"
parent: null
website: https://www.example.gov.cn/?a=1#b
variants: [样本县, 樣本县]
valid_from: 2001-01-01
valid_to: 2023-12-31
successor: shili-990100-gov
`)
  expect(parse(text, whole.id)).toEqual(whole)
})

test('a name of any allowed characters is read as it was written', () => {
  const latin = fc
    .string({ unit: fc.constantFrom(...`Aaéz09 .,;:()'’&%/-–—"“”`), minLength: 1, maxLength: 20 })
    .map((text) => text.trim())
    .filter((text) => text !== '' && !text.startsWith('-'))
  holds(
    fc.property(latin, (en) => {
      const named = { ...agency, name: { zh: '空', en } }
      expect(parse(serializeAgency(named), agency.id)).toEqual(named)
    }),
  )
})

test.each([
  ['null', '"null"'],
  ['', '""'],
  ['a, b', '"a, b"'],
  ['a: b', '"a: b"'],
  ['# a', '"# a"'],
  ["'a'", `"'a'"`],
  ['"a"', '"\\"a\\""'],
  ['{a}', '"{a}"'],
  ['%a', '"%a"'],
  ['12', '"12"'],
  ['样本县', '样本县'],
])('as YAML the text %j is %s', (text, yaml) => {
  expect(scalarText(text)).toBe(yaml)
})
