import type { Trap } from './trap.ts'
import { kept, unsure } from './trap.ts'
import { textOf } from './write/rtf.ts'

/** Traps of workbooks: what stands in an element `c` after its name, beginning with its other attributes. */
export const xlsxTraps: Readonly<Record<string, Trap>> = {
  superscript: kept((figure) => inline(r(figure), r('1', '<vertAlign val="superscript"/>'))),
  subscript: kept((figure) => inline(r(figure), r('1', '<vertAlign val="subscript"/>'))),
  struck: kept((figure) => inline(r('6', '<strike/>'), r(figure))),
  white: kept((figure) => inline(r(figure), r('8', '<color rgb="FFFFFFFF"/>'))),
  'white of the theme': kept((figure) => inline(r(figure), r('8', '<color theme="0"/>'))),
  tiny: kept((figure) => inline(r(figure, '<sz val="11"/>'), r('8', '<sz val="1"/>'))),
  'a phonetic guide': kept((figure) => inline(`<t>${figure}</t><rPh><t>8</t></rPh>`)),
  'a binary fraction': kept(
    (figure) => `><v>${(Number(figure) * (1 + Number.EPSILON)).toPrecision(17)}</v>`,
  ),
  'an exponent': kept((figure) => `><v>${Number(figure).toExponential()}</v>`),
  'the value of a formula': kept((figure) => `><f>SUM(A1:A9)</f><v>${figure}</v>`),
  small: unsure((figure) => inline(r(figure, '<sz val="11"/>'), r('1', '<sz val="7"/>'))),
  'a line break': unsure((figure) => inline(`<t>${figure}\n1</t>`)),
  'a formula without value': unsure(() => '><f>SUM(A1:A9)</f>'),
  'a picture of WPS': unsure(
    () => ' t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v>',
  ),
  'a picture in the cell': unsure(() => ' t="e" vm="1"><v>#VALUE!</v>'),
  'an error': unsure(() => ' t="e"><v>#REF!</v>'),
  'struck alone': unsure((figure) => inline(r(figure, '<strike/>'))),
}

/** Traps of OpenDocument texts: content of a paragraph. */
export const odtTraps: Readonly<Record<string, Trap>> = {
  superscript: kept((figure) => `${figure}${span('note', '1')}`),
  struck: kept((figure) => `${span('struck', '6')}${figure}`),
  hidden: kept((figure) => `${figure}${span('hidden', '8')}`),
  white: kept((figure) => `${figure}${span('white', '8')}`),
  'a note': kept(
    (figure) =>
      `${figure}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>8</text:p></text:note-body></text:note>`,
  ),
  'a comment': kept(
    (figure) => `${figure}<office:annotation><text:p>8</text:p></office:annotation>`,
  ),
  'a hidden field': kept(
    (figure) => `${figure}<text:hidden-text text:is-hidden="true">8</text:hidden-text>`,
  ),
  small: unsure((figure) => `${span('usual', figure)}${span('small', '1')}`),
  'a line break': unsure((figure) => `${figure}<text:line-break/>1`),
  'a paragraph': unsure((figure) => `${figure}</text:p><text:p>1`),
  'a picture': unsure((figure) => `${figure}<draw:frame><draw:image/></draw:frame>`),
  'a formula': unsure(() => '<draw:frame><draw:object/></draw:frame>'),
  'struck alone': unsure((figure) => span('struck', figure)),
}

/** Traps of rich texts: content of a cell. */
export const rtfTraps: Readonly<Record<string, Trap>> = {
  superscript: kept((figure) => `${figure}{\\super 1}`),
  raised: kept((figure) => `${figure}{\\up8 1}`),
  struck: kept((figure) => `{\\strike 6}${figure}`),
  deleted: kept((figure) => `{\\deleted 6}{\\revised ${figure}}`),
  hidden: kept((figure) => `${figure}{\\v 8}`),
  white: kept((figure) => `${figure}{\\cf2 8}`),
  'a note': kept((figure) => `${figure}{\\super\\chftn{\\footnote 8}}`),
  'a comment': kept((figure) => `${figure}{\\*\\annotation 8}`),
  'the code of a field': kept((figure) => `{\\field{\\*\\fldinst =8}{\\fldrslt ${figure}}}`),
  small: unsure((figure) => `\\fs21 ${figure}{\\fs12 1}`),
  'a line break': unsure((figure) => `${figure}\\line 1`),
  'a paragraph': unsure((figure) => `${figure}\\par 1`),
  'a picture': unsure((figure) => `${figure}{\\pict\\pngblip 89504e47}`),
  'struck alone': unsure((figure) => `{\\strike ${figure}}`),
}

/** A trap that every text can hold, as text of a workbook. */
export function inXlsx({ write, end }: Trap): Trap {
  return { write: (figure) => inline(`<t>${write(figure)}</t>`), end }
}

/** A trap that every text can hold, as text of a rich text. */
export function inRtf({ write, end }: Trap): Trap {
  return { write: (figure) => textOf(write(figure), 'office'), end }
}

function inline(...runs: string[]): string {
  return ` t="inlineStr"><is>${runs.join('')}</is>`
}

function r(text: string, properties = ''): string {
  return `<r><rPr>${properties}</rPr><t>${text}</t></r>`
}

function span(style: string, text: string): string {
  return `<text:span text:style-name="${style}">${text}</text:span>`
}
