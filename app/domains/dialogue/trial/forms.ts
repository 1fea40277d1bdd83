import { z } from 'zod';
import { someText } from '~/platform/form-text';
import { type Grade, longestReply } from '../rules/questionnaire';

/** The forms of the questionnaire. A schema's messages are the codes of `i18n/…/forms.ts`. */

const grade = z
  .enum(['1', '2', '3', '4', '5'], { error: 'choose_one' })
  .transform((given) => Number(given) as Grade);

export const replyForm = z.object({
  heard: grade,
  clear: grade,
  worthwhile: grade,
  words: someText(longestReply).transform((text) => (text === '' ? null : text)),
  sendAnyway: z
    .string()
    .optional()
    .transform((value) => value === 'yes'),
});
export type Reply = z.output<typeof replyForm>;
