/** A run of text on a page: its box in points from the top left; `y` is the middle of the line, `size` that of the font. */
export type Word = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** A ruling line: `across` (horizontal) at y from x to x, otherwise (vertical) at x from y to y. */
export type Rule = {
  readonly across: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What a page of a PDF holds. `recognised`: it has invisible text, as programs lay over a scan. */
export type Page = {
  readonly no: number
  readonly height: number
  readonly words: readonly Word[]
  readonly rules: readonly Rule[]
  readonly pictures: boolean
  readonly recognised: boolean
}
