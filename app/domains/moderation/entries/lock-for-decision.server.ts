import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { moderationEntry } from '#db/schema';
import { keepPeople } from '~/domains/identity/account/find-person.server';
import type { PersonActor } from '~/domains/identity/actor';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize } from '~/platform/transaction.server';
import { moderationPolicy } from '../policy';
import { findReconsidered, lockEntry, lockSubject } from './lock-entry.server';

type Deciding = Context & { actor: PersonActor };

/**
 * The entry that is to be decided on, with its subject. Nobody else decides until the transaction ends, and nobody
 * who has a part in it is erased. Call it first, then lock the contribution itself, then `decide`.
 * @throws NotFound for another municipality's and for none, Forbidden where it is not for one's role
 */
export async function lockForDecision(tx: Transaction, ctx: Deciding, given: { entryId: string }) {
  authorize(moderationPolicy(ctx.actor, { do: 'see_queue' }));
  if (!validate(given.entryId)) throw new NotFound();
  const { subjectId, partyIds } = await peek(tx, ctx, given.entryId);
  // People come before their subjects, as erasing takes them.
  await keepPeople(tx, ctx, partyIds);
  await lockSubject(tx, ctx, subjectId);
  const entry = await lockEntry(tx, ctx, given.entryId);
  authorize(moderationPolicy(ctx.actor, { do: 'decide', kind: entry.kind }));
  return { ...entry, reconsidered: await findReconsidered(tx, entry.id) };
}

export type LockedEntry = Awaited<ReturnType<typeof lockForDecision>>;

/** Whose matter it is, before any lock. An entry never changes its subject. */
async function peek(tx: Transaction, ctx: Deciding, entryId: string) {
  const [found] = await tx
    .select({ subjectId: moderationEntry.subjectId, partyIds: moderationEntry.partyIds })
    .from(moderationEntry)
    .where(
      and(eq(moderationEntry.municipalityId, ctx.municipality.id), eq(moderationEntry.id, entryId)),
    );
  if (!found) throw new NotFound();
  return found;
}
