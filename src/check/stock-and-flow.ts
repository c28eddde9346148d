import type { CellId } from '../form/editions.ts'
import { editionName, firstWith } from '../form/editions.ts'
import type { Check, CheckResult } from './check.ts'
import { settled } from './check.ts'
import type { Link } from './links.ts'
import { linksBetween } from './links.ts'
import { inData } from '../locale/format.ts'

const since = firstWith('documents.normative.in_force')

/** Last year's 现行有效 + 制发 - 废止 against this year's 现行有效. */
export const stockAndFlow: Check = {
  id: 'stock-and-flow',
  label: { zh: '文件存量与增减', en: 'Documents: stock and flow' },
  exact: false,
  severity: 'info',
  statement: {
    zh: `相邻两年、同一统计范围、${editionName(since).zh}表格：上年现行有效 + 本年制发 − 本年废止，应与本年现行有效大致相符。`,
    en: `For two consecutive years of the same scope, on the ${since.from} form: last year’s documents in force + issued − repealed should come to those in force now.`,
  },
  formula:
    'documents.*.in_force[year] = documents.*.in_force[year - 1] + documents.*.issued - documents.*.repealed',
  example: { zh: '597 + 50 − 227 = 420，成立。', en: '597 + 50 − 227 = 420: it holds.' },
  limits: {
    zh: '到期失效、集中清理和职能划转都不计入制发与废止，不相符很常见。',
    en: 'Expiry, clean-ups and transfers of functions are in neither column: the sum often differs.',
  },
  run: (report, { previous }) =>
    previous ? linksBetween(previous, report).filter(isStock).map(compare) : [],
}

const isStock = ({ kind }: Link): boolean => kind === 'in_force'

function compare({ at, cell, label, terms, expected, stated }: Link): CheckResult {
  const cells = [cell, `documents.${at}.issued`, `documents.${at}.repealed`] as CellId[]
  if (stated === null || expected === null) return settled(at, 'undecided', cells)
  if (stated === expected) {
    return settled(at, 'passed', cells, [String(stated), String(expected)])
  }
  const [last, issued, repealed] = terms.map((term) => inData.number(Math.abs(term!)))
  const [due, now] = [expected, stated].map(inData.number)
  return {
    at,
    verdict: 'implausible',
    place: { kind: 'cell', at: cell },
    cells,
    actual: String(stated),
    expected: String(expected),
    difference: stated - expected,
    message: {
      zh: `${label.zh}：上年现行有效${last} + 制发${issued} − 废止${repealed} = ${due}，本年现行有效为${now}。到期失效、清理或职能划转都可能造成。`,
      en: `${label.en}: ${last} in force last year + ${issued} issued − ${repealed} repealed = ${due}; in force now ${now}. Expiry, clean-ups or transfers could each explain it.`,
    },
  }
}
