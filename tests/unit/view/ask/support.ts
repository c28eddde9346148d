import type { AsyncBuffer } from 'hyparquet'
import type { Answer, AskReport } from '../../../../src/view/ask/answer.ts'
import { answerOf } from '../../../../src/view/ask/answer.ts'
import { figureNamed } from '../../../../src/view/ask/figures.ts'
import type { Question } from '../../../../src/view/ask/question.ts'
import { nothing } from '../../../../src/view/ask/question.ts'
import type { Store } from '../../../../src/view/ask/store.ts'
import { openStore } from '../../../../src/view/ask/store.ts'
import type { Published } from '../../dataset/product/support.ts'

/** Bytes as a Parquet file that is read in parts. */
export function buffer(bytes: Uint8Array): AsyncBuffer {
  const whole = new Uint8Array(bytes).buffer
  return { byteLength: whole.byteLength, slice: (from, to) => whole.slice(from, to) }
}

/** What questions are answered from, of what is published. */
export function storeOf(published: Published): Store {
  return openStore({
    text: (path) => Promise.resolve(published.text(path)),
    parquet: (path) => Promise.resolve(buffer(published.read(path))),
  })
}

/** Answers a question as the page does; `change`: of the reports before. */
export async function answered(
  store: Store,
  question: Partial<Question>,
  change: (reports: readonly AskReport[]) => readonly AskReport[] = (reports) => reports,
): Promise<Answer> {
  const whole = { ...nothing, ...question }
  const figures = await Promise.all(
    whole.figures.flatMap((id) => {
      const figure = figureNamed(id)
      return figure ? [store.figure(figure)] : []
    }),
  )
  return answerOf(whole, change(await store.reports()), figures)
}
