import { eq } from 'drizzle-orm';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { recoveryCode } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockPerson } from '../account/find-person.server';
import { voidLinks } from '../account/void-links.server';
import { identityPolicy } from '../policy';
import { endSessions } from '../session.server';
import type { Who } from '../who.server';
import { codesGiven, hasFactor, whyNotChangeable } from './factors';
import { findFactors } from './find-factors.server';
import { tellOfChange } from './secure-again.server';
import { hashOfRecoveryCode } from './show-code.server';

/**
 * Makes ten recovery codes; those from before work no more.
 * @returns the codes, which nobody can be shown again; `factor_needed` where one must be shown first
 * @throws NotFound where there is no factor that they could stand in for
 */
export async function renewCodes(
  ctx: ActionContext,
  who: Who,
): Promise<Outcome<{ codes: string[] }, 'factor_needed'>> {
  const { personId } = who.self;
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'change_own_security', personId }));
    const row = await lockPerson(tx, ctx, personId);
    const factors = await findFactors({ ...ctx, db: tx }, personId);
    if (!hasFactor(factors)) throw new NotFound();
    const obstacle = whyNotChangeable(factors, who.self.secondFactor);
    if (obstacle !== null) return refused(obstacle);
    const before = await tx
      .delete(recoveryCode)
      .where(eq(recoveryCode.personId, personId))
      .returning({ id: recoveryCode.id });
    // Of ids that are kept nowhere: a code cannot be made again.
    const codes = Array.from({ length: codesGiven }, () => ctx.keys.codeFor('recovery', uuidv4()));
    await tx.insert(recoveryCode).values(
      codes.map((code) => ({
        id: uuidv7(),
        municipalityId: ctx.municipality.id,
        personId,
        hash: hashOfRecoveryCode(ctx.keys, personId, code),
      })),
    );
    if (before.length > 0) {
      // The first ones belong to setting up a factor, of which the person has just been told.
      await voidLinks(tx, ctx, personId);
      await endSessions(tx, personId, { exceptId: who.session.id });
      await tellOfChange(tx, ctx, row);
    }
    await recordAudit(tx, ctx, {
      action: 'identity.renew_recovery_codes',
      details: { person: personId },
    });
    return ok({ codes });
  });
}
