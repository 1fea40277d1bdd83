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

const whole = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,8}$/, 'invalid')
    .transform(Number)
    .refine((value) => value > 0 && value <= most, 'invalid');

const mostKroner = 10_000_000;
/** `1250`, `1.250` and `1.250,50`, as amounts are written in Danish; gives øre. */
const danishAmount = z
  .string()
  .trim()
  .regex(/^(\d{1,8}|\d{1,3}(\.\d{3})+)(,\d{1,2})?$/, 'amount_invalid')
  .transform((amount) => Math.round(Number(amount.replaceAll('.', '').replace(',', '.')) * 100))
  .refine((ore) => ore > 0 && ore <= mostKroner * 100, 'amount_invalid');

/**
 * What staff write down of time or money spent, by one button (`minutes`) or in kroner (`kroner`);
 * gives what `spend` takes.
 */
export const resourceForm = z
  .object({
    formKey: z.uuid('invalid'),
    minutes: whole(60 * 24 * 31).optional(),
    kroner: z.preprocess((value) => (value === '' ? undefined : value), danishAmount.optional()),
    note: z
      .string()
      .trim()
      .max(500, 'too_long')
      .optional()
      .transform((note) => note || null),
  })
  .transform(({ formKey, minutes, kroner, note }, issues) => {
    if (minutes !== undefined) return { formKey, spent: { minutes, note } };
    if (kroner !== undefined) return { formKey, spent: { ore: kroner, note } };
    issues.addIssue({ code: 'custom', path: ['kroner'], message: 'missing' });
    return z.NEVER;
  });
