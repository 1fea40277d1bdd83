import { z } from 'zod';
import { neededText, someText } from '~/platform/form-text';
import { decisions } from './vocabulary';

/** The forms of moderation. A schema's messages are the codes of `i18n/…/forms.ts`. */

/** What one notes for one's colleagues. */
export const noteForm = z.object({
  text: neededText(4000),
});

/** What everyone is to read as an answer; `seen` is the hash of the one that its page showed, where it had one. */
export const answerForm = z.object({
  text: neededText(4000),
  seen: z
    .string()
    .optional()
    .transform((hash) => (hash === undefined || hash === '' ? null : hash)),
});

/** Empty is none. */
const orNone = (longest: number) =>
  z
    .preprocess((given) => given ?? '', someText(longest))
    .transform((text) => (text === '' ? null : text));

/** The field that leaves one file out. Each has its own, so that a form that is shown again has it ticked. */
export const leaveOutField = (fileId: string) => `leaveOut_${fileId}`;

/**
 * A decision on an entry; `seen` is the hash of the text that its page showed, `leftOut` names the files that are
 * not published with the rest.
 */
export const decisionForm = z
  .looseObject({
    decision: z.enum(decisions, 'choose_one'),
    reason: orNone(80),
    words: orNone(4000),
    published: orNone(20_000),
    seen: z.string({ error: 'changed_meanwhile' }),
  })
  .transform(({ decision, reason, words, published, seen, ...more }) => ({
    decision,
    reason,
    words,
    published,
    seen,
    leftOut: Object.keys(more).flatMap((name) => /^leaveOut_([\da-f-]{36})$/.exec(name)?.[1] ?? []),
  }))
  .refine(({ decision, published }) => decision !== 'publish_redacted' || published !== null, {
    path: ['published'],
    message: 'missing',
  })
  // Whoever ticked that a picture stays out does not mean to publish all of it.
  .refine(({ decision, leftOut }) => decision !== 'publish' || leftOut.length === 0, {
    path: ['decision'],
    message: 'file_left_out',
  });

/** What stands under „Tag de valgte“ and „Offentliggør de valgte“: an entry, and the text that the list showed. */
const chosen = z
  .string()
  .regex(/^[\da-f-]{36}\.[\w-]{43}$/, 'invalid')
  .transform((value) => {
    const [entryId = '', seenTextHash = ''] = value.split('.');
    return { entryId, seenTextHash };
  });

/** The list of the inbox. */
export const inboxForm = z.object({
  do: z.enum(['tag', 'offentliggoer'], 'choose_one'),
  chosen: z.preprocess(
    (given) => (typeof given === 'string' ? [given] : (given ?? [])),
    z.array(chosen).min(1, 'nothing_chosen').max(100, 'invalid'),
  ),
});

const title = someText(120).transform((text) => text.replace(/\s+/g, ' '));
const wording = someText(2000);
const words = {
  title_da: title,
  title_en: title,
  title_de: title,
  wording_da: wording,
  wording_en: wording,
  wording_de: wording,
  public: z.string().optional(),
};
const code = z.string({ error: 'not_found' }).regex(/^[a-z][a-z_]*$/, 'not_found');

/** A form names itself by the reason it is about, so that a page can have one for each. */
export const reasonsForm = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), ...words }),
  z.object({ do: z.literal('edit'), code, ...words }),
  z.object({ do: z.enum(['retire', 'reinstate', 'delete']), code }),
]);
type ReasonWords = Pick<z.output<typeof reasonsForm> & { do: 'add' }, keyof typeof words>;

/** A reason as the form has it. */
export function reasonOf(form: ReasonWords) {
  return {
    title: { da: form.title_da, en: form.title_en, de: form.title_de },
    wording: { da: form.wording_da, en: form.wording_en, de: form.wording_de },
    keepsTextPublic: form.public === 'yes',
  };
}
