import type { questionArchive as danish } from '../da/question-archive';

export const questionArchive = {
  title: 'All questions to the council',
  description: 'Read what citizens have asked the council, and what they were answered.',
  lead: 'Read what others have asked, and what they were answered.',
  states: {
    received: 'Received',
    clarifying: 'Being clarified',
    accepted: 'Waiting for the meeting',
    with_administration: 'The administration is answering',
    asked: 'Asked – the answer is on its way',
    answered: 'Answered',
    refused: 'Refused',
    forwarded: 'Passed on',
    lapsed: 'Lapsed',
    withdrawn: 'Withdrawn',
  },
  filter: {
    heading: 'Search and choose',
    words: 'Search for words',
    committee: 'Committee',
    sdg: 'UN goal',
    year: 'Received in',
    answering: 'Answer',
    answerings: { besvaret: 'Answered', venter: 'Waiting for an answer' },
    node: 'A part of a plan',
    any: 'All',
    apply: 'Show questions',
    reset: 'Show all questions',
    without: (what: string) => `Remove: ${what}`,
    quoted: (words) => `“${words}”`,
  },
  result: (count: number, isMore: boolean, isFiltered: boolean) => {
    const isOne = count === 1 && !isMore;
    const found = `${isMore ? 'At least ' : ''}${count.toLocaleString('en-GB')} ${isOne ? 'question' : 'questions'}`;
    return isFiltered ? `${found} ${isOne ? 'matches' : 'match'}` : found;
  },
  newestFirst: 'The newest come first.',
  empty: {
    all: 'There are no questions to read yet. The first one could be yours.',
    filtered:
      'No question matches. Try another word, remove a filter – or ask the question yourself.',
    beyond: 'There are not that many pages.',
    first: 'Go to the first page',
    ask: 'Ask a question',
  },
  nameless: 'A citizen',
  askedBy: (name: string, day: string) => `${name} · received ${day}`,
  atMeeting: (day: string) => `The meeting of ${day}`,
  feed: 'New questions and answers as a feed (Atom)',
  feedTitle: (municipality: string) => `Questions to the council of ${municipality}`,
  feedOfOne: (topic: string) => `A question to the council: ${topic}`,
  page: {
    kicker: 'Question to the council',
    description: (topic: string) => `A question to the council: ${topic}`,
    refused: 'Refused:',
    refusedWhy: 'Whoever asks has chosen to let others read the question beside the reason.',
    facts: 'About the question',
    state: 'Where it is',
    who: 'Who asks',
    received: 'Received',
    meeting: 'Council meeting',
    cancelled: 'The meeting is cancelled.',
    agenda: 'Agenda',
    minutes: 'Minutes',
    committee: 'Committee',
    forwardedTo: 'Passed on to',
    nodes: 'What it is about',
    sdgFromPlan: 'from the plan',
    answer: 'Answer',
    noAnswer: {
      waits: 'The answer will be shown here. Press “Follow” and you will get a mail when it comes.',
      ended: 'There will be no answer here. See below what happened.',
    },
    similar: 'Others have asked something similar',
    report: 'Report content',
    reportLabel: (topic: string) => `Report content: ${topic}`,
    feed: 'What happens, as a feed (Atom)',
  },
  latest: { heading: 'What others have asked', search: 'Search all questions', button: 'Search' },
  here: {
    heading: 'Questions to the council',
    node: 'Citizens have asked the council about this.',
    plan: 'Citizens have asked the council about what the plan deals with.',
    sdg: 'Citizens have asked the council about something that has to do with this goal.',
    committee: 'Citizens have asked the council questions within the committee’s field.',
    all: (count: number, isMore: boolean) => {
      if (isMore) return 'See all questions';
      return count === 1
        ? 'See the question in the archive'
        : `See all ${count.toLocaleString('en-GB')} questions`;
    },
  },
} satisfies typeof danish;
