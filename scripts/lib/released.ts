import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byVersion } from '../../src/curated/order.ts'
import { releasesOf } from './frozen.ts'
import { git } from './git.ts'

/** What was ever released of a data folder: the highest version and the latest date; null where nothing was. */
export type Released = { readonly version: string | null; readonly date: string | null }

/**
 * Looks for releases where a revert leaves them, too: in the data, in its history, and at tags that are versions. The history
 * must be whole.
 */
export function everReleased(data: string): Released {
  const said = (...args: string[]): string => git(['-C', data, ...args]).out ?? ''
  const tags = said('tag', '--list').split('\n').filter(isVersion)
  const log = ['log', '--format=', '--no-renames', '--relative']
  const added = said(...log, '--diff-filter=A', '--name-only', '--', 'releases')
  const versions = [
    ...releasesOf(data),
    ...tags,
    ...added.split('\n').flatMap((path) => path.split('/')[1] ?? []),
  ].filter(isVersion)
  const file = join(data, 'release.json')
  const texts = [
    existsSync(file) ? readFileSync(file, 'utf8') : '',
    said(...log, '--patch', '--unified=0', '--', 'release.json'),
    ...tags.map((tag) => said('show', `${tag}:./release.json`)),
  ]
  const dates = texts.flatMap((text) => text.match(/(?<="date": ")\d{4}-\d{2}-\d{2}(?=")/g) ?? [])
  return { version: versions.sort(byVersion).at(-1) ?? null, date: dates.sort().at(-1) ?? null }
}

function isVersion(name: string): boolean {
  return /^\d{4}\.\d{1,2}\.\d+$/.test(name)
}

/** Whether a repository lacks a part of its history. */
export function isShallow(data: string): boolean {
  return git(['-C', data, 'rev-parse', '--is-shallow-repository']).out?.trim() === 'true'
}
