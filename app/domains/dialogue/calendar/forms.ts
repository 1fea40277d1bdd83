import { z } from 'zod';
import { neededText } from '~/platform/form-text';

/** What the page of one's own calendars sends. A schema's messages are the codes of `i18n/…/forms.ts`. */
export const feedForm = z.discriminatedUnion('form', [
  z.object({ form: z.literal('lav'), name: neededText(60) }),
  z.object({ form: z.literal('luk'), feed: z.string() }),
]);
