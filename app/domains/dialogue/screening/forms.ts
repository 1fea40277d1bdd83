import { z } from 'zod';
import { someText } from '~/platform/form-text';
import { type NamedForm, namedForms } from '~/platform/named-forms';

/** Forms with which a booking is decided on. A schema's messages are the codes of `i18n/…/forms.ts`. */

export const longestWords = 2000;

const seen = z.string('dialogue_decided_already').max(200, 'dialogue_decided_already');
const words = someText(longestWords)
  .default('')
  .transform((text) => (text === '' ? null : text));

/** A time as its session and its slot. */
const time = z
  .string('choose_one')
  .regex(/^[0-9a-f-]{36} [0-9a-f-]{36}$/, 'choose_one')
  .transform((ids) => {
    const [sessionId = '', slotId = ''] = ids.split(' ');
    return { sessionId, slotId };
  });

/** `/medarbejder/dialog/bookinger/:booking` */
const forms = {
  ja: z.object({ seen }),
  nej: z.object({
    seen,
    reason: z.string('reason_needed').min(1, 'reason_needed').max(100, 'reason_needed'),
    words,
  }),
  tilbyd: z.object({ seen, time }),
  koe: z.object({ seen }),
  igen: z.object({
    decision: z.enum(['uphold', 'reinstate'], { error: 'choose_one' }),
    words,
  }),
  afmeld: z.object({ seen }),
};
export type ScreeningForm = NamedForm<typeof forms>;
export const screeningForm = namedForms(forms);
