import { z } from 'zod';
import { resourceForm } from '~/domains/thread/forms';
import { neededText } from '~/platform/form-text';

/** The forms of a question's page, each read by its own schema, whose messages are the codes of `i18n/…/forms.ts`. */

const forms = {
  overdrag: z.object({ unit: z.uuid('choose_one') }),
  tilbage: z.object({}),
  flyt: z.object({ meeting: z.uuid('choose_one') }),
  enhed: z.object({ unit: z.uuid('choose_one') }),
  videresend: z.object({
    to: neededText(120).transform((text) => text.replace(/\s+/g, ' ')),
    reason: neededText(100),
    seen: z.string({ error: 'changed_meanwhile' }),
  }),
  forbrug: resourceForm,
};
type Forms = typeof forms;
export type HandlingForm = {
  [Name in keyof Forms]: { form: Name; given: z.output<Forms[Name]> };
}[keyof Forms];

const isForm = (name: unknown): name is keyof Forms =>
  typeof name === 'string' && Object.hasOwn(forms, name);

/** The forms told apart by their name, each read by its own schema. */
export const handlingForm = z.looseObject({}).transform((fields, issues): HandlingForm => {
  const { form } = fields;
  if (!isForm(form)) {
    issues.addIssue({ code: 'custom', path: ['form'], message: 'invalid' });
    return z.NEVER;
  }
  const read = forms[form].safeParse(fields);
  if (read.success) return { form, given: read.data } as HandlingForm;
  for (const { path, message } of read.error.issues) {
    issues.addIssue({ code: 'custom', path, message });
  }
  return z.NEVER;
});
