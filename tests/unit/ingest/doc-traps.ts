import type { Trap } from './trap.ts'
import { kept, unsure } from './trap.ts'
import { look } from './write/doc.ts'

/** A character that stands for something else, such as a picture, with its other properties. */
const special = (character: string, list = ''): string => look(`550801${list}`, character)
const field = (code: string, result: string): string =>
  `${special('\x13')}${code}${special('\x14')}${result}${special('\x15')}`

/** Traps of binary Word documents: content of a cell, with lists of properties ([MS-DOC] 2.6.1). */
export const docTraps: Readonly<Record<string, Trap>> = {
  superscript: kept((figure) => `${figure}${look('482a01', '1')}`),
  subscript: kept((figure) => `${figure}${look('482a02', '1')}`),
  raised: kept((figure) => `${figure}${look('45480a00', '1')}`),
  'superscript by a style': kept((figure) => `${figure}${look('304a0f00', '1')}`),
  hidden: kept((figure) => `${figure}${look('3c0801', '8')}`),
  'hidden by a style': kept((figure) => `${figure}${look('304a1100', '8')}`),
  white: kept((figure) => `${figure}${look('7068ffffff00', '8')}`),
  'white of the sixteen': kept((figure) => `${figure}${look('422a08', '8')}`),
  tiny: kept((figure) => `${figure}${look('434a0200', '8')}`),
  struck: kept((figure) => `${look('370801', '6')}${figure}`),
  'struck twice': kept((figure) => `${look('532a01', '6')}${figure}`),
  deleted: kept((figure) => `${look('000801', '6')}${figure}`),
  'hidden inside': kept(
    (figure) => `${figure.slice(0, 1)}${look('3c0801', '8')}${figure.slice(1)}`,
  ),
  'the code of a field': kept((figure) => field(' =8 ', figure)),
  small: unsure((figure) => `${figure}${look('434a0a00', '1')}`),
  'a line break': unsure((figure) => `${figure}\x0b1`),
  'a paragraph': unsure((figure) => `${figure}\r1`),
  'a picture': unsure((figure) => `${figure}${special('\x01', '036a00000000')}`),
  'a drawing': unsure((figure) => `${figure}${special('\x08')}`),
  'a symbol': unsure((figure) => `${figure}${special('(', '096a000031f0')}`),
  'a field of a form': unsure((figure) => `${figure}${special('\x01', '060801')}`),
  'a field that draws': unsure((figure) => field(` EQ \\o(${figure},8) `, '')),
  'struck alone': unsure((figure) => look('370801', figure)),
}
