import type { Step } from '../../form/crosswalk.ts'
import { crosswalk } from '../../form/crosswalk.ts'
import { cellsOf, editions, yearsOf } from '../../form/editions.ts'
import type { FormColumn, Edition, FormRow, FormTable } from '../../form/form.ts'
import { texts } from '../../form/form.ts'
import type { IdentityId } from '../../form/identities.ts'
import { identityKinds, sides } from '../../form/identities.ts'

/** The form as data, `form.json`: every edition with labels, units, explanations, identities, and the crosswalks between them. */
export function formJson(): string {
  const form = {
    about:
      'The national form of the annual report on government information disclosure (政府信息公开工作年度报告). Labels as printed; ids are ours and permanent. A cell’s id is table.row.column.',
    editions: editions.map(editionJson),
    crosswalk: crosswalk.flatMap(stepJson),
    texts,
  }
  return `${JSON.stringify(form, null, 1)}\n`
}

/** The correspondences of two editions, the cells of each under its id. */
function stepJson({ before, after, correspondences }: Step): object[] {
  return correspondences.map(({ why, comparable, ...cells }) => ({
    [before]: cells.before,
    [after]: cells.after,
    comparable,
    ...(why ? { why_zh: why.zh, why_en: why.en } : {}),
  }))
}

function editionJson(edition: Edition): object {
  const { id, document, sections, tables } = edition
  const years = yearsOf(edition)
  return {
    id,
    document,
    report_years: [years.from, years.to],
    sections: sections.map(({ no, label }) => ({ no, ...label })),
    tables: tables.map(tableJson),
    identities: Object.entries(identityKinds).map(([check, kind]) => ({
      id: check,
      table: kind.table,
      along: `each ${kind.along}`,
      ...sides(check as IdentityId, tables.find((table) => table.id === kind.table) as FormTable),
      basis: kind.basis,
    })),
    cells: cellsOf(edition).length,
  }
}

function tableJson({ caption, unitNote, columns, rows, explain, ...rest }: FormTable): object {
  return {
    ...rest,
    ...(caption ? { caption } : {}),
    ...(unitNote ? { unit_note: unitNote } : {}),
    columns: columns.map(columnJson),
    rows: rows.map(rowJson),
    ...(explain
      ? {
          explain: Object.fromEntries(
            Object.entries(explain).map(([cell, { label, articles }]) => [
              cell,
              { ...label, articles },
            ]),
          ),
        }
      : {}),
  }
}

function columnJson({ label, ...rest }: FormColumn): object {
  return { ...rest, ...label }
}

function rowJson({ label, explain, ...rest }: FormRow): object {
  return {
    ...rest,
    ...label,
    ...(explain ? { explain_zh: explain.zh, explain_en: explain.en } : {}),
  }
}
