import { quote } from '../curated/message.ts'

/**
 * What is wrong with the variables that come into pages: SITE an address without a path, BASE a path of plain segments,
 * REPOSITORY an address, CONTACT an e-mail address or an address; addresses are http or https, without credentials.
 */
export function environmentFaults(
  variables: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return rules.flatMap(([name, fits, expected]) => {
    const value = variables[name] ?? ''
    return value === '' || (value.length <= 500 && fits(value))
      ? []
      : [`Unexpected ${name} ${quote(value)}, expected ${expected}`]
  })
}

const host = '[A-Za-z0-9.-]+'
const origin = new RegExp(`^https?://${host}(?::\\d{1,5})?/?$`)
const page = new RegExp(`^https?://${host}(?::\\d{1,5})?(?:/[\\w.~%@+-]*)*$`)
const path = /^\/?(?:[\w~-][\w.~-]*\/)*(?:[\w~-][\w.~-]*)?$/
const mailbox = /^[\w.+-]{1,64}@[A-Za-z0-9.-]{1,255}$/

const rules: readonly (readonly [string, (value: string) => boolean, string])[] = [
  ['SITE', (value) => isWeb(value, origin), 'the address of a host such as https://example.org'],
  ['BASE', (value) => path.test(value), 'a path such as /a/b/'],
  ['REPOSITORY', (value) => isWeb(value, page), 'an address such as https://example.org/o/r'],
  [
    'CONTACT',
    (value) => mailbox.test(value) || isWeb(value, page),
    'an e-mail address or an address of a page',
  ],
]

function isWeb(value: string, pattern: RegExp): boolean {
  return pattern.test(value) && URL.canParse(value)
}
