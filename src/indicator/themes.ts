import type { Label } from '../locale/label.ts'

/** What measures are about, in the order of the pages; each measure belongs to one theme. */
export const themes: readonly {
  readonly id: string
  readonly label: Label
  readonly measures: readonly string[]
}[] = [
  {
    id: 'requests',
    label: { zh: '申请和办理', en: 'Requests and handling' },
    measures: [
      'received',
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
    measures: ['disclosure-rate', 'disclosure-rate-full', 'merits-disclosure-rate'],
  },
  {
    id: 'not-disclosed',
    label: { zh: '没有公开', en: 'Not disclosed' },
    measures: [
      'refusal-rate',
      'refusal-rate-without-referrals',
      'unavailable-rate',
      'not-held-rate',
      'not-processed-rate',
      'other-rate',
    ],
  },
  {
    id: 'disputes',
    label: { zh: '行政复议和行政诉讼', en: 'Reviews and court cases' },
    measures: [
      'reviews',
      'review-rate',
      'review-correction-rate',
      'review-correction-rate-decided',
      'lawsuits',
      'court-correction-rate',
      'court-correction-rate-decided',
    ],
  },
  {
    id: 'reporting',
    label: { zh: '报告本身', en: 'The report itself' },
    measures: ['consistency-rate', 'days-late'],
  },
]

/** The measures whose shares make up how requests ended: with the last they add up to all concluded. */
export const outcomeMeasures = [
  'disclosure-rate',
  'refusal-rate',
  'unavailable-rate',
  'not-processed-rate',
  'other-rate',
] as const
