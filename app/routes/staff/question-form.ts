import { z } from 'zod';
import { resourceForm } from '~/domains/thread/forms';
import { neededText } from '~/platform/form-text';
import { type NamedForm, namedForms } from '~/platform/named-forms';

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
export type HandlingForm = NamedForm<typeof forms>;

export const handlingForm = namedForms(forms);
