import { eq } from 'drizzle-orm';
import { factorReset, passkey, recoveryCode, totp } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import type { PersonActor } from '../actor';
import { lockPerson } from '../account/find-person.server';
import { voidLinks } from '../account/void-links.server';
import { identityPolicy } from '../policy';
import { endSessions } from '../session.server';
import { lockRoles } from '../staff/lock-roles.server';
import { administratorSince } from './administrator-since.server';
import { lockReset } from './lock-reset.server';
import { whyNotAgreeable } from './reset-rules';
import { tellOfChange } from './secure-again.server';

/**
 * Agrees to what another administrator asked for: all second factors of the person go, they are signed out
 * everywhere and told. The next time they sign in they set up a new one.
 * @returns nothing; or why not – `not_oneself`, `too_new`, `expired`, `ended`
 * @throws NotFound for an id of none, and for another municipality's
 */
export async function agreeToReset(
  ctx: ActionContext & { actor: PersonActor },
  resetId: string,
): Promise<Outcome<null, 'not_oneself' | 'too_new' | 'expired' | 'ended'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(await lockRoles(tx, ctx), { do: 'reset_factor' }));
    const reset = await lockReset(tx, ctx, resetId);
    const { personId } = ctx.actor;
    const agreeing = { personId, administratorSince: await administratorSince(tx, ctx) };
    const obstacle = whyNotAgreeable(reset, agreeing, ctx.now);
    if (obstacle !== null) return refused(obstacle);
    const row = await lockPerson(tx, ctx, reset.personId);
    await tx
      .update(factorReset)
      .set({ agreedById: personId, endedAt: ctx.now.toString() })
      .where(eq(factorReset.id, reset.id));
    for (const table of [passkey, totp, recoveryCode]) {
      await tx.delete(table).where(eq(table.personId, row.id));
    }
    await voidLinks(tx, ctx, row.id);
    await endSessions(tx, row.id);
    await tellOfChange(tx, ctx, row, 'factor_reset');
    await recordAudit(tx, ctx, {
      action: 'identity.agree_to_factor_reset',
      details: { person: row.id, reset: reset.id, askedBy: reset.askedById },
    });
    return ok(null);
  });
}
