import type { EventCause } from '~/domains/thread/vocabulary';
import type { thread as danish } from '../da/thread';
import { formatDay } from '../format';
import { dialogueEvents } from './dialogue-events';

/** What whoever asks lets others see no more. What it was, was not said from the beginning. */
const consents = {
  name: 'The name is not shown any more',
  question: 'The question is not shown on this site any more',
  some: 'Not everything is shown any more',
};

/** Why a question has come to another meeting. */
const moveCauses: Record<EventCause, string> = {
  meeting_moved: 'The meeting got a new date.',
  meeting_cancelled: 'The meeting was cancelled.',
  paused: 'The meeting has no question time after all.',
  meeting_set: 'A new meeting has been set.',
  no_time: 'There was no room for it at the meeting.',
  absent: 'Whoever asked was not present.',
  undecided: 'It was not decided on in time for the meeting.',
  late: 'It came after the deadline.',
  staff: 'The municipality chose another meeting.',
};

export const thread = {
  events: {
    submitted: () => 'It was sent in.',
    clarification_asked: ({ by }) => `${by ?? 'The municipality'} asked for more detail.`,
    clarified: () => 'More detail was given.',
    published: () => 'It was published.',
    published_redacted: () => 'It was published, with something taken out.',
    refused: ({ reason }) =>
      reason ? `It was not published: ${reason}.` : 'It was not published.',
    refusal_shown: ({ reason }) =>
      reason
        ? `It was refused (${reason}), and its author lets others read it.`
        : 'It was refused, and its author lets others read it.',
    answered: ({ by }) => `${by ?? 'The municipality'} answered.`,
    hidden: ({ reason }) => (reason ? `It was hidden: ${reason}.` : 'It was hidden.'),
    restored: () => 'It was shown again.',
    reconsideration_asked: () => 'Somebody else was asked to look at the decision.',
    upheld: () => 'Somebody else looked at the decision, and it stands.',
    withdrawn: () => 'It was withdrawn.',
    consent_withdrawn: ({ of }) =>
      of === 'outcome'
        ? 'Topic and outcome are no longer shown to everyone, as was wished.'
        : `${consents[of ?? 'some']}, as whoever asks has wished.`,
    changed: () => 'It was changed.',
    resubmitted: () => 'It was changed and sent in again.',
    accepted: ({ day }) =>
      day
        ? `It will be taken at the meeting on ${formatDay(day, 'en')}.`
        : 'It will be taken at the next meeting that is set.',
    moved: ({ day, why }) =>
      `${moveCauses[why ?? 'staff']} ${
        day
          ? `${why === 'meeting_set' ? 'It comes' : 'It has been moved'} to the meeting on ${formatDay(day, 'en')}.`
          : 'It waits for a new meeting to be set.'
      }`,
    handed_over: ({ by, why }) =>
      why
        ? `${moveCauses[why]} ${by ?? 'The administration'} answers in writing instead.`
        : `${by ?? 'The administration'} answers it, as it is a question of fact.`,
    handed_back: () => 'It will be answered at a meeting after all.',
    forwarded: ({ by }) => `It was passed on to ${by ?? 'the right authority'}.`,
    on_agenda: ({ day }) =>
      day
        ? `It is on the agenda for the meeting on ${formatDay(day, 'en')}.`
        : 'It is on the agenda.',
    asked: ({ day }) =>
      day
        ? `It was asked at the meeting on ${formatDay(day, 'en')}.`
        : 'It was asked at the meeting.',
    lapsed: () => 'It lapsed, because whoever asked was not present.',
    answer_corrected: ({ by }) => `${by ?? 'The municipality'} corrected the answer.`,
    promised: ({ by, day }) =>
      `${by ?? 'The municipality'} promised to follow up${day ? ` by ${formatDay(day, 'en')}` : ''}.`,
    promise_kept: ({ by }) => `${by ?? 'The municipality'} followed up, as promised.`,
    promise_corrected: ({ by }) => `What ${by ?? 'the municipality'} promised was corrected.`,
    ...dialogueEvents,
  },
  whatHappened: 'What happened',
  nothingYet: 'Nothing has happened yet.',
  cadences: {
    at_once: { name: 'At once', hint: 'A mail every time something happens.' },
    daily: { name: 'Every day', hint: 'One mail in the morning, if something has happened.' },
    weekly: {
      name: 'Every week',
      hint: 'One mail on Monday morning, if something has happened.',
    },
  },
  follow: {
    button: 'Follow',
    label: (title) => `Follow: ${title}`,
    title: 'Follow this',
    lead: 'Get a mail when something happens.',
    description: 'Choose how often you want to be told.',
    subject: 'It is about',
    how: 'How often do you want to be told?',
    submit: 'Follow',
    change: 'Save',
    following: 'You follow this already. Here you can change how often you are told.',
    noEmail: 'To follow something you need a confirmed e-mail address.',
    addEmail: 'Add your e-mail address',
    back: 'Back to the page',
    all: 'See everything you follow',
  },
  follows: {
    title: 'What you follow',
    lead: 'You get a mail when something happens. Here you can change how often – and stop.',
    description: 'What you follow, and how often you are told.',
    none: 'You follow nothing yet. Choose “Follow” at a plan, a goal or a committee.',
    gone: 'Not shown just now',
    since: (day) => `Followed since ${day}`,
    how: 'How often',
    howLabel: (title) => `How often do you want to be told about ${title}?`,
    save: 'Save',
    saveLabel: (title) => `Save how often you are told about ${title}`,
    stop: 'Stop',
    stopLabel: (title) => `Stop following ${title}`,
  },
  unsubscribe: {
    title: 'Stop mails',
    description: 'Stop mails about what you follow.',
    follow: (title) => `Do you want no more mails about “${title}”?`,
    followUntitled: 'Do you want no more mails about this?',
    digests: (count) =>
      count === 1
        ? 'Do you want no more collected mails? You will then no longer follow the one thing they are about.'
        : `Do you want no more collected mails? You will then no longer follow the ${count} things they are about.`,
    button: 'Yes, stop the mails',
    done: 'You will get no more mails about it.',
    over: 'You get no mails about it. There is nothing left to stop.',
    broken: {
      title: 'The link does not work',
      lead: 'Perhaps it did not come along whole. Open the mail again and use the link in it, or copy the whole link.',
      otherwise:
        'You can also stop mails without the link: sign in and go to “What you follow” on My page.',
      link: 'Sign in, and see what you follow',
    },
    others: 'When you are signed in you can see and change everything you follow.',
  },
  feeds: {
    link: 'As a feed (Atom)',
    municipality: (name) => `What happens at ${name}`,
    plan: (title) => `What happens in ${title}`,
  },
  resources: {
    heading: 'Time and money',
    lead: 'One press is enough.',
    minutes: (count) =>
      count % 60 === 0 ? (count === 60 ? '1 hour' : `${count / 60} hours`) : `${count} minutes`,
    note: 'Note',
    kroner: 'Kroner',
    saveKroner: 'Add the amount',
    total: (time, money) => `Spent in all: ${time} and ${money}`,
    time: (hours, minutes) => `${hours} h ${minutes} min`,
    money: (amount) => `DKK ${amount}`,
  },
} satisfies typeof danish;
