import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { passkey, recoveryCode, totp } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockPerson } from '../account/find-person.server';
import { identityPolicy } from '../policy';
import type { Who } from '../who.server';
import { hasFactor, whyNotChangeable } from './factors';
import { findFactors } from './find-factors.server';
import { secureAgain } from './secure-again.server';

/**
 * Removes one of a person's own factors. With the last one go the recovery codes, and this session counts
 * as one that has shown nothing.
 * @param factor a key's id, or `app`; one that is gone already is no fault
 * @returns the cookie of this browser's new session, or null where nothing changed; `factor_needed` where
 * one must be shown first
 */
export async function removeFactor(
  ctx: ActionContext,
  who: Who,
  factor: string,
): Promise<Outcome<{ cookie: string | null }, 'factor_needed'>> {
  const { personId } = who.self;
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'change_own_security', personId }));
    const row = await lockPerson(tx, ctx, personId);
    const before = await findFactors({ ...ctx, db: tx }, personId);
    const obstacle = whyNotChangeable(before, who.self.secondFactor);
    if (obstacle !== null) return refused(obstacle);
    if (!(await remove(tx, ctx, personId, factor))) return ok({ cookie: null });
    const isLeft = hasFactor(await findFactors({ ...ctx, db: tx }, personId));
    if (!isLeft) await tx.delete(recoveryCode).where(eq(recoveryCode.personId, personId));
    const cookie = await secureAgain(tx, ctx, {
      who,
      row,
      secondFactorAt: isLeft ? who.session.secondFactorAt : null,
    });
    await recordAudit(tx, ctx, {
      action: 'identity.remove_factor',
      details: { person: personId, factor: factor === 'app' ? 'app' : 'passkey' },
    });
    return ok({ cookie });
  });
}

async function remove(
  tx: Transaction,
  ctx: ActionContext,
  personId: string,
  factor: string,
): Promise<boolean> {
  const { id } = ctx.municipality;
  const removed =
    factor === 'app'
      ? await tx
          .delete(totp)
          .where(and(eq(totp.personId, personId), eq(totp.municipalityId, id)))
          .returning({ of: totp.personId })
      : await tx
          .delete(passkey)
          .where(
            and(
              eq(passkey.id, factor),
              eq(passkey.personId, personId),
              eq(passkey.municipalityId, id),
            ),
          )
          .returning({ of: passkey.personId });
  return removed.length > 0;
}
