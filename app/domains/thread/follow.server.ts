import { and, eq, ne, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { follow as follows, person } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { findPublicSubject } from './find-subject.server';
import { whyNotFollowable } from './follows';
import { threadPolicy } from './policy';
import type { Cadence } from './vocabulary';

/**
 * Follows a public subject, or changes how often one is told of it. Doing it twice is doing it once.
 * @returns nothing; or why not – `no_email`, `too_many`
 * @throws NotFound where there is no such public subject
 */
export async function follow(
  ctx: Context & { actor: PersonActor },
  of: { subjectId: string; cadence: Cadence },
): Promise<Outcome<null, 'no_email' | 'too_many'>> {
  return inTransaction(ctx, async (tx) => {
    const { personId } = ctx.actor;
    authorize(threadPolicy(ctx.actor, { do: 'follow', personId }));
    const { id: subjectId } = await findPublicSubject({ ...ctx, db: tx }, of.subjectId);
    // With the account in hand nobody erases it meanwhile, and one's follows are counted one at a time.
    const [account] = await tx
      .select({ email: person.email, confirmedAt: person.emailConfirmedAt })
      .from(person)
      .where(and(eq(person.municipalityId, ctx.municipality.id), eq(person.id, personId)))
      .for('update');
    if (!account) throw new NotFound();
    const others = await tx
      .select({ id: follows.id })
      .from(follows)
      .where(and(eq(follows.personId, personId), ne(follows.subjectId, subjectId)));
    const obstacle = whyNotFollowable(
      { email: account.email, confirmed: account.confirmedAt !== null },
      others.length,
    );
    if (obstacle !== null) return refused(obstacle);
    await tx
      .insert(follows)
      .values({
        id: uuidv7(),
        municipalityId: ctx.municipality.id,
        subjectId,
        personId,
        cadence: of.cadence,
        createdAt: ctx.now.toString(),
      })
      .onConflictDoUpdate({
        target: [follows.subjectId, follows.personId],
        set: { cadence: sql`excluded.cadence` },
      });
    await recordAudit(tx, ctx, {
      action: 'thread.follow',
      subjectId,
      details: { cadence: of.cadence },
    });
    return ok(null);
  });
}
