import type { Captured, Unreadable } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import type { Sheet } from './sheet.ts'
import { sheetBlocks } from './sheet-blocks.ts'
import { parseDrawing } from './xlsx-drawing.ts'
import { isOn, walkPart } from './xlsx-names.ts'
import type { ParsedSheet, Shared } from './xlsx-sheet.ts'
import { parseSheet } from './xlsx-sheet.ts'
import { parseStyles } from './xlsx-styles.ts'
import { parseStrings } from './xlsx-text.ts'
import type { Zip } from './zip.ts'
import { openZip } from './zip.ts'

/**
 * Reads a workbook (.xlsx) sheet by sheet: rows of one text are lines, the others tables. Figures are those that are shown.
 * Hidden sheets, rows and columns, comments, headers and footers are left out.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Captured | Unreadable> {
  const zip = await openZip(bytes)
  if ('unreadable' in zip) return zip
  try {
    const { sheets, hidden } = await readSheets(zip)
    const { blocks, pictures, remarks } = sheetBlocks(sheets)
    if (blocks.length === 0) {
      const what = pictures.length > 0 ? 'pictures and no text: it needs transcription' : 'no text'
      return { unreadable: `The workbook has ${what}` }
    }
    const named = hidden.map((name) => `\`${name}\``).join(', ')
    const left = hidden.length > 0 ? [`Hidden sheets are left out: ${named}`] : []
    return { format: 'xlsx', blocks, pictures, remarks: [...left, ...remarks] }
  } catch (error) {
    return { unreadable: `The workbook cannot be read: ${(error as Error).message}` }
  }
}

type Listed = { readonly name: string; readonly relation: string; readonly shown: boolean }

/** The sheets that are shown, in their order, and the names of those that are not. */
async function readSheets(zip: Zip): Promise<{ sheets: Sheet[]; hidden: string[] }> {
  const top = await relationsOf(zip, '')
  const home = [...top.values()].find(({ type }) => type === 'officeDocument')?.target
  const xml = home === undefined ? null : await zip.text(home)
  if (home === undefined || xml === null) throw new Error('the zip container holds no workbook')
  const { listed, showing } = parseWorkbook(xml)
  const relations = await relationsOf(zip, home)
  const part = async (type: string): Promise<string | null> => {
    const found = [...relations.values()].find((each) => each.type === type)
    return found ? zip.text(found.target) : null
  }
  const [strings, styles] = [await part('sharedStrings'), await part('styles')]
  const shared: Shared = {
    strings: strings === null ? [] : parseStrings(strings),
    styles: styles === null ? [] : parseStyles(styles),
    showing,
    count: counter(),
  }
  const sheets: Sheet[] = []
  for (const { name, relation } of listed.filter(({ shown }) => shown)) {
    const { type, target } = relations.get(relation) ?? { type: '', target: '' }
    // Sheets of charts and of dialogs have no cells.
    if (type !== 'worksheet') continue
    const text = await zip.text(target)
    if (text === null) throw new Error(`Unexpected sheet ${name} without content`)
    const parsed = parseSheet(text, shared)
    sheets.push({ ...parsed, name, overlays: await overlaysOf(zip, target, parsed) })
  }
  return { sheets, hidden: listed.filter(({ shown }) => !shown).map(({ name }) => name) }
}

function counter(): Shared['count'] {
  let all = 0
  return (characters) => {
    all += characters
    if (all > ingestLimits.characters)
      throw new Error(`Unexpected characters over ${ingestLimits.characters}`)
  }
}

async function overlaysOf(
  zip: Zip,
  sheet: string,
  { drawing }: ParsedSheet,
): Promise<Sheet['overlays']> {
  if (drawing === null) return []
  const target = (await relationsOf(zip, sheet)).get(drawing)?.target
  const xml = target === undefined ? null : await zip.text(target)
  return xml === null ? [] : parseDrawing(xml)
}

function parseWorkbook(xml: string): { listed: Listed[]; showing: Shared['showing'] } {
  const listed: Listed[] = []
  let [from1904, recalculated] = [false, false]
  walkPart(xml, {
    open: (name, attribute) => {
      if (name === 'sheet') {
        const shown = (attribute('state') ?? 'visible') === 'visible'
        const title = (attribute('name') ?? '').replace(/\p{C}/gu, '').slice(0, 31)
        listed.push({ name: title, relation: attribute('r:id') ?? '', shown })
      } else if (name === 'workbookPr' && attribute('date1904')) {
        from1904 = isOn(attribute('date1904'))
      } else if (name === 'calcPr' && attribute('fullCalcOnLoad')) {
        recalculated = isOn(attribute('fullCalcOnLoad'))
      }
    },
  })
  return { listed, showing: { from1904, recalculated } }
}

type Relation = { readonly type: string; readonly target: string }

/** The relations of a part by id: the last word of the type, the name of the entry. */
async function relationsOf(zip: Zip, part: string): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>()
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const xml = await zip.text(`${folder}_rels/${part.slice(slash)}.rels`)
  if (xml === null) return relations
  walkPart(xml, {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const type = attribute('Type')?.split('/').at(-1) ?? ''
      const target = resolved(folder, attribute('Target') ?? '')
      relations.set(attribute('Id') ?? '', { type, target })
    },
  })
  return relations
}

/** The entry that a target names: from the root, or from the folder of the part that has the relation. */
function resolved(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
