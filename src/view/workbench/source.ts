/** Shows the file that was read beside its tables: the place of the chosen cell, and a cell for a place that is chosen. */
export function showSource(place: HTMLElement): void {
  place.hidden = true
}
