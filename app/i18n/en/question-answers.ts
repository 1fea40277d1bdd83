import type { questionAnswers as danish } from '../da/question-answers';
import { formatNumber } from '../format';

const days = (count: number) => (count === 1 ? '1 day' : `${formatNumber(count, 'en')} days`);
const questions = (count: number) =>
  count === 1 ? '1 question' : `${formatNumber(count, 'en')} questions`;

const notDraftable = {
  not_answerable:
    'The question is not ready for an answer. First it has to be taken to a meeting or handed over to the administration.',
  published_already: 'The answer is published. It can be corrected, but not rewritten unseen.',
};

export const questionAnswers = {
  mails: {
    answered: (by) => `Answer from ${by}:`,
    corrected: (by) =>
      `The answer to your question has been corrected. This is what the answer from ${by} says now:`,
    inDanish: 'The answer itself is in Danish.',
    promised: (unit, day, promise) => `${unit} has promised to follow up by ${day}: ${promise}`,
    recording: (url) => `Watch it in the recording of the meeting: ${url}`,
    kept: (unit, promise, outcome) => [
      `${unit} has followed up as promised. The promise was: ${promise}`,
      outcome,
    ],
    promiseCorrected:
      'What the municipality has promised you has been corrected, because something in it was wrong. This is what it says now:',
    promisedBefore: (promise) => `You have promised: ${promise}`,
    due: (day) =>
      `The deadline is ${day}. When it is done, write what came of it. Everyone can read that beside the answer.`,
    over: (day) =>
      `The deadline was ${day}. Everyone can see beside the answer that the promise has not been kept. Get it done, and write what came of it.`,
    returned:
      'The mayor’s office has sent the answer back with a note. Read the note, change the answer, and send it for approval again.',
    approved: 'The mayor’s office has approved the answer. You can publish it now.',
    approvedEarly:
      'The mayor’s office has approved the answer. You can publish it once the question has been asked at the meeting.',
    correctionWanted:
      'A colleague proposes to correct the published answer. It is only corrected when you have approved that.',
    correctionApproved: 'Your correction is approved. Everyone now reads the corrected answer.',
    correctionReturned:
      'The mayor’s office has sent your correction back with a note. The answer is as it was.',
  },
  view: {
    heading: 'The answer',
    by: (who) => `Answer from ${who}`,
    clock: (received, answered, count) =>
      count === 0
        ? `Received on ${received}, answered the same day`
        : `Received on ${received}, answered on ${answered} (${days(count)})`,
    corrected: (day) => `Corrected on ${day}`,
    recording: (at) => `Watch the answer in the recording of the meeting (at ${at})`,
    promises: 'What the municipality promised',
    promisedBy: (unit, day) => `${unit}, by ${day}`,
    promise: {
      kept: () => 'Kept in time.',
      kept_late: (count) => `Kept, but ${days(count)} late.`,
      waiting: (count) =>
        count === 0 ? 'The deadline is today.' : `Not done yet. ${days(count)} to go.`,
      overdue: (count) => `Not kept. The deadline passed ${days(count)} ago.`,
    },
    wasDue: (day) => `The deadline was ${day} at first.`,
    outcome: (day) => `What came of it (${day})`,
  },
  work: {
    title: 'Answer to the question',
    description: 'Write, approve and publish the answer to a question to the council.',
    question: 'The question',
    notShown: 'The question is not public. Only the person who asked gets the answer.',
    shown: 'Everyone can read the question, and the answer too once it is published.',
    answer: 'The answer',
    states: {
      draft: 'Draft. Only staff can read it.',
      for_approval: 'Sent to the mayor’s office, which has to approve it.',
      approved: 'Approved. It can be published.',
      published: 'Published.',
    },
    changed: (by, moment) => `Last changed by ${by}, ${moment}`,
    someone: 'a former member of staff',
    none: 'Nothing has been written yet.',
    draft: {
      text: 'Answer',
      textHint:
        'Write in Danish, briefly and in everyday words. Never write CPR numbers, and do not name private persons.',
      answeredBy: 'Who answers',
      answeredByHint:
        'As everyone is to read it: an office or a department, with a name if you like.',
      save: 'Save the draft',
      send: 'Save, and send for approval',
      losesApproval: 'If you change anything, the answer has to be approved again.',
      change: 'Change the draft',
    },
    notDraftable,
    approve: {
      heading: 'Approve the answer',
      submit: 'Approve the answer',
      return: 'Send it back',
      note: 'What is missing?',
      noteHint: 'The note stands under “Internal notes” and can only be read by staff.',
      take: 'Take the approval back',
    },
    notApprovable: {
      not_for_approval: 'There is no answer that waits for approval.',
      own_draft: 'You wrote the latest of the draft yourself. Somebody else has to approve it.',
    },
    publish: {
      heading: 'Publish the answer',
      lead: 'The person who asked gets the whole answer at once.',
      at: 'Where in the recording?',
      atHint: 'Minutes and seconds, for example 67:05 or 1:07:05.',
      promise: 'Promise to follow up (if the answer promises something)',
      submit: 'Publish the answer',
    },
    notPublishable: {
      ...notDraftable,
      not_asked_yet:
        'The question has not been asked at the meeting yet. The answer can only be published after that.',
      not_approved: 'The answer can be published when the mayor’s office has approved it.',
    },
    correct: {
      heading: 'Correct the answer',
      lead: 'The mayor’s office has to approve the correction. Until then everyone reads the answer as it is now. After that everyone can see that the answer was corrected, and when, and the person who asked gets the corrected answer.',
      submit: 'Send the correction for approval',
    },
    proposal: {
      heading: 'A correction waits for approval',
      lead: 'This is what the answer should say. Everyone reads the old one until the mayor’s office has approved the correction.',
      by: (by, moment) => `Proposed by ${by}, ${moment}`,
      own: 'You proposed the correction yourself. Somebody else at the mayor’s office has to approve it.',
      submit: 'Approve the correction',
    },
    former: {
      heading: 'Earlier wording',
      lead: 'Only staff can read what it said before.',
      promise: (promise, unit, day) => `${promise} (${unit}, by ${day})`,
      until: (day) => `Until ${day}`,
    },
    recording: {
      heading: 'The recording of the meeting',
      none: 'The meeting has no recording yet. It is entered on the meeting.',
      submit: 'Save the time',
      hint: 'Leave the field empty if the answer is not in the recording.',
    },
    promise: {
      heading: 'Promise to follow up',
      promise: 'What do you promise?',
      promiseHint: 'One thing that people can see whether you have done. Everyone can read it.',
      unit: 'Who does it?',
      chooseUnit: 'Choose a department',
      due: 'By when?',
      dueHint:
        'Those responsible get a mail at once, a week before the deadline, and every week after it if it is missed.',
      submit: 'Promise it',
    },
    fixPromise: {
      heading: 'Correct a promise',
      lead: 'Everyone can see that the promise was corrected, and which deadline it had at first. The person who asked gets a mail.',
      outcome: 'What came of it?',
      submit: 'Save the correction',
    },
    keep: {
      heading: 'Write what came of it',
      which: 'Which promise?',
      outcome: 'What have you done?',
      outcomeHint: 'Everyone can read it, and the person who asked gets a mail.',
      submit: 'It is done',
    },
    notes: {
      heading: 'Internal notes',
      lead: 'Only staff can read them.',
      none: 'Nobody has written anything.',
      erased: 'The note was deleted together with the question.',
      note: 'Write to your colleagues',
      submit: 'Save the note',
    },
    post: {
      heading: 'Letter with the answer',
      waits: 'The person who asked has no e-mail. The answer has to be sent as a letter.',
      sent: (day: string) => `The answer was sent as a letter on ${day}.`,
      open: 'Open the letter',
      mark: 'Mark as sent',
    },
  },
  letter: {
    title: 'Letter with an answer',
    description: 'An answer to a question to the council, ready to be printed.',
    lead: 'Print the letter, and send it.',
    mailed:
      'The person who asked has an e-mail address and can read the answer on “My page”. The letter is not needed.',
    noAddress:
      'We know no address, or it is protected. Ask citizen service how the letter can get there.',
    subject: (topic) => `Answer to your question to the council: ${topic}`,
    greeting: (name) => (name === null ? 'Dear citizen' : `Dear ${name}`),
    received: (day) => `You sent your question on ${day}.`,
    regards: 'Kind regards',
    back: 'Back to the answer',
  },
  figures: {
    title: (year) => `Questions to the council in ${year}`,
    description: 'How many questions came in, and how quickly they were answered.',
    lead: 'How many people asked, and how long they waited for an answer. Every question received in the year is counted.',
    crumb: 'Questions to the council',
    years: 'Other years',
    none: 'No questions were received in that year.',
    overview: 'In short',
    received: 'Received',
    taken: 'Accepted',
    answered: 'Answered',
    waiting: 'Waiting for an answer, or to be read',
    median: 'Middle waiting time',
    medianDays: (count) => days(count),
    medianHint:
      'Half of the answered questions waited no longer than this, from being asked until the answer was published.',
    noMedian: 'None has been answered yet',
    outcome: {
      heading: 'What became of them',
      lead: (count) => `Of the ${count} that were received:`,
      answered: 'Answered',
      waiting: 'Waiting for an answer, or to be read',
      lapsed: 'Lapsed, because the person who asked did not come',
      refused: 'Refused',
      forwarded: 'Passed on to another authority',
      withdrawn: 'Withdrawn',
      takenHint: (count) =>
        `${questions(count)} accepted: answered, waiting for an answer, or lapsed.`,
    },
    refusals: { heading: 'Refused, and why', ground: 'Ground' },
    time: {
      heading: 'Answered in time',
      lead: (days) =>
        `An answer is in time when it is published no later than ${days} working days after the meeting that the question came in in time for – even if it was only asked at a later meeting. Where the administration answers, it is no later than ${days} working days after the question was received.`,
      inTime: 'In time',
      late: 'Late',
      overdue: 'Not answered yet, and the deadline has passed',
    },
    promises: {
      heading: 'What the municipality promised',
      none: 'None of the answers promises to follow up.',
      kept: 'Kept in time',
      keptLate: 'Kept, but late',
      waiting: 'Deadline not reached',
      overdue: 'Not kept, and the deadline has passed',
    },
    committees: {
      heading: 'By committee',
      committee: 'Committee',
      whole: 'The whole council, or not chosen',
    },
    what: 'What',
    count: 'Number',
    about: 'The figures hold nothing about who asked.',
  },
} satisfies typeof danish;
