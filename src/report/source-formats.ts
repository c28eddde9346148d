/** The formats of a file that a report is transcribed from, as its name ends. Ingest has a reader for each. */
export const sourceFormats = [
  'docx',
  'doc',
  'wps',
  'html',
  'mht',
  'pdf',
  'txt',
  'md',
  'xlsx',
  'rtf',
  'odt',
] as const

/** A format of a file that a report is transcribed from. */
export type SourceFormat = (typeof sourceFormats)[number]
