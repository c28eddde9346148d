import type { VFile } from 'vfile'
import { problem } from './message.ts'
import { unexpected } from './said.ts'

/** Whether git left the marks of a merge in a file that it could not make: the file then says where the first is. */
export function isConflict(file: VFile): boolean {
  const lines = String(file).split(/\r?\n/)
  const at = lines.findIndex((line) => /^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$/.test(line))
  if (at < 0) return false
  problem(file, {
    rule: 'conflict',
    reason: unexpected(
      { zh: '合并冲突的标记', en: 'mark of a merge conflict' },
      { zh: '合并好的文件', en: 'the file as merged' },
    ),
    place: { line: at + 1, column: 1 },
    actual: lines[at]!,
    note: {
      zh: '选定一边，删去 <<<<<<<、=======、>>>>>>> 各行。',
      en: 'Choose a side and take away the lines <<<<<<<, ======= and >>>>>>>.',
    },
  })
  return true
}
