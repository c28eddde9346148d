import type { Agency } from '../agency/agency.ts'
import { figuresIn } from '../report/figures.ts'
import type { Check, CheckResult } from './check.ts'
import { settled } from './check.ts'

/** 规章 can be made by ministries, provinces and cities with districts only (Legislation Law, articles 91 and 93). */
export const powerToMakeRules: Check = {
  id: 'power-to-make-rules',
  label: { zh: '规章制定权', en: 'Power to make rules' },
  exact: false,
  severity: 'info',
  statement: {
    zh: '规章只能由国务院部门、省级政府和设区的市（自治州）政府制定（《立法法》第九十一、九十三条）；地区行署、盟行署，县、乡政府和地方部门的“规章”一行通常为0。',
    en: 'Only ministries, provinces and cities with districts make rules (规章; Legislation Law, articles 91 and 93): the offices of prefectures (地区) and leagues (盟), counties, townships and local departments normally report 0.',
  },
  formula: 'documents.rules.* = 0 where the agency cannot make rules',
  example: {
    zh: '某乡镇填现行有效规章6件，可能误把规范性文件计入。',
    en: 'A township that reports 6 rules in force may have counted normative documents.',
  },
  limits: {
    zh: '机关可能统计了所执行的上级规章。不设区的地级市也不核对。',
    en: 'An agency may count the rules of higher bodies that it applies.',
  },
  run: (report, { agency }) => {
    if (mayMakeRules(agency)) return []
    return figuresIn(report, 'documents')
      .filter(({ row }) => row === 'rules')
      .map(({ cell, value, printed }): CheckResult => {
        if (value === null) return settled(cell, 'undecided', [cell])
        if (value === 0) return settled(cell, 'passed', [cell], [printed, '0'])
        return {
          at: cell,
          verdict: 'implausible',
          place: { kind: 'cell', at: cell },
          cells: [cell],
          actual: printed,
          expected: '0',
          difference: value,
          message: {
            zh: `“规章”一格填${printed}；该类机关没有规章制定权，通常为0。可能计入了规范性文件或上级规章。`,
            en: `The cell for rules says ${printed}; an agency of this kind cannot make rules and normally reports 0. It may have counted normative documents or the rules of higher bodies.`,
          },
        }
      })
  },
}

/** 地区 and 盟 are of prefectural level, and offices of the province: neither cities with districts nor autonomous prefectures. */
function mayMakeRules({ kind, level, name }: Agency): boolean {
  if (level === 'nation') return true
  if (level === 'prefecture' && /地区|盟/u.test(name.zh)) return false
  return ['province', 'prefecture'].includes(level) && (kind === 'gov' || kind === 'gov-office')
}
