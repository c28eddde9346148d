import Papa from 'papaparse'
import type { VFile } from 'vfile'
import type { Label } from '../locale/label.ts'
import { isConflict } from '../curated/conflict.ts'
import { isFatal, problem } from '../curated/message.ts'
import { isHan } from '../curated/names.ts'
import { unexpected } from '../curated/said.ts'
import type { Division, Register } from './division.ts'
import { divisionColumns } from './division.ts'

/** Reads `divisions.csv`. Each wrong line gives a message with its line; those rows are left out. */
export function parseDivisions(file: VFile): Register {
  if (isFatal(file) || isConflict(file)) return new Map()
  const { data, errors } = Papa.parse<string[]>(String(file).replace(/^\uFEFF/, ''), {
    delimiter: ',',
  })
  const rows = data
    .map((row, index) => ({ row, line: index + 1 }))
    .filter(({ row }) => row.length > 1 || row[0] !== '')
  for (const { message, row } of errors)
    say((row ?? 0) + 1, { zh: `CSV有误：${message}`, en: `Unexpected CSV: ${message}` })
  const [{ row: header } = { row: [] }, ...body] = rows
  const columns = [divisionColumns, divisionColumns.slice(0, -2)].find(
    (each) => each.join() === header.join(),
  )
  if (!columns) {
    say(1, unexpectedHeader(header, divisionColumns))
    return new Map()
  }
  const register = new Map<string, Division>()
  const lines = new Map<string, number>()
  body.forEach(({ row, line }) => {
    if (row.length !== columns.length) {
      return say(line, unexpectedFields(row.length, columns.length))
    }
    const fields = Object.fromEntries(divisionColumns.map((name, at) => [name, row[at] ?? '']))
    const wrong = faults(fields)
    for (const each of wrong) say(line, each)
    if (wrong.length === 0) {
      register.set(fields['code']!, { ...fields, pseudo: fields['pseudo'] === 'true' } as Division)
      lines.set(fields['code']!, line)
    }
    return undefined
  })
  for (const { code, parent } of register.values()) {
    if (parent && !register.has(parent))
      say(
        lines.get(code)!,
        unexpected(
          { zh: `${code} 的上级 ${parent}`, en: `parent ${parent} of ${code}` },
          { zh: '表内的代码', en: 'a code of the list' },
        ),
      )
  }
  return register

  function say(line: number, reason: Label): void {
    problem(file, { rule: 'divisions', reason, place: { line, column: 1 } })
  }
}

/** A header of a CSV file that is another than it should be. */
export function unexpectedHeader(is: readonly string[], to: readonly string[]): Label {
  const header = { zh: `表头 \`${is.join(',')}\``, en: `header \`${is.join(',')}\`` }
  return unexpected(header, `\`${to.join(',')}\``)
}

/** A line of a CSV file with fewer or more fields than its header. */
export function unexpectedFields(is: number, to: number): Label {
  return unexpected({ zh: `${is}个字段`, en: `${is} fields` }, { zh: `${to}个`, en: String(to) })
}

function faults(fields: Record<string, string>): Label[] {
  const rules: readonly (readonly [string, { readonly test: (text: string) => boolean }, Label])[] =
    [
      ['code', /^\d{6}$/, { zh: '六位数字', en: 'six digits' }],
      ['name', { test: isHan }, { zh: '汉字', en: 'Chinese characters' }],
      ['pinyin', /^[a-z]+$/, { zh: '小写字母', en: 'lower-case letters' }],
      [
        'level',
        /^(province|prefecture|county)$/,
        { zh: 'province、prefecture 或 county', en: 'province, prefecture or county' },
      ],
      ['parent', /^(\d{6})?$/, { zh: '六位数字或空', en: 'six digits or nothing' }],
      ['valid_from', /^(\d{4}-\d{2}-\d{2})?$/, { zh: '日期或空', en: 'a date or nothing' }],
      ['valid_to', /^(\d{4}-\d{2}-\d{2})?$/, { zh: '日期或空', en: 'a date or nothing' }],
      [
        'replaced_by',
        /^(\d{6}(;\d{6})*)?$/,
        { zh: '以 `;` 相连的代码', en: 'codes joined by `;`' },
      ],
      ['pseudo', /^(true|false)$/, { zh: 'true 或 false', en: 'true or false' }],
      [
        'date_kind',
        /^(approval|notice|publication|in_force)?$/,
        {
          zh: 'approval、notice、publication、in_force 或空',
          en: 'approval, notice, publication, in_force or nothing',
        },
      ],
      [
        'source',
        /^[a-z0-9.-]*(;[a-z0-9.-]+)*$/,
        { zh: 'data/README.md 的键，以 `;` 相连', en: 'keys of data/README.md joined by `;`' },
      ],
      [
        'former_names',
        { test: (text) => text === '' || text.split(';').every(isHan) },
        { zh: '汉字名称，以 `;` 相连', en: 'Chinese names joined by `;`' },
      ],
    ]
  return rules
    .filter(([name, rule]) => !rule.test(fields[name] ?? ''))
    .map(([name, , expected]) => unexpected(`${name} \`${fields[name]}\``, expected))
}
