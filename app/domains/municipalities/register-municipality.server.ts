import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { area, committee, municipality, organisationUnit } from '#db/schema';
import { makeSearchable, registerSubjects } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context, Tenant } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import type { MunicipalityFile } from './municipality-file';
import { municipalityPolicy } from './policy';

/**
 * Adds a municipality with its committees, organisation units and areas.
 * @throws Forbidden for everyone but an operator; an error where the code or a slug is taken, or where
 * a successor or parent is not in the file
 */
export async function registerMunicipality(
  ctx: Omit<Context, 'municipality'>,
  file: MunicipalityFile,
): Promise<Tenant> {
  return inTransaction(ctx, async (tx) => {
    authorize(municipalityPolicy(ctx.actor, 'register'));
    const [row] = await tx
      .insert(municipality)
      .values({
        code: file.code,
        slug: file.slug,
        name: file.name,
        theme: file.theme,
        languages: file.languages,
        demonstration: file.demonstration,
      })
      .returning();
    const tenant: Tenant = row!;
    await writeCommittees(tx, tenant.id, file.committees);
    await writeUnits(tx, tenant.id, file.units);
    if (file.areas.length > 0) {
      const ids = idsOf(file.areas);
      await tx.insert(area).values(
        file.areas.map((one) => ({
          id: ids.get(one.slug)!,
          municipalityId: tenant.id,
          slug: one.slug,
          name: one.name,
          ...validity(one, ids),
        })),
      );
    }
    await recordAudit(tx, { ...ctx, municipality: tenant }, { action: 'municipality.register' });
    return tenant;
  });
}

async function writeCommittees(
  tx: Transaction,
  municipalityId: string,
  committees: MunicipalityFile['committees'],
): Promise<void> {
  if (committees.length === 0) return;
  const ids = idsOf(committees);
  await registerSubjects(tx, municipalityId, 'committee', [...ids.values()]);
  await tx.insert(committee).values(
    committees.map((one, position) => ({
      id: ids.get(one.slug)!,
      municipalityId,
      slug: one.slug,
      name: one.name,
      kind: one.kind,
      position,
      ...validity(one, ids),
    })),
  );
  await makeSearchable(
    tx,
    committees.map((one) => ({
      subjectId: ids.get(one.slug)!,
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
  units: MunicipalityFile['units'],
): Promise<void> {
  if (units.length === 0) return;
  const ids = idsOf(units);
  await tx.insert(organisationUnit).values(
    units.map((one) => ({
      id: ids.get(one.slug)!,
      municipalityId,
      slug: one.slug,
      name: one.name,
      ...validity(one, ids),
    })),
  );
  for (const one of units) {
    if (one.parent === undefined) continue;
    await tx
      .update(organisationUnit)
      .set({ parentId: idIn(ids, one.parent) })
      .where(eq(organisationUnit.id, ids.get(one.slug)!));
  }
}

function idsOf(rows: { slug: string }[]): Map<string, string> {
  return new Map(rows.map((row) => [row.slug, uuidv7()]));
}

function idIn(ids: Map<string, string>, slug: string): string {
  const found = ids.get(slug);
  if (found === undefined) throw new Error(`there is no "${slug}" of its kind in the file`);
  return found;
}

function validity(
  one: { validFrom?: string; validTo?: string; successor?: string },
  ids: Map<string, string>,
) {
  return {
    validFrom: one.validFrom ?? null,
    validTo: one.validTo ?? null,
    successorId: one.successor === undefined ? null : idIn(ids, one.successor),
  };
}
