import { z } from 'zod';
import { questionStates } from '../states';

/** What the staff's list of questions is narrowed by, as it stands in its address. */

/** `igang`: those with which something is to be done. */
const shownStates = ['igang', 'alle', ...questionStates] as const;

const id = z.union([z.literal(''), z.uuid()]).default('');

export const staffQuestionsQuery = z.object({
  tilstand: z.enum(shownStates).default('igang'),
  moede: id,
  udvalg: z
    .string()
    .regex(/^[a-z0-9-]{0,80}$/)
    .default(''),
  aar: z.union([z.literal(''), z.string().regex(/^20\d{2}$/)]).default(''),
  ord: z.string().trim().max(200).default(''),
  side: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type StaffQuestionsQuery = z.output<typeof staffQuestionsQuery>;

/** The address of the list, narrowed the same way, at a page. */
export function staffQuestionsAddress(
  path: string,
  query: StaffQuestionsQuery,
  side: number,
): string {
  const { tilstand, moede, udvalg, aar, ord } = query;
  const given = Object.entries({
    tilstand: tilstand === 'igang' ? '' : tilstand,
    moede,
    udvalg,
    aar,
    ord,
    side: side === 1 ? '' : String(side),
  }).filter(([, value]) => value !== '');
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** Whether less is shown than what is to be done. */
export function isNarrowed({ tilstand, moede, udvalg, aar, ord }: StaffQuestionsQuery): boolean {
  return tilstand !== 'igang' || [moede, udvalg, aar, ord].some((value) => value !== '');
}
