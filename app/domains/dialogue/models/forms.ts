import { z } from 'zod';
import type { Deadline } from '~/platform/deadline';
import { someText } from '~/platform/form-text';
import {
  httpsOrNothing,
  kleOrNothing,
  oneOf,
  timeOfDay,
  whole,
  yearlyDays,
  yesOrNo,
} from '~/platform/rule-form';
import { type Model, model, type ModelRule, modelRules } from '../model';
import { type Format, formats } from '../vocabulary';

/** The form of a new version of a committee's model. A schema's messages are the codes of `i18n/…/forms.ts`. */

const of = model.shape;
const deadlineOf = of.deadline.shape;

/** Boxes of their own, so that a form that is shown again has them as they were. */
export const decidedField = (rule: ModelRule) => `decided_${rule}`;
export const formatField = (format: Format) => `format_${format}`;

/**
 * A model as staff write it, from which day it holds, and the newest version that they had seen.
 * `do`: only show how citizens will read it, or save it.
 */
export const modelForm = z
  .looseObject({
    do: z.enum(['vis', 'gem'], 'choose_one'),
    seenVersion: z.string({ error: 'newer_version' }).regex(/^\d{1,9}$/, 'newer_version'),
    fromDay: z.iso.date('date_invalid').refine((day) => /^20/.test(day), 'date_invalid'),
    scope: oneOf(of.scope.enum),
    deadlineCount: whole(0, 60),
    deadlineUnit: oneOf(deadlineOf.unit.enum),
    deadlineTime: timeOfDay,
    deadlineRollsBack: yesOrNo,
    /** Whether what one brings has a deadline of its own, or can come until the session begins. */
    materialsUntil: z.enum(['deadline', 'beginning'], 'choose_one'),
    materialsCount: whole(0, 60),
    materialsUnit: oneOf(deadlineOf.unit.enum),
    materialsTime: timeOfDay,
    materialsRollsBack: yesOrNo,
    closedDays: yearlyDays,
    slotMinutes: whole(5, 60),
    totalMinutes: whole(5, 480),
    mostPersons: whole(1, 20),
    oncePerCase: yesOrNo,
    who: oneOf(of.who.enum),
    decides: oneOf(of.decides.enum),
    capacity: whole(1, 2000),
    acceptHours: whole(1, 336),
    waitMonths: whole(1, 36),
    cadence: oneOf(of.cadence.enum),
    publishes: oneOf(of.publishes.enum),
    noteDays: whole(1, 60),
    words: someText(1000).transform((text) => text || null),
    adviserUrl: httpsOrNothing,
    kle: kleOrNothing,
  })
  .refine((given) => formats.some((format) => given[formatField(format)] === 'yes'), {
    path: [formatField(formats[0])],
    message: 'format_needed',
  })
  .refine(({ slotMinutes, totalMinutes }) => slotMinutes <= totalMinutes, {
    path: ['totalMinutes'],
    message: 'no_slots',
  })
  .transform(({ do: what, seenVersion, fromDay, ...given }) => ({
    do: what,
    seenVersion: Number(seenVersion),
    fromDay,
    rules: {
      ...plainRules(given),
      formats: formats.filter((format) => given[formatField(format)] === 'yes'),
      deadline: {
        count: given.deadlineCount,
        unit: given.deadlineUnit,
        time: given.deadlineTime,
        rollsBack: given.deadlineRollsBack,
      },
      materialsDeadline:
        given.materialsUntil === 'beginning'
          ? null
          : {
              count: given.materialsCount,
              unit: given.materialsUnit,
              time: given.materialsTime,
              rollsBack: given.materialsRollsBack,
            },
      assumed: modelRules.filter((rule) => given[decidedField(rule)] !== 'yes'),
    } satisfies Model,
  }));

/** What stands in the form as it stands in the model. */
type Plain = Omit<Model, 'formats' | 'deadline' | 'materialsDeadline' | 'assumed'>;

function plainRules(given: Plain): Plain {
  const { scope, slotMinutes, totalMinutes, mostPersons, oncePerCase, who, decides } = given;
  const { capacity, acceptHours, waitMonths, cadence, publishes, noteDays, words, adviserUrl } =
    given;
  const { kle, closedDays } = given;
  return {
    ...{ scope, slotMinutes, totalMinutes, mostPersons, oncePerCase, who, decides, capacity },
    ...{
      acceptHours,
      waitMonths,
      cadence,
      publishes,
      noteDays,
      words,
      adviserUrl,
      kle,
      closedDays,
    },
  };
}

/** A model as the fields of the form have it: what a box that is not ticked has is left out. */
export function fieldsOf(rules: Model): Record<string, string> {
  const yes = (is: boolean) => (is ? 'yes' : 'no');
  const { deadline, materialsDeadline } = rules;
  const plain = { ...plainRules(rules), oncePerCase: yes(rules.oncePerCase) };
  return {
    ...Object.fromEntries(
      Object.entries(plain).map(([name, value]) => [name, String(value ?? '')]),
    ),
    ...deadlineFields('deadline', deadline),
    materialsUntil: materialsDeadline === null ? 'beginning' : 'deadline',
    // Where there is none, the form begins with that of the booking.
    ...deadlineFields('materials', materialsDeadline ?? deadline),
    closedDays: rules.closedDays
      .map((day) => `${Number(day.slice(3))}/${Number(day.slice(0, 2))}`)
      .join(', '),
    ...Object.fromEntries(rules.formats.map((format) => [formatField(format), 'yes'])),
    ...Object.fromEntries(
      modelRules
        .filter((rule) => !rules.assumed.includes(rule))
        .map((rule) => [decidedField(rule), 'yes']),
    ),
  };
}

function deadlineFields(name: string, { count, unit, time, rollsBack }: Deadline) {
  return {
    [`${name}Count`]: String(count),
    [`${name}Unit`]: unit,
    [`${name}Time`]: time === '24:00' ? '' : time.replace(':', '.'),
    [`${name}RollsBack`]: rollsBack ? 'yes' : 'no',
  };
}
