import type { APIRoute } from 'astro'
import { absolute, asset } from '../view/site.ts'

/** Everything may be read; where SITE is set, the sitemap is named. */
export const GET: APIRoute = () => {
  const sitemap = absolute(asset('sitemap-index.xml'))
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`)
}
