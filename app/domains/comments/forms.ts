import { z } from 'zod';
import { parseEmail } from '~/domains/identity/email-address';
import { longestText } from './rules';

/** The forms of comments. A schema's messages are the codes of `i18n/…/forms.ts`. */

/** Several lines as people write them: without what no keyboard has, and without what turns text around. */
const someText = (longest: number) =>
  z
    .string({ error: 'missing' })
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .refine((text) => text !== '', 'missing')
    .refine(
      (text) => !/[^\P{Cc}\n\t]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/u.test(text),
      'strange_letters',
    )
    .refine((text) => text.length <= longest, 'too_long');

const sendAnyway = z
  .string()
  .optional()
  .transform((value) => value === 'yes');

/** `/planer/:plan/:node/kommentar` */
export const commentForm = z.object({
  text: someText(longestText),
  withName: z
    .string()
    .optional()
    .transform((value) => value === 'yes'),
  sendAnyway,
  formKey: z.uuid('invalid'),
  fileId: z.uuid('file_gone').optional(),
  fileAlt: z.string().optional(),
});

/** `/min-side/kommentarer/:comment` */
export const ownCommentForm = z.discriminatedUnion('form', [
  z.object({
    form: z.literal('uddyb'),
    answer: someText(longestText),
    text: someText(longestText),
    sendAnyway,
  }),
  z.object({
    form: z.literal('genovervej'),
    decision: z.uuid('not_found'),
    request: someText(longestText),
  }),
  z.object({ form: z.literal('vis') }),
  z.object({ form: z.literal('traek-tilbage') }),
]);

const blank = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/** `/anmeld/:subject` */
export const noticeForm = z.object({
  explanation: someText(longestText),
  name: z.preprocess(blank, someText(120).optional()).transform((name) => name ?? null),
  email: z.preprocess(
    blank,
    z
      .string()
      .transform((typed, issues) => {
        const parsed = parseEmail(typed);
        if (parsed.ok) return { email: parsed.email, key: parsed.key };
        issues.addIssue({ code: 'custom', message: parsed.fault });
        return z.NEVER;
      })
      .optional()
      .transform((email) => email ?? null),
  ),
});
