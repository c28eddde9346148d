import { published } from '../../published/here.ts'

/** Where build:site leaves the pairs that have no page of their own any more, among what was drawn. */
export const movedPairsPath = 'compare/moved/'

/** The pairs that had a page in a release and have none here: each address leads to the comparison of one's own choice. */
export function movedPairsHere(): readonly (readonly [string, string])[] {
  return published.drawn(movedPairsPath) as readonly (readonly [string, string])[]
}
