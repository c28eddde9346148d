import type { Release } from '../dataset/record.ts'
import type { Difference } from './diff.ts'
import { review } from './review/review.ts'
import { reviewMarkdown } from './review/markdown.ts'

/** `NOTES.md` of a release: what changed in the data since the one before it, or what the first one holds. */
export function releaseNotes(
  { version, date }: Release,
  last: string | null,
  found: Difference,
): string {
  const since = last
    ? `自 ${last} 版以来的变化。What changed since ${last}.`
    : '第一个版本。The first release.'
  const changes = reviewMarkdown(review(found), {
    limit: { most: Infinity, size: () => 0 },
    where: '',
  })
  return `# ${version}\n\n数据截至 ${date}。Data as of ${date}.\n\n${since}\n\n${changes}`
}
