import type { Label } from '../locale.ts'

/** A change of method: from when, and what is done otherwise since. */
export type MethodChange = { readonly date: string } & Label

/** What was changed in how figures are read, checked or measured; newest first. */
export const methodChanges: readonly MethodChange[] = [
  {
    date: '2026-11-22',
    zh: '首次发布：表格两个版本、核对规则和指标如方法页所列。',
    en: 'First publication: both editions of the form, the checks and the measures as the method page lists them.',
  },
]

/** The page of corrections: the policy, the ledger, changes of method. */
export const corrections = {
  title: { zh: '更正', en: 'Corrections' },
  description: {
    zh: '更正的规矩：分哪几类、怎样写明；全部更正的清单；方法变动的日期。',
    en: 'How corrections are made and worded, the ledger of all of them, and the dates on which the method changed.',
  },
  intro: {
    zh: '已发布的数字不会悄悄改动。每一处更正都写明原来显示什么、现在显示什么、为什么、从哪天起，永久保留在这里和 corrections.csv 中。',
    en: 'No published figure changes quietly. Each correction says what was shown, what is shown, why, and since when, and stays here and in corrections.csv for good.',
  },
  kinds: { zh: '三类更正', en: 'Three kinds' },
  kindWords: {
    transcription: {
      zh: '本站录入有误。改成报告所印的数字。',
      en: 'We entered it wrongly. The figure becomes that of the report.',
    },
    restated: {
      zh: '机关重新公布了报告或数字。改成新公布的，原来的数字留在清单里。',
      en: 'The agency republished. The figure becomes the new one; the old one stays in the ledger.',
    },
    misprint: {
      zh: '报告本身疑有笔误。数据照印不改，旁边注明可能应为多少、依据是什么。',
      en: 'The report itself seems to have a slip. The data stay as printed; beside it stands what may have been meant, and why.',
    },
  },
  form: { zh: '更正的写法', en: 'The form of words' },
  place: { zh: '（机关、年度、单元格）', en: '(agency, year, cell)' },
  any: {
    was: { zh: '（旧数字）', en: '(the old figure)' },
    now: { zh: '（新数字）', en: '(the new figure)' },
    date: { zh: '（日期）', en: '(date)' },
    reason: { zh: '（理由和依据）', en: '(reason and evidence)' },
  },
  words: {
    transcription: (was: string, now: string, date: string): Label => ({
      zh: `原来显示${was}，自${date}起显示${now}。`,
      en: `We showed ${was}; since ${date} we show ${now}.`,
    }),
    restated: (was: string, now: string, date: string): Label => ({
      zh: `机关重新公布，原来显示${was}，自${date}起显示${now}。`,
      en: `The agency republished: we showed ${was}; since ${date} we show ${now}.`,
    }),
    misprint: (was: string, now: string, date: string): Label => ({
      zh: `报告印作${was}，照印显示；自${date}起注明可能应为${now}。`,
      en: `The report prints ${was}, which we show; since ${date} a note says that ${now} may be meant.`,
    }),
  },
  why: { zh: '理由：', en: 'Why: ' },
  ledger: { zh: '更正清单', en: 'Ledger' },
  none: {
    zh: '至今没有更正。',
    en: 'There are no corrections so far.',
  },
  changes: { zh: '方法变动', en: 'Changes of method' },
  changesIntro: {
    zh: '规则、指标或读法的变动会影响许多数字，不算更正，按日期记在这里。',
    en: 'A change of a rule, a measure or a way of reading touches many figures. It is no correction and is recorded here by date.',
  },
  report: { zh: '发现数字不对？', en: 'Found a wrong figure?' },
} as const
