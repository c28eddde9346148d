/** Markup that is safe to print: `html` made it and escaped all that was put into it. */
export type Markup = { readonly markup: string }

/** What may be put into markup: texts and numbers are escaped, lists joined, null, undefined and false leave nothing. */
export type Content = string | number | null | undefined | false | Markup | readonly Content[]

/**
 * Makes markup from a template: html`<td id="${id}">${text}</td>`. For what stands on a page hundreds of times, where a
 * component each would take most of a build. An attribute's value must stand in double quotes.
 */
export function html(pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let markup = pieces[0]!
  for (let at = 0; at < contents.length; at += 1) markup += escaped(contents[at]) + pieces[at + 1]!
  return { markup }
}

function escaped(content: Content): string {
  if (typeof content === 'string') return needsEscape.test(content) ? escape(content) : content
  if (typeof content === 'number') return String(content)
  if (!content) return ''
  return 'markup' in content ? content.markup : content.map(escaped).join('')
}

const needsEscape = /[&<>"']/

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`)
}
