import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Leaves of the reports of a data folder those of some years. */
export function keepYears(data: string, years: readonly number[]): void {
  for (const path of readdirSync(join(data, 'agencies'), { recursive: true, encoding: 'utf8' })) {
    const year = /(\d{4})\.md$/.exec(path)?.[1]
    if (year && !years.includes(Number(year))) rmSync(join(data, 'agencies', path))
  }
}
