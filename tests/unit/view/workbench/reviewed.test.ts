import { expect, test } from 'vitest'
import { open, text } from './opened.ts'

test('a report under review has its own figures, and what the file says otherwise is told', async () => {
  const { reading } = await open(text, 'zh')
  const { agency, year, checked } = reading
  const cell = 'requests.received.total'
  const { printed } = checked.cells[cell]!
  const value = checked.text.replace(/^(\| 一、本年新收.*\| )\d+ \|$/mu, '$199999 |')
  const held = { [`curated/${agency.id}/${year}.md`]: value }
  const review = await open(text, 'zh', held, { way: 'review', agency: agency.id })
  expect(review.reading.checked.cells[cell]!.printed).toBe('99999')
  expect(review.reading.review!.differs).toEqual({ [cell]: printed })
  expect(review.reading.held).toBe(checked.path)
})

test('a sentence stands beside the claim that it states, whatever number that claim has', async () => {
  const counted = (n: number): string => `全年共收到政府信息公开申请${n}件。`
  const spoken = text.replace(
    /(一、总体情况[^\n]*\n)/u,
    `$1全县发布政府信息5500条。\n${counted(77)}\n`,
  )
  const { reading } = await open(spoken, 'zh')
  const { agency, year, checked } = reading
  const rows = checked.text.split('\n').filter((line) => /^\| .* \| (?:5500|77) \|/u.test(line))
  expect(rows.length).toBe(2)
  // As a person may have typed it: the figure of requests alone.
  const value = checked.text.replace(`${rows.find((row) => row.includes('5500'))!}\n`, '')
  const held = { [`curated/${agency.id}/${year}.md`]: value }
  const review = await open(spoken, 'zh', held, { way: 'review', agency: agency.id })
  expect(review.reading.said['s1-1']!.sentence).toContain('77件')
})
