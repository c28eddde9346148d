import type {
  advice as zhAdvice,
  clerkWords as zhWords,
  readerQuestions as zhQuestions,
} from '../zh/clerk.ts'

/** What an agency that checks its report before publishing it can do about a finding, by check. */
export const advice: typeof zhAdvice = {
  balance:
    'Look this column up in the register of requests: of received, carried in, outcomes and carried over at least one has to change. Begin with the cell that is marked as the likely one.',
  applicants:
    'Count this row again by applicant: individuals and the five kinds of organisation make the total. Your register says which side to mend.',
  outcomes:
    'Count this column again by outcome: (1) to (6) make the total (7). A request counts under one outcome only.',
  results: 'Count these cases again: upheld, corrected, other and pending make the total.',
  'whole-numbers':
    'A whole number of cases belongs here. Look for a decimal, a minus, a unit or something else typed by mistake.',
  units: 'Convert to the unit that the form prints and fill in the number alone.',
  'left-blank':
    'Write 0 where nothing happened, and follow the instructions where the item does not exist. Leave nothing blank: readers cannot tell 0 from a gap.',
  'column-shift':
    'See whether the row was moved one column to the left: the last column, the total, should have a figure.',
  'carry-over':
    'Compare with “carried over” in last year’s report. If that was wrong, state the true figure and explain it in section six; so too where the agency or its scope has changed.',
  'stock-and-flow':
    'Where documents expired, were cleared away or moved with their functions, say so in a sentence: readers can then follow the figures.',
  'text-and-table':
    'Take text and table from one definition and one day. Where the text has another definition (one office alone, with last year’s requests), say which.',
  shares: 'Work the share out from the table again, and say in the text of what it is a share.',
  'share-sum':
    'The shares should make 100%. See whether an outcome is missing, or whether they are of different totals.',
  growth:
    'Work the growth out from the tables of both years; where last year’s figure was corrected since, say so.',
  parts:
    'See whether parts are counted twice or the total was not updated; where only the main parts are listed, write “among them”.',
  amounts:
    'See whether the unit is 万元 and the decimal point is in its place. Where the amount did change that much, say why.',
  dates:
    'Look at the years of period, signature and publication: last year’s template is the usual cause.',
  deadline:
    'Publish soon where the date of the law is past; keep the first date on the page where a report is posted anew.',
  'year-in-title': 'The year in the title should be that of the figures, not of publication.',
  'edition-for-year':
    'Each year has the form in force for it: fill in the one of the report’s year.',
  'power-to-make-rules':
    'Count only rules that this agency made. Rules of higher bodies that it applies do not count: usually 0.',
}

/** What readers will ask of a report, by what makes them ask it. */
export const readerQuestions: typeof zhQuestions = {
  none: 'No request in the whole year. Readers will ask whether requests could be made and were recorded: say how one can ask.',
  more: '{n} requests received, {before} the year before. Readers will ask why there are so many more: say why in the text.',
  fewer:
    '{n} requests received, {before} the year before. Readers will ask why there are so many fewer: say why in the text.',
  refused:
    '{n} refused, of {of} concluded{share}. Readers will ask on which ground each: give the main ones in the text.',
  notHeld:
    '{n} answered “not held by this agency”, of {of} concluded{share}. Readers will ask where that information is: say how applicants were directed.',
  others:
    '{n} under “other” of the other outcomes, of {of} concluded{share}. Readers will ask what became of them: say so in the text.',
  carriedOut:
    '{n} carried over to next year. Readers will ask why they were not concluded: say when they came, or why time was extended.',
  reviewed:
    '{n} corrected on review, of {of}{share}. Readers will ask what was wrong and whether it was put right.',
  sued: '{n} corrected in court. Readers will ask what was wrong and whether it was put right.',
  blank:
    '{n} cells without a figure (blank or a mark). Readers will ask whether that is 0 or was not counted: write 0 where nothing happened.',
  part: ' ({share})',
}

/** Words of the check before publishing. */
export const clerkWords: typeof zhWords = {
  heading: 'What to mend before publishing',
  clean: 'Every sum of the tables holds: there is nothing to mend.',
  do: 'What to do: ',
  ask: 'What readers will ask',
  asks: 'These figures need not be wrong, but readers will ask about them. What a sentence can explain belongs in the text.',
  noQuestions: 'Nothing stands out.',
  mended:
    'Try figures in the tables above: the checks run again at once. That changes this page alone: carry the result over to your own file.',
  advice,
  readerQuestions,
}
