import { z, type ZodType } from 'zod';

type Forms = Record<string, ZodType>;

/** Which of a page's forms was sent, and what it gives. `of`: of what, where its name says that: `kom.<id>`. */
export type NamedForm<Of extends Forms> = {
  [Name in keyof Of & string]: { form: Name; of: string | null; given: z.output<Of[Name]> };
}[keyof Of & string];

/**
 * The forms of one page, told apart by their name and each read by its own schema. A form of one thing among several
 * says which in its name, so that a fault is shown at that one.
 */
export function namedForms<Of extends Forms>(forms: Of): ZodType<NamedForm<Of>> {
  return z.looseObject({}).transform((fields, issues): NamedForm<Of> => {
    const [name = '', of = null] = typeof fields.form === 'string' ? fields.form.split('.') : [];
    const schema = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (schema === undefined) {
      issues.addIssue({ code: 'custom', path: ['form'], message: 'invalid' });
      return z.NEVER;
    }
    const read = schema.safeParse(fields);
    if (read.success) return { form: name, of, given: read.data } as NamedForm<Of>;
    for (const { path, message } of read.error.issues)
      issues.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  });
}
