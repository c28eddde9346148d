import type { APIRoute } from 'astro'
import { published } from '../../published/here.ts'

/** The register and agencies as a script of this site, the one thing that the workbench's policy lets it load. */
export const GET: APIRoute = () =>
  new Response(`export const known = ${JSON.stringify(published.text('curated/known.json'))}\n`)
