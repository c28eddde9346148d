/**
 * A way to set something beside or in the place of a figure that a program may take for a part of it. `kept`: the figure must
 * come back all the same; `unsure`: no figure may; `either`: one of both, since a text of lines has no cells to tell it by.
 */
export type Trap = {
  readonly write: (figure: string) => string
  readonly end: 'kept' | 'unsure' | 'either'
}

/** A trap after which the figure comes back. */
export const kept = (write: Trap['write']): Trap => ({ write, end: 'kept' })
/** A trap after which no figure does. */
export const unsure = (write: Trap['write']): Trap => ({ write, end: 'unsure' })
