import type { Locale } from '../locale.ts'

/** The search box as every page has it. */
export const search = {
  label: { zh: '查找机关', en: 'Find an agency' },
  hint: { zh: '名称、拼音、首字母或区划代码', en: 'Name, pinyin, initials or code' },
  button: { zh: '查找', en: 'Find' },
} as const

/** What the results of a search say: by language first, because readers are sent these with the script. */
export const results = {
  zh: {
    found: (count: number, shown: number) =>
      `找到${count}个机关${shown < count ? `，列出前${shown}个` : ''}`,
    none: (question: string) => `没有找到“${question}”，可能尚未收录。`,
    all: '全部结果',
    index: '全部机关',
    contribute: '如何补充',
    heading: (question: string) => `“${question}”的查找结果`,
    noReports: '尚无报告',
  },
  en: {
    found: (count: number, shown: number) =>
      `Agencies found: ${count}${shown < count ? `; the first ${shown}` : ''}`,
    none: (question: string) => `Nothing found for “${question}”. It may not be held yet.`,
    all: 'All results',
    index: 'All agencies',
    contribute: 'How to add it',
    heading: (question: string) => `Results for “${question}”`,
    noReports: 'no report yet',
  },
} as const satisfies Record<Locale, object>
