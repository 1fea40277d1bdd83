import { z } from 'zod';

/** `/medarbejder/mails` */
export const mailsForm = z.discriminatedUnion('form', [
  z.object({ form: z.literal('igen'), mail: z.union([z.uuid(), z.literal('all')], 'invalid') }),
  z.object({ form: z.literal('drop'), mail: z.uuid('invalid') }),
]);
