/**
 * The Content Security Policy of every page, the first thing in its head: only this site's own files, no inline script or
 * style, nothing sent elsewhere. A policy in the page cannot forbid framing; a host may add that (README, Hosting).
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ')
