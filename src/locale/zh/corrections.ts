/** What was changed in how figures are read, checked or measured, by the day; newest first. */
export const methodChanges = {
  '2026-11-22': '首次发布：表格两个版本、核对规则和指标如方法页所列。',
}

/** The page of corrections: the policy, the ledger, changes of method. */
export const corrections = {
  title: '更正',
  description: '更正分哪几类、怎样写明；全部更正的清单；方法变动的日期。',
  intro:
    '已发布的数字不会悄悄改动。每一处更正都写明原来显示什么、现在显示什么、为什么、从哪天起，永久保留在这里和 corrections.csv 中。',
  kinds: '三类更正',
  kindWords: {
    transcription: '本站录入有误。改为报告上的数字。',
    restated: '机关重新公布了报告或数字。改为新公布的，原来的数字留在清单里。',
    misprint: '报告本身疑有笔误。数据照录不改，旁边注明可能应为多少、依据是什么。',
  },
  form: '更正说明格式',
  place: '（机关、年度、单元格）',
  any: {
    was: '（旧数字）',
    now: '（新数字）',
    date: '（日期）',
    reason: '（理由和依据）',
  },
  words: {
    transcription: (was: string, now: string, date: string): string =>
      `原来显示${was}，自${date}起显示${now}。`,
    restated: (was: string, now: string, date: string): string =>
      `机关重新公布，原来显示${was}，自${date}起显示${now}。`,
    misprint: (was: string, now: string, date: string): string =>
      `报告印作${was}，照录显示；自${date}起注明可能应为${now}。`,
  },
  why: '理由：',
  ledger: '更正清单',
  none: '至今没有更正。',
  changes: '方法变动',
  changesIntro: '规则、指标或录入方法的变动会影响许多数字，不算更正，按日期记在这里。',
  report: '发现数字不对？',
}
