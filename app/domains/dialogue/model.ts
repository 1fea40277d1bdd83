import { z } from 'zod';
import { deadline } from '~/platform/deadline';
import { adviserUrl, closedDays, kleNumber } from '~/platform/rule-form';
import { formats } from './vocabulary';

/**
 * How a committee meets citizens (DOMAIN.md, „Committee dialogue“): data, not code. Each committee's models are
 * numbered, and each holds from an instant; a session is held by the one it was set up with, and a booking keeps the
 * one that it was judged by.
 */

export const modelRules = [
  'formats',
  'scope',
  'deadline',
  'materialsDeadline',
  'slotMinutes',
  'totalMinutes',
  'mostPersons',
  'oncePerCase',
  'who',
  'decides',
  'capacity',
  'acceptHours',
  'waitMonths',
  'cadence',
  'publishes',
  'noteDays',
  'closedDays',
] as const;
export type ModelRule = (typeof modelRules)[number];

export const model = z.object({
  formats: z.array(z.enum(formats)).min(1),
  /** What the committee hears about: items of its agenda alone, or anything in its field. */
  scope: z.enum(['agenda_items', 'field']),
  /** Until when one can book a session. */
  deadline,
  /** Until when what one brings can be handed in; null: until the session begins. */
  materialsDeadline: deadline.nullable(),
  slotMinutes: z.int().min(5).max(60),
  /** Most minutes of deputations at one session. */
  totalMinutes: z.int().min(5).max(480),
  /** Most persons who come together, and who sign up together for a dialogue meeting. */
  mostPersons: z.int().min(1).max(20),
  /** Whether one matter is heard once. */
  oncePerCase: z.boolean(),
  who: z.enum(['residents', 'everyone']),
  /** Who decides whether a deputation is heard; nobody: whoever books comes. Dialogue meetings are open to all. */
  decides: z.enum(['chair', 'mayor', 'nobody']),
  /** Persons at a dialogue meeting, unless its session says otherwise. */
  capacity: z.int().min(1).max(2000),
  /** Hours that somebody of the waiting list has to accept a place. */
  acceptHours: z.int().min(1).max(336),
  /** Months that somebody waits for a session that nobody has set up; then their booking lapses. */
  waitMonths: z.int().min(1).max(36),
  cadence: z.enum(['every_meeting', 'month', 'quarter', 'half_year', 'as_needed']),
  /**
   * What everyone may read of a deputation afterwards, where whoever came agrees: its subject in the secretary's words,
   * the outcome and what is followed up – or nothing but that there was one.
   */
  publishes: z.enum(['nothing', 'outcome']),
  /** Days in which those who came can say that notes of a dialogue meeting are wrong. */
  noteDays: z.int().min(1).max(60),
  /** What the committee says itself of what it wants to hear, in Danish; null: nothing more. */
  words: z.string().trim().min(1).max(1000).nullable(),
  /** Page of the municipality's citizens' adviser (borgerrådgiver); null: none is recorded. */
  adviserUrl,
  /** KLE number of a booking's case in the records system; null: the one of committees' matters, 00.22.04. */
  kle: kleNumber,
  closedDays,
  /** Rules of these that the committee has not decided: ours until it does. */
  assumed: z.array(z.enum(modelRules)),
});
export type Model = z.output<typeof model>;

/** What every committee begins with, all of it ours until the committee decides. */
export const firstModel: Model = {
  formats: ['deputation'],
  scope: 'field',
  deadline: { count: 7, unit: 'calendar_days', time: '12:00', rollsBack: false },
  materialsDeadline: { count: 3, unit: 'calendar_days', time: '12:00', rollsBack: false },
  slotMinutes: 15,
  totalMinutes: 60,
  mostPersons: 5,
  oncePerCase: true,
  who: 'residents',
  decides: 'chair',
  capacity: 40,
  acceptHours: 48,
  waitMonths: 12,
  cadence: 'quarter',
  publishes: 'nothing',
  noteDays: 7,
  words: null,
  adviserUrl: null,
  kle: null,
  closedDays: ['06-05', '12-24'],
  assumed: [...modelRules],
};
