/** A label without what stands in brackets, which explains it and names nothing: `行政许可（指本年办件量）`. Unclosed: to its end. */
export function withoutBrackets(label: string): string {
  let depth = 0
  let kept = ''
  for (const each of label) {
    if ('(（[［【〔'.includes(each)) depth++
    else if (')）]］】〕'.includes(each)) depth = Math.max(0, depth - 1)
    else if (depth === 0) kept += each
  }
  return kept
}
