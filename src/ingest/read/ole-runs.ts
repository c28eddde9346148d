import type { OleLook } from './ole-look.ts'
import { viewOf } from './ole-container.ts'
import { doubt, runOf } from './look.ts'
import type { Run } from './runs.ts'
import { pictureText } from './word-blocks.ts'

/** Puts characters together to runs, without the codes of fields. */
export type RunWriter = {
  readonly write: (character: string, look: OleLook) => void
  /** The runs since the last call. */
  readonly take: () => readonly Run[]
}

/** A writer of runs; pictures are in the data stream. */
export function runWriter(data: Uint8Array | null): RunWriter {
  let runs: Run[] = []
  let [text, last]: [string, OleLook | null] = ['', null]
  const fields: { code: string; inCode: boolean }[] = []
  const flush = (): void => {
    if (text !== '' && last) runs.push(paled(text, last))
    text = ''
  }
  const add = (more: string, look: OleLook): void => {
    if (last !== look) flush()
    last = look
    text += more
  }
  const show = (run: Run, { look }: OleLook): void => {
    flush()
    const { kind } = runOf('', look)
    if (kind === 'shown' || kind === 'doubt') runs.push(run)
  }
  const write = (each: string, look: OleLook): void => {
    const field = fields.at(-1)
    if (each === '\x13') fields.push({ code: '', inCode: true })
    else if (each === '\x14' && field) field.inCode = false
    else if (each === '\x15') {
      if (madeByCode.test(fields.pop()?.code ?? '')) show(doubt(inField), look)
    } else if (fields.some(({ inCode }) => inCode)) {
      if (field && field.code.length < 40) field.code += each
    } else if (each === '\x01' && look.form) show(doubt(inField), look)
    else if (each === '\x01' || each === '\x08')
      show({ kind: 'picture', text: pictureAt(each === '\x01' ? look.picture : null, data) }, look)
    else if (look.symbol) show(doubt('with a symbol of a font of symbols'), look)
    else add(marks.get(each) ?? (each < ' ' && each !== '\t' ? '' : each), look)
  }
  return {
    write,
    take: () => {
      flush()
      const taken = runs
      runs = []
      return taken
    },
  }
}

const inField = 'with a field or formula in it'

/** Fields whose result is made from their code and is no text of the document. */
const madeByCode = /^\s*(?:EQ|SYMBOL|FORMDROPDOWN|FORMCHECKBOX|ADVANCE)\b/iu

/** A run that is hidden by its colour says so, since what is behind a cell is known at the end of its row. */
function paled(text: string, { look }: OleLook): Run {
  const run = runOf(text, look)
  const isPale = run.kind === 'hidden' && runOf(text, { ...look, ground: null }).kind !== 'hidden'
  return isPale ? { ...run, why: 'which may be white on white' } : run
}

/** How large a picture is, by what is before it in the data stream ([MS-DOC] 2.9.192). */
function pictureAt(start: number | null, data: Uint8Array | null): string {
  if (start === null || !data || start + 32 > data.length) return pictureText(null, null)
  const view = viewOf(data)
  const points = (offset: number): number | null => view.getInt16(start + offset, true) / 20 || null
  return pictureText(points(28), points(30))
}

const marks = new Map([
  ['\x0b', '\n'],
  ['\x0e', '\n'],
  ['\x1e', '-'],
])
