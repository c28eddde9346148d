import type { Language } from '../locale/label.ts'
import { about } from './about.ts'
import type { Release } from './record.ts'

/** What is cited: a page or a file by its title, null for the whole dataset; its address where the site has one. */
export type Cited = {
  readonly title: string | null
  readonly address: string | null
  /** The last part of the BibTeX key, letters and digits: `jincheng-140500-gov`; empty for the whole. */
  readonly key: string
}

/** A citation in one style, ready to copy; RIS alone has several lines. */
export type Citation = {
  readonly style: 'GB/T 7714' | 'APA' | 'BibTeX' | 'RIS'
  readonly text: string
}

/** The last part of a BibTeX key for an address below the site: `agencies/jincheng/` is `agencies-jincheng`. */
export function citationKey(path: string): string {
  return path.replace(/[^A-Za-z\d]+/g, '-').replace(/^-|-$/g, '')
}

/**
 * The citation in four styles, in a language of the data. The date is that of the release: a static page does not know when it is read, and the
 * version says what was read.
 */
export function citations(of: Cited, release: Release, language: Language): Citation[] {
  return [
    { style: 'GB/T 7714', text: gbt(of, release, language) },
    { style: 'APA', text: apa(of, release, language) },
    { style: 'BibTeX', text: bibtex(of, release, language) },
    { style: 'RIS', text: ris(of, release, language) },
  ]
}

/** GB/T 7714-2015: author. title[DS/OL]. edition. (date). address; [DS] where there is no address. */
function gbt({ title, address }: Cited, { version, date }: Release, language: Language): string {
  const kind = address ? '[DS/OL]' : '[DS]'
  const edition = language === 'zh' ? `${version}版` : `Version ${version}`
  const whole = title
    ? `${title}${language === 'zh' ? '：' : ': '}${name(language)}`
    : name(language)
  return `${author(language)}. ${whole}${kind}. ${edition}. (${date})${address ? `. ${address}` : '.'}`
}

/** APA, 7th edition, for a data set: author. (year). Title (version) [Data set]. Publisher. address */
function apa({ title, address }: Cited, { version, date }: Release, language: Language): string {
  const year = date.slice(0, 4)
  const [said, kind] =
    language === 'zh' ? [`（${version}版）`, '[数据集]'] : [` (Version ${version})`, ' [Data set]']
  const publisher = title ? ` ${name(language)}.` : ''
  return `${author(language)}. (${year}). ${title ?? name(language)}${said}${kind}.${publisher}${address ? ` ${address}` : ''}`
}

/** BibTeX, as any LaTeX style takes it, in one line: `@misc`, the version and kind in the note. */
function bibtex(
  { title, address, key }: Cited,
  { version, date }: Release,
  language: Language,
): string {
  const whole = title ? `${title}, ${name(language)}` : name(language)
  const fields = [
    ['author', `{${escape(author(language))}}`],
    ['title', `{${escape(whole)}}`],
    ['year', date.slice(0, 4)],
    ['note', escape(language === 'zh' ? `数据集，${version}版` : `Data set, version ${version}`)],
    ...(address ? [['url', address]] : []),
  ]
  const id = [about.name, version.replaceAll('.', '-'), key].filter((part) => part !== '').join('-')
  return `@misc{${[id, ...fields.map(([field, text]) => `${field} = {${text}}`)].join(', ')}}`
}

/** RIS, as Zotero, EndNote and NoteExpress take it: a tag a line, the version as edition. A text of several lines would end its tag. */
function ris({ title, address }: Cited, { version, date }: Release, language: Language): string {
  const fields = [
    ['TY', 'DATA'],
    ['AU', author(language)],
    ['TI', title ?? name(language)],
    ['PB', name(language)],
    ['PY', date.slice(0, 4)],
    ['DA', date.replaceAll('-', '/')],
    ['ET', version],
    ...(address ? [['UR', address]] : []),
    ['ER', ''],
  ]
  return fields.map(([tag, text]) => `${tag}  - ${text!.replace(/\s+/g, ' ')}`).join('\n')
}

function author(language: Language): string {
  return about.publisher[language]
}

function name(language: Language): string {
  return about.title[language]
}

const marks: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** A text for a BibTeX field: marks that TeX would take for commands are escaped, and braces stay in pairs. */
function escape(text: string): string {
  return text.replace(/[\\~^{}&%$#_]/g, (mark) => marks[mark] ?? `\\${mark}`)
}
