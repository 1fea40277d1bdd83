import { z } from 'zod';
import { writable } from './document-text';

/** Parts that the file formats of questions share. */

export const writtenText = z
  .string()
  .refine((value) => writable(value) === value, 'holds what cannot be written');

/** An instant (ISO 8601). */
export const instant = z.iso.datetime({ offset: true });

export const concernsSchema = z.object({
  committee: writtenText.nullable(),
  nodes: z.array(z.object({ title: writtenText, planTitle: writtenText, url: z.url() })),
  sdgs: z.array(z.object({ goal: z.number().int().min(1).max(17), name: writtenText })),
  place: writtenText.nullable(),
});
