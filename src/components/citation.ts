import type { Locale } from '../locale/locale.ts'
import { messages } from '../locale/messages.ts'

/** How to cite a page, but for its address: dataset, version of the data, what the page is. */
export function citation(locale: Locale, version: string, title: string): string {
  const name = messages.site.name[locale]
  return {
    zh: `${name}，数据版本${version}：${title}。`,
    en: `${name}, data version ${version}: ${title}.`,
  }[locale]
}
