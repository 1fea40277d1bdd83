import type { asking as danish } from '../da/asking';

export const asking = {
  receipt: {
    received: (moment) => `We received it on ${moment}.`,
    late: (day, closed) =>
      `The deadline for the meeting on ${day} was ${closed}. Your question therefore goes to the next meeting.`,
    meeting: (meeting, closes) =>
      `It goes to the council’s meeting on ${meeting}. The deadline for questions to that meeting is ${closes}.`,
    noMeeting:
      'No new meeting has been set yet. Your question goes to the next one, and you get a mail when its date is known.',
    next: 'A member of staff now reads the question and sees whether it follows the rules. You can change it until they have begun, or the deadline has passed.',
  },
  front: {
    links: {
      meetings: 'All meetings with question time',
      rules: 'Read the rules',
      figures: 'See how many ask, and how soon they are answered',
    },
    title: 'Questions to the council',
    lead: 'Is there something you want to know about the municipality? Ask the politicians. They answer at a meeting that everyone can follow, and the answer stays here.',
    description: 'Ask the council a question, and read the answers that others have had.',
    ask: 'Ask a question',
    howHeading: 'How it works',
    steps: [
      {
        title: 'You write',
        text: 'Write one question about one topic. You can take a break on the way.',
      },
      {
        title: 'The municipality reads',
        text: 'A member of staff sees whether the question follows the rules, and you are told by mail.',
      },
      {
        title: 'The council answers',
        text: 'The question is asked and answered in the question time of a council meeting.',
      },
      {
        title: 'Everyone can read it',
        text: 'The answer stays here, with what was promised and what was done about it.',
      },
    ],
  },
  next: { heading: 'Next meeting' },
  spent: {
    meeting: (count, day) =>
      `You already have ${count === 1 ? 'a question' : `${count} questions`} for the meeting on ${day}, and by the rules there is no room for more from you.`,
    noMeeting: (count) =>
      `You already have ${count === 1 ? 'a question' : `${count} questions`} for the next meeting, and by the rules there is no room for more from you.`,
    untitled: 'Your question',
    later:
      'You can still write a new one now. It is kept, and you can send it once the deadline for that meeting has passed.',
  },
  rules: {
    heading: 'The rules in short',
    all: 'Read all the rules',
    residents: 'You must live in the municipality to ask a question.',
    everyone: 'Anyone can ask a question.',
    quota: (count) =>
      count === 1
        ? 'You can ask one question at each meeting.'
        : `You can ask ${count} questions at each meeting.`,
    presence: {
      not_needed: 'You need not be at the meeting yourself.',
      needed: 'You must be at the meeting yourself and ask the question.',
      needed_or_lapses:
        'You must be at the meeting yourself. If you do not come, the question is not answered.',
    },
    consent: {
      asked: 'You decide whether others may read your question on this site.',
      needed: 'Everyone can read the questions on this site. You must agree to that.',
    },
    topics:
      'Ask about something the municipality is responsible for. The council does not answer personal cases, complaints about how a case was handled, or questions about individuals.',
  },
  form: {
    title: 'Ask the council a question',
    description: 'Write a question to the council, step by step.',
    stages: {
      regler: 'How it works',
      tekst: 'Your question',
      besvaret: 'Has it been answered already?',
      emne: 'What is it about?',
      hvem: 'Who is asking?',
      send: 'Read it through and send',
    },
    progress: 'Steps of your question',
    stageOf: (at, of) => `Step ${at} of ${of}`,
    next: 'Save and go on',
    save: 'Save the change',
    back: (stage) => `Back to “${stage}”`,
    backToSend: 'Back without changing it',
    begin: 'Start writing',
    goOn: 'Go on writing',
    kept: (day) =>
      `What you write is saved. We delete it on ${day} unless you change it or send it before then.`,
    keptHere:
      'The draft belongs to this browser until you sign in. If others use this computer, throw the draft away when you leave.',
    keptHereYet:
      'The draft is in this browser. Once you save a step, or send it, it belongs to your account.',
    sentBefore: 'You have sent that question. What you wrote now is kept as a new one.',
    toSent: 'See what you sent',
    gone: 'We cannot find that draft. It may have been sent, thrown away or be older than 30 days – or it belongs to another account.',
    throwAway: 'Throw the draft away',
    drafts: {
      heading: 'You have a question that you have not sent',
      ofBrowser:
        'Written in this browser before anyone signed in. If you go on with it, it belongs to your account.',
      untitled: 'Without a topic',
      changed: (day) => `Last changed on ${day}`,
    },
    text: {
      lead: 'Write so that somebody who does not know the matter can understand it.',
      hints: [
        'Ask about one thing at a time.',
        'Say briefly why you ask.',
        'End with what you want an answer to.',
        'Do not write about individuals, and never write CPR numbers.',
      ],
      hintsHeading: 'A good question',
      topic: 'Topic',
      topicHint: 'A few words that say what it is about. At most 120 characters.',
      question: 'Your question',
      questionHint:
        'At most 4,000 characters. 1,500 characters take one to two minutes to read aloud.',
      sendAnyway: 'Send anyway',
      sendAnywayHint: 'I know that everyone may come to read it.',
    },
    similar: {
      lead: 'We have looked for questions and plans that resemble yours. The answer may be there already.',
      questions: 'Questions like yours',
      answered: 'Answered',
      notAnswered: 'Not answered yet',
      meeting: (day) => `Meeting on ${day}`,
      nodes: 'In the municipality’s plans',
      none: 'We found nothing that resembles it. Just go on.',
      goOn: 'No, go on asking',
      thatWasIt: 'Was that the answer?',
      thatWasItLead: 'Then you need not send anything.',
      keep: 'Yes – keep the draft',
      throwAway: 'Yes – throw the draft away',
    },
    about: {
      lead: 'You need not know. It helps others to find your question and the answer.',
      committee: 'Committee',
      committeeHint: 'The committee that you think it belongs to.',
      unknown: 'Not sure, or the whole council',
      place: 'Place',
      placeHint: 'For instance a town, a road or a school. At most 120 characters.',
      search: 'Search the municipality’s plans',
      searchHint: 'A word or two, in Danish. Tick what fits. At most 10.',
      searchButton: 'Search',
      nodes: 'Goals and actions in the plans',
      noHits: (words) =>
        `There is nothing about “${words}” in the plans. Try another word, or go on.`,
      sdgs: 'UN goals',
      sdgsChosen: (count) => (count === 0 ? 'none chosen' : `${count} chosen`),
    },
    who: {
      lead: 'The municipality must know who is asking. You decide whether others see your name.',
      asking: 'Who is asking?',
      askings: {
        alone: 'I am asking alone',
        together: 'Several of us are asking together',
        association: 'I am asking for an association',
      },
      askedWith: 'Names of the others, or of the association',
      askedWithHint:
        'Needed only if you are not asking alone. Only the municipality and the meeting see it.',
      withName: 'Show my name',
      withNameHint: (name) => `Others will see the name “${name}”.`,
      withNameUnknown: 'If you are under 18, we show your first name only.',
      noName: 'Your name will not be shown.',
      publish: 'May others read your question on this site?',
      publishHint:
        'A member of staff reads it first. If you say yes, you can always say no again on My page, also once it has been answered.',
      publishNeeded: 'Others can read your question on this site',
      publishNeededHint:
        'It is a condition for asking the council. A member of staff reads it first. Once it has been asked, you can say no on My page.',
      publishYes: 'Yes, everyone may read it',
      publishNo: 'No, do not show it on this site. It is still asked at the open meeting',
      publishYesNeeded: 'Yes, that is fine',
      needs: 'Do you need help at the meeting?',
      needsHint:
        'For instance an interpreter, a hearing loop, room for a wheelchair, or somebody who reads the question aloud for you. Only staff see it, and we delete it after the meeting.',
    },
    send: {
      lead: 'Read it all once more. You can change everything before you send it.',
      mend: 'Change',
      mendLabel: (part) => `Change: ${part}`,
      nothing: 'Not filled in',
      meetingHeading: 'The meeting it goes to',
      changedHeading: 'Something has changed since you began',
      rulesChanged: 'The rules for questions have changed. The new ones apply.',
      meetingChanged: (day) => `The next meeting is now on ${day}. It was another when you began.`,
      meetingGone:
        'The meeting that was the next one when you began takes no more questions, and no new one has been set yet.',
      readRules: 'Read the rules again',
      unfinished: 'Something is missing before you can send it:',
      signInFirst:
        'You must sign in to send it. What you have written is saved, and you come back here.',
      signIn: 'Sign in and send',
      send: 'Send the question',
      residentsOnly: 'You must have said that you live in the municipality before you can send it.',
      toResidence: 'Enter your address',
      public: 'May be read by everyone',
      withName: 'The name is shown',
      yes: 'Yes',
      no: 'No',
      who: 'Who is asking',
    },
  },
} satisfies typeof danish;
