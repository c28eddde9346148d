import fc from 'fast-check'
import type { Draft } from '../../../src/ingest/draft.ts'
import type { SourceFormat } from '../../../src/report/source-formats.ts'
import type { MadeUp } from './made-up.ts'
import { docTraps } from './doc-traps.ts'
import { inRtf, inXlsx, odtTraps, rtfTraps, xlsxTraps } from './office-traps.ts'
import type { Trap } from './trap.ts'
import { kept, unsure } from './trap.ts'
import { t, wordTraps } from './write/word-traps.ts'

const either = (write: Trap['write']): Trap => ({ write, end: 'either' })
const styled = (style: string): Trap => kept((figure) => `${figure}<i style="${style}">8</i>`)
const inMiddle = (figure: string, mark: string): string =>
  `${figure.slice(0, 1)}${mark}${figure.slice(1)}`

/** Traps that every text can hold. */
const written = {
  'zero width': kept((figure) => inMiddle(figure, '\u200B')),
  'a soft hyphen': kept((figure) => inMiddle(figure, '\u00AD')),
  'a raised digit': kept((figure) => `${figure}¹`),
  'a circled digit': kept((figure) => `${figure}①`),
  'an asterisk': kept((figure) => `${figure}＊`),
  'a number in brackets': kept((figure) => `${figure}[1]`),
  'words in brackets': kept((figure) => `${figure}（其中线上1件）`),
  'a second figure in brackets': unsure((figure) => `${figure}（1）`),
  'a stroke over a digit': unsure((figure) => `${figure}8\u0336`),
  'digits turned around': unsure((figure) => `${figure}\u202E8`),
} as const

/** Traps of HTML, wherever it is read. */
const marked = {
  sup: kept((figure) => `${figure}<sup>1</sup>`),
  sub: kept((figure) => `${figure}<sub>1</sub>`),
  del: kept((figure) => `<del>6</del>${figure}`),
  s: kept((figure) => `<s>6</s><ins>${figure}</ins>`),
  struck: kept((figure) => `<i style="text-decoration:line-through">6</i>${figure}`),
  raised: styled('vertical-align:super;font-size:60%'),
  'display: none': styled('display:none'),
  'visibility: hidden': styled('visibility:hidden'),
  'no opacity': styled('opacity:0'),
  'no size': styled('font-size:0'),
  white: styled('color:#fff'),
  'off the page': styled('position:absolute;left:-9999px'),
  'hidden attribute': kept((figure) => `${figure}<b hidden>8</b>`),
  comment: kept((figure) => `${figure}<!-- 8 -->`),
  template: kept((figure) => `${figure}<template>8</template>`),
  noscript: kept((figure) => `${figure}<noscript>8</noscript>`),
  'a line break': unsure((figure) => `${figure}<br>1`),
  picture: unsure(() => '<img src="figure.png" alt="41">'),
  'a picture behind it': unsure((figure) => `${figure}<img src="figure.png">`),
  small: unsure((figure) => `${figure}<small>1</small>`),
  script: unsure((figure) => `${figure}<script>document.write(8)</script>`),
} as const

/** Traps of pages, which a web archive holds as it is. */
const paged = {
  ...written,
  ...marked,
  class: kept((figure) => `<style>.gone{display:none}</style>${figure}<i class="gone">8</i>`),
  'a hidden cell': kept((figure) => `${figure}</p></td><td style="display:none"><p>8`),
  'a field': kept((figure) => `<input value="${figure}">`),
  'text of a style': unsure(
    (figure) => `<style>.more::after{content:"8"}</style><i class="more">${figure}</i>`,
  ),
  'a page in it': unsure((figure) => `${figure}<iframe src="cid:frame-8@mhtml.blink"></iframe>`),
  'a page shown for it': unsure(
    (figure) => `<span><template shadowrootmode="open">8</template>${figure}</span>`,
  ),
  'a page that Chrome saved': unsure(() => `<i><template shadowmode="open">8</template></i>`),
} as const

