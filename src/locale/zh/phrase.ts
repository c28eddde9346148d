/** How names, figures and sentences are put together. */
export const phrase = {
  listed: (items: readonly string[]): string => items.join('、'),
  sentences: (all: readonly string[]): string => all.join(''),
  /** A text with more in brackets: 226（31.4%）. */
  withMore: (text: string, more: string): string => `${text}（${more}）`,
  /** A name with its figure: 维持28. */
  named: (name: string, figure: string): string => `${name}${figure}`,
  /** A thing under the heading that it belongs to. */
  under: (heading: string, name: string): string => `${heading}：${name}`,
  /** A place, the larger part first. */
  placeOf: (parts: readonly string[]): string => parts.join(''),
  /** An edition of the form by its first year. */
  editionOf: (year: string): string => `${year}版`,
  requests: (count: string): string => `${count}件`,
  cases: (count: string): string => `${count}件`,
}

/** Punctuation and spaces between sentences and parts of one. */
export const between = {
  space: '',
  colon: '：',
  comma: '，',
  stop: '。',
  list: '、',
  semicolon: '；',
  bar: ' · ',
  columns: '｜',
}
