import type { Label } from '../../locale/label.ts'
import type { Question } from './question.ts'
import { nothing } from './question.ts'

/** A question that is answered when the site is built: its id on the page, and how a reader would ask it. */
export type Ready = { readonly id: string; readonly title: Label; readonly question: Question }

/** Ten questions that journalists ask of such reports. */
export const readyQuestions: readonly Ready[] = [
  ready(
    'received',
    '收到了多少申请，谁收到的多？',
    'How many requests came in, and who got most?',
    {
      figures: ['received'],
      order: 'value',
    },
  ),
  ready('disclosed', '公开的占多大比例？', 'What share was disclosed?', {
    figures: ['disclosure-rate'],
  }),
  ready('over-years', '这个比例历年怎样变化？', 'How did that share change over the years?', {
    figures: ['disclosure-rate'],
    years: 'all',
  }),
  ready('refused', '不予公开的占多大比例？', 'What share was refused?', {
    figures: ['refusal-rate'],
  }),
  ready(
    'not-held',
    '有多少答复说“本机关不掌握”？',
    'How often is the answer “we do not hold it”?',
    {
      figures: ['not-held-rate'],
    },
  ),
  ready('corrected', '复议纠正了多少？', 'How often did a review correct the agency?', {
    figures: ['review-correction-rate'],
  }),
  ready('sued', '有多少复议和诉讼？', 'How many reviews and lawsuits were there?', {
    figures: ['reviews', 'lawsuits'],
  }),
  ready('left-over', '有多少申请结转到下一年？', 'How much was left for the next year?', {
    figures: ['carried-over-rate'],
  }),
  ready('late', '年报按时公布了吗？', 'Were the reports published in time?', {
    figures: ['days-late'],
  }),
  ready('penalties', '作出了多少行政处罚决定？', 'How many penalties were imposed?', {
    figures: ['enforcement.penalties.decisions'],
  }),
]

function ready(id: string, zh: string, en: string, question: Partial<Question>): Ready {
  return { id, title: { zh, en }, question: { ...nothing, ...question } }
}
