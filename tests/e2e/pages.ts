import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { JSDOM } from 'jsdom'

/** One page of each type, Chinese; `english` gives the same page in English. */
export const pageTypes: Readonly<Record<string, string>> = {
  home: '',
  agencies: 'agencies/',
  agency: 'agencies/jincheng-140500-gov/',
  'agency with two years': 'agencies/suqian-321300-gov/',
  'agency with blanks': 'agencies/shanghai-310000-gov-office/',
  report: 'agencies/jincheng-140500-gov/2024/',
  'report of 2019': 'agencies/shanghai-310000-gov-office/2019/',
  'report with findings at its head': 'agencies/jiangxian-140826-gov/2024/',
  'report with findings in its text': 'agencies/suqian-321300-gov/2024/',
  measures: 'indicators/',
  measure: 'indicators/disclosure-rate/',
  'measure with breaks': 'indicators/review-correction-rate/',
  'measure without figures': 'indicators/days-late/',
  compare: 'compare/',
  'compare, with a choice':
    'compare/?a=jincheng-140500-gov&a=suqian-321300-gov&a=shanghai-310000-gov-office',
  pair: 'compare/jincheng-140500-gov/suqian-321300-gov/',
  'pair with small numbers': 'compare/jiangxian-140826-gov/ningjin-130528-gov/',
  'chart of its own': 'embed/suqian-321300-gov/request-trend/',
  'chart of long words': 'embed/jincheng-140500-gov/refusal-grounds/',
  findings: 'findings/',
  coverage: 'coverage/',
  corrections: 'corrections/',
  data: 'data/',
  method: 'method/',
  'form of the method': 'method/form/',
  'checks and rules': 'method/checks/',
  'indicators of the method': 'method/indicators/',
  contribute: 'contribute/',
  about: 'about/',
  workbench: 'workbench/',
}

/** The path of the same page in English. */
export function english(path: string): string {
  return `en/${path}`
}

/** Every HTML file of a built site, as paths with `/`. */
export function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.html'))
    .sort()
}

const parser = new new JSDOM('').window.DOMParser()

/** The document of a page's text. All come from one window: one of its own costs more than the page does. */
export function parsePage(html: string): Document {
  return parser.parseFromString(html, 'text/html')
}

/** The text of a file of a built site. */
export function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}
