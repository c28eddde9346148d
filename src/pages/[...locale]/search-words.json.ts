import type { APIRoute } from 'astro'
import { parametersFor, wordsFor } from '../../view/parameters.ts'

/** The words of what the search finds, in the language of the pages: fetched on first use, so that no page carries them. */
export const getStaticPaths = (): ReturnType<typeof parametersFor> => parametersFor()

export const GET: APIRoute = ({ params: { locale } }) =>
  new Response(`${JSON.stringify(wordsFor(locale).results)}\n`)
