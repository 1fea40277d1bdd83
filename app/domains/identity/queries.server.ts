import { and, eq } from 'drizzle-orm';
import { person } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { listSessions, nameOfSession } from './session.server';
import { isNameSettled } from './name';
import type { Who } from './who.server';

/** A person as they see themselves. @throws NotFound for another municipality's, and for an erased one */
export async function findOwnAccount(ctx: ReadContext, personId: string) {
  const [row] = await ctx.db
    .select()
    .from(person)
    .where(and(eq(person.municipalityId, ctx.municipality.id), eq(person.id, personId)));
  if (!row || row.erasedAt !== null) throw new NotFound();
  return {
    name: row.name,
    email: row.email,
    isEmailConfirmed: row.emailConfirmedAt !== null,
    hasPassword: row.passwordHash !== null,
    language: row.language,
    street: row.street,
    postcode: row.postcode,
    city: row.city,
    ageBand: row.ageBand,
    isResidentDeclared: row.residentDeclaredAt !== null,
    verified:
      row.verifiedAt !== null && row.verifiedBy !== null
        ? { at: row.verifiedAt, by: row.verifiedBy, isResident: row.verifiedResident === true }
        : null,
    isProtected: row.isProtected,
    isNameSettled: row.name !== null && isNameSettled(row),
    hasMitid: row.mitidPseudonym !== null,
  };
}
/** Where somebody is signed in, this browser first. */
export async function listOwnSessions(ctx: ReadContext, who: Who) {
  const sessions = await listSessions(ctx.db, who.self.personId);
  return sessions
    .map((one) => ({
      name: nameOfSession(one),
      device: one.device,
      method: one.method,
      createdAt: one.createdAt,
      isThis: one.id === who.session.id,
    }))
    .toSorted(
      (a, b) => Number(b.isThis) - Number(a.isThis) || b.createdAt.localeCompare(a.createdAt),
    );
}
