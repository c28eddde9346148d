import type { TableId } from '../../form/editions.ts'
import { findEdition } from '../../form/editions.ts'
import { plainLabel } from '../../form/form.ts'
import type { Language } from '../../locale/label.ts'
import { cellIn } from '../../report/figures.ts'
import type { Report } from '../../report/report.ts'
import type { Box, Head } from '../form-table.ts'
import { layout } from '../form-table.ts'
import type { ShownCell, ShownTable } from './protocol.ts'

/** The tables of a report's form as they are printed; each cell has its row and column for a name. */
export function tablesOf(report: Report, language: Language): readonly ShownTable[] {
  return findEdition(report.edition)!.tables.map(({ id, section }) => {
    const edition = findEdition(report.editions[id as TableId] ?? report.edition)!
    const table = edition.tables.find((each) => each.id === id)!
    const named = edition.sections.find(({ no }) => no === section)!.label
    const { head, bodies } = layout(table)
    const shown = (part: Head | Box): ShownCell => {
      if (part.kind === 'box') {
        const text = nameOf(report, part.cell, language)
        return { text, colspan: 1, rowspan: 1, scope: null, cell: part.cell }
      }
      const { colspan, rowspan, scope, label } = part
      return { text: label[language], colspan, rowspan, scope, cell: null }
    }
    return {
      id,
      caption: (table.caption ?? named)[language],
      heads: head.length,
      rows: [...head, ...bodies.flat()].map((row) => row.map(shown)),
    }
  })
}

function nameOf(report: Report, id: string, language: Language): string {
  const { row, column } = cellIn(report, id)!
  return [row, column]
    .map(({ label }) => plainLabel(label)[language])
    .join(language === 'zh' ? '·' : ', ')
}
