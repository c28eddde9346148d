import type { Label, Locale } from '../locale/locale.ts'
import type { Content } from './markup.ts'
import { html } from './markup.ts'

const han = /((?:[\u3000-\u303f\uff00-\uffef]|\p{Script=Han})+)/u

/** A text of the data in the page's language; Chinese words within an English text are marked as such. */
export function said(text: Label, locale: Locale): Content {
  if (locale === 'zh' || !han.test(text[locale])) return text[locale]
  return text[locale]
    .split(han)
    .map((part, at) => (at % 2 === 0 ? part : html`<span lang="zh-CN">${part}</span>`))
}
