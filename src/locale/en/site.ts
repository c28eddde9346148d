import type { Sections } from '../words.ts'

/** The frame of every page: names, navigation, footer. */
export const site: Sections['site'] = {
  name: 'Open Disclosure',
  skip: 'Skip to the content',
  menu: 'Main',
  home: 'Home',
  places: 'Places',
  agencies: 'Agencies',
  indicators: 'Indicators',
  compare: 'Compare',
  ask: 'Ask',
  findings: 'Findings',
  coverage: 'Coverage',
  corrections: 'Corrections',
  rights: 'If refused',
  data: 'Data',
  method: 'Method',
  contribute: 'Contribute',
  about: 'About',
  contents: 'On this page',
  where: 'You are here',
  version: (version, date) => `Data version ${version}, as of ${date}.`,
  licence: 'The compiled data is licensed CC BY 4.0.',
  licenceLink: 'Licence and citation',
  origin:
    'The figures are as printed in the agencies’ annual reports. This site is not connected with any of them. It needs no script to be read, sets no cookies and makes no requests to third parties.',
  noUnit: 'no unit printed',
  notKnown: 'not known',
  contact: 'Contact us',
  noContact: 'No contact is set for this site: please ask whoever maintains it.',
  none: 'none',
}

/** The page for an address that is not there. */
export const missing: Sections['missing'] = {
  title: 'There is no such page',
  text: 'The address may be mistyped, or the report is not held yet. You can go on from here:',
}
