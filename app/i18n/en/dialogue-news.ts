import type { dialogueNews as danish } from '../da/dialogue-news';

export const dialogueNews = {
  subjects: {
    received: 'Received',
    queued: 'On the waiting list',
    offered: 'You are offered a place',
    offeredOther: 'You are offered another time',
    confirmed: 'Yes',
    agreed: 'Agreed',
    signedUp: 'Signed up',
    refused: 'No',
    upheld: 'Still no',
    reinstated: 'The refusal is taken back',
    rescheduled: 'Moved',
    place_changed: 'New place',
    calledOff: 'Cancelled',
    committee_replaced: 'New committee',
    cancelled: 'Booking cancelled',
    declined: 'No, thank you',
    lapsed: 'Lapsed',
    reminder: 'Remember',
  },
  asked: {
    deputation: (committee) => `You have asked for an audience with ${committee}.`,
    chair_deputation: (committee) =>
      `You have asked for an audience with the chairs of ${committee}.`,
    dialogue_meeting: (committee) =>
      `You have signed up for the dialogue meeting with ${committee}.`,
  },
  agreed: {
    deputation: (committee) => `You have an audience with ${committee}.`,
    chair_deputation: (committee) => `You have an audience with the chairs of ${committee}.`,
    dialogue_meeting: (committee) =>
      `You are signed up for the dialogue meeting with ${committee}.`,
  },
  decides: {
    chair:
      'The committee’s chair decides whether you can have an audience. The time is yours until then.',
    mayor: 'The mayor decides whether you can have an audience. The time is yours until then.',
    nobody: 'The time is yours until there is an answer.',
  },
  moveCauses: {
    session_cancelled: (committee) =>
      `The meeting with ${committee} that you had booked is cancelled.`,
    session_moved: (committee) =>
      `The meeting with ${committee} that you had booked has a new time.`,
    not_decided: () =>
      'Your booking was not answered before the meeting began. That is our mistake, and we are sorry.',
    no_place: (committee) => `There was no room for you at the meeting with ${committee}.`,
    committee_replaced: (committee) =>
      `${committee} has taken over this area from another committee.`,
    citizen: () => 'You have asked for another time.',
    staff: (committee) =>
      `The municipality has put your booking with ${committee} on the waiting list.`,
  },
  time: (period) => `Time: ${period}.`,
  place: (place) => `Place: ${place}`,
  remote: (url) => `You have chosen to take part online. Use this link: ${url}`,
  answerComes:
    'You will be told when there is an answer. If you no longer want to come, cancel on your page, so that somebody else can have the time.',
  materials: (until) =>
    `If you want to show the committee something, add it on your page by ${until}.`,
  cannotCome: 'If you cannot come, cancel on your page, so that somebody else can have the place.',
  withEntry:
    'With this mail comes an entry for your calendar. If you answer from the calendar, nobody sees it. Cancel on your page instead.',
  withoutEntry: 'With this mail your calendar is told that the entry is no longer valid.',
  queuedAt: (committee, period) =>
    `You are on the waiting list for the meeting with ${committee} on ${period}.`,
  queuedForNext: (committee) =>
    `You are on the waiting list of ${committee}. No new meeting that you can come to has been set up yet.`,
  queueNext:
    'If there is room for you, you will be told, and by when to answer. If you do not want to wait, cancel on your page.',
  keepsTurn: 'You have the place in the queue that you got when you booked.',
  offered: (committee) => `There is room for you with ${committee}.`,
  offeredOther: (committee) =>
    `You are offered another time with ${committee} than the one that you asked for, which you cannot have.`,
  chooseTime: 'You choose a free time yourself when you say yes.',
  answerBy: (until) =>
    `Answer on your page by ${until}. If you do not, the place goes to the next, and your booking lapses.`,
  answerOtherBy: (until) =>
    `Answer on your page by ${until}. If you say no, or do not answer, somebody else can have the time, and your booking lapses.`,
  wasOn: (moment) => `It was to be on ${moment}.`,
  refused: (committee) => `Your booking with ${committee} has unfortunately been declined.`,
  upheld: (committee) =>
    `You asked for a second look at the refusal by ${committee}. Somebody else has looked at it, and the refusal stands.`,
  ground: (ground) => `The reason is: ${ground}`,
  groundStill: (ground) => `The reason is still: ${ground}`,
  secondLook: (until) =>
    `If you disagree, you can ask for a second look on your page by ${until}. Somebody else then looks at the refusal.`,
  noAppeal:
    'When a committee says no, there is no other authority to appeal to. Ankestyrelsen (the National Social Appeals Board) can only look at whether the law was followed.',
  adviser: (url) => `The municipality’s citizens’ adviser can help you: ${url}`,
  reason: (reason) => `The committee writes: “${reason}”`,
  reinstated: (committee) =>
    `You asked for a second look at the refusal by ${committee}. Somebody else has looked at it, and the refusal has been taken back.`,
  rescheduled: (committee) => `You have moved your booking with ${committee}.`,
  sessionMoved: (committee, from) =>
    `The meeting with ${committee} has a new time. It was to be on ${from}.`,
  placeChanged: (committee) => `The place of the meeting with ${committee} has changed.`,
  doesNotSuit: 'If it does not suit you, move your booking or cancel it on your page.',
  cancelled: {
    citizen: (committee) => `You have cancelled your booking with ${committee}.`,
    staff: (committee) => `The municipality has cancelled your booking with ${committee}.`,
  },
  declined: (committee) =>
    `You have said no to what you were offered by ${committee}. Your booking ends with that.`,
  wasAt: (period) => `It was to be on ${period}.`,
  bookAnew:
    'If you want to meet the committee another time, you can find a meeting on the page “Meet the committees”.',
  notRight: 'If that is not right, call or write to the municipality.',
  committeeReplaced: (committee) =>
    `${committee} has replaced the committee that you had booked. Your booking has come along.`,
  lapsed: {
    offer_over: (committee) =>
      `You did not answer the offer from ${committee} in time. That is why your booking has lapsed.`,
    no_committee: (committee) =>
      `${committee} is no more, and no other committee has taken over. That is why your booking has lapsed.`,
    no_session: (committee) =>
      `You have waited a long time for a meeting with ${committee}, and no new one has been set up. That is why your booking has lapsed. We will delete what you wrote later.`,
  },
  reminder: (committee) => `You will soon meet ${committee}.`,
  needs: (needs) => `You have told us that you need: ${needs}.`,
  entry: {
    description: (url) =>
      `Move your booking or cancel it on your page: ${url}\n\nNobody sees answers that are sent from the calendar.`,
  },
  waiting: (committee, day, count) => `${committee}, ${day}: ${count}`,
} satisfies typeof danish;
