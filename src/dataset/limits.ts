/** How large a published file may be, in bytes by its form, and how many rows a table has before it is partitioned, too. */
export type Limits = {
  /** JSON, and CSV for spreadsheet programs. */
  readonly small: number
  /** CSV, and every file that has no smaller form: just below what the strictest of the usual hosts takes. */
  readonly large: number
  readonly rows: number
}

const mebibyte = 1_048_576

/** The limits of what is published. */
export const limits: Limits = { small: 4 * mebibyte, large: 24 * mebibyte, rows: 1_048_576 }

/** No limits: every file in every form. */
export const unlimited: Limits = { small: Infinity, large: Infinity, rows: Infinity }
