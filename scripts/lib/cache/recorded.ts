import { sumOf } from './store.ts'

/** A map that notes which of its entries are asked for, the missing ones too. */
export type Recorded<V> = {
  readonly map: ReadonlyMap<string, V>
  /** The keys asked for so far, in order; `null` for all, once the map was gone through. */
  readonly asked: () => readonly string[] | null
}

/** A view of a map that notes what is asked of it. */
export function recorded<V>(map: ReadonlyMap<string, V>): Recorded<V> {
  const keys = new Set<string>()
  let whole = false
  const all = (): ReadonlyMap<string, V> => {
    whole = true
    return map
  }
  const view: ReadonlyMap<string, V> = {
    get(key) {
      keys.add(key)
      return map.get(key)
    },
    has(key) {
      keys.add(key)
      return map.has(key)
    },
    get size() {
      return all().size
    },
    forEach: (visit) => all().forEach(visit),
    entries: () => all().entries(),
    keys: () => all().keys(),
    values: () => all().values(),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  }
  return { map: view, asked: () => (whole ? null : [...keys]) }
}

/** The sum of what a map says to what was asked of it; entries are made of plain values. */
export function answersSum<V>(
  map: ReadonlyMap<string, V>,
  asked: readonly string[] | null,
): string {
  const entries = asked === null ? [...map] : asked.map((key) => [key, map.get(key)])
  return sumOf(JSON.stringify(entries))
}
