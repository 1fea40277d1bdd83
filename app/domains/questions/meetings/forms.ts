import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { requiredLine } from '~/domains/identity/forms';
import { instantOf } from '~/domains/municipalities/local-time';
import { someText } from '~/platform/form-text';
import { whichOnes } from '~/platform/calendar';

/** The forms by which staff set up and change meetings. A schema's messages are the codes of `i18n/…/forms.ts`. */

/** Lines of the form that sets up a year: twelve months, and two meetings more. */
export const meetingRows = 14;

/** What a meeting is called unless staff say otherwise: Danish everywhere, as the names of committees are. */
export const usualTitle = 'Byrådsmøde';

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;
/** As people write it where the browser has no field for it. */
const typedTime = z
  .string()
  .default('')
  .transform((typed) => typed.trim().replace('.', ':'));

const place = someText(200).transform((text) => text.replace(/\s+/g, ' ') || null);
const address = z
  .string()
  .default('')
  .transform((typed) => typed.trim())
  .refine((typed) => typed.length <= 2000, 'too_long')
  .refine((typed) => typed === '' || z.url({ protocol: /^https?$/ }).safeParse(typed).success, {
    error: 'url_invalid',
  })
  .transform((typed) => typed || null);

/** Of what a form's page showed. */
const seen = z.string({ error: 'meeting_changed' });

/** The rule by which a year is proposed; without a year nothing is proposed yet. */
export const yearQuery = z.object({
  aar: z.coerce.number().int().min(2020).max(2099).optional(),
  dag: z.coerce.number().int().min(1).max(7).default(3),
  hvilken: z.enum(whichOnes).default('last'),
  maaned: z
    .union([z.string(), z.array(z.string()).max(12)])
    .transform((given) => (typeof given === 'string' ? [given] : given).map(Number))
    .pipe(z.array(z.number().int().min(1).max(12)))
    .default([1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12]),
  fra: z.string().regex(clockTime).default('17:00'),
  til: z.string().regex(clockTime).or(z.literal('')).default('20:00'),
});

type Issues = { addIssue(issue: { code: 'custom'; path: string[]; message: string }): void };
type Moments = { startsAt: Temporal.Instant; endsAt: Temporal.Instant | null };

/** Beginning and end by the clocks of Denmark; null: something is wrong with them, which `issues` has. */
function momentsOf(
  given: { date: string; from: string; to: string },
  names: { date: string; from: string; to: string },
  issues: Issues,
): Moments | null {
  const fault = (name: string, message: string) => {
    issues.addIssue({ code: 'custom', path: [name], message });
    return null;
  };
  const { date, from, to } = given;
  if (!z.iso.date().safeParse(date).success) return fault(names.date, 'date_invalid');
  if (!clockTime.test(from)) return fault(names.from, 'time_invalid');
  if (to !== '' && !clockTime.test(to)) return fault(names.to, 'time_invalid');
  const startsAt = instantOf(`${date}T${from}`);
  if (startsAt === null) return fault(names.from, 'no_such_time');
  const endsAt = to === '' ? null : instantOf(`${date}T${to}`);
  if (to !== '' && endsAt === null) return fault(names.to, 'no_such_time');
  if (to !== '' && to <= from) return fault(names.to, 'meeting_ends_first');
  return { startsAt, endsAt };
}

const noMeeting = { code: 'custom', path: ['date-0'], message: 'nothing_to_set_up' } as const;

/** Fields `date-0`, `from-0`, `to-0`, `budget-0` and so on; a line without a date is none. */
export const setUpForm = z
  .looseObject({ title: requiredLine(200), place, stream: address })
  .transform(({ title, place, stream, ...rows }, issues) => {
    const read = (name: string) => {
      const value = rows[name];
      return typeof value === 'string' ? value.trim() : '';
    };
    const meetings: (Moments & { isBudget: boolean })[] = [];
    let isEmpty = true;
    for (let at = 0; at < meetingRows; at += 1) {
      const names = { date: `date-${at}`, from: `from-${at}`, to: `to-${at}` };
      const date = read(names.date);
      if (date === '') continue;
      isEmpty = false;
      const [from, to] = [names.from, names.to].map((name) => read(name).replace('.', ':'));
      const moments = momentsOf({ date, from: from!, to: to! }, names, issues);
      if (moments) meetings.push({ ...moments, isBudget: read(`budget-${at}`) === 'yes' });
    }
    if (isEmpty) issues.addIssue({ ...noMeeting, path: [...noMeeting.path] });
    return { title, place, streamUrl: stream, meetings };
  });

const moveFields = z.object({
  do: z.literal('move'),
  seen,
  date: z.string().default(''),
  from: typedTime,
  to: typedTime,
  place,
  stream: address,
});
const timeFields = z.object({
  do: z.literal('time'),
  seen,
  totalMinutes: z.coerce
    .number({ error: 'minutes_invalid' })
    .int('minutes_invalid')
    .min(1, 'minutes_invalid')
    .max(480, 'minutes_invalid'),
  marked: z
    .enum(['none', 'decided', 'budget'], { error: 'choose_one' })
    .transform((marked) => (marked === 'none' ? null : marked)),
  agenda: address,
  minutes: address,
});
const cancelFields = z.object({ do: z.literal('cancel') });

/** What can be done to one meeting. */
export const changeMeetingForm = z
  .discriminatedUnion('do', [moveFields, timeFields, cancelFields])
  .transform((form, issues) => {
    if (form.do !== 'move') return form;
    const { date, from, to, place, stream: streamUrl, seen: of } = form;
    const names = { date: 'date', from: 'from', to: 'to' };
    const moments = momentsOf({ date, from, to }, names, issues);
    return moments === null ? z.NEVER : { do: form.do, ...moments, place, streamUrl, seen: of };
  });
