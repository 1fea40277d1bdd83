import { z } from 'zod';
import { deadline } from '~/platform/deadline';
import { adviserUrl, closedDays, kleNumber } from '~/platform/rule-form';

/**
 * How a municipality's question time works (DOMAIN.md, „Question time“): data, not code. A municipality's sets are
 * numbered, and each holds from an instant; a question keeps the one that it was judged by.
 */

const count = (most: number) => z.int().min(0).max(most);

export const ruleNames = [
  'deadline',
  'totalMinutes',
  'minutes',
  'who',
  'quota',
  'repeatAfterMonths',
  'oralToo',
  'consent',
  'presence',
  'answers',
  'factual',
  'agendaItems',
  'pauses',
  'overflow',
  'help',
  'closedDays',
] as const;
export type RuleName = (typeof ruleNames)[number];

export const ruleSet = z.object({
  /** When a question must be there to be asked at a meeting. */
  deadline,
  /** Minutes of question time at a meeting. */
  totalMinutes: z.int().min(1).max(480),
  /** Minutes to ask, to answer, to reply and to rejoin; null: not bounded, `reply` and `rejoinder` 0: there is none. */
  minutes: z.object({
    ask: z.int().min(1).max(60).nullable(),
    answer: z.int().min(1).max(60).nullable(),
    reply: count(60),
    rejoinder: count(60),
  }),
  who: z.enum(['residents', 'everyone']),
  /** Questions of one person at one meeting; null: as many as they like. */
  quota: z.int().min(1).max(20).nullable(),
  /** Months before the same topic may be asked about again; null: at once. */
  repeatAfterMonths: z.int().min(1).max(60).nullable(),
  /** Whether one may also ask at the meeting itself, without writing before. */
  oralToo: z.boolean(),
  /** `asked`: whether everyone may read it is its asker's choice; `needed`: it is not taken without. */
  consent: z.enum(['asked', 'needed']),
  /** `needed_or_lapses`: a question whose asker is not there is not answered. */
  presence: z.enum(['not_needed', 'needed', 'needed_or_lapses']),
  answers: z.enum(['mayor', 'mayor_decides', 'member_may_be_named']),
  /** Who answers what is a matter of fact. */
  factual: z.enum(['council', 'administration']),
  /** A question about an item of the same meeting's agenda. */
  agendaItems: z.enum(['allowed', 'excluded', 'under_the_item']),
  /** Meetings without question time. */
  pauses: z.object({
    /** Months (1–12) of a year of municipal elections, from the first of one to the end of the other. */
    electionMonths: z
      .object({ from: z.int().min(1).max(12), to: z.int().min(1).max(12) })
      .refine(({ from, to }) => from <= to, 'backwards')
      .nullable(),
    /** How many of the last meetings of a council's term: no more than there are in its last year, which `pauseOf` asks. */
    lastOfTerm: count(8),
    /** Meetings that staff mark as those of the budget. */
    budget: z.boolean(),
  }),
  /** What there is no time for: it goes on to the next meeting, the latest received first, or is answered in writing. */
  overflow: z.enum(['roll_on', 'in_writing']),
  /** Where one is helped to write a question. */
  help: z.array(z.enum(['secretariat', 'library', 'citizen_service'])),
  /** Page of the municipality's citizens' adviser (borgerrådgiver); null: none is recorded. */
  adviserUrl,
  /** KLE number of a question's case in the records system; null: the one of the council's matters. */
  kle: kleNumber,
  closedDays,
  /** Rules of these that the municipality has not published: ours until it decides. */
  assumed: z.array(z.enum(ruleNames)),
});
export type RuleSet = z.output<typeof ruleSet>;

/**
 * Sønderborg's rules as far as they are published: ten days before, thirty minutes, residents with one topic each, in
 * writing, present, the mayor decides who answers, no question time from September to December of an election year,
 * the administration answers matters of fact. The rest is assumed, and says so.
 */
export const defaultRules: RuleSet = {
  deadline: { count: 10, unit: 'calendar_days', time: '24:00', rollsBack: false },
  totalMinutes: 30,
  minutes: { ask: 2, answer: 3, reply: 1, rejoinder: 1 },
  who: 'residents',
  quota: 1,
  repeatAfterMonths: null,
  oralToo: false,
  consent: 'asked',
  presence: 'needed',
  answers: 'mayor_decides',
  factual: 'administration',
  agendaItems: 'allowed',
  pauses: { electionMonths: { from: 9, to: 12 }, lastOfTerm: 0, budget: false },
  overflow: 'roll_on',
  help: ['secretariat'],
  adviserUrl: null,
  kle: null,
  closedDays: ['06-05', '12-24'],
  assumed: ['minutes', 'repeatAfterMonths', 'consent', 'agendaItems', 'overflow', 'closedDays'],
};

/** What every municipality begins with: the same, none of which it has decided yet. */
export const firstRules: RuleSet = { ...defaultRules, assumed: [...ruleNames] };
