import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/**
 * The curated file of a report below a data folder, by its id (`jincheng-140500-gov-2024`) or its path; null where there is
 * none, where it lies elsewhere, and where it is a link.
 */
export function heldReport(data: string, named: string): string | null {
  const root = join(data, 'agencies')
  if (!existsSync(root)) return null
  const [, agency, year] = /^([a-z][a-z0-9-]+)-(20\d\d)$/.exec(named) ?? []
  const path =
    agency === undefined
      ? resolve(named)
      : readdirSync(root)
          .map((province) => resolve(root, province, agency, `${year}.md`))
          .find((each) => existsSync(each))
  if (path === undefined || !existsSync(path) || !lstatSync(path).isFile()) return null
  const real = join(realpathSync(dirname(path)), path.split(sep).at(-1)!)
  const below = relative(realpathSync(root), real).split(sep).join('/')
  return /^\d\d\/[a-z][a-z0-9-]+\/20\d\d\.md$/.test(below) ? join(root, below) : null
}
