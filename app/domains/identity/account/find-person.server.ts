import { and, asc, eq, inArray } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { person } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { PersonRow } from '../session.server';

/** The account of an e-mail address in this municipality. */
export async function findByEmail(
  tx: Pick<Transaction, 'select'>,
  ctx: Pick<Context, 'municipality'>,
  emailKey: string,
): Promise<PersonRow | undefined> {
  const [found] = await tx
    .select()
    .from(person)
    .where(and(eq(person.municipalityId, ctx.municipality.id), eq(person.emailKey, emailKey)));
  return found;
}

/** What a person's password is checked against, before anything is locked; null: they have none. */
export async function passwordHashOf(
  ctx: Pick<Context, 'db' | 'municipality'>,
  personId: string,
): Promise<string | null> {
  const [found] = await ctx.db
    .select({ passwordHash: person.passwordHash })
    .from(person)
    .where(and(eq(person.municipalityId, ctx.municipality.id), eq(person.id, personId)));
  return found?.passwordHash ?? null;
}

/**
 * A person's row, locked until the transaction ends, so that what is decided on still holds when written.
 * @throws NotFound for another municipality's, and for one that is erased
 */
export async function lockPerson(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  personId: string,
): Promise<PersonRow> {
  const [found] = await tx
    .select()
    .from(person)
    .where(and(eq(person.municipalityId, ctx.municipality.id), eq(person.id, personId)))
    .for('update');
  if (!found || found.erasedAt !== null) throw new NotFound();
  return found;
}

/**
 * Several people's rows, locked in the order of their ids, so that two that lock the same wait for each
 * other in turn. Includes whoever is erased; another municipality's, and what is no id, are nobody.
 */
export async function lockPeople(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  personIds: string[],
): Promise<PersonRow[]> {
  const ids = personIds.filter((one) => validate(one));
  return tx
    .select()
    .from(person)
    .where(and(eq(person.municipalityId, ctx.municipality.id), inArray(person.id, ids)))
    .orderBy(asc(person.id))
    .for('update');
}

/**
 * Keeps people from being erased until the transaction ends, in the order of their ids. Whatever is written about
 * them waits for an erasure that has begun: call it before any other lock, and read what they left after it.
 */
export async function keepPeople(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  personIds: string[],
): Promise<void> {
  if (personIds.length === 0) return;
  await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.municipalityId, ctx.municipality.id), inArray(person.id, personIds)))
    .orderBy(asc(person.id))
    .for('key share');
}
