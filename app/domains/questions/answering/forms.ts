import { z } from 'zod';
import { neededText, someText } from '~/platform/form-text';
import { secondOf } from '../rules/recording';
import { longestText } from '../rules/showing';

/** The forms of an answer's page. A schema's messages are the codes of `i18n/…/forms.ts`. */

/** Characters that a name of who answers may have. */
export const longestName = 120;
/** Characters of what is promised. */
export const longestPromise = 500;

const seen = z
  .string()
  .optional()
  .transform((hash) => (hash === undefined || hash === '' ? null : hash));
const written = { text: neededText(longestText), answeredBy: neededText(longestName), seen };

/** `mm:ss` of a recording, in seconds; empty is none. */
const at = someText(20).transform((typed, issues) => {
  if (typed === '') return null;
  const second = secondOf(typed);
  if (second !== null) return second;
  issues.addIssue({ code: 'custom', message: 'no_time' });
  return z.NEVER;
});

const promiseFields = {
  promise: someText(longestPromise),
  unit: z.preprocess((given) => given ?? '', z.union([z.uuid(), z.literal('')], 'choose_one')),
  due: z.preprocess((given) => given ?? '', z.union([z.iso.date(), z.literal('')], 'no_day')),
};

/** What is promised with an answer: all of it, or nothing. */
const mayPromise = z.object({ form: z.literal('svar-udgiv'), at: at.optional(), ...promiseFields });
const mustPromise = z.object({ form: z.literal('svar-loefte'), ...promiseFields });
/** Its name says which: `svar-loefte-ret.<id>`. */
const fixPromise = z.object({
  form: z.literal('svar-loefte-ret'),
  followUp: z.uuid('not_found'),
  outcome: someText(longestText).default(''),
  seen,
  ...promiseFields,
});

/** Forms of one promise say which in their name, so that a fault is shown at that one. */
function withPromise(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('form' in given)) return given;
  const [form, followUp] = String(given.form).split('.');
  return { ...given, form, ...(followUp !== undefined && { followUp }) };
}

type Promised = { promise: string; unit: string; due: string };

function checkPromise(given: Promised, issues: z.RefinementCtx): void {
  const missing = { promise: 'missing', unit: 'choose_one', due: 'no_day' } as const;
  for (const [field, message] of Object.entries(missing)) {
    if (given[field as keyof Promised] === '') {
      issues.addIssue({ code: 'custom', path: [field], message });
    }
  }
}

/** `/medarbejder/spoergsmaal/:question/svar`, by its `form`. */
export const answerWorkForm = z.preprocess(
  withPromise,
  z.discriminatedUnion('form', [
    z.object({
      form: z.literal('svar-udkast'),
      do: z.enum(['gem', 'send'], 'choose_one').default('gem'),
      ...written,
    }),
    z.object({ form: z.literal('svar-godkend'), seen }),
    z.object({ form: z.literal('svar-retur'), note: neededText(longestText) }),
    mayPromise.superRefine((given, issues) => {
      if (given.promise + given.unit + given.due !== '') checkPromise(given, issues);
    }),
    z.object({ form: z.literal('svar-ret'), ...written }),
    z.object({ form: z.literal('svar-ret-godkend'), seen }),
    z.object({ form: z.literal('svar-note'), note: neededText(longestText) }),
    z.object({ form: z.literal('svar-optagelse'), at }),
    z.object({ form: z.literal('svar-brev'), seen }),
    mustPromise.superRefine(checkPromise),
    fixPromise.superRefine(checkPromise),
    z.object({
      form: z.literal('svar-holdt'),
      followUp: z.uuid('choose_one'),
      outcome: neededText(longestText),
    }),
  ]),
);

/** What a form promises, as its verbs take it; null: nothing. */
export function promiseOf(form: Promised) {
  const { promise, unit: unitId, due: dueOn } = form;
  return promise === '' ? null : { promise, unitId, dueOn };
}
