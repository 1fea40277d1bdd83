import { z } from 'zod';

/** A choice in a GET form: "all" is sent as an empty value. */
export const chosen = z
  .string()
  .max(200)
  .optional()
  .transform((value) => {
    const given = value?.replaceAll('\0', '').trim();
    return given === '' ? undefined : given;
  });

/** The same of a whole number. */
export const chosenNumber = (least: number, most: number) =>
  chosen
    .transform((value) => (value === undefined ? undefined : Number(value)))
    .pipe(z.number().int().min(least).max(most).optional());
