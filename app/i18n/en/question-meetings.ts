import type { questionMeetings as danish } from '../da/question-meetings';

export const questionMeetings = {
  pauses: {
    election:
      'There is a municipal election, and the council has no question time until it is over.',
    end_of_term: 'It is one of the last meetings of the council’s term.',
    budget: 'The meeting is about the budget.',
    decided: 'The council has decided so.',
  },
  told: {
    why: {
      meeting_cancelled: (day) => `The council’s meeting on ${day} is cancelled.`,
      paused: (day) => `There is no question time at the council’s meeting on ${day} after all.`,
      meeting_set: () => 'A new meeting has been set.',
      no_time: (day) => `There was no room for all questions at the council’s meeting on ${day}.`,
      undecided: (day) =>
        `We did not get to decide on your question before the council’s meeting on ${day}.`,
      late: (day) => `Your question came after the deadline for the council’s meeting on ${day}.`,
      staff: (day) => `Your question is not on the agenda of the council’s meeting on ${day}.`,
    },
    moved: (before, now) => `The council’s meeting on ${before} has been moved to ${now}.`,
    samePlaceOnly: (now) => `The council’s meeting on ${now} will be held at another place.`,
    comesTo: (moment) => `Your question now comes to the meeting on ${moment}.`,
    waits:
      'There is no other meeting for it yet. Your question waits, and you will get an e-mail when the date is known.',
    place: (place) => `Place: ${place}.`,
    keepsItsPlace:
      'You need not do anything. Your question keeps its place in the queue: we go by when we received it.',
    staysOnIt: 'Your question stays with the meeting. You need not do anything.',
  },
  next: {
    open: (closes, day) =>
      `Send your question by ${closes} to have it answered at the meeting on ${day}.`,
    closed: (day, closed) =>
      `The deadline for the meeting on ${day} was ${closed}, so it is too late for that one.`,
    paused: (day) => `There is no question time at the meeting on ${day}.`,
    then: (closes, day) =>
      `If you send your question now, it comes to the meeting on ${day}. The deadline is ${closes}.`,
    thenUnknown:
      'The next meeting with question time has not been set yet. You can send your question all the same: it will come to that meeting, and you will get an e-mail when the date is known.',
    none: 'No meeting has been set yet. You can send your question all the same: it will come to the next meeting, and you will get an e-mail when the date is known.',
  },
  ahead: {
    open: (day: string, closes: string) =>
      `The council answers citizens’ questions at its meeting on ${day}. Send yours by ${closes}.`,
    closed: (day: string, closed: string) =>
      `The council answers citizens’ questions at its meeting on ${day}. The deadline for sending one was ${closed}.`,
  },
  list: {
    title: 'Meetings with question time',
    lead: 'See when the council answers questions from citizens, and by when to send yours.',
    description:
      'The council’s meetings with question time: deadlines, agendas, minutes and recordings.',
    archive: 'Questions to the council',
    coming: 'Coming meetings',
    noneComing: 'No meetings have been set yet.',
    past: 'Past meetings',
    nonePast: 'Meetings will be listed here when they have been held.',
    latest: (count) => `The latest ${count} meetings.`,
    demo: 'The meetings are made up for the demo.',
    cancelled: 'Cancelled',
    closes: (moment) => `Send your question by ${moment}.`,
    closed: (moment) => `The deadline was ${moment}.`,
    noQuestionTime: 'No question time',
    minutes: (count) => `${count} minutes of question time`,
    answered: (count) =>
      count === 0
        ? 'No questions answered'
        : count === 1
          ? '1 question answered'
          : `${count} questions answered`,
    questions: 'See the questions of the meeting',
    agenda: 'Agenda',
    stream: 'Watch the meeting online',
    recording: 'Watch the recording',
    minutesOfMeeting: 'Minutes',
    of: (link, day) => `${link}: meeting on ${day}`,
    calendar: 'Have the meetings in your own calendar',
  },
  calendar: {
    deadline: (day: string) => `Deadline for questions to the council meeting on ${day}`,
  },
  staff: {
    title: 'Council meetings',
    lead: 'Meetings with question time: deadlines, pauses and questions that wait.',
    description: 'The council’s meetings with question time.',
    setUp: 'Set up meetings',
    none: 'There are no meetings yet. Set up those of a whole year at once.',
    noComing: 'There are no meetings to come. Questions that arrive now wait for the next one.',
    waiting: (count) =>
      count === 1
        ? '1 question waits for a meeting to be set.'
        : `${count} questions wait for a meeting to be set.`,
    toDecide: (count) => `${count} to decide on`,
    accepted: (count) => `${count} accepted`,
    minutesUsed: (used, total) => `${used} of ${total} minutes used`,
    closes: (moment) => `Deadline ${moment}`,
    closed: (moment) => `The deadline was ${moment}`,
    agenda: 'Agenda',
    change: 'Change the meeting',
    changeLabel: (day) => `Change the meeting on ${day}`,
    agendaLabel: (day) => `Agenda of the meeting on ${day}`,
    todo: {
      decide: 'Next step: decide on the questions that wait.',
      wait: 'Next step: wait for the deadline.',
      order: 'Next step: put the questions in order, and freeze the agenda.',
      publish: 'Next step: publish the agenda.',
      hold: 'Next step: hold the question time.',
      minutes: 'Next step: add the link to the minutes.',
      nothing: 'There is nothing more to do.',
    },
  },
  setUp: {
    title: 'Set up meetings',
    lead: 'Set up the meetings of a whole year at once. The deadline for questions is worked out by your rules.',
    rule: 'Get a proposal',
    ruleLead:
      'Choose when the council usually meets. We fill in the dates, and you can change them.',
    year: 'Year',
    which: 'Which of the month',
    whichOnes: {
      1: 'The first',
      2: 'The second',
      3: 'The third',
      4: 'The fourth',
      last: 'The last',
    },
    weekday: 'Day of the week',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: 'Months with a meeting',
    from: 'Begins at',
    to: 'Ends at',
    propose: 'Fill in the dates',
    dates: 'The meetings',
    datesLead:
      'Leave the lines that you do not need empty. Where there is a meeting on a day already, it gets its question time: there will not be two.',
    meeting: (number) => `Meeting ${number}`,
    date: 'Date',
    budget: 'Budget meeting',
    titleField: 'What is the meeting called?',
    place: 'Place',
    stream: 'Link to where the meeting is shown',
    button: 'Set up the meetings',
    waits:
      'Questions that wait for a meeting come to the first one that they can. We write to those who asked them.',
  },
  change: {
    title: (day) => `Change the meeting on ${day}`,
    description: 'Move or cancel a meeting, and change its question time.',
    move: 'Move the meeting',
    moveLead: (count) =>
      count === 0
        ? 'There are no questions on the meeting, so nobody is told.'
        : count === 1
          ? 'Whoever asked the question on the meeting gets an e-mail, or hears of it from you without one. The question stays on the meeting.'
          : `Those who asked the ${count} questions on the meeting get an e-mail. The questions stay on the meeting.`,
    deadlineOpen: (moment) =>
      `The deadline is ${moment} now. If you move the meeting, it is worked out again.`,
    deadlineClosed: (moment) =>
      `The deadline was ${moment}. It does not open again, even if the meeting is moved.`,
    date: 'Date',
    from: 'Begins at',
    to: 'Ends at',
    place: 'Place',
    stream: 'Link to where the meeting is shown',
    asItIsNow: 'The meeting as it is now',
    nothing: 'Nothing',
    moveButton: 'Save, and tell them',
    time: 'The question time',
    totalMinutes: 'Minutes of question time',
    marked: 'Is there question time at the meeting?',
    markedAs: {
      none: 'Yes, by the rules',
      decided: 'No, the council has decided so',
      budget: 'It is a meeting about the budget',
    },
    markedHint:
      'Where there is no question time, the questions of the meeting go on to the next, and we write to those who asked them.',
    budgetHint: 'By your rules there is no question time at meetings about the budget.',
    byRules:
      'By your rules there is no question time at the meeting. You change that in the rules.',
    agenda: 'Link to the agenda',
    minutes: 'Link to the minutes',
    timeButton: 'Save',
    cancel: 'Cancel the meeting',
    cancelHeading: 'Cancel the meeting',
    cancelNobody: 'There are no questions on the meeting, so nobody is told.',
    cancelTold: (count) =>
      count === 1
        ? 'Whoever asked the question on the meeting gets an e-mail, or hears of it from you without one.'
        : `Those who asked the ${count} questions on the meeting get an e-mail. Those without one are for you to tell.`,
    goesTo: (count, day) =>
      count === 1
        ? `1 question goes on to the meeting on ${day}.`
        : `${count} questions go on to the meeting on ${day}.`,
    goesNowhere: (count) =>
      count === 1
        ? '1 question will wait, as there is no meeting for it.'
        : `${count} questions will wait, as there is no meeting for them.`,
    cancelFinal:
      'A cancellation cannot be undone. If the meeting will be held on another day, move it instead.',
    cancelButton: 'Yes, cancel the meeting',
    isCancelled: 'The meeting is cancelled.',
    isOver: 'The meeting has begun or is over, so it cannot be moved.',
  },
} satisfies typeof danish;
