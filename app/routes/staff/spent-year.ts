import { z } from 'zod';

/** The year whose time and money are looked at; none: this one, or the latest that has any. */
export const spentYear = z
  .union([z.literal(''), z.string().regex(/^20\d{2}$/)])
  .default('')
  .transform((year) => (year === '' ? null : year));
