import { z } from 'zod';
import { chosen, chosenNumber } from '~/platform/chosen';

/** Whether a question is answered, as the archive tells them apart. */
export const answerings = ['besvaret', 'venter'] as const;

/** What is asked for of the archive, as it stands in the address. */
export const archiveQuery = z
  .object({
    q: chosen,
    udvalg: chosen,
    punkt: chosen.pipe(z.uuid().optional()),
    verdensmaal: chosenNumber(1, 17),
    aar: chosenNumber(2000, 2200),
    svar: chosen.pipe(z.enum(answerings).optional()),
    side: z.coerce.number().int().min(1).max(10_000).default(1),
  })
  .transform(({ q, udvalg, punkt, verdensmaal, aar, svar, side }) => ({
    page: side,
    filter: {
      words: q,
      committee: udvalg,
      nodeId: punkt,
      sdg: verdensmaal,
      year: aar,
      answering: svar,
    },
  }));

/** Which questions: `committee` a slug, `year` in which they were received, in Denmark. All of them where it is empty. */
export type ArchiveFilter = Partial<z.output<typeof archiveQuery>['filter']>;

/** The archive's address for what is asked for, without language prefix. */
export function archivePath(filter: ArchiveFilter, page = 1): string {
  const { words: q, committee: udvalg, nodeId: punkt, sdg, year, answering: svar } = filter;
  const side = page === 1 ? undefined : page;
  const fields = { q, udvalg, punkt, verdensmaal: sdg, aar: year, svar, side };
  const given = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams(given).toString();
  return query === '' ? '/spoergsmaal/arkiv' : `/spoergsmaal/arkiv?${query}`;
}
