import type { Problem } from '../../src/curated/message.ts'
import type { Part } from '../../src/curated/said.ts'
import { unexpected } from '../../src/curated/said.ts'

const kinds: readonly (readonly [magic: string, what: Part])[] = [
  ['504b0304', { zh: 'Word、Excel 或 ODT 文件', en: 'Word, Excel or OpenDocument file' }],
  ['d0cf11e0', { zh: '旧版 Word 或 Excel 文件', en: 'Word or Excel file of the old kind' }],
  ['25504446', { zh: 'PDF 文件', en: 'PDF file' }],
  ['89504e47', { zh: '图片', en: 'picture' }],
  ['ffd8ff', { zh: '图片', en: 'picture' }],
  ['1f8b', { zh: '压缩文件', en: 'compressed file' }],
]

/** What is wrong with a file that is no text in UTF-8: another kind of file, by its first bytes, or another encoding. */
export function notText(bytes: Uint8Array): Omit<Problem, 'place'> {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  const kind = kinds.find(([magic]) => start.startsWith(magic))
  if (kind) {
    return {
      rule: 'encoding',
      reason: unexpected(kind[1], { zh: '整理稿（文本）', en: 'a curated file, which is text' }),
      note: {
        zh: '用 `npm run add -- 文件` 由它做出整理稿。',
        en: 'Run `npm run add -- FILE` on it: that writes the curated file.',
      },
    }
  }
  return {
    rule: 'encoding',
    reason: unexpected({ zh: '字节', en: 'bytes' }, 'UTF-8'),
    note: {
      zh: '另存为不带BOM的UTF-8。',
      en: 'Save the file as UTF-8 without a byte-order mark.',
    },
  }
}
