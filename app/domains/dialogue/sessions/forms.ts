import { z } from 'zod';
import { oneLine } from '~/domains/identity/forms';
import { whichOnes } from '~/platform/calendar';
import { chosen, chosenNumber } from '~/platform/chosen';
import { isId, someText } from '~/platform/form-text';
import { whole, wholeOrNothing } from '~/platform/rule-form';
import { rhythms } from '../rules/cadence';
import { accessKinds, formats } from '../vocabulary';
import type { SessionDetails } from './new-session';

/** The forms by which staff set up and change sessions. A schema's messages are the codes of `i18n/…/forms.ts`. */

/** Lines for topics. */
export const topicRows = 6;
const mostNodes = 20;

export const accessField = (kind: string) => `access_${kind}`;
export const sdgField = (goal: number) => `sdg-${goal}`;
/** A day that is set up; its value is the committee's meeting of that day, or `yes`. */
export const dayField = (day: string) => `day-${day}`;

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;
const time = z
  .string({ error: 'time_invalid' })
  .transform((typed) => typed.trim().replace('.', ':'))
  .refine((typed) => clockTime.test(typed), 'time_invalid');
const line = (longest: number) => oneLine(longest).transform((text) => text || null);
const url = someText(500)
  .transform((typed) => typed || null)
  .refine(
    (typed) => typed === null || z.url({ protocol: /^https$/ }).safeParse(typed).success,
    'https_needed',
  );
const idOrNothing = z
  .string()
  .transform((id) => id || null)
  .refine((id) => id === null || isId(id), 'choose_one');

/** How days are found: by the committee's own meetings, by a weekday, or one that is given. */
export const ways = ['moeder', 'ugedag', 'dato'] as const;

const orNothing = <Value>(schema: z.ZodType<Value>) => schema.optional().catch(undefined);
const day = z.iso.date().refine((given) => /^20/.test(given));

/** By what days are proposed; what cannot be read is as if it were not there. */
export const proposalQuery = z.object({
  udvalg: chosen,
  format: orNothing(z.enum(formats)),
  datoer: orNothing(z.enum(ways)),
  rytme: orNothing(z.enum(rhythms)),
  hvilken: orNothing(z.enum(whichOnes)),
  dag: orNothing(z.coerce.number().int().min(1).max(7)),
  fra: orNothing(day),
  til: orNothing(day),
  dato: orNothing(day),
  begynder: orNothing(z.string().regex(clockTime)),
  slutter: orNothing(z.string().regex(clockTime)),
  minutter: chosenNumber(5, 60).catch(undefined),
});
export type ProposalQuery = z.output<typeof proposalQuery>;

const detailFields = {
  title: line(200),
  place: line(200),
  remoteUrl: url,
  accessNote: someText(500).transform((text) => text || null),
  area: idOrNothing,
  capacity: wholeOrNothing(1, 2000),
};

type Given = Record<string, unknown>;
type Details = z.output<z.ZodObject<typeof detailFields>>;

function detailsOf({ area, ...given }: Details & Given): SessionDetails {
  const { title, place, remoteUrl, accessNote, capacity } = given;
  return {
    ...{ title, place, remoteUrl, accessNote, areaId: area, capacity },
    access: accessKinds.filter((kind) => given[accessField(kind)] === 'yes'),
    topics: topicsOf(given),
    nodeIds: tickedOf(given, 'node-')
      .filter((id) => isId(id))
      .slice(0, mostNodes),
    sdgs: tickedOf(given, 'sdg-')
      .map(Number)
      .filter((goal) => Number.isInteger(goal) && goal >= 1 && goal <= 17),
  };
}

function topicsOf(given: Given): SessionDetails['topics'] {
  return Array.from({ length: topicRows }, (_, at) => {
    const read = (name: string, longest: number) => {
      const value = given[`${name}-${at}`];
      const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
      return text.slice(0, longest);
    };
    const id = read('topic_id', 36);
    return {
      id: isId(id) ? id : null,
      title: read('topic', 200),
      tableName: read('table', 80) || null,
      host: read('host', 120) || null,
    };
  }).filter(({ title }) => title !== '');
}

function tickedOf(given: Given, prefix: string): string[] {
  return Object.entries(given)
    .filter(([name, value]) => name.startsWith(prefix) && value === 'yes')
    .map(([name]) => name.slice(prefix.length));
}

/** Words by which parts of plans are looked for, with all that was written. */
const searchForm = z
  .looseObject({ do: z.literal('soeg'), q: z.string().max(200).catch('') })
  .transform((form) => ({ do: form.do, words: form.q.trim() }));

/** What is set up: the days that are ticked, and what holds for all of them. */
const daysForm = z
  .looseObject({
    do: z.literal('saet_op'),
    ...detailFields,
    committee: z.string({ error: 'missing' }),
    format: z.enum(formats, 'choose_one'),
    startTime: time,
    endTime: time,
    slotMinutes: wholeOrNothing(5, 60),
  })
  .transform((form, issues) => {
    const { committee, format, startTime, endTime, slotMinutes } = form;
    const days = Object.entries(form).flatMap(([name, value]) => {
      const [, on] = /^day-(\d{4}-\d\d-\d\d)$/.exec(name) ?? [];
      if (on === undefined || !day.safeParse(on).success || typeof value !== 'string') return [];
      return [{ day: on, meetingId: isId(value) ? value : null }];
    });
    if (days.length === 0) issues.addIssue({ code: 'custom', path: ['days'], message: 'no_days' });
    const details = detailsOf(form);
    return {
      do: form.do,
      committee,
      sessions: days
        .toSorted((one, other) => one.day.localeCompare(other.day))
        .map((one) => ({ ...details, ...one, format, startTime, endTime, slotMinutes })),
    };
  });

export const setUpForm = z.discriminatedUnion('do', [searchForm, daysForm]);

const seen = z.string({ error: 'session_changed' });
/** Whether its consequences have been seen, and it is to be done. */
const confirmed = z.literal('yes').optional();
export const longestReason = 500;

/** What can be done to one session. */
export const changeSessionForm = z.discriminatedUnion('do', [
  searchForm,
  z
    .looseObject({ do: z.literal('details'), seen, ...detailFields })
    .transform((form) => ({ do: form.do, seen: form.seen, details: detailsOf(form) })),
  z.object({ do: z.literal('add'), startTime: time, minutes: whole(5, 60) }),
  z.object({ do: z.literal('remove'), slot: z.uuid('invalid') }),
  z.object({
    do: z.literal('move'),
    seen,
    date: z.iso.date('date_invalid'),
    startTime: time,
    confirmed,
  }),
  z.object({
    do: z.literal('cancel'),
    seen,
    reason: someText(longestReason)
      .optional()
      .transform((text) => text || null),
    confirmed,
  }),
]);

export type SessionChange = Exclude<z.output<typeof changeSessionForm>, { do: 'soeg' }>;
