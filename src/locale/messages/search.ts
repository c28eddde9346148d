/** The search box as every page has it. */
export const search = {
  label: { zh: '查找机关', en: 'Find an agency' },
  hint: { zh: '名称、拼音、首字母或区划代码', en: 'Name, pinyin, initials or code' },
  button: { zh: '查找', en: 'Find' },
} as const

/** What the results of a search say; {all} and {shown} are numbers, {q} what was asked. Readers are sent those of the page. */
export const results = {
  found: { zh: '找到{all}个机关', en: 'Agencies found: {all}' },
  first: { zh: '找到{all}个机关，列出前{shown}个', en: 'Agencies found: {all}; the first {shown}' },
  none: {
    zh: '没有找到“{q}”，可能尚未收录。',
    en: 'Nothing found for “{q}”. It may not be held yet.',
  },
  all: { zh: '全部结果', en: 'All results' },
  index: { zh: '全部机关', en: 'All agencies' },
  contribute: { zh: '如何补充', en: 'How to add it' },
  heading: { zh: '“{q}”的查找结果', en: 'Results for “{q}”' },
  noReports: { zh: '尚无报告', en: 'no report yet' },
} as const
