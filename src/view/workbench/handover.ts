/** Shows how what was made of a report is handed over. */
export function showHandover(place: HTMLElement): void {
  place.hidden = true
}
