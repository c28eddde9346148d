import { crosswalk } from '../../../form/crosswalk.ts'
import type { JsonSchema } from './common.ts'
import { draft, label, list, map, object, orNull, text, year } from './common.ts'

const bilingual = { zh: text, en: text }

const section = object({ no: { type: 'integer', minimum: 1, maximum: 6 }, ...bilingual })

const column = object({ id: text, ...bilingual, unit: orNull(text), in: text }, ['unit', 'in'])

const row = object(
  {
    id: text,
    ...bilingual,
    group: { const: true },
    in: text,
    under: label,
    unit: text,
    explain_zh: text,
    explain_en: text,
    articles: list(text),
  },
  ['group', 'in', 'under', 'unit', 'explain_zh', 'explain_en', 'articles'],
)

const table = object(
  {
    id: text,
    section: { type: 'integer', minimum: 2, maximum: 4 },
    unit: text,
    unit_note: text,
    caption: label,
    columns: list(column, { minItems: 1 }),
    rows: list(row, { minItems: 1 }),
    explain: map(object({ ...bilingual, articles: list(text) })),
  },
  ['unit_note', 'caption', 'explain'],
)

const edition = object({
  id: text,
  document: text,
  report_years: { type: 'array', items: orNull(year), minItems: 2, maxItems: 2 },
  sections: list(section, { minItems: 6, maxItems: 6 }),
  tables: list(table, { minItems: 1 }),
  identities: list({
    type: 'object',
    properties: { id: text, table: text, along: text },
    required: ['id', 'table', 'along', 'basis'],
  }),
  cells: { type: 'integer', minimum: 1 },
})

/** Correspondences of two editions that follow each other: the cells of each under its id. */
const correspondences = crosswalk.map(({ before, after }) =>
  object(
    {
      [before]: list(text),
      [after]: list(text),
      comparable: { enum: ['same', 'caution', 'sum', 'none'] },
      why_zh: text,
      why_en: text,
    },
    ['why_zh', 'why_en'],
  ),
)
const [only, ...others] = correspondences
const correspondence = only && others.length === 0 ? only : { anyOf: correspondences }

/** The schema of `form.json`: the editions of the form and the crosswalks between them. */
export function formJsonSchema(): JsonSchema {
  return {
    $schema: draft,
    title: '表格 The form',
    ...object({
      about: text,
      editions: list(edition, { minItems: 2 }),
      crosswalk: list(correspondence, { minItems: 1 }),
      texts: map(label),
    }),
  }
}

/** The schema of `release.json`: the version of the data and its as-of date. */
export function releaseJsonSchema(): JsonSchema {
  return {
    $schema: draft,
    title: '版本 The release',
    ...object({
      version: { type: 'string', pattern: '^\\d{4}\\.\\d{1,2}\\.\\d+$' },
      date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    }),
  }
}
