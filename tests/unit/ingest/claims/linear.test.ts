import { expect, test } from 'vitest'
import { draftReport } from '../../../../src/ingest/draft.ts'
import { readReport } from '../../../../src/ingest/read.ts'
import { agency } from '../made-up.ts'

// Each took seconds when a pattern began anew at every character; a test that hangs fails by its time limit.
test.each([
  '0',
  '一',
  '没有',
  '申请7件',
  '收到申请7件(',
  '均获维持,',
  '复议1件,均获维持,',
  '1,000,',
  '（',
  '约',
  '各县',
])('80,000 characters of %s are read at once', async (part) => {
  const body = part.repeat(80_000 / part.length)
  const text = `甲山县人民政府2024年政府信息公开工作年度报告\n一、总体情况\n${body}\n二、主动公开政府信息情况\n规章\t0\t0\t0\n`
  const captured = await readReport(new TextEncoder().encode(text), 'report.txt')
  if ('unreadable' in captured) throw new Error(captured.unreadable)
  const known = { year: 2024, sha256: '0'.repeat(64), added: '2024-06-01' }
  const draft = draftReport(captured, { agency, source: null, published: null, ...known })
  expect('report' in draft && draft.report.claims.length).toBeLessThanOrEqual(200)
})
