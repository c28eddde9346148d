import { VFile } from 'vfile'
import { checkText } from '../curated/names.ts'
import { isPersonal } from './personal.ts'

/** Whether a text may stand in a curated file: Chinese characters and plain punctuation, no contact details. */
export function writable(text: string): boolean {
  return checkText(new VFile(), text, 'chinese', { line: 1, column: 1 }) && !isPersonal(text)
}
