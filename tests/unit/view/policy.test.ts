import { expect, test } from 'vitest'
import { embedPolicy, policy, workerPolicy } from '../../../src/view/policy.ts'

const own = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
]

test('a page loads what is of this site alone, runs nothing that stands in it, and sends nothing elsewhere', () => {
  expect(policy.split('; ')).toEqual([...own, "connect-src 'self'", "form-action 'self'"])
})

test('a chart in a frame asks for nothing and sends nothing', () => {
  expect(embedPolicy.split('; ')).toEqual([...own, "form-action 'none'"])
})

test('a page with a worker starts it from itself, and asks this site alone', () => {
  const more = ["connect-src 'self'", 'worker-src blob:', "form-action 'self'"]
  expect(workerPolicy.split('; ')).toEqual([...own, ...more])
})
