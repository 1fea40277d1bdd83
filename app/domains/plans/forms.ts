import { z } from 'zod';
import { statusPhases } from './vocabulary';

/** A choice in a GET form: "all" is sent as an empty value. */
const chosen = z
  .string()
  .max(100)
  .optional()
  .transform((value) => (value === '' ? undefined : value));

const chosenNumber = (least: number, most: number) =>
  chosen
    .transform((value) => (value === undefined ? undefined : Number(value)))
    .pipe(z.number().int().min(least).max(most).optional());

/** The filter of a plan's page, as it stands in the address. */
export const treeFilterQuery = z
  .object({
    udvalg: chosen,
    ansvarlig: chosen,
    verdensmaal: chosenNumber(1, 17),
    maalgruppe: chosen,
    kategori: chosen,
    status: chosen.pipe(z.enum([...statusPhases, 'told', 'untold']).optional()),
    aar: chosenNumber(1900, 2200),
  })
  .transform((query) => ({
    committee: query.udvalg,
    owner: query.ansvarlig,
    sdg: query.verdensmaal,
    targetGroup: query.maalgruppe,
    category: query.kategori,
    status: query.status,
    year: query.aar,
  }));

/** A UN goal's number as it stands in an address. */
export const sdgNumber = z
  .string()
  .regex(/^[1-9]\d?$/)
  .transform(Number)
  .refine((goal) => goal <= 17);
