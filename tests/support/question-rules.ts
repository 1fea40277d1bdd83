import { defaultRules, type RuleName, type RuleSet } from '~/domains/questions/rule-set';

/**
 * The question times of five municipalities, as far as what is published of them goes (the table in DOMAIN.md). What is
 * not published is the default and stands in `assumed`; so does a rule of which only a part is.
 */

function ruleSetOf(known: Partial<Omit<RuleSet, 'assumed'>>, assumed: RuleName[]): RuleSet {
  return { ...defaultRules, ...known, assumed };
}

const daysBefore = (count: number) => ({ ...defaultRules.deadline, count });

const kerteminde = ruleSetOf(
  {
    deadline: daysBefore(7),
    totalMinutes: 15,
    // That there is a reply and a rejoinder is known, how long they last is not.
    minutes: { ask: 1, answer: 2, reply: 1, rejoinder: 1 },
    who: 'everyone',
    oralToo: true,
    presence: 'needed_or_lapses',
    answers: 'member_may_be_named',
    agendaItems: 'excluded',
  },
  [
    'minutes',
    'quota',
    'repeatAfterMonths',
    'consent',
    'factual',
    'pauses',
    'overflow',
    'help',
    'closedDays',
  ],
);

const frederikssund = ruleSetOf(
  {
    deadline: daysBefore(8),
    who: 'everyone',
    quota: 2,
    consent: 'needed',
    agendaItems: 'under_the_item',
    pauses: { electionMonths: null, lastOfTerm: 4, budget: true },
    help: ['library'],
  },
  ['minutes', 'repeatAfterMonths', 'answers', 'factual', 'overflow', 'closedDays'],
);

const egedal = ruleSetOf({ deadline: daysBefore(8), who: 'everyone', oralToo: true }, [
  'minutes',
  'quota',
  'repeatAfterMonths',
  'consent',
  'presence',
  'factual',
  'agendaItems',
  'pauses',
  'help',
  'closedDays',
]);

const vesthimmerland = ruleSetOf(
  {
    deadline: { ...daysBefore(1), time: '12:00' },
    // How long the comment lasts is not known.
    minutes: { ask: 2, answer: 2, reply: 1, rejoinder: 0 },
    who: 'everyone',
    repeatAfterMonths: 6,
    agendaItems: 'excluded',
  },
  [
    'minutes',
    'quota',
    'consent',
    'presence',
    'answers',
    'factual',
    'pauses',
    'overflow',
    'help',
    'closedDays',
  ],
);

/** By the names that `questions/README.md` gives its worked examples; the last two are nobody's. */
export const ruleSets: Record<string, RuleSet> = {
  Sønderborg: defaultRules,
  Kerteminde: kerteminde,
  Frederikssund: frederikssund,
  Egedal: egedal,
  Vesthimmerland: vesthimmerland,
  'three working days': {
    ...defaultRules,
    deadline: { count: 3, unit: 'working_days', time: '12:00', rollsBack: false },
  },
  'ten days, rolled back': {
    ...defaultRules,
    deadline: { ...defaultRules.deadline, rollsBack: true },
  },
};
