import type { MiddlewareHandler } from 'astro'
import { published } from '../published/here.ts'

/**
 * The door through which build:site asks for pages: of each it notes what was asked of the published files. Where questions
 * come with the request, they are answered, and no page is laid out.
 */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  const { order } = locals
  if (order.questions) {
    order.sums = order.questions.map(published.sum)
    return new Response(null, { status: 204 })
  }
  const [page, asked] = await published.noted(async () => {
    const response = await next()
    order.text = await response.text()
    // Its text goes by the order. Astro asks for another page where the body of one that is missing is null.
    return new Response('', { status: response.status })
  })
  order.asked = asked
  return page
}
