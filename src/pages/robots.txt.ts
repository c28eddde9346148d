import type { APIRoute } from 'astro'
import { assetUrl, fullUrl } from '../view/address.ts'

/** Everything may be read; where SITE is set, the sitemap is named. */
export const GET: APIRoute = () => {
  const sitemap = fullUrl(assetUrl('sitemap-index.xml'))
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`)
}
