import { z } from 'zod';
import { cadences } from './vocabulary';

const cadence = z.enum(cadences, 'choose_one');

/** `/foelg/:subject` */
export const followForm = z.object({ cadence });

/** `/min-side/foelger` */
export const followsForm = z.discriminatedUnion('form', [
  z.object({ form: z.literal('hvor-tit'), follow: z.uuid('invalid'), cadence }),
  z.object({ form: z.literal('stop'), follow: z.uuid('invalid') }),
]);

const most = 10_000_000;
const amount = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,8}$/, 'invalid')
    .transform(Number)
    .refine((value) => value > 0 && value <= most, 'invalid');

/**
 * What staff write down of time or money spent, by one button (`minutes`) or in whole kroner (`kroner`);
 * gives what `spend` takes.
 */
export const resourceForm = z
  .object({
    formKey: z.uuid('invalid'),
    minutes: amount(60 * 24 * 31).optional(),
    kroner: z.preprocess((value) => (value === '' ? undefined : value), amount(most).optional()),
    note: z
      .string()
      .trim()
      .max(500, 'too_long')
      .optional()
      .transform((note) => note || null),
  })
  .transform(({ formKey, minutes, kroner, note }, issues) => {
    if (minutes !== undefined) return { formKey, spent: { minutes, note } };
    if (kroner !== undefined) return { formKey, spent: { ore: kroner * 100, note } };
    issues.addIssue({ code: 'custom', path: ['kroner'], message: 'missing' });
    return z.NEVER;
  });
