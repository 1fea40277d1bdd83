import { totp } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockPerson } from '../account/find-person.server';
import { identityPolicy } from '../policy';
import type { Who } from '../who.server';
import { readTypedCode } from './codes';
import { whyNotChangeable } from './factors';
import { findFactors } from './find-factors.server';
import { secureAgain } from './secure-again.server';
import { offeredSecret, stepOf } from './totp.server';

/**
 * Takes an app into use, once it has shown that it gives the right codes; it replaces one that was there.
 * @param typed the code that the app gives for the secret that this session was offered
 * @returns the cookie of this browser's new session, which has shown a factor, and how many recovery codes there are;
 * `factor_needed` where another must be shown first
 */
export async function setUpApp(
  ctx: ActionContext,
  who: Who,
  typed: string,
): Promise<Outcome<{ cookie: string; codesLeft: number }, 'factor_needed' | 'code_wrong'>> {
  const { personId } = who.self;
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'change_own_security', personId }));
    const row = await lockPerson(tx, ctx, personId);
    const factors = await findFactors({ ...ctx, db: tx }, personId);
    const obstacle = whyNotChangeable(factors, who.self.secondFactor);
    if (obstacle !== null) return refused(obstacle);
    const secret = offeredSecret(ctx.keys, who.session);
    const step = stepOf(secret, readTypedCode(typed).code, ctx.now);
    if (step === null) return refused('code_wrong');
    const now = ctx.now.toString();
    const app = {
      sealedSecret: ctx.keys.seal('totp', secret),
      createdAt: now,
      lastStep: step,
    };
    await tx
      .insert(totp)
      .values({ personId, municipalityId: ctx.municipality.id, ...app })
      .onConflictDoUpdate({ target: totp.personId, set: app });
    const cookie = await secureAgain(tx, ctx, { who, row, secondFactorAt: now });
    await recordAudit(tx, ctx, { action: 'identity.set_up_app', details: { person: personId } });
    return ok({ cookie, codesLeft: factors.codesLeft });
  });
}
