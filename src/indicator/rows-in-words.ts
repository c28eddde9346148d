import { editions } from '../form/editions.ts'
import type { Group } from '../form/sum.ts'
import { cellsOfSum } from '../form/sum.ts'
import type { Label } from '../locale/label.ts'

const zh = [...'零一二三四五六七八九十']
const en = ['no', ...'one two three four five six seven eight nine ten'.split(' ')]

/** How many rows of a group are added up in the newest edition, in words: 八, eight; in digits above ten. */
export function rowsInWords(group: Group): Label {
  const count = cellsOfSum([group], () => editions.at(-1)!.id).length
  return { zh: zh[count] ?? String(count), en: en[count] ?? String(count) }
}
