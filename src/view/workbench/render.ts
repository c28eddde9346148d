/** A page of a file as it is drawn. */
export type Rendered = never

/** Draws a page of the file that was read, from 1; null where it has none to draw. */
export function renderPage(): Promise<Rendered | null> {
  return Promise.resolve(null)
}
