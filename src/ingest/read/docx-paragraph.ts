import type { WordPart } from './docx-document.ts'
import { groundOf, isOn, lookOfRun, readProperty } from './docx-look.ts'
import type { RunProperties } from './docx-look.ts'
import type { WordStyles } from './docx-styles.ts'
import { doubt, runOf } from './look.ts'
import type { Color, Look } from './look.ts'
import type { Run } from './runs.ts'
import { pictureText } from './word-blocks.ts'
import type { Attribute } from './xml.ts'

/** Takes the elements of a Word document that are no table and puts together its paragraphs. */
export type ParagraphWriter = {
  readonly open: (
    name: string,
    attribute: Attribute,
    parent: string | undefined,
    above: string | undefined,
  ) => void
  readonly text: (said: string, name: string) => void
  /** The paragraph that ends here; undefined where none does. */
  readonly close: (name: string, parent: string | undefined) => WordPart | undefined
}

/** Where a paragraph stands: the colour behind it (null: not known), and why it may not be seen. */
export type Surroundings = { readonly ground: Color | null; readonly why: string | null }

type Paragraph = { runs: Run[]; style: RunProperties; ground: Color | null | undefined }
type Drawing = { box: boolean; width: number | null; height: number | null }

/** A writer of paragraphs with what their styles say; `around` tells where the current one stands. */
export function paragraphWriter(styles: WordStyles, around: () => Surroundings): ParagraphWriter {
  const paragraphs: Paragraph[] = []
  const drawings: Drawing[] = []
  let own: RunProperties = {}
  let [marked, deleted, above, turned] = [false, 0, 0, 0]

  const put = (run: Run): void => {
    paragraphs.at(-1)?.runs.push(run)
  }
  const look = (): Look => {
    const { ground } = around()
    const paragraph = paragraphs.at(-1)
    const said = {
      paragraph: paragraph?.style ?? {},
      character: own.style === undefined ? {} : styles.of(own.style),
      defaults: styles.defaults,
    }
    const behind = paragraph?.ground === undefined ? ground : paragraph.ground
    const found = lookOfRun(own, said, behind)
    return { ...found, deleted: deleted > 0, raised: found.raised || marked || above > 0 }
  }
  const write = (text: string): void => {
    const seen = look()
    const run = runOf(text, seen)
    const why =
      turned > 0 ? 'which is set from right to left' : (around().why ?? unknownGround(seen))
    put(run.kind === 'shown' && why !== null ? { ...run, kind: 'doubt', why } : run)
  }
  /** Something that shows what is no text of the document. */
  const show = (run: Run): void => {
    const { kind } = runOf('', look())
    if (kind === 'shown' || kind === 'doubt') put(run)
  }

  return {
    open: (name, attribute, parent, grand) => {
      if (name === 'p')
        paragraphs.push({ runs: [], style: styles.of(undefined), ground: undefined })
      else if (name === 'r') {
        own = {}
        marked = false
      } else if (parent === 'pPr') paragraphProperty(paragraphs.at(-1), name, attribute, styles)
      else if (parent === 'rPr' && grand === 'r') readProperty(own, name, attribute, parent)
      else if (parent?.startsWith('w14:')) readProperty(own, name, attribute, parent)
      else if (parent === 'r' && marks.has(name)) write(marks.get(name)!)
      else if (name === 'del' || name === 'moveFrom') deleted += Number(parent !== 'rPr')
      else if (name === 'rt') above++
      else if (name === 'bdo') turned = Number(attribute('val') === 'rtl')
      else if (/^(?:foot|end)noteReference$/u.test(name))
        marked =
          attribute('customMarkFollows') !== undefined && isOn(attribute('customMarkFollows'))
      else if (name === 'sym') show(doubt('with a symbol of a font of symbols'))
      else if (name === 'ddList' || name === 'checkBox') show(doubt(field))
      else if (pictures.has(name)) drawings.push({ box: false, width: null, height: null })
      else drawn(drawings.at(-1), name, attribute)
    },
    text: (said, name) => {
      if (name === 't') write(said)
      else if (name === 'delText') put({ kind: 'deleted', text: said })
      else if (name === 'm:t') put({ kind: 'doubt', text: said, why: field })
    },
    close: (name, parent) => {
      if (name === 'p') {
        const runs = paragraphs.pop()?.runs ?? []
        return { kind: 'paragraph', text: '', runs }
      }
      if (name === 'del' || name === 'moveFrom') deleted -= Number(parent !== 'rPr')
      else if (name === 'rt') above--
      else if (name === 'bdo') turned = 0
      else if (pictures.has(name)) show(runOfDrawing(drawings.pop()!))
      return undefined
    },
  }
}

function runOfDrawing({ box, width, height }: Drawing): Run {
  return box
    ? doubt('with a box of text that may stand elsewhere')
    : { kind: 'picture', text: pictureText(width, height) }
}

const field = 'with a field or formula in it'

/** White text on a ground that is not known may be hidden. */
function unknownGround({ color, ground }: Look): string | null {
  return ground === null && color?.every((each) => each > 230)
    ? 'which may be white on white'
    : null
}

function paragraphProperty(
  paragraph: Paragraph | undefined,
  name: string,
  attribute: Attribute,
  styles: WordStyles,
): void {
  if (!paragraph) return
  if (name === 'pStyle') paragraph.style = styles.of(attribute('val'))
  else if (name === 'shd') paragraph.ground = groundOf(name, attribute)
}

/** What is said of a drawing: how large it is in points, and that it is a box of text. */
function drawn(drawing: Drawing | undefined, name: string, attribute: Attribute): void {
  if (!drawing) return
  if (name === 'txbxContent') drawing.box = true
  else if (name === 'wp:extent') {
    const points = (key: string): number | null => Number(attribute(key)) / 12_700 || null
    Object.assign(drawing, { width: points('cx'), height: points('cy') })
  } else if (name === 'v:shape' || name === 'v:rect') {
    const style = attribute('style') ?? ''
    const said = style.split(';').map((each) => each.split(':').map((part) => part.trim()))
    const points = (key: string): number | null => {
      const value = said.find(([each]) => each === key)?.[1] ?? ''
      const match = /^([\d.]+)(pt|in|cm|mm|px)?/u.exec(value)
      return match ? Number(match[1]) * (units.get(match[2] ?? 'pt') ?? 1) : null
    }
    Object.assign(drawing, { width: points('width'), height: points('height') })
  }
}

const units = new Map([
  ['pt', 1],
  ['in', 72],
  ['cm', 28.35],
  ['mm', 2.835],
  ['px', 0.75],
])

const pictures = new Set(['drawing', 'pict', 'object', 'control'])

/** What the content of a run other than text stands for. */
const marks = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
])
