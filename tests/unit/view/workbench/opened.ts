import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import fc from 'fast-check'
import { parseDivisions } from '../../../../src/agency/divisions-file.ts'
import { encodeKnown } from '../../../../src/ingest/known.ts'
import type { Asked, Reading } from '../../../../src/view/workbench/protocol.ts'
import { openReport } from '../../../../src/view/workbench/reading.ts'
import type { Work } from '../../../../src/view/workbench/work.ts'
import { layouts } from '../../ingest/layouts.ts'
import type { MadeUp } from '../../ingest/made-up.ts'
import { madeUp } from '../../ingest/made-up.ts'
import { frozen } from '../../support/folder.ts'

/** A made-up report in the newest edition, with what is printed in its cells. */
export const made: MadeUp = fc
  .sample(madeUp(['zero']), { numRuns: 12, seed: 7 })
  .find(({ edition }) => edition.id === 'form-2021')!

/** Opens a text in the language; `held`: the files of the site beside what it knows, by path, and the years they are of. */
export async function open(
  text: string,
  language: 'zh' | 'en',
  held: Readonly<Record<string, string>> = {},
  more: Partial<Asked> = {},
): Promise<{ readonly reading: Reading; readonly work: Work }> {
  const divisions = readFileSync(join(frozen, 'divisions.csv'), 'utf8')
  const known = encodeKnown({
    register: parseDivisions(new VFile({ path: 'divisions.csv', value: divisions })),
    agencies: [],
    date: '2026-11-22',
    years: {
      'yangcheng-140522-gov': Object.keys(held).map((path) =>
        Number(/\d{4}/.exec(path.split('/').at(-1)!)![0]),
      ),
    },
  })
  const asked = {
    bytes: new TextEncoder().encode(text),
    name: 'a.txt',
    sha256: 'a'.repeat(64),
    agency: null,
    year: null,
    named: null,
    language,
    way: 'add' as const,
    held: null,
    ...more,
  }
  const { answer, work } = await openReport(asked, (path) => {
    const file = path === 'curated/known.json' ? known : held[path]
    return file === undefined ? Promise.reject(new Error(path)) : Promise.resolve(file)
  })
  if (!('checked' in answer) || !work) throw new Error(JSON.stringify(answer))
  return { reading: answer, work }
}

/** The made-up report as text, of a county in the register. */
export const text = layouts['rows of tabs']
  .write(made)
  .replaceAll('甲山县人民政府', '阳城县人民政府')
