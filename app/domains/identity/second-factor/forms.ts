import { z } from 'zod';
import { requiredLine, returnTo, theirEmailField } from '../forms';

/** The forms of second factors. A schema's messages are the codes of `i18n/…/forms.ts`. */

/** Bytes as WebAuthn writes them. The longest are a key's attestation. */
const bytes = z.string().regex(/^[\w-]{0,16000}$/);

/** What a browser's key answered, sent by the page's script as JSON. Only what is known is let through. */
function answerOf<Shape extends z.ZodRawShape>(response: Shape) {
  const schema = z.object({
    id: bytes.min(1).max(1400),
    rawId: bytes.min(1).max(1400),
    type: z.literal('public-key'),
    response: z.object(response),
  });
  return z.string({ error: 'passkey_failed' }).transform((text, issues) => {
    const read = schema.safeParse(jsonOf(text));
    if (read.success) return { ...read.data, clientExtensionResults: {} };
    issues.addIssue({ code: 'custom', message: 'passkey_failed' });
    return z.NEVER;
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
const shownKey = answerOf({
  clientDataJSON: bytes,
  authenticatorData: bytes,
  signature: bytes,
  userHandle: bytes.optional(),
});
export type ShownKey = z.output<typeof shownKey>;
const newKey = answerOf({
  clientDataJSON: bytes,
  attestationObject: bytes,
  // Of another kind than we know: left out rather than refused.
  transports: z.array(z.enum(transports)).max(10).optional().catch([]),
});
export type NewKey = z.output<typeof newKey>;

const code = z
  .string({ error: 'code_missing' })
  .refine((typed) => typed.trim() !== '', 'code_missing')
  .refine((typed) => typed.length <= 100, 'code_wrong');

/** The two ways through: by a key, or by a code that is typed. */
export const twoStepForm = z.discriminatedUnion(
  'form',
  [
    z.object({ form: z.literal('noegle'), passkey: shownKey, videre: returnTo }),
    z.object({ form: z.literal('kode'), code, videre: returnTo }),
  ],
  { error: 'invalid' },
);
export const passkeySignInForm = z.object({ passkey: shownKey, videre: returnTo });
export const addPasskeyForm = z.object({
  name: requiredLine(60),
  passkey: newKey,
  videre: returnTo,
});
export const setUpAppForm = z.object({ code, videre: returnTo });
export const removeFactorForm = z.object({
  /** A key's id, or `app`. */
  factor: z.string({ error: 'missing' }).regex(/^[\w-]{1,1400}$/, 'missing'),
});

export const resetForm = z.discriminatedUnion(
  'form',
  [
    z.object({ form: z.literal('bed'), email: theirEmailField }),
    z.object({ form: z.literal('ja'), reset: z.uuid({ error: 'missing' }) }),
    z.object({ form: z.literal('traek'), reset: z.uuid({ error: 'missing' }) }),
  ],
  { error: 'invalid' },
);
