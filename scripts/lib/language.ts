import type { Label, Language } from '../../src/locale/label.ts'

/** The language of a terminal, by LC_ALL, LC_MESSAGES or LANG; where none is set, that of the system. */
export function terminalLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  const set = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']
  return /^zh/i.test(set ?? Intl.DateTimeFormat().resolvedOptions().locale) ? 'zh' : 'en'
}

/** A text in the language of the terminal. */
export function inTerminal(text: Label): string {
  return text[terminalLanguage()]
}
