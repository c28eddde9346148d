import type { Label } from '../locale/label.ts'

/** What indicators are about, in the order of the pages; each belongs to one theme. */
export const themes: readonly {
  readonly id: string
  readonly label: Label
  readonly indicators: readonly string[]
}[] = [
  {
    id: 'requests',
    label: { zh: '收到和办结', en: 'Requests received and concluded' },
    indicators: [
      'received',
      'received-change',
      'received-per-10000',
      'caseload',
      'pending-at-start',
      'handled',
      'handled-rate',
      'carried-over-rate',
      'individual-share',
    ],
  },
  {
    id: 'disclosed',
    label: { zh: '公开', en: 'Disclosed' },
    indicators: ['disclosure-rate', 'disclosure-rate-full', 'merits-disclosure-rate'],
  },
  {
    id: 'not-disclosed',
    label: { zh: '没有公开', en: 'Not disclosed' },
    indicators: [
      'refusal-rate',
      'refusal-rate-without-referrals',
      'unavailable-rate',
      'not-held-rate',
      'not-processed-rate',
      'other-rate',
      'other-other-rate',
      'petition-rate',
    ],
  },
  {
    id: 'disputes',
    label: { zh: '行政复议和行政诉讼', en: 'Reviews and lawsuits' },
    indicators: [
      'reviews',
      'review-rate',
      'upheld-rate',
      'review-correction-rate',
      'review-correction-rate-decided',
      'review-other-rate',
      'lawsuits',
      'lawsuit-rate',
      'court-correction-rate',
      'court-correction-rate-decided',
    ],
  },
  {
    id: 'reporting',
    label: { zh: '报告本身', en: 'The report itself' },
    indicators: ['normative-net-change', 'consistency-rate', 'days-late'],
  },
]

/** The indicators whose shares make up how requests ended: with the last they add up to all concluded. */
export const outcomeIndicators = [
  'disclosure-rate',
  'refusal-rate',
  'unavailable-rate',
  'not-processed-rate',
  'other-rate',
] as const
