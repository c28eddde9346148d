import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off',
    'prefer-tbody': 'off',
    // A choice of agencies is a group of boxes with one name: ?a=…&a=…
    'form-dup-name': ['error', { shared: ['checkbox', 'radio', 'button', 'reset', 'submit'] }],
    'valid-id': ['error', { relaxed: true }],
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
  },
})

/** What html-validate finds wrong in a page: `name:line rule message`. */
export async function htmlFaults(text: string, name: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(text, name)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${name}:${line} ${ruleId} ${message}`),
  )
}
