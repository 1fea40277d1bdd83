import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server';
import { area, committee, organisationUnit } from '#db/schema';
import type { MunicipalityFile } from './municipality-file';
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
    },
    ids: new Map([
      ...committees.map(({ slug, id }) => [`committees/${slug}`, id] as const),
      ...units.map(({ slug, id }) => [`units/${slug}`, id] as const),
      ...areas.map(({ slug, id }) => [`areas/${slug}`, id] as const),
    ]),
  };
}
