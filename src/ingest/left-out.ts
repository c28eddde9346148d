import type { CellRemark } from './grid.ts'
import type { Label } from '../locale/label.ts'
import { listed, worded } from './said.ts'

/** Whether a remark forbids to take a figure from its cell. */
export function isUnsure({ kind }: CellRemark): boolean {
  return kind === 'picture' || kind === 'doubt'
}

/** Why no figure is taken from a cell. */
export function whyUnsure({ kind, text }: CellRemark): string {
  return kind === 'picture' ? 'picture in the cell' : text
}

/** A placed cell and what was left out of it or joined in it. */
export type Remarked = { readonly id: string; readonly remarks?: readonly CellRemark[] }

/** What was left out of figures, one sentence for each way, with the cells; the first of these is its place. */
export function sayLeftOut(
  cells: readonly Remarked[],
): { readonly at: string; readonly reason: Label }[] {
  return kinds.flatMap(([kind, how]) => {
    const own = cells.flatMap(({ id, remarks = [] }) =>
      remarks.filter((each) => each.kind === kind).map(({ text }) => ({ id, text })),
    )
    if (own.length === 0) return []
    const shown = own.slice(0, 40)
    const left = own.length - shown.length
    const all = listed(
      shown.map(({ id, text }) => {
        const word = `\`${shorten(text)}\``
        return { zh: `${id} 的 ${word}`, en: `${word} of ${id}` }
      }),
    )
    const reason = worded(
      left > 0
        ? { zh: '{how}：{all}，另有{left}处', en: '{how}: {all} and {left} more' }
        : { zh: '{how}：{all}', en: '{how}: {all}' },
      { how, all, left },
    )
    return [{ at: own[0]!.id, reason }]
  })
}

const kinds: readonly (readonly [CellRemark['kind'], Label])[] = [
  ['note', { zh: '当作注释，没有算进数字', en: 'Taken for notes and left out of figures' }],
  [
    'struck',
    { zh: '已划去或删除，没有算进数字', en: 'Crossed out or deleted, and left out of figures' },
  ],
  [
    'hidden',
    { zh: '读者看不见，没有算进数字', en: 'Hidden from a reader, and left out of figures' },
  ],
  ['joined', { zh: '数字断成几段，已连起来', en: 'Figures in parts, joined' }],
]

function shorten(text: string): string {
  const plain = [...text.replace(/\s+/gu, ' ').trim()]
  return plain.length > 24 ? `${plain.slice(0, 24).join('')}…` : plain.join('')
}
