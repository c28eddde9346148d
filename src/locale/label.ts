/** The languages that the data speaks: columns, cells, checks, indicators and the messages of findings have both. */
export const languages = ['zh', 'en'] as const

/** A language of the data. */
export type Language = (typeof languages)[number]

/** A text of the data in each of its languages. */
export type Label = Readonly<Record<Language, string>>

/** The BCP 47 tags of the languages of the data. */
export const languageTags: Label = { zh: 'zh-CN', en: 'en' }
