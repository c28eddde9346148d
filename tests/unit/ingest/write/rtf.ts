import { toGbk } from './gbk.ts'
import type { Paper, PaperCell, PaperTable } from './paper.ts'
import { placed } from './paper.ts'

/**
 * How a program writes a rich text: `word` in GBK with the shape of a row before and after it; `office` in Unicode with
 * question marks for programs that do not know it, the shape before the row; `bare` without saying of paragraphs that they
 * are in a table.
 */
export type RtfManner = 'word' | 'office' | 'bare'

/** A document as a rich text; `change` alters its body. */
export function writeRtf(
  paper: Paper,
  manner: RtfManner = 'word',
  { change = (body: string): string => body } = {},
): Uint8Array {
  const body = paper.map((part) =>
    typeof part === 'string'
      ? `\\pard\\plain\\f1 ${textOf(part, manner)}\\par\n`
      : tableOf(part, manner),
  )
  return rtf(change(body.join('')))
}

/** A rich text with the given content after its lists of fonts and colours. */
export function rtf(body: string): Uint8Array {
  const head =
    "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}" +
    '{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red200\\green0\\blue0;}' +
    '{\\stylesheet{\\s0 Normal;}}{\\info{\\title 9}}{\\*\\generator Made up;}\n'
  return new Uint8Array(Buffer.from(`${head}${body}}`, 'latin1'))
}

/** A text in the manner's encoding. */
export function textOf(text: string, manner: RtfManner): string {
  return [...text]
    .map((each) => {
      if (each === '\n') return '\\line '
      if (each < '\u0080') return '\\{}'.includes(each) ? `\\${each}` : each
      if (manner === 'word') {
        const bytes = toGbk(each)
        if (bytes) return bytes.map((byte) => `\\'${byte.toString(16)}`).join('')
      }
      return [...each]
        .flatMap((character) => character.split(''))
        .map((unit) => `\\u${((unit.charCodeAt(0) + 0x8000) & 0xffff) - 0x8000}?`)
        .join('')
    })
    .join('')
}

function tableOf(table: PaperTable, manner: RtfManner): string {
  const rows = placed(table).map((own) => {
    let [shape, content] = ['', '']
    for (const { cell, column, goesOn } of own) {
      const merge = cell.rowSpan === 1 ? '' : goesOn ? '\\clvmrg' : '\\clvmgf'
      shape += `${merge}\\clbrdrt\\brdrs\\cellx${(column + cell.columnSpan) * 700}\n`
      const start = manner === 'bare' ? '' : '\\pard\\plain\\intbl'
      content += `${start}\\f1 ${goesOn ? '' : cellText(cell, manner)}\\cell\n`
    }
    const defined = `\\trowd\\trgaph108\\trleft0 ${shape}`
    return manner === 'word'
      ? `${defined}{${content}}{${defined}\\row}\n`
      : `${defined}${content}\\row\n`
  })
  return `${rows.join('')}\\pard `
}

function cellText({ text }: PaperCell, manner: RtfManner): string {
  const half = Math.ceil(text.length / 2)
  return `${textOf(text.slice(0, half), manner)}{\\b ${textOf(text.slice(half), manner)}}`
}
