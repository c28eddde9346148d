/** Whether a line of Markdown is a row of a table. */
export function isRow(line: string): boolean {
  return /^ {0,3}\|/.test(line)
}

/** Whether a line of Markdown is the rule below the header of a table. */
export function isRule(line: string): boolean {
  if (!/^ {0,3}[-:|]/.test(line)) return false
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|')
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim()))
}
