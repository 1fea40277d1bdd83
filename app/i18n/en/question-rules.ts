import type { RuleName, RuleSet } from '~/domains/questions/rule-set';
import { formatList } from '../format';
import type { questionRules as danish } from '../da/question-rules';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const month = (number: number) => months[number - 1] ?? '';
const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`);
const clock = (time: string) => (time === '24:00' ? '23:59' : time);
const yearlyDay = (day: string) => `${Number(day.slice(3))} ${month(Number(day.slice(0, 2)))}`;

function deadline({ count, unit, time, rollsBack }: RuleSet['deadline']): string {
  const isWorking = unit === 'working_days';
  const day =
    count === 0
      ? 'on the day of the meeting'
      : count === 1
        ? isWorking
          ? 'on the working day before the meeting'
          : 'on the day before the meeting'
        : `${count} ${isWorking ? 'working days' : 'days'} before the meeting`;
  return [
    `Send your question no later than ${clock(time)}, ${day}.`,
    count > 1 && 'The day of the meeting itself does not count.',
    rollsBack &&
      'If that is a day on which the municipality is closed, it is the working day before.',
    'If it comes later it is not refused. It goes to the next meeting.',
  ]
    .filter(Boolean)
    .join(' ');
}

function speaking({ ask, answer, reply, rejoinder }: RuleSet['minutes']): string {
  return [
    ask === null
      ? 'There is no fixed limit to how long you may speak when you ask.'
      : `You have ${minutes(ask)} to ask your question.`,
    answer !== null && `The answer may take ${minutes(answer)}.`,
    reply > 0 && `After that you have ${minutes(reply)} for a comment.`,
    rejoinder > 0 && `Whoever answers has ${minutes(rejoinder)} to conclude.`,
    reply === 0 && rejoinder === 0 && 'Once you have an answer, the question is over.',
  ]
    .filter(Boolean)
    .join(' ');
}

function pauses({ electionMonths, lastOfTerm, budget }: RuleSet['pauses']): string {
  const none = [
    electionMonths &&
      `from ${month(electionMonths.from)} to ${month(electionMonths.to)} in years of municipal elections`,
    lastOfTerm > 0 &&
      (lastOfTerm === 1
        ? 'at the last meeting of a council’s term'
        : `at the last ${lastOfTerm} meetings of a council’s term`),
    budget && 'at the meetings on the budget',
  ].filter((one) => typeof one === 'string');
  if (none.length === 0) return 'There is question time at every council meeting.';
  return `There is no question time ${formatList(none, 'en')}.`;
}

const either = (names: string[]) =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ');

const helpers: Record<RuleSet['help'][number], string> = {
  secretariat: 'the council’s secretariat',
  library: 'the library',
  citizen_service: 'the citizen service',
};

const say: { [Name in RuleName]: (rules: RuleSet) => string } = {
  deadline: (rules) => deadline(rules.deadline),
  closedDays: ({ closedDays, deadline: { unit, rollsBack } }) =>
    unit !== 'working_days' && !rollsBack
      ? ''
      : closedDays.length === 0
        ? 'Saturdays, Sundays and public holidays are no working days.'
        : `Saturdays, Sundays and public holidays are no working days. Neither is ${either(closedDays.map(yearlyDay))}.`,
  who: ({ who }) =>
    who === 'residents'
      ? 'You must live in the municipality.'
      : 'Everyone may ask. You need not live in the municipality.',
  quota: ({ quota }) =>
    quota === null
      ? 'You may ask as many questions as you like.'
      : quota === 1
        ? 'You may ask one question about one topic at each meeting.'
        : `You may ask ${quota} questions at most at each meeting.`,
  repeatAfterMonths: ({ repeatAfterMonths: wait }) =>
    wait === null
      ? 'You may ask about a topic that has been asked about before.'
      : wait === 1
        ? 'After a question about a topic, one month must pass before it can be asked about again.'
        : `After a question about a topic, ${wait} months must pass before it can be asked about again.`,
  oralToo: ({ oralToo }) =>
    oralToo
      ? 'Please send your question first. You can also ask it at the meeting itself without having sent it.'
      : 'Send your question in writing before the meeting. Questions that were not sent before cannot be asked at the meeting.',
  agendaItems: ({ agendaItems }) =>
    ({
      allowed: 'You may ask about an item on the agenda of the same meeting.',
      excluded: 'You cannot ask about an item on the agenda of the same meeting.',
      under_the_item:
        'If you ask about an item on the agenda of the same meeting, you get the answer when the council comes to it.',
    })[agendaItems],
  factual: ({ factual }) =>
    factual === 'administration'
      ? 'If you want to know a fact, the administration can answer you directly. Then you need not wait for the meeting.'
      : 'The council also answers when you want to know a fact.',
  consent: ({ consent }) =>
    consent === 'asked'
      ? 'You decide whether everyone may read your question on this site.'
      : 'You must agree to everyone reading your question. Otherwise it cannot be taken.',
  help: ({ help }) =>
    help.length === 0
      ? ''
      : `You can get help to write your question. Ask ${either(help.map((one) => helpers[one]))}.`,
  totalMinutes: ({ totalMinutes }) =>
    `There are ${minutes(totalMinutes)} for all questions at a meeting.`,
  minutes: (rules) => speaking(rules.minutes),
  presence: ({ presence }) =>
    ({
      not_needed: 'You need not be at the meeting.',
      needed: 'You must be at the meeting yourself when the question is asked.',
      needed_or_lapses:
        'You must be at the meeting yourself. If you do not come, the question lapses.',
    })[presence],
  answers: ({ answers }) =>
    ({
      mayor: 'The mayor answers.',
      mayor_decides: 'The mayor decides who answers.',
      member_may_be_named: 'You may say which member of the council you would like to answer.',
    })[answers],
  pauses: (rules) => pauses(rules.pauses),
  overflow: ({ overflow }) =>
    overflow === 'roll_on'
      ? 'If there is not time for all questions, those that came last go to the next meeting.'
      : 'If there is not time for all questions, those that came last are answered in writing.',
};

export const questionRules = {
  headings: {
    deadline: 'When must it be sent?',
    closedDays: 'Days that do not count',
    who: 'Who may ask?',
    quota: 'How many questions?',
    repeatAfterMonths: 'The same topic again',
    oralToo: 'In writing or at the meeting',
    agendaItems: 'Items on the meeting’s agenda',
    factual: 'Questions of fact',
    consent: 'May others read your question?',
    help: 'Help with asking',
    totalMinutes: 'How much time is there?',
    minutes: 'How long may you speak?',
    presence: 'Must you be there?',
    answers: 'Who answers?',
    pauses: 'Meetings without question time',
    overflow: 'If there is not enough time',
  },
  say,
  parts: { deadline: 'The deadline', asking: 'Your question', meeting: 'At the meeting' },
  assumed: 'The municipality has not decided on this yet. Until it does, this is what we go by.',
  page: {
    title: 'Rules for questions to the council',
    lead: 'How to ask, when the deadline is, and what happens at the meeting.',
    description:
      'Deadline, speaking time and the other rules for asking the council, in plain words.',
    since: (version, day) => `Version ${version} of the rules. They hold from ${day}.`,
    first: (version) =>
      `Version ${version} of the rules. They have held since questions to the council came to Medspil.`,
    coming: (day) => `From ${day} there are new rules`,
    comingLead: (version) =>
      `This is version ${version}. Questions sent before then keep the deadline that they were given.`,
    ask: 'Ask a question',
    all: 'Questions to the council',
  },
  grounds: {
    heading: 'What we cannot take',
    lead: 'A member of staff reads every question. Most are taken. A question may be refused if it is one of these:',
    none: 'The municipality has no fixed grounds for refusing a question.',
    afterHeading: 'If your question is refused',
    told: 'You get the reason in writing, and we say what you can do.',
    resubmit: 'You may mend the question and send it again.',
    secondLook: 'You can ask for somebody else to look at the decision. You do that on My page.',
    noAppeal:
      'You cannot appeal against the assessment to another authority. Ankestyrelsen (the National Appeals Board) only looks at whether the municipality keeps the law.',
    adviser: 'The municipality’s citizens’ adviser can help you.',
    adviserLink: 'Go to the citizens’ adviser',
    hidden:
      'Others cannot see a refused question, unless you want it to be shown together with the reason.',
  },
  staff: {
    title: 'Rules of question time',
    lead: 'Here you see the rules for questions to the council and can make a new version. Old versions are never changed: a question keeps the rules that it was judged by.',
    description: 'The rules of question time and their former versions.',
    versions: 'Versions',
    byDefault: 'The rules that every municipality begins with in Medspil',
    toPublic: 'See the page that citizens read',
    edit: 'Make a new version',
    editLead:
      'The fields show the newest version. Change what is to be different, see how citizens read it, and save.',
    preview: 'Show how citizens read it',
    save: 'Save the new version',
    previewHeading: 'This is how citizens read it',
    previewLead:
      'It is not saved yet. The button “Save the new version” is at the bottom of the page.',
    fields: {
      fromDay: 'In force from',
      fromDayHint:
        'Today or a day to come. Today means from now on. Meetings whose deadline has not passed follow the new rules once they are in force.',
      deadlineCount: 'Days before the meeting',
      deadlineCountHint: 'A number from 0 to 60. The day of the meeting does not count.',
      deadlineUnit: 'Which days count?',
      deadlineUnits: { calendar_days: 'Every day', working_days: 'Working days only' },
      deadlineTime: 'Time of day',
      deadlineTimeHint: 'For example 12:00. Empty means until the day is over.',
      rollsBack: 'If the deadline falls on a day on which the municipality is closed',
      rollsBackOptions: {
        no: 'The deadline is that day',
        yes: 'The deadline is the working day before',
      },
      closedDays: 'Days on which the town hall is closed every year',
      closedDaysHint:
        'Besides weekends and public holidays. Write day and month with commas between: 5/6, 24/12.',
      who: 'Who may ask?',
      whoOptions: { residents: 'Those who live in the municipality', everyone: 'Everyone' },
      quota: 'Questions of one person at one meeting',
      quotaHint: 'A number from 1 to 20. Empty means that there is no limit.',
      repeatAfterMonths: 'Months before the same topic can be asked about again',
      repeatAfterMonthsHint: 'A number from 1 to 60. Empty means at once.',
      oralToo: 'Can one ask at the meeting without having written before?',
      yesOrNo: { yes: 'Yes', no: 'No' },
      agendaItems: 'Questions about items on the agenda of the same meeting',
      agendaItemsOptions: {
        allowed: 'They are allowed',
        excluded: 'They cannot be asked',
        under_the_item: 'They are answered under the item',
      },
      factual: 'Who answers questions of fact?',
      factualOptions: { administration: 'The administration', council: 'The council' },
      consent: 'Must the citizen agree to everyone reading the question?',
      consentOptions: {
        asked: 'The citizen chooses',
        needed: 'Yes, otherwise it is not taken',
      },
      help: 'Where can one get help with writing?',
      helpOptions: {
        secretariat: 'The council’s secretariat',
        library: 'The library',
        citizen_service: 'The citizen service',
      },
      adviserUrl: 'Page of the citizens’ adviser',
      adviserUrlHint:
        'An address that begins with https://. Leave it empty if you have no citizens’ adviser.',
      kle: 'KLE number for the records',
      kleHint: 'It stands in the case package. Leave it empty if you use 00.22.02.',
      totalMinutes: 'Minutes of question time at a meeting',
      totalMinutesHint: 'A number from 1 to 480.',
      minutesAsk: 'Minutes to ask',
      minutesAnswer: 'Minutes to answer',
      minutesHint: 'A number from 1 to 60. Empty means that there is no limit.',
      minutesReply: 'Minutes for the citizen’s comment',
      minutesRejoinder: 'Minutes to conclude',
      replyHint: 'A number from 0 to 60. 0 means that there is none.',
      presence: 'Must the citizen be at the meeting?',
      presenceOptions: {
        not_needed: 'No',
        needed: 'Yes',
        needed_or_lapses: 'Yes, otherwise the question lapses',
      },
      answers: 'Who answers at the meeting?',
      answersOptions: {
        mayor: 'The mayor',
        mayor_decides: 'Whoever the mayor decides',
        member_may_be_named: 'The citizen may ask for a member',
      },
      electionFrom: 'No question time in years of municipal elections: from',
      electionTo: 'Until the end of',
      noMonth: 'No month',
      lastOfTerm: 'Last meetings of a council’s term without question time',
      lastOfTermHint: 'A number from 0 to 8.',
      budget: 'Is question time left out at the meetings on the budget?',
      overflow: 'What becomes of what there is no time for?',
      overflowOptions: {
        roll_on: 'It goes to the next meeting',
        in_writing: 'It is answered in writing',
      },
      assumed: (rule) => `We have not decided on this yet: “${rule}”`,
    },
    months,
  },
} satisfies typeof danish;
