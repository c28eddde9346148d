import type { FormTable } from '../../form/form.ts'
import { picturedSections } from '../facts/lines.ts'
import type { Captured } from '../grid.ts'
import type { Remark } from './placed.ts'

/**
 * The tables not found that may be there all the same, and why: a picture stands in their section, or no table of the form
 * was found at all. Their cells are `?`: absent would say that the report has none.
 */
export function lostTables(
  captured: Captured,
  tables: readonly FormTable[],
  absent: readonly string[],
): ReadonlyMap<string, string> {
  const pictured = picturedSections(captured)
  const count = captured.pictures?.length ?? 0
  const pictures = count === 1 ? 'a picture in the document' : `${count} pictures in the document`
  return new Map(
    tables
      .filter(({ id }) => absent.includes(id))
      .flatMap(({ id, section }) => {
        if (pictured.has(section) || pictured.has(0)) return [[id, `and ${pictures} may be tables`]]
        return absent.length === tables.length ? [[id, 'and no other table of the form']] : []
      }),
  )
}

/** What to tell of a table that was not found; `lost` is why it may be there. */
export function tellAbsent(id: string, lost: string | undefined): Remark {
  const reason = lost
    ? `Table ${id} was not found, ${lost}: its cells are ?; transcribe them, or write absent where the report has no such table`
    : `Table ${id} was not found: it is not there, is a picture, or its labels are lost. Its cells say absent, not 0`
  return { rule: lost ? 'unresolved' : 'absent', at: id, place: null, reason }
}
