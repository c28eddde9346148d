import type { Sections } from '../words.ts'

/** The glossary: terms of the law, of the form and of this site. */
export const glossary: Sections['glossary'] = {
  title: 'Glossary',
  terms: {
    request: {
      term: 'Disclosure on request',
      meaning:
        'A person or organisation asks and the agency answers; unlike proactive disclosure (依申请公开).',
      found: 'disclosure on request',
    },
    proactive: {
      term: 'Proactive disclosure',
      meaning: 'What agencies publish without being asked (主动公开).',
      found: 'proactive disclosure',
    },
    received: {
      term: 'Received',
      meaning:
        'Requests registered from 1 January to 31 December, without those carried in from the year before.',
      found: 'received',
    },
    concluded: {
      term: 'Concluded',
      meaning: 'Requests answered or otherwise closed in the year, whatever the outcome.',
      found: 'concluded',
    },
    carried: {
      term: 'Carried over',
      meaning: 'Requests still open on 31 December, which go into the next year.',
      found: 'carried over',
    },
    review: {
      term: 'Administrative review',
      meaning:
        'A government re-examines an agency’s answer (行政复议); not a court, and often required before one.',
      found: 'administrative review',
    },
    lawsuit: {
      term: 'Lawsuit',
      meaning: 'A court examines an agency’s answer or the decision on review (行政诉讼).',
      found: 'lawsuit',
    },
    corrected: {
      term: 'Corrected',
      meaning:
        'Review or court set the answer aside, changed it, found it unlawful or ordered a new one.',
      found: null,
    },
    stability: {
      term: 'Three securities and one stability',
      meaning: 'National, public and economic security, and social stability (三安全一稳定).',
      found: 'three securities and one stability',
    },
    normative: {
      term: 'Normative document',
      meaning:
        'A document of general, repeated application made by an agency, below the level of rules (规范性文件).',
      found: 'normative document',
    },
    scope: {
      term: 'Scope',
      meaning:
        'Whose requests a table counts: the whole region, the government proper, the agency or its system. Scope evidence is the report’s own wording that says so.',
      found: 'scope',
    },
    edition: {
      term: 'Edition of the form',
      meaning: 'The national form as used for some years; its rows and columns have changed.',
      found: 'edition of the form',
    },
    indicator: {
      term: 'Indicator',
      meaning: 'A rate or count that this site works out from the form; not a cell of the form.',
      found: null,
    },
    finding: {
      term: 'Finding',
      meaning:
        'A place where a report does not satisfy a rule; not necessarily an error, and no accusation.',
      found: 'finding',
    },
    curated: {
      term: 'Curated file',
      meaning:
        'A text file with a report’s tables as printed; every figure of this site comes from one.',
      found: 'curated file',
    },
    draft: {
      term: 'Draft',
      meaning: 'A report transcribed once and not yet compared with its source.',
      found: null,
    },
    held: {
      term: 'Held',
      meaning:
        'This site has the report. “Not held” says only that it does not, not that it was not published.',
      found: null,
    },
  },
}
