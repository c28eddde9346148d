/** The most that is read of a captured report. */
export const ingestLimits = {
  bytes: 20 * 1024 * 1024,
  lines: 20_000,
  characters: 2_000_000,
  cells: 20_000,
  rowSpan: 256,
  columnSpan: 64,
  nesting: 16,
  line: 20_000,
} as const
