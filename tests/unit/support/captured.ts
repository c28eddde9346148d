import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { agencyFolder, serializeAgency } from '../../../src/agency/agency.ts'
import { layouts, yearOf } from '../ingest/layouts.ts'
import { agency, madeUp } from '../ingest/made-up.ts'
import { madeUpPlaces, makeDataFolder } from './made-up-places.ts'

/**
 * Writes a made-up report, as an agency would publish it, to `path`, and its agency to a data folder; what to ask of ingest,
 * and where the draft goes.
 */
export function captured(path: string, data: string): { args: string[]; place: string } {
  const [made] = fc.sample(madeUp(['zero']), { numRuns: 1, seed: 4 })
  const home = join(data, agencyFolder(agency))
  const year = `${yearOf(made!)}`
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'agency.yaml'), serializeAgency(agency))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, layouts['rows of tabs'].write(made!))
  return {
    args: ['scripts/ingest.ts', path, '--agency', agency.id, '--year', year, '--data', data],
    place: join(home, `${year}.md`),
  }
}

/** Writes a made-up report of an agency that is not held to `path`, and a data folder; the folder that the agency will have. */
export function newcomer(data: string, path: string): { file: string; home: string } {
  const [place] = madeUpPlaces(1)
  const { name, pinyin, code } = place!
  makeDataFolder(data, [place!])
  const [made] = fc.sample(madeUp(['zero']), { numRuns: 1, seed: 4 })
  writeFileSync(path, layouts['rows of tabs'].write(made!).replaceAll('甲山县', name))
  return { file: path, home: join(data, 'agencies', '99', `${pinyin}-${code}-gov`) }
}
