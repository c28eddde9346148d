/** What a person made of a file, as their browser keeps it. */
export type Kept = {
  readonly by: string
  readonly read: readonly string[]
  readonly edits: Readonly<Record<string, string>>
}

const keyOf = (sha256: string): string => `workbench ${sha256}`

/** What this browser keeps of a file, by its sum; null where it keeps nothing, or nothing that can be read. */
export function keptOf(sha256: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(sha256)) ?? 'null') as Kept | null
    return kept && Array.isArray(kept.read) && typeof kept.edits === 'object' ? kept : null
  } catch {
    return null
  }
}

/** Keeps what was made of a file in this browser; false where the browser keeps nothing. */
export function keep(sha256: string, kept: Kept): boolean {
  try {
    localStorage.setItem(keyOf(sha256), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

/** Forgets what this browser keeps of a file. */
export function forget(sha256: string): void {
  try {
    localStorage.removeItem(keyOf(sha256))
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
