import { contactsIn } from '../curated/private.ts'
import type { Captured, SourcePlace } from './grid.ts'
import type { Label } from '../locale/label.ts'

/** Contact details and personal data of one kind in the captured report: how many, and where the first stands. */
export type PersonalData = {
  readonly kind: Label
  readonly count: number
  readonly place: SourcePlace
}

const kinds: readonly (readonly [Label, RegExp])[] = [
  [{ zh: '手机号码', en: 'mobile numbers' }, /(?<!\d)1[3-9]\d{9}(?!\d)/g],
  [{ zh: '电话号码', en: 'telephone numbers' }, /(?<!\d)\(?0\d{2,3}\)?[-—– ]{0,3}\d{7,8}(?!\d)/g],
  [
    { zh: '电子邮箱', en: 'e-mail addresses' },
    /[A-Za-z0-9._-]@[A-Za-z0-9-]{1,40}\.[A-Za-z]{2,10}/g,
  ],
  [
    { zh: '身份证号', en: 'identity numbers' },
    /(?<![\dA-Z])[1-9]\d{5}(?:19|20)\d{2}[01]\d[0-3]\d{4}[\dXx](?!\d)/g,
  ],
  [{ zh: '微信号', en: 'WeChat names' }, /微信号?[:：] {0,2}[A-Za-z][A-Za-z0-9_-]{5,19}/g],
]

/** Counts contact details and personal data in a captured report. None of it is ever written. */
export function personalData({ blocks }: Captured): PersonalData[] {
  const found = new Map<Label, { count: number; place: SourcePlace }>()
  for (const block of blocks) {
    const parts = block.kind === 'text' ? [block] : block.grid.cells
    for (const { text, place } of parts) {
      if (text.length < 8) continue
      for (const [kind, pattern] of kinds) {
        const count = text.normalize('NFKC').match(pattern)?.length ?? 0
        if (count === 0) continue
        const known = found.get(kind)
        if (known) known.count += count
        else found.set(kind, { count, place })
      }
    }
  }
  return [...found].map(([kind, { count, place }]) => ({ kind, count, place }))
}

/** Whether a text that is to be written holds contact details or personal data. */
export function isPersonal(text: string): boolean {
  return contactsIn(text).length > 0 || kinds.some(([, pattern]) => text.search(pattern) >= 0)
}
