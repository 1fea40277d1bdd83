import type { dialogueFinding as da } from '../da/dialogue-finding';

const places = (count: number) => (count === 1 ? '1 place free' : `${count} places free`);
const times = (count: number) => (count === 1 ? '1 time free' : `${count} times free`);

export const dialogueFinding = {
  title: 'Meet the committees',
  description: 'Find a day on which a political committee meets citizens, and sign up.',
  lead: 'You can meet the politicians and talk to them about what matters to you. Find a day that suits you, and sign up.',
  formatsHeading: 'Three ways to meet',
  formatsLead: 'Each committee decides for itself how it wants to meet citizens.',
  standings: {
    open: 'Places free',
    waiting_list: 'Waiting list',
    closed: 'The deadline has passed',
    begun: 'Going on now',
    over: 'Held',
    cancelled: 'Cancelled',
  },
  free: { slots: times, persons: places },
  waiting: (count: number) =>
    count === 1 ? '1 is on the waiting list' : `${count} are on the waiting list`,
  views: { label: 'Show as', liste: 'List', kalender: 'Calendar' },
  filter: {
    heading: 'Search and choose',
    words: 'Search topics, committees, places',
    committee: 'Committee',
    area: 'Area',
    format: 'Way to meet',
    sdg: 'UN goal',
    onlyFree: 'Only meetings with free places',
    more: 'More choices',
    any: 'All',
    apply: 'Show meetings',
    reset: 'Show all meetings',
  },
  result: (count: number, isFiltered: boolean) => {
    const found =
      count === 1 ? '1 coming meeting' : `${count.toLocaleString('en-GB')} coming meetings`;
    if (!isFiltered) return found;
    return count === 1 ? `${found} fits` : `${found} fit`;
  },
  empty: {
    all: 'There are no meetings to sign up for right now.',
    filtered: 'No coming meetings fit. Try another word, or remove a filter.',
    beyond: 'There are not that many pages.',
    first: 'Go to the first page',
    what: 'In the meantime you can:',
    follow: 'See how your committee meets citizens',
    ask: 'Ask the council a question, if you would rather have an answer in writing',
  },
  demo: 'The meetings are made up: this is a demonstration.',
  calendar: {
    heading: 'Have the meetings in your own calendar',
    what: 'Subscribe to the meetings (webcal), and they are in the calendar on your phone or computer; new meetings and changes come by themselves.',
    subscribe: 'Subscribe to the meetings',
    address: 'If nothing happens, copy the address and add it to your calendar as a subscription:',
  },
  month: {
    caption: (month: string) => `The committees’ meetings with citizens in ${month}`,
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    before: 'The month before',
    after: 'The month after',
    label: 'Change month',
    now: 'This month',
    today: 'today',
    none: (month: string) => `There are no meetings in ${month}.`,
    next: (day: string) => `The next meeting is on ${day}.`,
  },
  row: {
    allAreas: 'The whole municipality',
    closes: (moment: string) => `Sign up by ${moment}`,
    closed: (moment: string) => `The deadline was ${moment}`,
  },
  page: {
    titles: {
      deputation: (committee: string, day: string) => `Audience with ${committee}, ${day}`,
      chair_deputation: (committee: string, day: string) =>
        `Audience with the chairs of ${committee}, ${day}`,
      dialogue_meeting: (committee: string, day: string) =>
        `Dialogue meeting with ${committee}, ${day}`,
    },
    now: {
      open: (moment: string) => `Sign up by ${moment}.`,
      full: (moment: string) =>
        `All places are taken. You can join the waiting list until ${moment}.`,
      othersWait: (moment: string) =>
        `The free places are for those who are already waiting. You can join the waiting list until ${moment}.`,
      closed: (moment: string) => `The deadline was ${moment}, so you can no longer sign up.`,
      begun: 'The meeting is going on.',
      over: 'The meeting has been held. Below you can see what came of it.',
      overUnsaid:
        'The time of the meeting has passed. The committee has not yet told what came of it.',
      cancelled: (day: string) =>
        `The meeting was cancelled on ${day}. If you have signed up, you will be told what happens to your place.`,
    },
    cancelledBecause: 'The committee writes why:',
    book: 'Book a time',
    signUp: 'Sign up',
    join: 'Join the waiting list',
    others: 'See the committee’s other meetings',
    next: (day: string) => `The committee’s next meeting with room: ${day}`,
    answer: 'Were you there? Say what you think',
    facts: 'About the meeting',
    when: 'When',
    closesAt: 'Sign up by',
    materialsBy: 'Material by',
    onHoliday: '(public holiday)',
    where: 'Where',
    remote: 'Online',
    remoteOnRequest: 'You can take part online. You get the link when your time is agreed.',
    remoteLink: 'Take part online',
    access: 'Access',
    area: 'Area',
    committee: 'Committee',
    successor: (name: string) => `The committee has been replaced by ${name}.`,
    how: 'How to meet the committee',
    slots: {
      heading: 'The times',
      caption: 'The times of the meeting, and whether they are free',
      time: 'Time',
      state: 'Free?',
      free: 'Free',
      taken: 'Taken',
      forQueue: 'Offered to those waiting',
      closedNote: 'Only the committee knows who comes. The meeting is closed to others.',
    },
    topics: {
      heading: 'What we talk about',
      host: 'Host',
    },
    about: 'What it is about',
    sdgFromPlan: 'from the plan',
    sdgsFromPlan: (count: number) =>
      count === 1 ? 'The plan’s UN goal' : `The plan’s ${count} UN goals`,
    after: {
      heading: 'What came of it',
      deputations: (count: number) =>
        count === 0
          ? 'Nobody had an audience.'
          : count === 1
            ? '1 had an audience.'
            : `${count} had an audience.`,
      unknown: 'The committee has not yet written who came.',
      persons: (count: number) => (count === 1 ? '1 took part.' : `${count} took part.`),
      closedByLaw:
        'Meetings of committees are closed. You can therefore see what the committee does about the matter, but not what was said.',
      outcome: 'What the committee does',
      followUps: 'What the committee follows up',
      due: (unit: string, day: string) => `${unit}, by ${day}`,
      notes: 'Notes from the tables',
      notesHint:
        'Those who took part could say whether the notes are right before they were put here.',
      publishedOn: (day: string) => `Put here ${day}.`,
      checked: (right: number, wrong: number, came: number) => {
        if (right + wrong === 0) return 'None of those who signed up and came answered in time.';
        const answered = `${right + wrong} of ${came} who signed up and came have answered`;
        if (wrong === 0) return `${answered}: it is right.`;
        return `${answered}: ${right} say that it is right, ${wrong} that something is wrong.`;
      },
    },
  },
  here: {
    heading: 'Meet the committee',
    node: 'Here you can meet the politicians and talk to them about this.',
    sdg: 'Here you can meet the politicians and talk to them about something that concerns this goal.',
    all: 'See all meetings with the committees',
    outcomes: 'What has come of meetings with citizens',
  },
  nextOfCommittee: (day: string) => `Meet the committee: next on ${day}`,
  ahead: {
    open: (committee: string, day: string, closes: string) =>
      `You can meet ${committee} on ${day}. Sign up by ${closes}.`,
    link: 'Meet the committees',
  },
} satisfies typeof da;
