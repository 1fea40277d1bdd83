import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { organisationUnit } from '#db/schema';
import { danishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';

type Reading = Pick<Context, 'municipality' | 'now'>;

/** Units of the municipality that exist today, by name: one of them can be asked to answer. */
export function listUnits(tx: Pick<Transaction, 'select'>, ctx: Reading) {
  return tx
    .select({ id: organisationUnit.id, name: organisationUnit.name })
    .from(organisationUnit)
    .where(existsNow(ctx))
    .orderBy(asc(organisationUnit.name));
}

/** @throws NotFound for another municipality's, for one that is no more, and for none */
export async function findUnit(tx: Transaction, ctx: Reading, unitId: string) {
  const [found] = validate(unitId)
    ? await tx
        .select({ id: organisationUnit.id, name: organisationUnit.name })
        .from(organisationUnit)
        .where(and(existsNow(ctx), eq(organisationUnit.id, unitId)))
    : [];
  if (!found) throw new NotFound();
  return found;
}

function existsNow({ municipality, now }: Reading) {
  return and(
    eq(organisationUnit.municipalityId, municipality.id),
    or(isNull(organisationUnit.validTo), gt(organisationUnit.validTo, danishDay(now).toString())),
  );
}
