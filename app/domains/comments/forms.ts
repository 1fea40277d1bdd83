import { z } from 'zod';
import { parseEmail } from '~/domains/identity/email-address';
import { neededText } from '~/platform/form-text';
import { longestText } from './rules';

/** The forms of comments. A schema's messages are the codes of `i18n/…/forms.ts`. */

const sendAnyway = z
  .string()
  .optional()
  .transform((value) => value === 'yes');

/** `/planer/:plan/:node/kommentar` */
export const commentForm = z.object({
  text: neededText(longestText),
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
    answer: neededText(longestText),
    text: neededText(longestText),
    sendAnyway,
  }),
  z.object({
    form: z.literal('genovervej'),
    decision: z.uuid('not_found'),
    request: neededText(longestText),
  }),
  z.object({ form: z.literal('vis') }),
  z.object({ form: z.literal('traek-tilbage') }),
]);

const blank = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/** `/anmeld/:subject` */
export const noticeForm = z.object({
  explanation: neededText(longestText),
  name: z.preprocess(blank, neededText(120).optional()).transform((name) => name ?? null),
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
