/** A count with its noun: `1 report`, `2 reports`. */
export function some(count: string, one: string, many = `${one}s`): string {
  return `${count} ${count === '1' ? one : many}`
}
