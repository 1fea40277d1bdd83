import type { questionHandling as danish } from '../da/question-handling';

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`);

export const questionHandling = {
  titleOf: (topic) => `Question to the council: “${topic}”`,
  searchContext: 'Question to the council',
  states: {
    received: 'waits for a decision',
    clarifying: 'waits for the citizen',
    accepted: 'goes to a meeting',
    with_administration: 'with the administration',
    asked: 'asked at the meeting',
    answered: 'answered',
    refused: 'refused',
    forwarded: 'passed on',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
  acceptRefusals: {
    asker_not_resident:
      'The citizen has not told us that they live in the municipality, and by the rules only residents may ask. Ask the citizen, or refuse the question.',
    asker_quota_spent:
      'The citizen already has as many questions at that meeting as the rules leave room for. Ask the citizen which one is to go there, or refuse this one.',
    asker_consent_needed:
      'The citizen has not agreed that everyone may read the question, which the rules require. Ask the citizen, or refuse the question.',
    not_for_everyone:
      'The citizen has not agreed that everyone may read the question. So there is nothing to take out for others. Accept it as it is, or ask the citizen.',
  },
  accepted: {
    reinstated: 'We have looked at the decision again and reversed it.',
    reads: {
      everyone: 'Your question to the council is accepted, and everyone can read it on Medspil.',
      what_is_left:
        'Your question to the council is accepted. Everyone can read it on Medspil, but we have taken out some of the text. Nobody else can read what we took out.',
      nobody: 'Your question to the council is accepted. As you wished, it is not on Medspil.',
    },
    moved: 'It could no longer go to the meeting that you sent it for.',
    meeting: (moment, place) =>
      place === null
        ? `It goes to the council’s meeting on ${moment}.`
        : `It goes to the council’s meeting on ${moment}. Place: ${place}.`,
    noMeeting:
      'It goes to the council’s next meeting. Its date is not set yet. We will tell you when it is.',
    presence: {
      not_needed: 'You do not need to be there. You are welcome to listen from the public seats.',
      needed: 'You need to be at the meeting yourself and ask the question.',
      needed_or_lapses:
        'You need to be at the meeting yourself and ask the question. If you are not there, it lapses.',
    },
    minutes: (ask, reply) =>
      reply === 0
        ? `You have ${minutes(ask)} to ask the question.`
        : `You have ${minutes(ask)} to ask the question, and ${minutes(reply)} to comment once you have the answer.`,
    needs: (needs) => `You wrote that you need this to take part: ${needs}`,
  },
  outcome: {
    refuse: 'We do not take your question to a council meeting, and we do not publish it.',
    clarify: 'We have a question for you before we can take yours to a council meeting.',
    forwarded: (to) =>
      `What you ask about is not the municipality’s task. We have passed your question on to ${to}, so it does not go to a council meeting. They can tell you when you will get an answer.`,
  },
  told: {
    handedOver: (unit) =>
      `Your question is about facts. ${unit} therefore answers it, and you need not wait for a council meeting. You get a mail when the answer is ready.`,
    handedBack: 'Your question is to be answered at a council meeting after all.',
    moved: 'We have moved your question to another meeting.',
  },
  draftWanted: {
    forMeeting: (moment) =>
      `The question is to be answered at the council’s meeting on ${moment}. Write a draft in good time, so that the mayor’s office can approve it.`,
    inWriting: 'The question is to be answered in writing, without coming to a meeting.',
    moved: (moment) =>
      moment === null
        ? 'The meeting has changed: the council is still to answer the question, but no date is set yet.'
        : `The meeting has changed: the question is now to be answered at the council’s meeting on ${moment}. That holds for the draft too.`,
  },
  decisions: {
    publish: {
      label: 'Accept',
      hint: 'It goes to a meeting. Everyone can read it if the citizen has agreed to that.',
    },
    publish_redacted: {
      label: 'Accept without some of it',
      hint: 'Change the text below. Its first line is the topic. Needs a reason.',
    },
    clarify: {
      label: 'Ask the citizen',
      hint: 'Write your question below. The clock stops until there is an answer.',
    },
    refuse: {
      label: 'Refuse',
      hint: 'It goes to no meeting and is not published. Needs a reason.',
    },
    restore: {
      label: 'Reverse the decision',
      hint: 'A refused question goes to the next meeting. A hidden one can be read again.',
    },
  },
  decided: {
    publish: 'Accepted',
    publish_redacted: 'Accepted without some of it',
    clarify: 'The citizen was asked',
  },
  atEntry: {
    heading: 'About the question',
    meeting: 'Meeting',
    noMeeting: 'waits for a meeting to be set',
    reads: 'Public',
    readsYes: 'the citizen has agreed that everyone may read it',
    readsNo: 'no, the citizen has not agreed to that',
    needs:
      'The citizen has written what they need to take part. It is on the page of the question.',
    work: 'Open the page of the question',
    alerts: {
      same_account: 'The citizen has more questions for the same meeting:',
      same_person:
        'Another account with the same name and address has questions for the same meeting. It may be the same person:',
      similar: (months) =>
        months === null
          ? 'It is like questions that are published already:'
          : `By the rules the same topic may be taken up again only after ${months} months. If it is the same as here, you can refuse it as already answered:`,
    },
  },
  list: {
    title: 'Questions to the council',
    lead: 'All questions, and what is to happen with each.',
    description: 'Citizens’ questions to the council, and the work on them.',
    byDue: 'The most urgent come first.',
    byReceipt: 'The newest come first.',
    total: (count) => (count === 1 ? 'One question.' : `${count} questions.`),
    none: 'There are no questions that anything is to be done with. Well done.',
    noneFound: 'No questions fit what you have chosen. Try to show all.',
    filter: {
      heading: 'Show other questions',
      change: 'Change what you see',
      state: 'How far is it?',
      underway: 'What something is to be done with',
      all: 'All',
      meeting: 'Meeting',
      committee: 'Committee',
      year: 'Year',
      any: 'All',
      words: 'Words in topic or text',
      show: 'Show',
      reset: 'Reset',
    },
    received: (day) => `received ${day}`,
    meeting: (day) => `meeting ${day}`,
    unit: (name) => `draft from ${name}`,
    next: {
      decide: 'Make a decision',
      await_asker: 'Wait for the citizen’s answer',
      set_meeting: 'Set a meeting',
      ask_unit: 'Choose who drafts the answer',
      draft: 'The draft answer is to be written',
      approve: 'The mayor’s office is to approve the answer',
      approve_correction: 'The mayor’s office is to approve the correction',
      await_meeting: 'Ready for the meeting',
      mark: 'Note what happened at the meeting',
      publish: 'Publish the answer',
    },
    untold: {
      heading: (count) => `Tell them yourselves (${count})`,
      lead: 'These citizens have no e-mail, so we cannot write to them. Call them or send a letter, and press when you have.',
      since: (day) => `since ${day}`,
      what: 'What they are to be told',
      submit: 'I have told them',
    },
    help: {
      heading: 'Ask a question for a citizen',
      can: 'If a citizen calls or stands at the desk, you can write the question down. Find the citizen, begin to help, and go to “Ask a question”.',
      begin: 'Find the citizen',
      cannot:
        'A citizen service officer can write the question down for a citizen on the telephone or at the desk.',
    },
  },
  spent: {
    heading: 'Time and money spent',
    lead: 'What you have noted on the questions.',
    none: 'No questions have been asked yet.',
    caption: (year) => `Spent on questions in ${year}`,
    year: 'Year',
    show: 'Show the year',
    columns: { meeting: 'Meeting', questions: 'Questions', hours: 'Hours', kroner: 'Kroner' },
    noMeeting: 'Without a meeting',
    total: 'The whole year',
    csv: 'Download as CSV',
  },
  page: {
    description: 'A question to the council, and the work on it.',
    next: (step) => `Next step: ${step}.`,
    done: 'There is nothing more to do.',
    openEntry: 'Open the case in the inbox',
    facts: 'Facts',
    state: 'Now',
    hidden: 'hidden from others',
    received: 'Received',
    deadline: 'Deadline that holds',
    noDeadline: 'no meeting was set',
    rules: 'Judged by rules',
    rulesVersion: (version) => `version ${version}`,
    meeting: 'Meeting',
    noMeeting: 'none',
    cancelled: 'cancelled',
    frozen: 'its agenda is closed',
    agenda: 'Agenda',
    readAgenda: 'See the agenda',
    workOnAgenda: 'Work on the agenda',
    case: 'Download the case for the records (ZIP)',
    unit: 'Draft answer',
    noUnit: 'nobody has been asked yet',
    reads: 'Public',
    readsNo: 'no, the citizen has not agreed to that',
    readsNotYet: 'not yet',
    readsYes: 'yes',
    readPublic: 'See it on the site',
    forwardedTo: 'Passed on to',
    place: 'Place',
    committee: 'Committee',
    about: 'Is about',
    sdgs: 'UN goals',
    asker: {
      heading: 'Who asks',
      name: 'Name',
      protected: 'name and address are protected. Citizen service can help to reach them',
      unknown: 'not given',
      shown: 'Shown as',
      shownNot: 'without a name',
      asking: 'Asks',
      kinds: {
        alone: 'alone',
        together: 'together with others',
        association: 'for an association',
      },
      contact: 'Contact',
      byMail: 'is told by mail',
      noMail:
        'has no e-mail. Decisions go by letter; anything else you need to tell them yourselves',
      helped: 'A member of staff wrote the question down for the citizen',
      needs: 'Needs',
      noNeeds: 'nothing special',
    },
    text: {
      heading: 'The question',
      sent: 'As the citizen wrote it',
      published: 'As everyone reads it',
      former: (moment) => `What it said until ${moment}`,
      erased:
        'The text has been deleted: either the citizen has erased their account, or the time for which we keep it has passed.',
    },
    entries: {
      heading: 'Cases in the inbox',
      open: 'waiting',
      closed: (day) => `decided ${day}`,
    },
    answer: {
      heading: 'The answer',
      states: {
        none: 'No draft has been written yet.',
        draft: 'There is a draft.',
        for_approval: 'The answer waits for approval by the mayor’s office.',
        approved: 'The answer is approved and can be published.',
        published: 'The answer is published.',
      },
      letter: {
        waits: 'The letter with the answer has not been sent yet.',
        sent: (day: string) => `The letter with the answer was sent on ${day}.`,
      },
      work: 'Work on the answer',
    },
    acts: {
      heading: 'What is to happen?',
      none: 'There is nothing to choose, as the question is now.',
      held: 'The question is on an agenda that is closed. Open the agenda if it is to be moved or given to the administration.',
      unit: 'Unit',
      chooseUnit: 'Choose a unit',
      askUnit: {
        heading: 'Ask a unit for a draft',
        effect:
          'The unit’s plan owners get a mail. They write the draft, and the mayor’s office approves it. The citizen is not told.',
        submit: 'Ask for a draft',
      },
      move: {
        heading: 'Move to another meeting',
        effect:
          'The citizen is told of the new meeting. The question keeps its place by the day it came, and everyone can see that it was moved.',
        meeting: 'Meeting',
        choose: 'Choose a meeting',
        submit: 'Move the question',
      },
      handOver: {
        heading: 'Let the administration answer',
        effect:
          'For questions of fact. It is taken off the meeting, the unit gets a mail asking it to answer, and the citizen is told.',
        submit: 'Give it to the administration',
      },
      handBack: {
        heading: 'Let the council answer after all',
        effect: 'It goes to the next meeting whose agenda is not closed, and the citizen is told.',
        submit: 'Give it back to the council',
      },
      forward: {
        heading: 'Pass on to another authority',
        effect:
          'Medspil sends nothing to the authority: you do that yourselves before you press. Here the case is closed as refused, with the ground that you choose. The citizen gets the decision with the name of the authority, and can ask that somebody else looks at it.',
        to: 'Authority',
        reason: 'Ground',
        chooseReason: 'Choose a ground',
        toHint: 'The name as the citizen is to read it, such as “Region Syddanmark”.',
        submit: 'Close the case as passed on',
      },
    },
    clarifications: 'Questions to the citizen',
    decisions: 'Decisions',
    showStatement: 'What the citizen was told',
  },
} satisfies typeof danish;
