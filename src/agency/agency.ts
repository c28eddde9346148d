import type { VFile } from 'vfile'
import { stringify } from 'yaml'
import type { Label } from '../locale/label.ts'
import {
  address,
  bilingual,
  date,
  isGovernment,
  list,
  nullable,
  object,
  oneOf,
  pattern,
  several,
  text,
} from '../curated/fields.ts'
import type { Level } from './levels.ts'
import { levels } from './levels.ts'
import { isConflict } from '../curated/conflict.ts'
import { isFatal, positionOfKey, problem } from '../curated/message.ts'
import { unexpected } from '../curated/said.ts'
import { readYaml } from '../curated/yaml.ts'

/**
 * The kinds of agency, with the day by which the law wants the report (article 49), `MM-DD` of the next year: it names
 * governments and their departments, of county level and above; null for the others.
 */
export const agencyKinds = {
  gov: { deadline: '03-31', label: { zh: '人民政府', en: 'Government' } },
  'gov-office': { deadline: '01-31', label: { zh: '政府办公厅（室）', en: 'Government office' } },
  dept: { deadline: '01-31', label: { zh: '政府部门', en: 'Department' } },
  township: { deadline: null, label: { zh: '乡镇、街道', en: 'Township or subdistrict' } },
  zone: { deadline: null, label: { zh: '开发区等', en: 'Development zone' } },
  vertical: { deadline: null, label: { zh: '垂直管理机构', en: 'Vertically managed body' } },
  body: { deadline: null, label: { zh: '其他机构', en: 'Other body' } },
} as const satisfies Record<string, { deadline: string | null; label: Label }>

/** A kind of agency. */
export type AgencyKind = keyof typeof agencyKinds

/** A body that publishes reports. The id is permanent and never parsed; `division` is its code in the register. */
export type Agency = {
  readonly id: string
  readonly name: Label
  readonly kind: AgencyKind
  readonly level: Level
  readonly division: string
  readonly parent: string | null
  readonly website: string | null
  readonly variants?: readonly string[]
  readonly valid_from?: string
  readonly valid_to?: string
  /** One, or several where it was divided. */
  readonly successor?: readonly string[]
}

/** Agency ids: `<pinyin>-<division code>-<kind>[-<function>]`; the first letter keeps spreadsheets from retyping them. */
export const agencyIdPattern =
  /^[a-z]{2,40}-\d{6}(\d{3}|\d{6})?-(gov|gov-office|dept|township|zone|vertical|body)(-[a-z][a-z0-9]*){0,8}$/

/** What an agency id is, in words. */
export const anAgencyId: Label = {
  zh: '机关编号，如 jincheng-140500-gov',
  en: 'an agency id such as jincheng-140500-gov',
}

const kinds = Object.keys(agencyKinds) as AgencyKind[]
const agencyId = pattern(agencyIdPattern, anAgencyId)

const agency = object<Agency>(
  {
    id: agencyId,
    name: bilingual('chinese', 'latin'),
    kind: oneOf(kinds),
    level: oneOf(Object.keys(levels) as Level[]),
    division: pattern(/^\d{6}(\d{3}|\d{6})?$/, {
      zh: '加引号的区划代码，6、9或12位',
      en: 'a quoted division code of 6, 9 or 12 digits',
    }),
    parent: nullable(agencyId),
    website: nullable(address),
    variants: list(text('chinese')),
    valid_from: date,
    valid_to: date,
    successor: several(agencyId),
  },
  ['variants', 'valid_from', 'valid_to', 'successor'],
)

/** The folder of an agency under `data/`: two digits of its division's province, 00 for the nation. */
export function agencyFolder({ id, division }: Pick<Agency, 'id' | 'division'>): string {
  return `agencies/${division.slice(0, 2)}/${id}`
}

/** The statutory day for a report on `year`, as a date; null for kinds and levels that article 49 does not name. */
export function deadlineOf(
  { kind, level }: Pick<Agency, 'kind' | 'level'>,
  year: number,
): string | null {
  const day = level === 'township' ? null : agencyKinds[kind].deadline
  return day ? `${year + 1}-${day}` : null
}

/** Reads an `agency.yaml`. Undefined when it is wrong: the file says where and why. */
export function parseAgency(file: VFile): Agency | undefined {
  if (isFatal(file) || isConflict(file)) return undefined
  const node = readYaml(file, String(file), 1)
  const read = node ? agency(file, node) : undefined
  if (!read) return undefined
  const { website, kind } = read
  if (website && kind !== 'zone' && kind !== 'body' && !isGovernment(website)) {
    problem(file, {
      rule: 'front-matter',
      reason: unexpected(
        { zh: `${website} 的域名`, en: `host of ${website}` },
        { zh: '以 .gov.cn 结尾的域名', en: 'one that ends in .gov.cn' },
      ),
      place: positionOfKey(file, 'website'),
      note: {
        zh: '政府及其部门的网站在 .gov.cn 下；不知道就写 `null`。',
        en: 'Governments and their departments have sites on .gov.cn. Write `null` where it is not known.',
      },
    })
    return undefined
  }
  const expected = `${agencyFolder(read)}/agency.yaml`
  if (!file.path.replaceAll('\\', '/').endsWith(expected)) {
    problem(file, {
      rule: 'path',
      reason: unexpected(
        { zh: `位置 \`${file.path}\``, en: `path \`${file.path}\`` },
        `\`${expected}\``,
      ),
      place: { line: 1, column: 1 },
      actual: file.path,
      expected: [expected],
      note: {
        zh: '文件夹名是编号，上一级文件夹是区划代码的前两位。',
        en: 'The folder carries the id, and the folder above it the first two digits of the division code.',
      },
    })
    return undefined
  }
  return read
}

/** The canonical text of an `agency.yaml`. */
export function serializeAgency(read: Agency): string {
  const { id, name, kind, level, division, parent, website, variants, successor, ...dates } = read
  const scalar = (value: string | null): string => (value === null ? 'null' : scalarText(value))
  const lines = [
    `id: ${id}`,
    `name: {zh: ${scalar(name.zh)}, en: ${scalar(name.en)}}`,
    `kind: ${kind}`,
    `level: ${level}`,
    `division: "${division}"`,
    `parent: ${scalar(parent)}`,
    `website: ${scalar(website)}`,
    ...(variants ? [`variants: [${variants.map(scalarText).join(', ')}]`] : []),
    ...Object.entries(dates).map(([key, value]) => `${key}: ${value}`),
    ...(successor
      ? [`successor: ${successor.length === 1 ? successor[0] : `[${successor.join(', ')}]`}`]
      : []),
  ]
  return `${lines.join('\n')}\n`
}

/** A text as a YAML scalar that is safe in flow and block context: plain where it can be, else double-quoted. */
export function scalarText(value: string): string {
  const plain = stringify([value], {
    collectionStyle: 'flow',
    lineWidth: 0,
    defaultStringType: 'PLAIN',
    defaultKeyType: 'PLAIN',
    flowCollectionPadding: false,
  }).trim()
  const text = plain.slice(1, -1)
  return text === value || text.startsWith('"') ? text : JSON.stringify(value)
}
