import { expect, test } from 'vitest'
import { claimWords } from '../../../src/check/claim-words.ts'

test.each([
  ['收到申请', 'requests received'],
  ['其中上年度结转', 'requests carried in'],
  ['自然人申请占比', 'the share of requests by individuals'],
  ['法人或其他组织占比', 'the share of requests by legal persons and other organisations'],
  ['收办申请同比增长', 'the change on the year before in requests received and dealt with'],
  ['收到申请同比变化', 'the change on the year before in requests received'],
  ['复议案件同比下降', 'the change on the year before in administrative reviews'],
  ['接收办理申请', 'requests received and dealt with'],
  ['乡镇和部门办理申请', 'requests dealt with (“乡镇和部门办理申请”)'],
  [
    '不掌握等无法提供占比',
    'the share of requests for information that could not be provided (“不掌握等无法提供占比”)',
  ],
  ['公开及部分公开', 'requests granted in full or in part'],
  ['县政府申请办复率', 'the rate of requests answered (“县政府申请办复率”)'],
  ['其中市级文件', '“其中市级文件”'],
  ['占比', '“占比”'],
  ['申请中的其中收到申请', 'requests received (“申请中的其中收到申请”)'],
])('%s is %s', (label, words) => {
  expect(claimWords({ label })).toBe(words)
})
