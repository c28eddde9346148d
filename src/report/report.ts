import type { CellId, EditionId, TableId } from '../form/editions.ts'
import type { Label } from '../locale/label.ts'
import type { ClaimUnit } from './claim-units.ts'
import type { FigureStatus } from './figure.ts'
import type { SourceFormat } from './source-formats.ts'
import type { Precision } from './stated.ts'

/** Whose requests the tables of a report count. */
export const scopes = {
  region: { zh: '全行政区域', en: 'The whole region' },
  core: { zh: '政府本级', en: 'The government proper' },
  agency: { zh: '本机关', en: 'The agency alone' },
  system: { zh: '本系统', en: 'The agency and its subordinate bodies' },
  unknown: { zh: '不明', en: 'Not clear' },
} as const satisfies Record<string, Label>

/** Whose requests the tables of a report count. */
export type Scope = keyof typeof scopes

/** Whose figure a claim is: a scope, or some named part of the whole. */
export const claimScopes = {
  ...scopes,
  part: { zh: '其中一部分', en: 'A named part' },
} as const satisfies Record<string, Label>

/** Whose figure a claim is. */
export type ClaimScope = keyof typeof claimScopes

/** The kinds of correction: ours, the agency's republication, the agency's slip. */
export const correctionKinds = {
  transcription: { zh: '本站录入更正', en: 'Our error in transcription' },
  restated: { zh: '机关重新公布', en: 'Restated by the agency' },
  misprint: { zh: '原文疑误', en: 'Misprint in the report' },
} as const satisfies Record<string, Label>

/** A correction of a figure. The table equals `now`, for a misprint `was`: what was printed stays. */
export type Correction = {
  readonly cell: CellId
  readonly kind: keyof typeof correctionKinds
  readonly was: string
  readonly now: string
  readonly reason: Label
  readonly by: string
  readonly date: string
}

/** What a person found out about a finding of a check. */
export type Note = {
  readonly check: string
  readonly cells: readonly CellId[]
  readonly zh: string
  readonly en: string
  readonly by: string
  readonly date: string
}

/** How a reading was made: by a person, or as a comparison of two independent transcriptions by program. */
export const readingKinds = {
  read: { zh: '由人逐格对照原文', en: 'Every figure compared with the source by a person' },
  keyed: {
    zh: '两份独立录入经程序逐格比对，无一不同',
    en: 'Two transcriptions made independently, compared by program: no figure differs',
  },
} as const satisfies Record<string, Label>

/** A reading of the report against its source. `by`: the name or handle that the reader chose, or the project's. */
export type Reading = {
  readonly by: string
  readonly date: string
  readonly how: keyof typeof readingKinds
}

/** The report as the agency published it: address, day of retrieval, sha256 of the captured file. */
export type Source = {
  readonly url: string | null
  readonly archive_url: string | null
  readonly kind: 'official' | 'copy'
  readonly format: SourceFormat
  readonly retrieved: string | null
  /** In lower case; null for a copy made by hand. */
  readonly sha256: string | null
  readonly note?: Label
}

/** The front matter of a curated report, key for key, in the order in which it is written. */
export type FrontMatter = {
  readonly agency: string
  readonly year: number
  readonly title: string | null
  readonly edition: EditionId
  readonly period: { readonly from: string; readonly to: string } | null
  readonly scope: Scope
  readonly scope_evidence: string | null
  readonly published: string | null
  readonly signed: string | null
  readonly added: string
  readonly source: Source
  readonly corrections: readonly Correction[]
  readonly notes: readonly Note[]
  /** Empty for a draft: one transcription alone, by whatever program, is none. */
  readonly readings: readonly Reading[]
}

/** One figure as printed. `edition` is the table's; `unit` the printed one or the form's; `value` null unless reported. */
export type Observation = {
  readonly cell: CellId
  readonly table: TableId
  readonly row: string
  readonly column: string
  readonly edition: EditionId
  readonly printed: string
  readonly status: FigureStatus
  readonly value: number | null
  readonly unit: string | null
  readonly line: number
  readonly at: number
}

/** A figure stated in the report's text, with what it counts and the cells it speaks of. */
export type Claim = {
  /** `s<section>-<order in the section>`, e.g. `s1-4`. */
  readonly id: string
  readonly section: number
  readonly label: string
  /** As the text prints it: 718, 约700. */
  readonly printed: string
  readonly value: number
  readonly precision: Precision
  readonly unit: ClaimUnit
  readonly scope: ClaimScope
  /** Over what time, where that is not the report's year: a word such as 上年, or two dates as `from/to`. */
  readonly period: string | null
  readonly cells: readonly CellId[]
  readonly line: number
}

/** One agency's report on one year. `file` is the path of the curated file from the repository's root. */
export type Report = FrontMatter & {
  readonly id: string
  readonly file: string
  /** The line of each key of the front matter. */
  readonly lines: Readonly<Record<string, number>>
  /** The edition whose rows and columns each of its tables has. */
  readonly editions: Readonly<Partial<Record<TableId, EditionId>>>
  readonly observations: readonly Observation[]
  readonly claims: readonly Claim[]
}
