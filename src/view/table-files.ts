import { flavourNames, flavours } from '../dataset/flavours.ts'
import { published } from '../published/here.ts'
import type { PublishedFile } from '../published/read.ts'

/** The rows of a table, as the published description gives them. */
export function tableRows(name: string): number {
  const { resources } = published.once(readPackage)
  return resources.find((resource) => resource.name === name)?.rows ?? 0
}

/** The forms in which a table is not there as it would be too large, from the files that are. */
export function missingForms(files: readonly PublishedFile[]): readonly string[] {
  const there = new Set(files.map(({ path }) => path.slice(path.indexOf('.') + 1)))
  return flavourNames.filter((name) => flavours[name].limit !== null && !there.has(name))
}

function readPackage(): ReturnType<typeof published.dataPackage> {
  return published.dataPackage()
}
