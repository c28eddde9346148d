/** The facts of a report's front matter that its page shows each at an anchor of its own, in the order of the page. */
export const reportFacts = ['title', 'period', 'published', 'signed'] as const

/** A fact of the front matter that a page can be led to. */
export type ReportFact = (typeof reportFacts)[number]
