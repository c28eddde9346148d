import type { Label } from '../locale.ts'

/** The frame of every page: names, navigation, footer. */
export const site = {
  name: { zh: '信息公开年报数据', en: 'Open Disclosure' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  menu: { zh: '主导航', en: 'Main' },
  home: { zh: '首页', en: 'Home' },
  agencies: { zh: '机关', en: 'Agencies' },
  indicators: { zh: '指标', en: 'Measures' },
  compare: { zh: '比较', en: 'Compare' },
  findings: { zh: '核对', en: 'Findings' },
  coverage: { zh: '收录', en: 'Coverage' },
  corrections: { zh: '更正', en: 'Corrections' },
  data: { zh: '数据', en: 'Data' },
  method: { zh: '方法', en: 'Method' },
  contribute: { zh: '参与', en: 'Contribute' },
  about: { zh: '关于', en: 'About' },
  otherLanguage: { zh: 'English', en: '中文' },
  contents: { zh: '本页内容', en: 'On this page' },
  where: { zh: '当前位置', en: 'You are here' },
  version: (version: string, date: string): Label => ({
    zh: `数据版本 ${version}，截至${date}。`,
    en: `Data version ${version}, as of ${date}.`,
  }),
  licence: {
    zh: '整理成果以 CC BY 4.0 许可使用。',
    en: 'The compiled data is licensed CC BY 4.0.',
  },
  licenceLink: { zh: '许可与引用', en: 'Licence and citation' },
  origin: {
    zh: '数字出自各机关公开发布的年度报告，照印录入。本站与这些机关无关，不用脚本也能阅读，不用 Cookie，不向第三方发出请求。',
    en: 'The figures are those that agencies printed in their own annual reports. This site is not connected with any of them. It needs no script to be read, sets no cookie and asks nothing of third parties.',
  },
  noUnit: { zh: '原表未印单位', en: 'no unit printed' },
  notKnown: { zh: '未知', en: 'not known' },
  none: { zh: '无', en: 'none' },
} as const

/** The page for an address that is not there. */
export const missing = {
  title: { zh: '没有这个页面', en: 'There is no such page' },
  text: {
    zh: '地址可能有误，或者这份报告尚未收录。可以从这里继续：',
    en: 'The address may be mistyped, or the report is not held yet. You can go on from here:',
  },
} as const

/** What stands around a chart. */
export const chart = {
  table: { zh: '表格', en: 'Table' },
} as const
