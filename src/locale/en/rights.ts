import type { Sections } from '../words.ts'
import { some } from './plural.ts'

const checked = '2026-11-27'

/** What to ask, how long it takes, and what to do when refused. */
export const rights: Sections['rights'] = {
  title: 'Asking for information, and what to do if refused',
  description:
    'How to ask for government information in China, how soon an answer is due, what each answer and ground means, and what to do about it: review and court, their periods and order, with the articles.',
  intro:
    'These are the rules of the law with their articles, not legal advice. For your own case ask a lawyer, the local justice bureau or legal aid.',
  checkedOn: (day) => `checked ${day}`,
  unchecked: 'the text could not be checked: see the law in force',
  sections: [
    {
      id: 'ask',
      title: 'What to ask, and how',
      facts: [
        {
          text: 'Anyone, person or organisation, may ask and need not say what for; the special need that was once required is gone.',
          article: 'Regulation, article 27',
          checked: null,
        },
        {
          text: 'Ask the agency that made or keeps the information. Give your name, proof of identity and contact; the name, number or features of the document; and the form in which you want it.',
          article: 'Regulation, article 29',
          checked: null,
        },
        {
          text: 'If the request is unclear the agency says once, within 7 working days, what to correct; the days for its answer then begin when it has the correction. Do so in time: without good reason for not doing it, the request counts as given up.',
          article: 'Regulation, article 30',
          checked,
        },
        {
          text: 'Ask for existing documents, data or records, one matter per request. An agency may decline what would have to be newly compiled.',
          article: 'Regulation, article 38',
          checked,
        },
        {
          text: 'In writing, also electronically; who has difficulty writing may ask orally, and the agency fills in the form.',
          article: 'Regulation, article 29',
          checked: null,
        },
        {
          text: 'If a record about yourself that the agency gave you is inaccurate and you can show it, you may ask for its correction.',
          article: 'Regulation, article 41',
          checked,
        },
      ],
    },
    {
      id: 'days',
      title: 'How soon an answer is due',
      facts: [
        {
          text: 'On the spot where that is possible; else within 20 working days of receipt.',
          article: 'Regulation, article 33',
          checked,
        },
        {
          text: 'The days begin when you hand the request in; by registered mail, when it is signed for; by ordinary mail, online or fax, when the agency confirms it to you.',
          article: 'Regulation, article 31',
          checked: null,
        },
        {
          text: 'It may be extended once, by at most 20 working days, and you are told. Time for asking third parties and other agencies does not count.',
          article: 'Regulation, article 33',
          checked,
        },
        {
          text: 'The annual reports do not count days, so this site has no figure for them.',
          article: 'Regulation, article 50',
          checked,
        },
      ],
    },
    {
      id: 'review',
      title: 'If you disagree: administrative review',
      facts: [
        {
          text: 'Within 60 days of learning of the answer you may ask for administrative review, in which a government re-examines it.',
          article: 'Administrative Reconsideration Law, article 20',
          checked: null,
        },
        {
          text: 'Where the agency did not tell you that you may ask for review, the days begin when you learn of it, but at most one year after learning of the answer.',
          article: 'Administrative Reconsideration Law, article 20',
          checked: null,
        },
        {
          text: 'Since 1 January 2024 a refusal to disclose must go to administrative review before a lawsuit. “Cannot be provided” and “not processed” are not refusals in this sense and may be taken to court directly.',
          article: 'Administrative Reconsideration Law, article 23(1)(4)',
          checked,
        },
        {
          text: 'Where: against a department of a county or higher government, as a rule that government; against a government, the one above it. The answer should say so.',
          article: 'Administrative Reconsideration Law, article 24',
          checked: null,
        },
        {
          text: 'Review is decided within 60 days of its acceptance, within 30 in the simple procedure; this may be extended by at most 30.',
          article: 'Administrative Reconsideration Law, article 62',
          checked: null,
        },
        {
          text: 'Review is free of charge.',
          article: 'Administrative Reconsideration Law, article 87',
          checked: null,
        },
      ],
    },
    {
      id: 'court',
      title: 'If you disagree: a lawsuit',
      facts: [
        {
          text: 'Against a decision on review: within 15 days of receiving it; where none is made in time, within 15 days of the end of its period.',
          article: 'Administrative Litigation Law, article 45',
          checked: null,
        },
        {
          text: 'Where a lawsuit may be brought directly: within 6 months of learning of the answer.',
          article: 'Administrative Litigation Law, article 46',
          checked,
        },
        {
          text: 'Since 1 June 2025 courts hear these cases by a new judicial interpretation.',
          article: 'Fa Shi [2025] No. 8',
          checked,
        },
      ],
    },
    {
      id: 'complain',
      title: 'No answer, or not as the rules say: complain',
      facts: [
        {
          text: 'You may complain to the agency above, or to the office in charge of disclosure, which is the general office of a county or higher government.',
          article: 'Regulation, articles 51, 47 and 3',
          checked: null,
        },
      ],
    },
    {
      id: 'costs',
      title: 'What it costs',
      facts: [
        {
          text: 'Disclosure is free. A fee may be charged where requests are clearly more, or more frequent, than is reasonable; if it is not paid in time they are not processed.',
          article: 'Regulation, article 42',
          checked,
        },
        {
          text: 'The fee is by number of requests or pages, with none below a certain number. The rules give the amounts.',
          article: 'Guo Ban Han [2020] No. 109',
          checked: null,
        },
      ],
    },
  ],
  outcomes: 'What each answer means, and what you can do',
  outcomesIntro:
    'In the order of the form in the annual reports. The explanations are ours; articles are of the Regulation unless another law is named.',
  groups: {
    granted:
      'Compare what you were given with what you asked for. If the form is not the one you asked for, say so.',
    partial:
      'See what was withheld and on what ground. The part withheld is as a rule dealt with as refused: see administrative review above.',
    denied:
      'See which article it names and what reasons it gives. If you disagree, ask for review within 60 days, and go to court against the decision on review.',
    unavailable:
      'Not a refusal to disclose: ask for review within 60 days, or go to court directly.',
    not_processed:
      'Not a refusal to disclose: ask for review within 60 days, or go to court directly.',
    other_outcome:
      'Find out which case it is: a correction not made, a fee not paid and a withdrawal differ. If you disagree, ask for review or go to court.',
  },
  rows: {
    denied_third_party:
      'Ask whether the third party was consulted and what it said; where withholding would harm a major public interest, say so.',
    denied_deliberative: 'Once the matter is decided, ask for the decision instead.',
    denied_enforcement_file:
      'As a party to the case you may inspect the file under the rules of that procedure.',
    denied_admin_query:
      'Go to the registry it names: this tells you where to look; it is not a refusal on the merits.',
    unavailable_not_held:
      '“Does not hold it” joins “it does not exist” and “another agency is responsible”. Ask where it searched and who may keep it; if you know who does, ask that agency.',
    unavailable_needs_creation:
      'Ask for the existing documents, data or registers, and add them up yourself.',
    unavailable_unclear:
      'Ask again with any of: the document’s name, its number, its date, the agency that made it.',
    not_processed_petition:
      'For a problem to be dealt with, use the channels for petitions and complaints; for information, name the document.',
    not_processed_repeat:
      'Find the earlier answer; if you disagree with that one, see whether its period has passed.',
    not_processed_publication: 'Look it up in the gazette, newspaper or book that it names.',
    not_processed_vexatious: 'Give the reason for each request, and join or drop some.',
  },
  corrected: (concluded, corrected, share) =>
    `Of ${some(concluded, 'review')} concluded in the year, as the report counts them, ${corrected} corrected the answer (${share}).`,
  correctedFew: (concluded, corrected) =>
    `Of ${some(concluded, 'review')} concluded in the year, as the report counts them, ${corrected} corrected the answer.`,
  noReviews: 'The report counts no review that was concluded in the year.',
  reviewsUnknown: 'Results of reviews were left blank: how many corrected the answer is not known.',
  next: 'What to do about it',
  holders: (count) =>
    `Who has them: ${some(count, 'agency', 'agencies')} in the newest report held`,
  holdersNote:
    'In the order of division codes; not a ranking. Counts of different scope cannot be compared.',
  moreHolders: (count) => `${count} more in `,
}
