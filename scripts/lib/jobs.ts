import { availableParallelism } from 'node:os'

/** The option of a build that says how many processes it works in at once, and what is said of it. */
export const jobsOption = { jobs: { type: 'string' } } as const

/** What usage says of it. */
export const jobsUsage = `--jobs N works in N processes at once, --jobs 1 in one; else in as many as there are cores and memory for, where so many agencies
need work that it pays. The files are the same.`

// Of eight reports each: an agency costs 0.15 s of a processor in either build, a process more 3 to 5 s beside its agencies, and
// none needs more memory.
const [agenciesEach, memoryEach] = [60, 800_000_000]

/** The number that an option gives; null where it is not given, undefined where it is none. */
export function readJobs(text: string | undefined): number | null | undefined {
  if (text === undefined) return null
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined
}

/** Why an option is refused. */
export function jobsFault(text: string): string {
  return `Unexpected --jobs ${text}, expected a whole number from 1 to 999`
}

/** What a build may take of a machine: cores, and bytes of memory. */
type Machine = { readonly cores: number; readonly memory: number }

/**
 * In how many processes a build works: as many as were asked for; else as cores and memory allow, one for each sixty agencies
 * that need work, which `wanted` counts, as far as it matters.
 */
export function jobsOf(
  asked: number | null,
  wanted: (most: number) => number,
  { cores, memory }: Machine = thisMachine(),
): number {
  if (asked !== null) return asked
  const most = Math.min(cores, Math.floor(memory / memoryEach))
  if (most < 2) return 1
  return Math.max(1, Math.min(most, Math.floor(wanted(most * agenciesEach) / agenciesEach)))
}

function thisMachine(): Machine {
  return { cores: availableParallelism(), memory: process.availableMemory() }
}
