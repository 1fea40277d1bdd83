import { z } from 'zod';

/** Several lines as people write them: without what cannot be seen, and without blanks around them. */
export const someText = (longest: number) =>
  z
    .string({ error: 'missing' })
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .refine(
      (text) => !/[^\P{Cc}\n\t]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/u.test(text),
      'strange_letters',
    )
    .refine((text) => text.length <= longest, 'too_long');

/** The same, of which there must be some. */
export const neededText = (longest: number) =>
  someText(longest).refine((text) => text !== '', 'missing');

/** Whether a text that a form sent can be an id of something. */
export function isId(text: string): boolean {
  return z.uuid().safeParse(text).success;
}
