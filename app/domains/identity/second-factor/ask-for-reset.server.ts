import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { factorReset } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import type { PersonActor } from '../actor';
import { findByEmail, lockPerson } from '../account/find-person.server';
import type { Email } from '../forms';
import { identityPolicy } from '../policy';
import { hasFactor } from './factors';
import { findFactors } from './find-factors.server';
import { resetDays, whyNotAskable } from './reset-rules';

/**
 * Asks that somebody's lost second factor be taken away. Nothing happens before another administrator
 * agrees.
 * @returns the request's id; `no_factor` where nobody with that address has one, `not_oneself`, and
 * `already` while another request is open
 */
export async function askForReset(
  ctx: ActionContext & { actor: PersonActor },
  given: { email: Email },
): Promise<Outcome<{ id: string }, 'no_factor' | 'not_oneself' | 'already'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'reset_factor' }));
    const found = await findByEmail(tx, ctx, given.email.key);
    if (!found) return refused('no_factor');
    const { id: personId } = await lockPerson(tx, ctx, found.id);
    if (!hasFactor(await findFactors({ ...ctx, db: tx }, personId))) return refused('no_factor');
    const isOpen = and(
      eq(factorReset.municipalityId, ctx.municipality.id),
      eq(factorReset.personId, personId),
      isNull(factorReset.endedAt),
    );
    const [open] = await tx.select().from(factorReset).where(isOpen);
    const obstacle = whyNotAskable(personId, ctx.actor.personId, open, ctx.now);
    if (obstacle !== null) return refused(obstacle);
    const now = ctx.now.toString();
    // One that nobody agreed to in time.
    await tx.update(factorReset).set({ endedAt: now }).where(isOpen);
    const id = uuidv7();
    await tx.insert(factorReset).values({
      id,
      municipalityId: ctx.municipality.id,
      personId,
      askedById: ctx.actor.personId,
      askedAt: now,
      expiresAt: ctx.now.add({ hours: resetDays * 24 }).toString(),
    });
    await recordAudit(tx, ctx, {
      action: 'identity.ask_for_factor_reset',
      details: { person: personId, reset: id },
    });
    return ok({ id });
  });
}
