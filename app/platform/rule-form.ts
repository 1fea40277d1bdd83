import { z } from 'zod';
import { deadline, yearlyDay } from './deadline';
import { someText } from './form-text';

/**
 * What the rules of the council and those of committees have in common, and the fields of forms in which staff write
 * them. A field's messages are the codes of `i18n/…/forms.ts`.
 */

/** Days of every year on which the town hall is closed besides public holidays. */
export const closedDays = z.array(yearlyDay).max(60);

/** Page of the municipality's citizens' adviser (borgerrådgiver); null: none is recorded. */
export const adviserUrl = z
  .url({ protocol: /^https$/ })
  .max(500)
  .nullable();

/** KLE number of a case in the records system; null: the usual one of its kind. */
export const kleNumber = z
  .string()
  .regex(/^\d{2}\.\d{2}\.\d{2}$/)
  .nullable();

export const whole = (least: number, most: number) =>
  z
    .string({ error: 'whole_number' })
    .trim()
    .regex(/^\d{1,4}$/, 'whole_number')
    .transform(Number)
    .refine((count) => least <= count && count <= most, 'whole_number');
export const nothing = z
  .string()
  .regex(/^\s*$/)
  .transform(() => null);
export const wholeOrNothing = (least: number, most: number) =>
  z.union([nothing, whole(least, most)], { error: 'whole_number' });
export const yesOrNo = z.enum(['yes', 'no'], 'choose_one').transform((given) => given === 'yes');
export const oneOf = <Values extends Readonly<Record<string, string>>>(values: Values) =>
  z.enum(values, 'choose_one');

/** `12`, `12.00`, `12:00`, and nothing for the end of the day. */
export const timeOfDay = z
  .string({ error: 'time_invalid' })
  .transform((given) => {
    const [, hour, minute = '00'] = /^\s*(\d{1,2})(?:[.:](\d\d))?\s*$/.exec(given) ?? [];
    if (given.trim() === '') return '24:00';
    return hour === undefined ? given : `${hour.padStart(2, '0')}:${minute}`;
  })
  .refine((time) => deadline.shape.time.safeParse(time).success, 'time_invalid');

/** `5/6, 24/12`: day and month. */
export const yearlyDays = z
  .string({ error: 'closed_days_invalid' })
  .transform((given) =>
    given
      .split(/[,;\n]/)
      .map((day) => day.trim())
      .filter((day) => day !== '')
      .map((day) => {
        const [, date = '', inMonth = ''] = /^(\d{1,2})[/.-]\s?(\d{1,2})\.?$/.exec(day) ?? [];
        return `${inMonth.padStart(2, '0')}-${date.padStart(2, '0')}`;
      }),
  )
  .pipe(z.array(z.string()).max(60, 'closed_days_invalid'))
  .transform((days, ctx) => {
    const read = closedDays.safeParse([...new Set(days)].toSorted());
    if (read.success) return read.data;
    ctx.addIssue({ code: 'custom', message: 'closed_days_invalid' });
    return z.NEVER;
  });

export const httpsOrNothing = someText(500)
  .transform((url) => (url === '' ? null : url))
  .refine((url) => adviserUrl.safeParse(url).success, 'https_needed');

export const kleOrNothing = someText(20)
  .transform((kle) => (kle === '' ? null : kle))
  .refine((kle) => kleNumber.safeParse(kle).success, 'kle_invalid');
