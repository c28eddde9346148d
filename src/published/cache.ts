/** What is made of the published files once for many pages. What makes a thing is the key to it: a function that is declared once. */
export type Cache = {
  /** What a function makes, kept for good: for what goes with the agencies or reports, or is small. */
  readonly once: <T>(make: () => T) => T
  /** What a function makes of a name; of each function the last few are kept, so that memory stays flat. */
  readonly recent: <T>(make: (name: string) => T, name: string, most?: number) => T
}

/** An empty cache. */
export function openCache(): Cache {
  const kept = new Map<() => unknown, unknown>()
  const last = new Map<(name: string) => unknown, Map<string, unknown>>()
  return {
    once<T>(make: () => T): T {
      if (!kept.has(make)) kept.set(make, make())
      return kept.get(make) as T
    },
    recent<T>(make: (name: string) => T, name: string, most = 1): T {
      const made = last.get(make) ?? new Map<string, unknown>()
      last.set(make, made)
      if (!made.has(name)) {
        if (made.size >= most) made.delete(made.keys().next().value!)
        made.set(name, make(name))
      }
      return made.get(name) as T
    },
  }
}
