import type { Division, Register } from '../../agency/division.ts'
import { fold } from '../fold.ts'

/** Divisions by their folded names, former names too, and the length of the longest name. */
export type DivisionNames = {
  readonly of: (folded: string) => readonly Division[]
  readonly longest: number
}

/** A way to read the beginning of a name: the divisions in it, outermost first, and what follows them. */
export type DivisionChain = { readonly divisions: readonly Division[]; readonly rest: string }

/** Looks up the divisions of a register by name. */
export function divisionNames(register: Register): DivisionNames {
  const names = new Map<string, Division[]>()
  for (const division of register.values()) {
    for (const name of [division.name, ...division.former_names.split(';')]) {
      if (name === '') continue
      const key = fold(name)
      names.set(key, [...(names.get(key) ?? []), division])
    }
  }
  return {
    of: (folded) => names.get(folded) ?? [],
    longest: Math.max(0, ...[...names.keys()].map((key) => key.length)),
  }
}

/**
 * Every way to read a folded name as divisions, each below the one before (江苏省 > 淮安市 > 洪泽区), and a rest, most
 * letters first. A retired division is left out where one in force has the name. Below `outer` alone where it is given: so no
 * chain is longer than the register is deep, whatever a name repeats.
 */
export function chainsOf(
  name: string,
  names: DivisionNames,
  register: Register,
  outer: Division | null = null,
): DivisionChain[] {
  const found: DivisionChain[] = []
  for (let length = Math.min(names.longest, name.length); length >= 2; length--) {
    const all = names.of(name.slice(0, length))
    const current = all.filter(({ replaced_by }) => replaced_by === '')
    for (const division of current.length > 0 ? current : all) {
      if (outer && !isBelow(division, outer, register)) continue
      const rest = name.slice(length)
      const below = chainsOf(rest, names, register, division)
      found.push(
        ...below.map((chain) => ({ ...chain, divisions: [division, ...chain.divisions] })),
        { divisions: [division], rest },
      )
    }
  }
  const shortest = Math.min(...found.map(({ rest }) => rest.length))
  return found.filter(({ rest }) => rest.length === shortest)
}

/** The divisions above one, nearest first. */
export function above(division: Division, register: Register): Division[] {
  const parent = register.get(division.parent)
  return parent ? [parent, ...above(parent, register)] : []
}

function isBelow(inner: Division, outer: Division, register: Register): boolean {
  return above(inner, register).some(({ code }) => code === outer.code)
}
