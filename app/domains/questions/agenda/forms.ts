import { z } from 'zod';
import { someText } from '~/platform/form-text';
import { turns } from '../vocabulary';
import { longestAnsweredBy, mostMinutes } from './slots';

/** The forms of agendas and of question time. A schema's messages are the codes of `i18n/…/forms.ts`. */

const question = z.uuid('not_found');
const seen = z.coerce.number<string>('agenda_changed').int('agenda_changed');
const isTicked = z
  .string()
  .optional()
  .transform((value) => value === 'yes');

const minutes = z
  .string()
  .default('')
  .transform((text) => text.trim())
  .refine((text) => text === '' || /^[1-9]\d{0,2}$/.test(text), 'slot_minutes_invalid')
  .refine((text) => Number(text) <= mostMinutes, 'slot_minutes_invalid')
  .transform((text) => (text === '' ? null : Number(text)));

/** Forms of one question say which in their name, so that a fault is shown at that one: `flyt.<id>`. */
function withQuestion(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('form' in given)) return given;
  const [form, of] = String(given.form).split('.');
  return { ...given, form, ...(of !== undefined && { question: of }) };
}

/** `/medarbejder/moeder/:meeting` */
export const agendaForm = z.preprocess(
  withQuestion,
  z.discriminatedUnion('form', [
    z.object({ form: z.literal('flyt'), question, by: z.enum(['up', 'down']), seen }),
    z.object({
      form: z.literal('orden'),
      question,
      order: z.string('agenda_changed').transform((ids) => ids.split(' ')),
      seen,
    }),
    z.object({
      form: z.literal('plads'),
      question,
      minutes,
      answeredBy: someText(longestAnsweredBy).transform((text) => (text === '' ? null : text)),
      seen,
    }),
    z.object({
      form: z.literal('faerdig'),
      confirmed: isTicked,
      seen,
      shown: z.string('agenda_changed'),
    }),
    z.object({ form: z.literal('genaabn') }),
    z.object({ form: z.literal('offentliggoer') }),
  ]),
);

/** `/medarbejder/moeder/:meeting/direkte` */
export const liveForm = z.preprocess(
  withQuestion,
  z.discriminatedUnion('form', [
    z.object({ form: z.literal('tur'), question, turn: z.enum(turns), seen: z.string() }),
    z.object({ form: z.literal('stillet'), question }),
    z.object({ form: z.literal('fravaer'), question }),
    z.object({ form: z.literal('fortryd'), question }),
    z.object({ form: z.literal('slut'), confirmed: isTicked }),
  ]),
);
