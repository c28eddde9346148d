import type { Words } from '../locale/words.ts'
import type { Content } from './markup.ts'
import { html } from './markup.ts'

const han = /((?:[\u3000-\u303f\uff00-\uffef]|\p{Script=Han})+)/u

/** A text in which Chinese words are marked as such on a page in another language. */
export function bilingual(text: string, t: Words): Content {
  if (!t.chinese || !han.test(text)) return text
  return text
    .split(han)
    .map((part, at) => (at % 2 === 0 ? part : html`<span lang="${t.chinese}">${part}</span>`))
}
