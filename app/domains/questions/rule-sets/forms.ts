import { z } from 'zod';
import {
  httpsOrNothing,
  kleOrNothing,
  nothing,
  oneOf,
  timeOfDay,
  whole,
  wholeOrNothing,
  yearlyDays,
  yesOrNo,
} from '~/platform/rule-form';
import { ruleNames, type RuleSet, ruleSet } from '../rule-set';

/** The form of a new version of the rules. A schema's messages are the codes of `i18n/…/forms.ts`. */

const month = z.union(
  [
    nothing,
    z
      .string()
      .regex(/^([1-9]|1[0-2])$/)
      .transform(Number),
  ],
  { error: 'invalid' },
);
const of = ruleSet.shape;

/** A box of its own for each, so that a form that is shown again has it ticked. */
export const assumedField = (rule: string) => `assumed_${rule}`;
export const helpField = (place: string) => `help_${place}`;
export const helpPlaces = of.help.element.options;

/**
 * Rules as staff write them, from which day they hold, and the newest version that they had seen.
 * `do`: only show how citizens will read them, or save them.
 */
export const rulesForm = z
  .looseObject({
    do: z.enum(['vis', 'gem'], 'choose_one'),
    seenVersion: z.string({ error: 'newer_version' }).regex(/^\d{1,9}$/, 'newer_version'),
    fromDay: z.iso.date('date_invalid').refine((day) => /^20/.test(day), 'date_invalid'),
    deadlineCount: whole(0, 60),
    deadlineUnit: oneOf(of.deadline.shape.unit.enum),
    deadlineTime: timeOfDay,
    rollsBack: yesOrNo,
    closedDays: yearlyDays,
    electionFrom: month,
    electionTo: month,
    lastOfTerm: whole(0, 8),
    budget: yesOrNo,
    who: oneOf(of.who.enum),
    quota: wholeOrNothing(1, 20),
    repeatAfterMonths: wholeOrNothing(1, 60),
    oralToo: yesOrNo,
    agendaItems: oneOf(of.agendaItems.enum),
    factual: oneOf(of.factual.enum),
    consent: oneOf(of.consent.enum),
    adviserUrl: httpsOrNothing,
    kle: kleOrNothing,
    totalMinutes: whole(1, 480),
    minutesAsk: wholeOrNothing(1, 60),
    minutesAnswer: wholeOrNothing(1, 60),
    minutesReply: whole(0, 60),
    minutesRejoinder: whole(0, 60),
    presence: oneOf(of.presence.enum),
    answers: oneOf(of.answers.enum),
    overflow: oneOf(of.overflow.enum),
  })
  .refine(({ electionFrom, electionTo }) => (electionFrom === null) === (electionTo === null), {
    path: ['electionTo'],
    message: 'both_months',
  })
  .refine(
    ({ electionFrom, electionTo }) =>
      electionFrom === null || electionTo === null || electionFrom <= electionTo,
    { path: ['electionTo'], message: 'months_backwards' },
  )
  .transform(({ do: what, seenVersion, fromDay, ...given }) => ({
    do: what,
    seenVersion: Number(seenVersion),
    fromDay,
    rules: rulesOf(given),
  }));

type Given = Omit<RuleSet, 'deadline' | 'minutes' | 'pauses' | 'help' | 'assumed'> & {
  deadlineCount: number;
  deadlineUnit: RuleSet['deadline']['unit'];
  deadlineTime: string;
  rollsBack: boolean;
  minutesAsk: number | null;
  minutesAnswer: number | null;
  minutesReply: number;
  minutesRejoinder: number;
  electionFrom: number | null;
  electionTo: number | null;
  lastOfTerm: number;
  budget: boolean;
};

function rulesOf(given: Given & Record<string, unknown>): RuleSet {
  const { electionFrom: from, electionTo: to } = given;
  const isTicked = (name: string) => given[name] === 'yes';
  return {
    deadline: {
      count: given.deadlineCount,
      unit: given.deadlineUnit,
      time: given.deadlineTime,
      rollsBack: given.rollsBack,
    },
    totalMinutes: given.totalMinutes,
    minutes: {
      ask: given.minutesAsk,
      answer: given.minutesAnswer,
      reply: given.minutesReply,
      rejoinder: given.minutesRejoinder,
    },
    who: given.who,
    quota: given.quota,
    repeatAfterMonths: given.repeatAfterMonths,
    oralToo: given.oralToo,
    consent: given.consent,
    presence: given.presence,
    answers: given.answers,
    factual: given.factual,
    agendaItems: given.agendaItems,
    pauses: {
      electionMonths: from === null || to === null ? null : { from, to },
      lastOfTerm: given.lastOfTerm,
      budget: given.budget,
    },
    overflow: given.overflow,
    help: helpPlaces.filter((place) => isTicked(helpField(place))),
    adviserUrl: given.adviserUrl,
    kle: given.kle,
    closedDays: given.closedDays,
    assumed: ruleNames.filter((rule) => isTicked(assumedField(rule))),
  };
}

/** Rules as the fields of the form have them: what a box that is not ticked has is left out. */
export function fieldsOf(rules: RuleSet): Record<string, string> {
  const yes = (is: boolean) => (is ? 'yes' : 'no');
  const number = (count: number | null | undefined) => (count == null ? '' : String(count));
  const { deadline, minutes, pauses } = rules;
  return {
    deadlineCount: number(deadline.count),
    deadlineUnit: deadline.unit,
    deadlineTime: deadline.time === '24:00' ? '' : deadline.time.replace(':', '.'),
    rollsBack: yes(deadline.rollsBack),
    closedDays: rules.closedDays
      .map((day) => `${Number(day.slice(3))}/${Number(day.slice(0, 2))}`)
      .join(', '),
    electionFrom: number(pauses.electionMonths?.from),
    electionTo: number(pauses.electionMonths?.to),
    lastOfTerm: number(pauses.lastOfTerm),
    budget: yes(pauses.budget),
    who: rules.who,
    quota: number(rules.quota),
    repeatAfterMonths: number(rules.repeatAfterMonths),
    oralToo: yes(rules.oralToo),
    agendaItems: rules.agendaItems,
    factual: rules.factual,
    consent: rules.consent,
    adviserUrl: rules.adviserUrl ?? '',
    kle: rules.kle ?? '',
    totalMinutes: number(rules.totalMinutes),
    minutesAsk: number(minutes.ask),
    minutesAnswer: number(minutes.answer),
    minutesReply: number(minutes.reply),
    minutesRejoinder: number(minutes.rejoinder),
    presence: rules.presence,
    answers: rules.answers,
    overflow: rules.overflow,
    ...Object.fromEntries(rules.help.map((place) => [helpField(place), 'yes'])),
    ...Object.fromEntries(rules.assumed.map((rule) => [assumedField(rule), 'yes'])),
  };
}
