import type { Label } from '../locale.ts'

/** What limits a comparison, in sentences without names, by kind of limit. */
export const limitLabels = {
  scope: {
    zh: '统计范围不同（或有的不明）：所计的不是同样一些机关收到的申请，数字不能直接相比。',
    en: 'The scopes differ, or some are not clear: the tables do not count the requests of the same kind of bodies, so the figures are not directly comparable.',
  },
  unknown: {
    zh: '统计范围不明，不宜与别处相比：',
    en: 'Scope not clear, so not to be compared with others: ',
  },
  level: {
    zh: '层级不同：各级所管的事和收到的申请不同。',
    en: 'The levels differ: each level has other tasks and receives other requests.',
  },
  kind: {
    zh: '机关类型不同：政府、办公厅（室）和部门收到的申请不同。',
    en: 'The kinds of agency differ: governments, their offices and departments receive other requests.',
  },
  year: {
    zh: '年度不同：其间制度和申请都可能有变。',
    en: 'The years differ: rules and requests may have changed in between.',
  },
  edition: {
    zh: '表格版本不同：有的项目两版计法不一。',
    en: 'The editions of the form differ: some items are counted otherwise.',
  },
  small: {
    zh: '有不足10件或没有案件的指标，只列分数，不宜相比：',
    en: 'Some measures rest on under ten cases or none; there the fraction stands alone and is not to be compared: ',
  },
  missing: {
    zh: '有的指标没有数字（有格未填或没有日期）：',
    en: 'Some measures have no figure (a cell left blank, or no date): ',
  },
} as const satisfies Readonly<Record<string, Label>>
