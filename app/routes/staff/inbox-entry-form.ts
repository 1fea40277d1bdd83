import { z } from 'zod';
import { answerForm, decisionForm, noteForm } from '~/domains/moderation/forms';
import { resourceForm } from '~/domains/thread/forms';

const forms = {
  tag: z.object({}),
  overtag: z.object({}),
  slip: z.object({}),
  note: noteForm,
  svar: answerForm,
  afgoer: decisionForm,
  forbrug: resourceForm,
};
type Forms = typeof forms;
type EntryForm = {
  [Name in keyof Forms]: { form: Name; given: z.output<Forms[Name]> };
}[keyof Forms];

const isForm = (name: unknown): name is keyof Forms =>
  typeof name === 'string' && Object.hasOwn(forms, name);

/** The forms of an entry's page, told apart by their name; each is read by its own domain's schema. */
export const entryForm = z.looseObject({}).transform((fields, issues): EntryForm => {
  const { form } = fields;
  if (!isForm(form)) {
    issues.addIssue({ code: 'custom', path: ['form'], message: 'invalid' });
    return z.NEVER;
  }
  const read = forms[form].safeParse(fields);
  if (read.success) return { form, given: read.data } as EntryForm;
  for (const { path, message } of read.error.issues) {
    issues.addIssue({ code: 'custom', path, message });
  }
  return z.NEVER;
});
