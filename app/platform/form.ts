import type { ZodType } from 'zod';

/** What is wrong with a form, by field: the code of a text in `i18n/…/forms.ts`. */
export type Faults = Record<string, string>;

/** What a form that was not taken gives back, so that nobody writes anything twice. */
export type FormAnswer = {
  faults: Faults;
  given: Record<string, string>;
  /** What else the page shows, as its action has it. */
  more?: Record<string, unknown>;
};

/** What is never sent back to a page, and never kept in a draft. */
const secret = /^(acting|code|passkey)$|password/i;

/** The fields of a form as text; a field given several times is a list. Files are no part of it. */
function fieldsOf(form: FormData): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const texts = form
        .getAll(name)
        .filter((value) => typeof value === 'string')
        // PostgreSQL's text holds every character but this one.
        .map((value) => value.replaceAll('\0', ''));
      return [name, texts.length === 1 ? texts[0]! : texts];
    }),
  );
}

/** What may be shown again of what somebody wrote. */
export function shownAgain(form: FormData): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fieldsOf(form)).filter(
      (field): field is [string, string] => typeof field[1] === 'string' && !secret.test(field[0]),
    ),
  );
}

/** Reads a form by its schema, whose messages are fault codes. */
export function readForm<Form>(
  schema: ZodType<Form>,
  form: FormData,
): { ok: true; value: Form } | { ok: false; faults: Faults } {
  const parsed = schema.safeParse(fieldsOf(form));
  if (parsed.success) return { ok: true, value: parsed.data };
  const faults: Faults = {};
  for (const { path, message } of parsed.error.issues) faults[String(path[0])] ??= message;
  return { ok: false, faults };
}
