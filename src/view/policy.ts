/**
 * The Content Security Policy of every page, the first thing in its head: only this site's own files, no inline script or
 * style, nothing sent elsewhere. A policy in the page cannot forbid framing; a host may add that (README, Hosting).
 */
export const policy = policyOf({ 'connect-src': "'self'", 'form-action': "'self'" })

/** The policy of a chart inside another site's page: it has no search and no form, so it may ask for and send nothing. */
export const embedPolicy = policyOf({ 'form-action': "'none'" })

/** The policy of a page that may start a worker, which inherits it; else it is that of every page. */
export const workerPolicy = policyOf({
  'connect-src': "'self'",
  'worker-src': 'blob:',
  'form-action': "'self'",
})

function policyOf(more: Readonly<Record<string, string>>): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'base-uri': "'none'",
    ...more,
  }
  return Object.entries(directives)
    .map(([name, from]) => `${name} ${from}`)
    .join('; ')
}
