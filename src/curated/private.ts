import type { VFile } from 'vfile'
import { codePoint, problem, quote } from './message.ts'
import { unexpected } from './said.ts'

const patterns = {
  mobile: /(?<![0-9A-Za-z_.])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![0-9A-Za-z])/,
  landline: /(?<![0-9A-Za-z])(?:\(0\d{2,3}\) ?|0\d{2,3}[-—–] ?)\d{7,8}(?!\d)/,
  email: /(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w-]/,
  identity: /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/,
  messenger: /(?:微信|QQ|qq)号?码?:\s*\w+/,
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
  const whole = String(file).replace(/^\uFEFF/, '')
  // What stands in a line stands in the whole: nearly every file has none of it.
  if (contactsIn(whole).length === 0 && !lookAlike.test(whole)) return
  whole.split('\n').forEach((text, at) => {
    const place = (column: number) => ({ line: at + 1, column })
    for (const kind of contactsIn(text)) {
      problem(file, {
        rule: 'contact',
        reason: unexpected(
          { zh: `联系方式（${kind}）`, en: `contact details (${kind})` },
          { zh: '没有', en: 'none' },
        ),
        place: place(1 + Math.max(0, text.search(patterns[kind as keyof typeof patterns]))),
        note: {
          zh: '个人的地址和号码不进入数据，请删去。',
          en: 'Addresses and numbers of persons have no place in the data: take them out.',
        },
      })
    }
    const odd = lookAlike.exec(text)
    if (!odd) return
    problem(file, {
      rule: 'look-alike',
      reason: unexpected(`${quote(odd[0])} (${codePoint(odd[0])})`, {
        zh: '没有看不见的或形似别字的字符',
        en: 'no character that cannot be seen or looks like another',
      }),
      place: place(odd.index + 1),
      actual: odd[0],
      note: { zh: '请重新输入这段文字。', en: 'Retype the text.' },
    })
  })
}
