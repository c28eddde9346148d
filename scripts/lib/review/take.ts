import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { chineseOf, isFatal } from '../../../src/curated/message.ts'
import { checkReportTime } from '../../../src/dataset/time.ts'
import type { Label } from '../../../src/locale/label.ts'
import { amendText, readAmendment } from '../../../src/report/amend.ts'
import { parseReport } from '../../../src/report/parse.ts'
import { putCurated } from '../add/put-curated.ts'

/** The file that results are written into: the data folder, its path, the path from the repository's root, the release's day. */
export type Place = {
  readonly data: string
  readonly path: string
  readonly file: string
  readonly date: string
}

/** What became of a result: 200 written, 400 no result, 409 the file has changed, 422 it cannot be so; and what is to be said. */
export type Taken = { readonly status: 200 | 400 | 409 | 422; readonly said: readonly Label[] }

/** The sum of a curated file as it is. */
export function sumOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Takes a result as JSON, `{sum, amendment}`, and writes it into the curated file, whole or not at all. `sum` is that of the
 * text which the reviewer saw.
 */
export function takeResult({ data, path, file, date }: Place, body: string): Taken {
  const given = parsed(body)
  if (given === null) return { status: 400, said: [noResult] }
  const amendment = readAmendment(JSON.stringify(given.amendment))
  if ('refused' in amendment) return { status: 422, said: amendment.refused }
  const before = readFileSync(path, 'utf8')
  if (sumOfText(before) !== given.sum) return { status: 409, said: [changed] }
  const amended = amendText(before, file, amendment)
  if ('refused' in amended) return { status: 422, said: amended.refused }
  const { text } = amended
  const whole = new VFile({ path: file, value: text })
  checkReportTime(whole, parseReport(whole)!, date)
  if (isFatal(whole)) return { status: 422, said: whole.messages.map(labelOf) }
  putCurated(data, [{ path, text, over: true }])
  return { status: 200, said: [] }
}

function parsed(body: string): { readonly sum: string; readonly amendment: unknown } | null {
  try {
    const value = JSON.parse(body) as unknown
    const isResult = typeof value === 'object' && value !== null && 'sum' in value
    return isResult && typeof value.sum === 'string' && 'amendment' in value
      ? { sum: value.sum, amendment: value.amendment }
      : null
  } catch {
    return null
  }
}

function labelOf(message: VFile['messages'][number]): Label {
  return { zh: chineseOf(message).reason, en: message.reason }
}

const noResult: Label = { zh: '送来的不是一个结果', en: 'What was sent is no result' }
const changed: Label = {
  zh: '文件在此期间被改动了，什么也没有写：重新打开这一页',
  en: 'The file has changed meanwhile, nothing was written: load this page again',
}
