import { z } from 'zod';
import { channels, proofs } from './desk';
import { parseEmail } from './email-address';
import { ageBands } from './level';
import { needsLastDay, roles, scopeOf } from './roles';

/** The forms of identity. A schema's messages are the codes of `i18n/…/forms.ts`. */

const emailOf = (missing: 'email_missing' | 'their_email_missing') =>
  z.string({ error: missing }).transform((typed, issues) => {
    const parsed = parseEmail(typed);
    if (parsed.ok) return { email: parsed.email, key: parsed.key };
    const message = parsed.fault === 'email_missing' ? missing : parsed.fault;
    issues.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
/** One's own address. */
const emailField = emailOf('email_missing');
/** Somebody else's. */
export const theirEmailField = emailOf('their_email_missing');
export type Email = z.output<typeof emailField>;

/** Long is good, strange is not asked for (NIST SP 800-63B): a sentence is a fine password. */
const shortestPassword = 10;
const longestPassword = 200;
const newPassword = z
  .string({ error: 'password_missing' })
  .min(1, 'password_missing')
  .refine((typed) => typed === '' || Array.from(typed).length >= shortestPassword, 'password_short')
  .max(longestPassword, 'password_long');

/** Where one was on the way to: a path of this site, without language prefix. */
export const returnTo = z
  .string()
  .optional()
  .transform((path) => (path && isPath(path) ? path : null));

/** Only what leads to this site: `//elsewhere` and `/\elsewhere` would not. */
function isPath(path: string): boolean {
  return path.length <= 1000 && /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(path);
}

export const oneLine = (longest: number) =>
  z
    .string({ error: 'missing' })
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), 'strange_letters')
    .refine((text) => text.length <= longest, 'too_long');
export const requiredLine = (longest: number) =>
  oneLine(longest).refine((text) => text !== '', 'missing');
export const nameField = requiredLine(120);
const languageField = z.enum(['da', 'en', 'de'], { error: 'missing' });

export const accountForm = z.object({ email: emailField, videre: returnTo });
export const signInForm = z.object({
  email: emailField,
  password: z
    .string({ error: 'password_missing' })
    .min(1, 'password_missing')
    .max(longestPassword, 'password_long'),
  videre: returnTo,
});

/** What a link in a mail may ask for; which of it is needed, its purpose says. */
export const linkForm = z.object({
  name: oneLine(120).optional(),
  password: z
    .union([z.literal(''), newPassword])
    .optional()
    .transform((typed) => (typed ? typed : null)),
});

export const profileForm = z.object({ name: nameField, language: languageField });
export const changeEmailForm = z.object({
  email: emailField,
  password: z.string().max(longestPassword, 'password_long').optional(),
});
export const changePasswordForm = z.object({
  current_password: z.string().max(longestPassword, 'password_long').optional(),
  password: newPassword,
});

const postcodeField = z
  .string({ error: 'missing' })
  .trim()
  .regex(/^\d{4}$/, 'postcode_invalid');
const addressFields = {
  name: nameField,
  street: requiredLine(200),
  postcode: postcodeField,
  city: requiredLine(100),
};
export const residenceForm = z.object({
  ...addressFields,
  age_band: z.enum(ageBands, { error: 'choose_one' }),
  lives_here: z.literal('yes', { error: 'must_declare' }),
  videre: returnTo,
});

export const endSessionForm = z.object({
  session: z.union([z.literal('others'), z.string().regex(/^[0-9a-f]{16}$/, 'missing')]),
});
export const eraseForm = z.object({ understood: z.literal('yes', { error: 'must_understand' }) });
export const nothing = z.object({});

/** A code from paper: spaces, hyphens and small letters do not matter. */
const codeField = z
  .string({ error: 'code_missing' })
  .max(100, 'code_wrong')
  .transform((typed) => typed.toUpperCase().replace(/[\s\p{Pd}]/gu, ''))
  .refine((code) => code !== '', 'code_missing');
export const letterForm = z.discriminatedUnion('form', [
  z.object({ form: z.literal('order') }),
  z.object({ form: z.literal('cancel') }),
  z.object({ form: z.literal('enter'), code: codeField }),
]);
/** Staff look at the address before the letter goes. */
export const markSentForm = z.object({ inside: z.literal('yes', { error: 'must_check_address' }) });
export const takeOverForm = z.object({ code: codeField });

export const citizenForm = z.object({ name: nameField, language: languageField });
/** What staff do on a citizen's page: help them, or confirm who they are. */
export const deskForm = z.discriminatedUnion('form', [
  z.object({ form: z.literal('help'), channel: z.enum(channels, { error: 'choose_one' }) }),
  z.object({
    form: z.literal('verify'),
    proof: z.enum(proofs, { error: 'choose_one' }),
    resident: z.enum(['yes', 'no'], { error: 'choose_one' }).transform((given) => given === 'yes'),
    age_band: z.enum(ageBands, { error: 'missing' }),
    seen: z.literal('yes', { error: 'must_see' }),
  }),
]);
const optionalText = z
  .string()
  .optional()
  .transform((text) => (text ? text : null));
/** A day that a term can begin or end on; PostgreSQL knows more of them than people mean. */
const day = z.iso.date('date_invalid').refine((text) => /^20/.test(text), 'date_invalid');
const whoAndWhen = {
  email: theirEmailField,
  name: oneLine(120)
    .optional()
    .transform((name) => (name ? name : null)),
  from: day,
  to: z
    .union([z.literal(''), day], { error: 'date_invalid' })
    .optional()
    .transform((text) => (text ? text : null)),
};
const roleField = z.enum(roles, { error: 'role_missing' });

export const giveRoleForm = z
  .object({ ...whoAndWhen, role: roleField, committee: optionalText, unit: optionalText })
  // The verb says these, with all that it finds; here they join what the verb never gets to see.
  .refine(({ role, committee }) => committee !== null || scopeOf(role) !== 'committee', {
    path: ['committee'],
    error: 'committee_needed',
    when: ({ issues }) => issues.length > 0,
  })
  .refine(({ role, unit }) => unit !== null || scopeOf(role) !== 'unit', {
    path: ['unit'],
    error: 'unit_needed',
    when: ({ issues }) => issues.length > 0,
  })
  .refine(({ role, to }) => to !== null || !needsLastDay(role), {
    path: ['to'],
    error: 'last_day_needed',
    when: ({ issues }) => issues.length > 0,
  });
export const changeRolesForm = z.discriminatedUnion('do', [
  z.object({ do: z.literal('end'), role: z.uuid('not_found') }),
  z.object({
    do: z.literal('add_deputy'),
    role: z.uuid('role_missing'),
    ...whoAndWhen,
    to: whoAndWhen.to.refine((to) => to !== null, 'deputy_needs_an_end'),
  }),
]);
export const mailboxForm = z.object({
  role: roleField,
  committee: optionalText,
  /** Empty takes the mailbox away. */
  email: z.string({ error: 'email_missing' }).transform((typed, issues) => {
    if (typed.trim() === '') return null;
    const read = emailField.safeParse(typed);
    if (read.success) return read.data;
    issues.addIssue({ code: 'custom', message: read.error.issues[0]!.message });
    return z.NEVER;
  }),
});
