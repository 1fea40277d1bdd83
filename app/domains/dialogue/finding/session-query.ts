import { z } from 'zod';
import { chosen, chosenNumber } from '~/platform/chosen';
import { formats } from '../vocabulary';

/** How the sessions are shown: one after the other, or in the month that they are in. */
export const sessionViews = ['liste', 'kalender'] as const;
export type SessionView = (typeof sessionViews)[number];

/** What is asked for of the sessions, as it stands in the address. */
export const sessionQuery = z
  .object({
    q: chosen,
    udvalg: chosen,
    omraade: chosen,
    form: chosen.pipe(z.enum(formats).optional()),
    verdensmaal: chosenNumber(1, 17),
    ledige: chosen.pipe(z.literal('ja').optional()),
    vis: chosen.pipe(z.enum(sessionViews).optional()),
    maaned: chosen.pipe(
      z
        .string()
        .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
        .optional(),
    ),
    side: z.coerce.number().int().min(1).max(10_000).default(1),
  })
  .transform(({ q, udvalg, omraade, form, verdensmaal, ledige, vis, maaned, side }) => ({
    view: vis ?? (maaned === undefined ? ('liste' as const) : ('kalender' as const)),
    month: maaned,
    page: side,
    filter: {
      words: q,
      committee: udvalg,
      area: omraade,
      format: form,
      sdg: verdensmaal,
      onlyFree: ledige === undefined ? undefined : (true as const),
    },
  }));

/** Which sessions: `committee` and `area` by their slugs; `onlyFree`: those at which a place is free now. */
export type SessionFilter = Partial<z.output<typeof sessionQuery>['filter']>;

/** The address of what is asked for, without language prefix. @param at.month `2027-02` */
export function sessionsPath(
  filter: SessionFilter,
  at: { view?: SessionView; month?: string; page?: number } = {},
): string {
  const { words: q, committee: udvalg, area: omraade, format: form, sdg: verdensmaal } = filter;
  const fields = {
    q,
    udvalg,
    omraade,
    form,
    verdensmaal,
    ledige: filter.onlyFree && 'ja',
    vis: at.view === 'kalender' ? at.view : undefined,
    maaned: at.view === 'kalender' ? at.month : undefined,
    side: at.page === 1 ? undefined : at.page,
  };
  const given = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams(given).toString();
  return query === '' ? '/dialog' : `/dialog?${query}`;
}
