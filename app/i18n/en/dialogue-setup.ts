import type { dialogueSetUp as da } from '../da/dialogue-setup';

export const dialogueSetUp = {
  refusals: {
    ends_first: 'It ends before it begins. Correct one of the times.',
    committee_over: 'There is no such committee on that day. Choose a day in the committee’s term.',
    format_not_in_use:
      'By its rules the committee does not use that way. Choose another one, or change the rules first.',
    no_slots:
      'There is no time for a single audience. Make the meeting longer or each audience shorter.',
    overlaps:
      'The committee already has a meeting with residents that overlaps with this one. Choose another time.',
    no_such_meeting:
      'The committee’s meeting has been moved or cancelled meanwhile. Find the dates again.',
    nowhere: 'Write a place or a link, so that residents know where to come.',
    session_changed:
      'Somebody else has changed it since you opened the page. Nothing was saved. See how it is now, correct the fields, and send again.',
    session_cancelled: 'The meeting has been cancelled and cannot be changed.',
    begun: 'The meeting has begun or is over, and cannot be changed.',
    people_came:
      'Somebody is already noted as having come or not. Take that back first if the meeting is to be moved or cancelled.',
    same_time: 'The meeting is at that time already. Choose another one.',
    topic_taken:
      'Somebody has chosen the topic that you removed. Correct its words instead of removing it.',
    outside_session:
      'The time must be within the meeting, or begin just when it ends. Choose another one.',
    no_minutes_left:
      'By the committee’s rules there are no more minutes for audiences. Remove a free time first.',
    slot_taken: 'Somebody has that time or is booking it.',
    last_slot: 'It is the only time of the meeting. Cancel the meeting instead.',
  },
  rhythms: {
    every_meeting: 'At every meeting',
    month: 'The first time in each month',
    quarter: 'The first time in each quarter',
    half_year: 'The first time in each half year',
  },
  setUp: {
    title: 'Set up meetings',
    lead: 'Choose a committee and the dates. You see them before anything is set up.',
    description: 'Set up meetings at which residents can meet a committee.',
    nobody: 'There is no committee that you can set up meetings for.',
    when: 'When?',
    committee: 'Committee',
    format: 'How?',
    how: 'How do you want to choose days?',
    hows: {
      moeder: 'On days when the committee meets anyway',
      ugedag: 'On a fixed weekday',
      dato: 'On a certain date',
    },
    howHint: 'Choose first. Then you see the fields that belong to it.',
    rhythm: 'How often?',
    which: 'Which one of the month?',
    weekday: 'Weekday',
    from: 'From',
    until: 'To',
    date: 'Date',
    startTime: 'Begins at',
    endTime: 'Ends at',
    slotMinutes: 'Minutes for each audience',
    slotMinutesHint: (minutes: number) =>
      `Empty means ${minutes}, which the committee has decided.`,
    show: 'Show the dates',
    dates: 'The dates',
    none: 'There are no dates in that time. Choose another period or another way to find them.',
    endsFirst:
      'The meeting has to end after it begins. Correct the times, and show the dates again.',
    noMeetings:
      'The committee has no meetings in the calendar in that time. Choose a fixed weekday or one certain date.',
    datesLead: 'Nothing has been set up yet. Untick the dates that you do not want.',
    byModel: (version: number) => `Deadlines follow version ${version} of the committee’s rules.`,
    toModel: 'See the rules',
    slots: (count: number, minutes: number) =>
      count === 1 ? `1 time of ${minutes} minutes` : `${count} times of ${minutes} minutes`,
    places: (count: number) => (count === 1 ? '1 place' : `${count} places`),
    closes: (moment: string) => `Bookings close ${moment}.`,
    daysOff: {
      holiday: 'This is a public holiday. Tick it if the meeting is to be held nonetheless.',
      town_hall: 'The town hall is closed on this day.',
      weekend: 'This is at a weekend.',
    },
    closesOn: {
      holiday: 'The deadline is on a public holiday.',
      town_hall: 'The deadline is on a day when the town hall is closed.',
      weekend: 'The deadline is at a weekend.',
    },
    closed: (moment: string) => `The deadline was ${moment}, so nobody can book.`,
    atMeeting: (title: string) => `The same day as “${title}”.`,
    there: 'It is set up already and is not set up again.',
    asLatest: (moment: string) =>
      `Filled in as at the committee’s latest meeting with residents, ${moment}. Change what is to be otherwise.`,
    details: 'What holds for all of them',
    button: 'Set up the meetings',
    demo: 'This is a demo: the committee’s meetings are made up, and nobody gets an e-mail.',
  },
  fields: {
    title: 'What is the dialogue meeting about?',
    titleHint: 'For dialogue meetings only. Leave it empty if residents choose the topics.',
    place: 'Place',
    placeHint: 'House, room and address.',
    remoteUrl: 'Link to take part online',
    remoteUrlHint: 'An address that begins with https://. Only those who come see it.',
    access: 'What is there at the place?',
    accessNote: 'Anything else about the way there or the place',
    area: 'Area',
    noArea: 'The whole municipality',
    capacity: 'Places at the dialogue meeting',
    capacityHint: (count: number) => `For dialogue meetings only. Empty means ${count}.`,
    topics: 'Topics of the dialogue meeting',
    topicsHint: 'One topic for each table. Leave the lines that you do not need empty.',
    topic: (number: number) => `Topic ${number}`,
    topicTitle: 'Topic',
    tableName: 'Table',
    host: 'Host from the committee',
    sdgs: 'UN goals',
  },
  change: {
    title: (day: string) => `Change the meeting on ${day}`,
    description: 'Change place, topics and times, move or cancel.',
    toSession: 'See the page for everyone',
    isCancelled: 'The meeting has been cancelled.',
    isOver: 'The meeting has begun or is over, so it cannot be changed.',
    details: 'Place and content',
    detailsLead: (count: number) =>
      count === 0
        ? 'Nobody has booked yet, so nobody is told.'
        : count === 1
          ? 'If you change the place or the link, whoever has booked is told.'
          : `If you change the place or the link, the ${count} who have booked or wait are told.`,
    save: 'Save',
    slots: 'The times',
    slotsLead:
      'You can remove a free time or add one. If there is a waiting list, the first of it is offered the new time.',
    slot: (from: string, to: string) => `${from}–${to}`,
    free: 'Free',
    taken: 'Taken',
    remove: 'Remove the time',
    removeLabel: (time: string) => `Remove the time: ${time}`,
    addTime: 'New time begins at',
    addMinutes: 'Minutes',
    add: 'Add a time',
    move: 'Move the meeting',
    moveLead: 'You see who will be told and what changes before the meeting is moved.',
    moveKeeps:
      'The meeting will be as long as it is now. The deadline is computed again if it has not passed.',
    date: 'Date',
    startTime: 'Begins at',
    moveButton: 'Go on to moving it',
    cancel: 'Cancel the meeting',
    cancelLead: 'You see who will be told, and can write why, before the meeting is cancelled.',
    cancelFinal: 'A cancellation cannot be undone. If it is to be on another day, move it instead.',
    cancelNext: 'Go on to cancelling it',
    cancelButton: 'Yes, cancel the meeting',
  },
  ahead: {
    told: (booked: number, waiting: number) => {
      const who = [
        booked > 0 && `${booked} who ${booked === 1 ? 'has' : 'have'} booked`,
        waiting > 0 && `${waiting} on the waiting list`,
      ].filter(Boolean);
      return who.length === 0
        ? 'Nobody has booked, and nobody waits. So nobody is told.'
        : `${who.join(' and ')} will be told.`;
    },
    withoutMail: (count: number) =>
      `${count} of them ${count === 1 ? 'has' : 'have'} no e-mail, and will be on the list of people whom you tell yourselves.`,
    back: 'No, go back',
    move: {
      title: 'Move the meeting?',
      from: 'Now',
      to: 'New time',
      closes: 'Book by',
      materials: 'Material by',
      unchanged: (moment: string) => `${moment}, as now`,
      changed: (moment: string, before: string) => `${moment}. Before: ${before}`,
      keeps: 'They keep their place and their turn. The times move by just as much.',
      submit: 'Yes, move the meeting',
      warnings: {
        closes_at_once:
          'The meeting comes so close that the deadline for booking has passed. Nobody new can book.',
        stays_closed:
          'The deadline for booking has passed. It does not open again because the meeting is moved.',
        not_a_working_day:
          'That day is at a weekend, a public holiday or a day on which the municipality is closed.',
      },
    },
    callOff: {
      title: 'Cancel the meeting?',
      when: 'The meeting',
      next: (moment: string) =>
        `They come onto the waiting list for the committee’s next meeting on ${moment}, in the order in which they came.`,
      noNext:
        'The committee has set up no other meeting of this kind for which one can still sign up. They come onto the waiting list for the next one that is set up, in the order in which they came.',
      reason: 'Why is the meeting cancelled?',
      reasonHint:
        'Those who have booked read it in their message, and everyone can read it on the meeting’s page. Do not write about anybody’s illness or other private matters.',
    },
  },
} satisfies typeof da;
