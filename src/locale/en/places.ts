import type { Sections } from '../words.ts'
import { some } from './plural.ts'

/** Every place of the register: what is held, what was due, how to find and send it. */
export const places: Sections['places'] = {
  title: 'Find a place',
  description:
    'Every province, city and county of China: whether its annual report is held here, by when it was due, how to find it and send it.',
  intro:
    'Governments of county level and above publish a report on disclosure for each year by 31 March of the next (Regulation, articles 49 and 50). Every place is listed here.',
  province: 'Province',
  reports: 'Reports held',
  due: 'Due, newest year',
  held: 'Of these held',
  notAsked: 'not applicable',
  note: '“Not held” says only that this site does not have the report, not whether it was published. For places without a people’s government, such as development zones, the law sets no date.',
  provinceDescription: (name) =>
    `Annual disclosure reports of the cities and counties of ${name}: which are held, which are not, and how to find and send one.`,
  none: 'The Regulation does not apply here, or there are no such reports.',
  lead: (due, year, day, held) =>
    `${some(due, 'place was', 'places were')} to publish a report on ${year} by ${day}; ${held} of these are held here.`,
  nearby: (names) => `Held here: ${names}.`,
  here: 'Held here',
  agencies: 'All agencies held, departments too',
  holds: (reports, last) => `${some(reports, 'report')}, the last on ${last}`,
  missing: 'not held',
  notDue: 'no date set by law',
  find: 'How to find a report, and how to send it',
  steps: [
    'Open the site of the place’s people’s government (its address ends in .gov.cn) and look for 政府信息公开.',
    'There, look for 政府信息公开年报 or 年度报告 and choose the year. Departments often have pages of their own.',
    'If it is not there, search the web for the name of the place, the year and 政府信息公开工作年度报告.',
    'Note the address of the report and the day of publication, and save the page or the attachment.',
  ],
  bench: 'Read the file in your browser and hand it in',
  send: 'Send us the address or the file:',
}
