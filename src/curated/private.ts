import type { VFile } from 'vfile'
import { problem, quote } from './message.ts'

const patterns = {
  mobile: /(?<![0-9A-Za-z_.])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![0-9A-Za-z])/,
  landline: /(?<![0-9A-Za-z])(?:\(0\d{2,3}\) ?|0\d{2,3}[-—–] ?)\d{7,8}(?!\d)/,
  email: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/,
  identity: /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/,
  messenger: /(?:微信|QQ|qq)号?码?[::]\s*\w+/,
} as const satisfies Record<string, RegExp>

const lookAlike =
  /[\p{Cf}\p{Co}\p{Cn}\u2028\u2029\u2E80-\u2FDF\p{Script=Cyrillic}\p{Script=Greek}]/u

/** The kinds of contact detail in a text: telephones, addresses, numbers of persons. */
export function contactsIn(text: string): string[] {
  const plain = text.normalize('NFKC')
  return Object.entries(patterns).flatMap(([name, pattern]) => (pattern.test(plain) ? name : []))
}

/** Refuses contact details of persons and characters that look like others, wherever in a curated file they stand. */
export function checkPrivate(file: VFile): void {
  String(file)
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((text, at) => {
      const place = (column: number) => ({ line: at + 1, column })
      for (const kind of contactsIn(text)) {
        problem(file, {
          rule: 'contact',
          reason: `Unexpected contact details (${kind}), expected none`,
          place: place(1 + Math.max(0, text.search(patterns[kind as keyof typeof patterns]))),
          note: 'Addresses and numbers of persons have no place in the data: take them out.',
        })
      }
      const odd = lookAlike.exec(text)
      if (!odd) return
      problem(file, {
        rule: 'look-alike',
        reason: `Unexpected ${quote(odd[0])} (U+${odd[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}), expected no character that cannot be seen or looks like another`,
        place: place(odd.index + 1),
        actual: odd[0],
        note: 'Retype the text.',
      })
    })
}
