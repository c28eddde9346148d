import type { FormTable } from '../../form/form.ts'
import { picturedSections } from '../facts/lines.ts'
import type { Captured } from '../grid.ts'
import type { Remark } from './placed.ts'
import type { Label } from '../../locale/label.ts'
import { worded } from '../said.ts'

/**
 * The tables not found that may be there all the same, and why: a picture stands in their section, or no table of the form
 * was found at all. Their cells are `?`: absent would say that the report has none.
 */
export function lostTables(
  captured: Captured,
  tables: readonly FormTable[],
  absent: readonly string[],
): ReadonlyMap<string, Label> {
  const pictured = picturedSections(captured)
  const count = captured.pictures?.length ?? 0
  const en = count === 1 ? 'a picture in the document' : `${count} pictures in the document`
  const pictures = { zh: `文件里的${count}张图片可能是表格`, en: `and ${en} may be tables` }
  const noOther = { zh: '统一格式的其他表也没有', en: 'and no other table of the form' }
  return new Map(
    tables
      .filter(({ id }) => absent.includes(id))
      .flatMap(({ id, section }) => {
        if (pictured.has(section) || pictured.has(0)) return [[id, pictures]]
        return absent.length === tables.length ? [[id, noOther]] : []
      }),
  )
}

/** What to tell of a table that was not found; `lost` is why it may be there. */
export function tellAbsent(id: string, lost: Label | undefined): Remark {
  const reason = lost
    ? worded(
        {
          zh: '没有找到表 {id}，{lost}：各格为 ?；请抄录，报告没有这个表则写 absent',
          en: 'Table {id} was not found, {lost}: its cells are ?; transcribe them, or write absent where the report has no such table',
        },
        { id, lost },
      )
    : {
        zh: `没有找到表 ${id}：原文没有、是图片，或标签丢失。各格为 absent，不是0`,
        en: `Table ${id} was not found: it is not there, is a picture, or its labels are lost. Its cells say absent, not 0`,
      }
  return { rule: lost ? 'unresolved' : 'absent', at: id, place: null, reason }
}