/** The traps of each format: those of its kind, and those that every text can hold. */
export const traps: Readonly<Record<SourceFormat, Readonly<Record<string, Trap>>>> = {
  html: paged,
  mht: paged,
  md: {
    ...written,
    ...marked,
    'struck by tildes': kept((figure) => `~~6~~${figure}`),
    'a note of Markdown': kept((figure) => `${figure}[^1]`),
    'a picture of Markdown': unsure(() => '![](figure.png)'),
  },
  txt: Object.fromEntries(
    Object.entries(written).map(([name, { write }]) => [name, either(write)]),
  ),
  docx: {
    ...Object.fromEntries(
      Object.entries(written).map(([name, { write, end }]) => [
        name,
        { write: (figure: string) => t(write(figure)), end },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(wordTraps).map(([name, [kind, run]]) => [
        name,
        (kind === 'doubt' ? unsure : kept)((figure) => t(figure) + run),
      ]),
    ),
    'a picture': unsure(() => '<w:r><w:drawing/></w:r>'),
    'a line break': unsure((figure) => `<w:r><w:t>${figure}</w:t><w:br/><w:t>1</w:t></w:r>`),
    'a paragraph': unsure((figure) => `${t(figure)}</w:p><w:p>${t('1')}`),
    'a formula': unsure((figure) => `<m:oMath><m:r><m:t>${figure}</m:t></m:r></m:oMath>`),
  },
  // What another program makes of an empty drawing or a formula as it saves a .doc is its own affair.
  doc: {
    ...Object.fromEntries(
      Object.entries(wordTraps).map(([name, [kind, run]]) => [
        name,
        (kind === 'doubt' ? unsure : kept)((figure) => t(figure) + run),
      ]),
    ),
    'words in brackets': kept((figure) => t(`${figure}（其中线上1件）`)),
    'a line break': unsure((figure) => `<w:r><w:t>${figure}</w:t><w:br/><w:t>1</w:t></w:r>`),
    'a paragraph': unsure((figure) => `${t(figure)}</w:p><w:p>${t('1')}`),
  },
  wps: { ...written, ...docTraps },
  xlsx: { ...each(written, inXlsx), ...xlsxTraps },
  odt: { ...written, ...odtTraps },
  rtf: { ...each(written, inRtf), ...rtfTraps },
  pdf: {
    ...Object.fromEntries(
      Object.entries(written).filter(([name]) => !/turned|stroke|hyphen/u.test(name)),
    ),
    sup: marked.sup,
    sub: marked.sub,
    del: marked.del,
    white: styled('color:#fff'),
    'no size': styled('font-size:1px'),
    'display: none': styled('display:none'),
    'a line break': marked['a line break'],
    small: marked.small,
    picture: unsure(
      () =>
        `<img width="30" height="12" src="data:image/gif;base64,R0lGODlhAgACAIAAAP8AAP8AACH5BAAAAAAALAAAAAACAAIAAAIChFEAOw==">`,
    ),
    'a drawing': unsure(() => '<svg width="20" height="12"><circle cx="8" cy="6" r="4"/></svg>'),
  },
}

function each(
  all: Readonly<Record<string, Trap>>,
  change: (trap: Trap) => Trap,
): Record<string, Trap> {
  return Object.fromEntries(Object.entries(all).map(([name, trap]) => [name, change(trap)]))
}

/** The format whose traps a way to write a report as text has. */
export function kindOf(layout: string): SourceFormat {
  return layout === 'html' ? 'html' : layout === 'markdown' ? 'md' : 'txt'
}

/** A trap in a cell. */
export type Sown = { readonly cell: string; readonly name: string; readonly trap: Trap }

/** Some cells with a figure in them, and a trap for each; numbers choose. */
export function sownIn(
  made: MadeUp,
  kind: SourceFormat,
  seeds: readonly number[],
): readonly Sown[] {
  const all = Object.entries(traps[kind])
  const cells = [...made.cells].filter(([, text]) => /^\d+$/u.test(text)).map(([cell]) => cell)
  const sown = seeds.map((seed, at): Sown => {
    const [name, trap] = all[(seed + at) % all.length]!
    return { cell: cells[seed % cells.length]!, name, trap }
  })
  return sown.filter(({ cell }, at) => sown.findIndex((each) => each.cell === cell) === at)
}

/** Numbers for a few traps. */
export const seeds: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(1_000_000), {
  minLength: 1,
  maxLength: 6,
})

/** The report with a mark for each figure that has a trap, and the text written of it with traps in the place of marks. */
export function sow<T>(
  made: MadeUp,
  sown: readonly Sown[],
  write: (made: MadeUp, put: (text: string) => string) => T,
): T {
  const mark = (at: number): string => String.fromCharCode(0xe100 + at)
  const cells = new Map(made.cells)
  for (const [at, { cell }] of sown.entries()) cells.set(cell, mark(at))
  const put = (text: string): string =>
    sown.reduce(
      (done, { cell, trap }, at) =>
        done.replaceAll(mark(at), () => trap.write(made.cells.get(cell)!)),
      text,
    )
  return write({ ...made, cells }, put)
}

/** What is wrong with a draft of a report with traps: a wrong figure, one lost that must be kept, one without a word. */
export function caught(
  { report, file }: Draft,
  made: MadeUp,
  sown: readonly Sown[],
): readonly string[] {
  const said = file.messages.map(({ reason }) => reason)
  const where = new Map(sown.map((each) => [each.cell, each]))
  return report.observations.flatMap(({ cell, row, table, printed, status }) => {
    const isRead = status !== 'illegible' && status !== 'absent'
    const trapped = where.get(cell)
    const wrong = isRead && printed !== made.cells.get(cell) ? [`${cell} is ${printed}`] : []
    if (!trapped) return wrong
    const { trap, name } = trapped
    const lost = !isRead && trap.end === 'kept' ? [`${cell} is lost`] : []
    const taken = isRead && trap.end === 'unsure' ? [`${cell} is taken`] : []
    const isTold =
      (isRead && silent.test(name)) ||
      said.some((reason) => reason.includes(cell) || reason.includes(`${table}.${row}`))
    return [...wrong, ...lost, ...taken, ...(isTold ? [] : [`no word of ${cell}`])].map(
      (each) => `${each}: ${made.cells.get(cell)} with ${name}`,
    )
  })
}

// Where nothing is left out that a reader sees, there is nothing to tell.
const silent =
  /zero width|soft hyphen|comment|template|noscript|field|hidden cell|display: none|no size|phonetic|fraction|exponent|value of a formula/u
