import type { dialogueStaff as da } from '../da/dialogue-staff';

const decisions = {
  approve: 'Said yes',
  refuse: 'Said no',
  offer_other: 'Offered another time',
  queue: 'Put on the waiting list',
  uphold: 'Looked again: the refusal stands',
  reinstate: 'Looked again: the resident is to be heard',
};

export const dialogueStaff = {
  title: 'Meetings with residents',
  lead: 'Who would like to meet the committees, what waits for an answer, and the meetings to come.',
  description: 'The committees’ meetings with residents: what waits, and the meetings to come.',
  decide: {
    heading: (count) =>
      count === 0
        ? 'Waiting for an answer'
        : count === 1
          ? '1 waits for an answer'
          : `${count} wait for an answer`,
    lead: 'Whoever has waited longest stands first.',
    none: 'Nobody waits for an answer from you just now.',
    untitled: 'No topic',
    received: (day) => `Came ${day}`,
    before: (moment) => `To be decided before the meeting begins ${moment}.`,
  },
  secondLooks: {
    heading: 'To be looked at again',
    lead: 'They were refused and have asked that somebody else looks at it.',
    asked: (day) => `Asked ${day}`,
    own: 'You refused it yourself. Somebody else must look at it.',
  },
  sessions: {
    heading: 'Meetings to come',
    none: 'No meetings are set up.',
    past: 'Meetings of which something is missing',
    pastLead: 'Write who came, and what the committee does with it.',
    booked: (booked, free, format) =>
      format === 'dialogue_meeting'
        ? `${booked} signed up, ${free === 1 ? '1 place free' : `${free} places free`}`
        : `${booked === 1 ? '1 time taken' : `${booked} times taken`}, ${free} free`,
    pending: (count) => (count === 1 ? '1 waits for an answer' : `${count} wait for an answer`),
    waiting: (count) => `${count} on the waiting list`,
    cancelled: 'Cancelled',
    attendance: 'Missing: who came',
    outcome: (count) =>
      count === 1 ? 'Missing: what came of 1 audience' : `Missing: what came of ${count} audiences`,
  },
  links: {
    heading: 'More about meetings with residents',
    setUp: 'Set up meetings',
    model: (committee) => `${committee}: how the committee meets residents`,
    evaluation: 'How it goes: figures and answers',
    calendar: 'Get the meetings in your calendar',
  },
  untold: {
    heading: (count) => `Tell them yourself (${count})`,
    lead: 'No mail reaches them. Call or write to them, and then mark it here.',
    since: (day) => `Has waited since ${day}`,
    what: 'What to say',
    protected: 'Name and address are protected. Citizen service can find the person.',
    submit: 'They have been told',
  },
  followUps: {
    heading: 'What you have promised',
    lead: 'Write what came of it. Those who were at the meeting are told.',
    due: (day) => `By ${day}`,
    overdue: (day) => `Should have been done by ${day}`,
    promised: (committee, day) => `Promised by ${committee} at the meeting on ${day}`,
    isPublic: 'Everyone can read it',
    isPrivate: 'Only those who were there can read it',
    close: 'Write what came of it',
    state: 'How did it go?',
    kept: 'It is done',
    notKept: 'It came to nothing',
    result: 'What came of it?',
    resultHint: 'Short and concrete. Do not write names of residents.',
    submit: 'Save, and tell them',
  },
  booking: {
    description: 'A booking for a meeting with a committee, and what you can do with it.',
    kicker: (committee) => `Booking for ${committee}`,
    offered: (until) => `Has been offered a time and can answer until ${until}`,
    noSession: 'Waits for the committee’s next meeting',
    session: 'See the meeting',
    what: {
      heading: 'What it is about',
      viewpoint: 'What they want to say',
      agendaItem: 'Item on the agenda, or case',
      table: 'Wants to talk about',
      place: 'Place',
      nodes: 'Goals of the municipality’s plans',
      sdgs: 'UN goals',
      materials: 'Materials',
      noMaterials: 'Nothing was sent along.',
    },
    who: {
      heading: 'Who comes',
      name: 'Name',
      protected: 'The name is protected',
      nameless: 'No name',
      party: (count) => (count === 1 ? '1 person' : `${count} persons`),
      partyName: 'How many',
      companions: 'Comes together with',
      needs: 'Needs',
      remote: 'Takes part by video',
      email: 'E-mail',
      helped: 'A member of staff wrote it down for them',
      language: 'Language',
      languages: { da: 'Danish', en: 'English', de: 'German' },
      publishable: 'May be published afterwards',
      yes: 'Yes, the topic and what came of it',
      no: 'No',
      received: 'Came',
    },
    decide: {
      heading: 'Are they to be heard?',
      approve: 'Say yes',
      approveLead: 'They are told when and where, with an invitation for their calendar.',
      refuse: 'Say no',
      reason: 'Reason',
      chooseReason: 'Choose a reason',
      words: 'Your own words',
      wordsHint: 'What holds just here? The resident reads it together with the reason.',
      reads: 'What the resident reads',
      readsLead:
        'The resident gets the reason that you choose, in their own language, and then your own words.',
      readsNext:
        'At the end it says that they can ask for somebody else to look at it again, and can book another meeting.',
      offer: 'Offer another time',
      time: 'Free time',
      chooseTime: 'Choose a time',
      noTimes: 'The committee has no free times at the meetings that are set up.',
      offerLead: 'The old time becomes free. The resident has to say yes to the new one.',
      offerSubmit: 'Offer the time',
      queue: 'Put on the waiting list',
      queueLead:
        'The time goes to the next on the waiting list. The resident keeps their place in the queue.',
      queueSubmit: 'Put on the waiting list',
      own: 'It is your own booking, or you wrote it down for the resident. Somebody else must decide on it.',
    },
    second: {
      heading: 'Look at the refusal again',
      asks: 'The resident writes',
      another: 'You refused it yourself, or it is your own matter. Somebody else must look at it.',
      choice: 'What is right?',
      reinstate: 'The resident is to be heard',
      reinstateHint: 'The booking is back in the queue, at its old place.',
      uphold: 'The refusal stands',
      words: 'Why?',
      submit: 'Answer the resident',
    },
    cancel: {
      heading: 'Cancel for the resident',
      lead: 'When the resident has called and said that they are not coming. They are sent a confirmation.',
      submit: 'Cancel the booking',
    },
    refused: { words: 'Own words' },
    decisions: {
      heading: 'Decisions',
      by: (decision, name, reason) =>
        reason === null ? `${decision}. ${name}` : `${decision}: ${reason}. ${name}`,
      names: decisions,
      nameless: 'Deleted account',
    },
  },
} satisfies typeof da;
