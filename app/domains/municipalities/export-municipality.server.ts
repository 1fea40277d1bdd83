import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server';
import { area, committee, meeting, organisationUnit } from '#db/schema';
import { Temporal } from 'temporal-polyfill';
import { localTimeOf } from './local-time';
import type { MeetingEntry, MunicipalityFile } from './municipality-file';
import { findMunicipality } from './queries.server';

/**
 * A municipality as a municipality file, with the ids of its entries by list and slug
 * (`committees/byraadet`).
 * @returns undefined where there is none with the code
 */
export async function exportMunicipality(
  db: Reader,
  code: string,
): Promise<{ id: string; file: MunicipalityFile; ids: Map<string, string> } | undefined> {
  const tenant = await findMunicipality(db, code);
  if (!tenant) return undefined;
  const committees = await db
    .select()
    .from(committee)
    .where(eq(committee.municipalityId, tenant.id))
    .orderBy(asc(committee.position));
  const units = await db
    .select()
    .from(organisationUnit)
    .where(eq(organisationUnit.municipalityId, tenant.id))
    .orderBy(asc(organisationUnit.slug));
  const areas = await db
    .select()
    .from(area)
    .where(eq(area.municipalityId, tenant.id))
    .orderBy(asc(area.slug));

  const meetings = await db
    .select()
    .from(meeting)
    .where(eq(meeting.municipalityId, tenant.id))
    .orderBy(asc(meeting.startsAt), asc(meeting.slug));

  const slugs = new Map([...committees, ...units, ...areas].map(({ id, slug }) => [id, slug]));
  const slugOf = (id: string | null) => (id === null ? undefined : slugs.get(id));
  const entryOf = (row: (typeof committees | typeof units | typeof areas)[number]) => ({
    slug: row.slug,
    name: row.name,
    validFrom: row.validFrom ?? undefined,
    validTo: row.validTo ?? undefined,
    successor: slugOf(row.successorId),
  });
  return {
    id: tenant.id,
    file: {
      code: tenant.code,
      slug: tenant.slug,
      name: tenant.name,
      host: tenant.host ?? undefined,
      // What a file says is all that is ever written.
      theme: tenant.theme as MunicipalityFile['theme'],
      languages: tenant.languages as MunicipalityFile['languages'],
      demonstration: tenant.demonstration,
      committees: committees.map((row) => ({ ...entryOf(row), kind: row.kind })),
      units: units.map((row) => ({ ...entryOf(row), parent: slugOf(row.parentId) })),
      areas: areas.map(entryOf),
      meetings:
        meetings.length === 0
          ? undefined
          : meetings.map((row) => meetingEntryOf(row, slugs.get(row.committeeId)!)),
    },
    ids: new Map([
      ...committees.map(({ slug, id }) => [`committees/${slug}`, id] as const),
      ...units.map(({ slug, id }) => [`units/${slug}`, id] as const),
      ...areas.map(({ slug, id }) => [`areas/${slug}`, id] as const),
      ...meetings.map(({ slug, id }) => [`meetings/${slug}`, id] as const),
    ]),
  };
}

function meetingEntryOf(row: typeof meeting.$inferSelect, committee: string): MeetingEntry {
  const local = (at: string) => localTimeOf(Temporal.Instant.from(at));
  return {
    slug: row.slug,
    committee,
    title: row.title,
    startsAt: local(row.startsAt),
    endsAt: row.endsAt === null ? undefined : local(row.endsAt),
    place: row.place ?? undefined,
    stream: row.streamUrl ?? undefined,
    agenda: row.agendaUrl ?? undefined,
    isPublic: row.isPublic,
    isCancelled: row.cancelledAt === null ? undefined : true,
  };
}
