const name = 'HtmlTooLarge'

/** The error of a page beyond the limits. readHtml turns it into what is said to people. */
export function tooLarge(message: string): Error {
  return Object.assign(new Error(message), { name })
}

/** Whether an error is of a page beyond the limits. */
export function isTooLarge(error: unknown): error is Error {
  return error instanceof Error && error.name === name
}
