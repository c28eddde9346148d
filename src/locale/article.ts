/** An article of a law taken apart: `行政复议法23` into the law's name, empty for the Regulation, and the numbers. */
export function articleParts(article: string): { readonly law: string; readonly numbers: string } {
  const [law = ''] = /^\D*/.exec(article) ?? []
  return { law, numbers: article.slice(law.length) }
}
