import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { area, committee, organisationUnit } from '#db/schema';
import { makeSearchable, registerSubjects } from '~/domains/thread/index.server';
import type { Register, RegisterEntry } from './municipality-file';

/**
 * Writes every entry of a register as it is given, those that are there and those that are new, in
 * the caller's transaction.
 * @param known ids of the entries that are there, by list and slug (`committees/byraadet`)
 * @returns the ids of the committees by slug
 * @throws where a successor or parent is not in the register
 */
export async function writeRegister(
  tx: Transaction,
  municipalityId: string,
  register: Register,
  known: Map<string, string>,
): Promise<Map<string, string>> {
  const committeeIds = idsOf('committees', register.committees, known);
  await writeCommittees(tx, municipalityId, register.committees, { known, ids: committeeIds });
  await writeUnits(tx, municipalityId, register.units, known);
  await writeAreas(tx, municipalityId, register.areas, known);
  return committeeIds;
}

async function writeCommittees(
  tx: Transaction,
  municipalityId: string,
  committees: Register['committees'],
  { known, ids }: Record<'known' | 'ids', Map<string, string>>,
): Promise<void> {
  if (committees.length === 0) return;
  const added = committees.filter(({ slug }) => !known.has(`committees/${slug}`));
  await registerSubjects(
    tx,
    municipalityId,
    'committee',
    added.map(({ slug }) => idIn(ids, slug)),
  );
  await tx
    .insert(committee)
    .values(
      committees.map((one, position) => ({
        ...rowOf(one, municipalityId, ids),
        kind: one.kind,
        position,
      })),
    )
    .onConflictDoUpdate({
      target: committee.id,
      set: { ...replaced, kind: sql`excluded.kind`, position: sql`excluded.position` },
    });
  await makeSearchable(
    tx,
    committees.map((one) => ({
      subjectId: idIn(ids, one.slug),
      municipalityId,
      path: `/udvalg/${one.slug}`,
      title: one.name,
      context: '',
      body: '',
    })),
  );
}

async function writeUnits(
  tx: Transaction,
  municipalityId: string,
  units: Register['units'],
  known: Map<string, string>,
): Promise<void> {
  if (units.length === 0) return;
  const ids = idsOf('units', units, known);
  await tx
    .insert(organisationUnit)
    .values(
      units.map((one) => ({
        ...rowOf(one, municipalityId, ids),
        parentId: one.parent === undefined ? null : idIn(ids, one.parent),
      })),
    )
    .onConflictDoUpdate({
      target: organisationUnit.id,
      set: { ...replaced, parentId: sql`excluded.parent_id` },
    });
}

async function writeAreas(
  tx: Transaction,
  municipalityId: string,
  areas: Register['areas'],
  known: Map<string, string>,
): Promise<void> {
  if (areas.length === 0) return;
  const ids = idsOf('areas', areas, known);
  await tx
    .insert(area)
    .values(areas.map((one) => rowOf(one, municipalityId, ids)))
    .onConflictDoUpdate({ target: area.id, set: replaced });
}

/** The id of each entry by its slug: the one it has, or a new one. */
function idsOf(
  list: keyof Register,
  entries: { slug: string }[],
  known: Map<string, string>,
): Map<string, string> {
  return new Map(entries.map(({ slug }) => [slug, known.get(`${list}/${slug}`) ?? uuidv7()]));
}

function idIn(ids: Map<string, string>, slug: string): string {
  const found = ids.get(slug);
  if (found === undefined) throw new Error(`there is no "${slug}" of its kind in the file`);
  return found;
}

/** What entries of every list have. */
function rowOf(one: RegisterEntry, municipalityId: string, ids: Map<string, string>) {
  return {
    id: idIn(ids, one.slug),
    municipalityId,
    slug: one.slug,
    name: one.name,
    validFrom: one.validFrom ?? null,
    validTo: one.validTo ?? null,
    successorId: one.successor === undefined ? null : idIn(ids, one.successor),
  };
}

/** And what of it takes the place of what is there. */
const replaced = {
  name: sql`excluded.name`,
  validFrom: sql`excluded.valid_from`,
  validTo: sql`excluded.valid_to`,
  successorId: sql`excluded.successor_id`,
};
