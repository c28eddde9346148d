import type { reviewWords as zhReview } from '../zh/review.ts'

/** Words of the review of a report that is held. */
export const reviewWords: typeof zhReview = {
  heading: 'What the review came to',
  same: 'The file is the one on record (same sha256).',
  unknown:
    'The curated file records no sum of its source: whether this is that file cannot be told.',
  other:
    'The file is not the one on record: yours has {given}, on record is {recorded} ({format}, {nature}, retrieved {retrieved}). It may be another copy; where it says something else, find the one on record first.',
  official: 'the official page',
  copy: 'a copy',
  address: 'Source on record',
  readers: 'Read so far by {names}.',
  noReaders: 'Nobody has read it yet.',
  differs: 'In {n} cells this file is read otherwise than what is held. Look at these first:',
  noneDiffers: 'This file is read as what is held, in every cell.',
  differ: '{cell}: held “{held}”, read “{read}”',
  corrections: 'Corrections',
  how: 'Change a cell that is wrong in the tables above to what the source says: a correction is listed here, with its reason.',
  change: '{cell}: “{was}” becomes “{now}”',
  kind: 'Kind',
  transcription: 'our error in transcription',
  restated: 'the agency published a new figure',
  misprint: 'misprint of the report (the table stays as printed, with a note)',
  reasonZh: 'Reason (Chinese)',
  reasonEn: 'Reason (English)',
  by: 'By {by}, {date}.',
  nameless: 'First give your name or handle under “Progress” (it is published).',
  read: 'I compared every figure with the source: a reading',
  make: 'Make the curated file',
  write: 'Write it into the file',
  refused: 'This cannot be written yet:',
  made: 'The curated file is made, below.',
  written: '{path} is written, and the command has ended. Close this page and run npm run check.',
  unsent: 'It could not be written: the command has ended or gives no answer. Nothing was written.',
}
