import type { Label } from '../locale/label.ts'
import type { Difference } from './diff.ts'

/** How much changed, in a line. */
export function summary(of: Difference): Label {
  const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
  const agencies = new Set(of.agencies.map(({ report }) => report)).size
  const reworded = of.reworded.length
  return {
    zh: [
      `报告增加${of.added.length}份、减少${of.removed.length}份`,
      `改动${of.cells.length}格`,
      `核对发现增加${of.gained.length}处、减少${of.lost.length}处`,
      ...(reworded > 0 ? [`变化${reworded}处`] : []),
      ...(agencies > 0 ? [`机关改动${agencies}个`] : []),
    ].join('，'),
    en: [
      `${count(of.added.length, 'report')} added`,
      `${of.removed.length} removed`,
      `${count(of.cells.length, 'cell')} changed`,
      `${count(of.gained.length, 'finding')} gained`,
      `${of.lost.length} lost`,
      ...(reworded > 0 ? [`${reworded} changed`] : []),
      ...(agencies > 0
        ? [agencies === 1 ? '1 agency changed' : `${agencies} agencies changed`]
        : []),
    ].join(', '),
  }
}
