import type { Agency } from '../../agency/agency.ts'
import type { Scope } from '../../report/report.ts'
import type { SourcePlace } from '../grid.ts'
import { withoutSpace } from '../fold.ts'
import type { ProseLine } from './lines.ts'

/** Whose requests the tables seem to count, by a few words of the text; `evidence` has at most twelve characters. */
export type FoundScope = {
  readonly scope: Scope
  readonly evidence: string | null
  readonly place: SourcePlace | null
}

const patterns: readonly (readonly [Scope, RegExp])[] = [
  ['core', /代表[市省区县州]政府(?:共)?受理/],
  ['region', /.{0,3}各级各部门/],
  ['region', /全[市县区省州旗盟](?:全年)?(?:共|累计|总共)?(?:收办|受理|新收|收到|办理|接收)/],
  ['region', /各乡镇、各部门|各镇街、各部门|各县区、各部门/],
  [
    'agency',
    /我[单位局办委厅院所中心街道镇乡校]{1,2}(?:共|未|没有|累计)?(?:收到|受理|新收|接收|办理)/,
  ],
  ['agency', /本[机关单位局办委厅院]{1,2}(?:共|未|没有|累计)?(?:收到|受理|新收|接收)/],
]

/** Finds the words that say whose requests are counted, in the sentences on requests of section one, then in all of it. */
export function findScope(lines: readonly ProseLine[], { name }: Agency): FoundScope {
  const wanted = lines.filter(({ section }) => section <= 1)
  const text = withoutSpace(wanted.map((line) => line.text).join(''))
  const start = Math.max(0, text.indexOf('依申请公开'))
  for (const part of [text.slice(start), text]) {
    for (const [scope, pattern] of patterns) {
      const match = pattern.exec(part)
      if (!match) continue
      const evidence = trimmed(match[0], name.zh)
      return { scope, evidence, place: placeOf(wanted, evidence) }
    }
  }
  return { scope: 'unknown', evidence: null, place: null }
}

/** The evidence without the tail of the sentence before: from the place name or 全 on. */
function trimmed(text: string, name: string): string {
  const place = /^\p{Script=Han}{1,3}[市县区省州旗盟]/u.exec(name)?.[0] ?? '\0'
  const at = [text.indexOf(place), text.indexOf('全')].filter((each) => each > 0)
  const cut = at.length > 0 ? text.slice(Math.min(...at)) : text
  return [...cut.replace(/^[，。、；：,.;:]+/, '')].slice(0, 12).join('')
}

function placeOf(lines: readonly ProseLine[], evidence: string): SourcePlace | null {
  const found = lines.find(({ text }) => withoutSpace(text).includes(evidence.slice(0, 5)))
  return found?.place ?? null
}
