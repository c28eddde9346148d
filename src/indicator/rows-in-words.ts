import { editionName, editions } from '../form/editions.ts'
import type { Group } from '../form/sum.ts'
import { cellsOfSum } from '../form/sum.ts'
import type { Label } from '../locale/label.ts'

const zh = [...'零一二三四五六七八九十']
const en = ['no', ...'one two three four five six seven eight nine ten'.split(' ')]

/** How many rows of a group are added up in the newest edition, in words: 八, eight; in digits above ten. */
export function rowsInWords(group: Group): Label {
  return inWords(rowsIn(group, editions.at(-1)!))
}

/** How many rows a group has in which edition, newest first, to begin a sentence; of editions that agree the oldest is named. */
export function rowsByEdition(group: Group): Label {
  const differing = editions.filter((edition, at) => {
    const before = editions[at - 1]
    return !before || rowsIn(group, edition) !== rowsIn(group, before)
  })
  const each = differing.reverse().map((edition, at): Label => {
    const count = rowsIn(group, edition)
    const { zh, en } = inWords(count)
    const name = editionName(edition)
    return {
      zh: `${name.zh}${count === 1 ? '的一行' : `${zh}行之和`}`,
      en: `${at === 0 ? 'The' : 'the'} ${en} row${count === 1 ? '' : 's'} of ${at === 0 ? name.en : edition.from}`,
    }
  })
  return {
    zh: joined(
      each.map(({ zh }) => zh),
      '，',
      '，或',
    ),
    en: joined(
      each.map(({ en }) => en),
      ', ',
      ', or ',
    ),
  }
}

function rowsIn(group: Group, { id }: (typeof editions)[number]): number {
  return cellsOfSum([group], () => id).length
}

function inWords(count: number): Label {
  return { zh: zh[count] ?? String(count), en: en[count] ?? String(count) }
}

function joined(parts: readonly string[], comma: string, or: string): string {
  const [last, ...rest] = [...parts].reverse()
  return rest.length === 0 ? (last ?? '') : `${rest.reverse().join(comma)}${or}${last}`
}
