import type { Store } from './cache/store.ts'
import { sumOf } from './cache/store.ts'
import { progress } from './command.ts'
import { sweeper } from './memory.ts'
import { openPainter } from './painter.ts'
import type { Tree } from './tree.ts'

/** Pictures to be painted: those that are kept from an earlier build are written at once, the others together at the end. */
export type Pictures = {
  /** Asks for an SVG as PNG, `width` pixels wide, at a path. */
  readonly add: (path: string, svg: string, width: number) => void
  readonly paint: () => Promise<void>
}

/** Opens the pictures of a build by some code, which go to a tree. */
export function openPictures(store: Store, code: string, { write }: Pick<Tree, 'write'>): Pictures {
  const left: { path: string; svg: string; width: number; key: string }[] = []
  return {
    add(path, svg, width) {
      const key = sumOf('png', code, String(width), svg)
      const kept = store.get(key)
      if (kept) write(path, kept)
      else left.push({ path, svg, width, key })
    },
    async paint() {
      if (left.length > 0) {
        const [paint, bar, sweep] = [await openPainter(), progress('pictures'), sweeper(1_000)]
        for (const [at, { path, svg, width, key }] of left.entries()) {
          const png = paint(svg, width)
          write(path, png)
          store.put(key, png)
          bar.step(at + 1, left.length)
          sweep()
        }
      }
    },
  }
}
