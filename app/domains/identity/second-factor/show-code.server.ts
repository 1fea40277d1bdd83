import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { recoveryCode, totp } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import type { Keys } from '~/platform/keys.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { identityPolicy } from '../policy';
import { rotateSession } from '../session.server';
import type { Who } from '../who.server';
import { isStepUsable, readTypedCode } from './codes';
import { stepOf } from './totp.server';

type ShownCode = Outcome<{ cookie: string }, 'code_wrong'>;

/**
 * Shows a second factor by a code that is typed: from the app, or a recovery code. Either works once.
 * @returns the cookie of this browser's new session, which has shown one; `code_wrong` also for a code
 * that has been used
 * @throws TooMany after eight codes for a person in a quarter of an hour, or forty wrong ones in a day
 */
export async function showCode(ctx: ActionContext, who: Who, typed: string): Promise<ShownCode> {
  const { personId } = who.self;
  await ctx.throttle.spend('code_address', ctx.clientNetwork);
  await ctx.throttle.spend('factor_account', personId);
  await ctx.throttle.spend('factor_account_daily', personId);
  const outcome = await inTransaction(ctx, async (tx): Promise<ShownCode> => {
    authorize(identityPolicy(ctx.actor, { do: 'show_factor', personId }));
    const { from, code } = readTypedCode(typed);
    const take = from === 'app' ? takeAppCode : takeRecoveryCode;
    if (!(await take(tx, ctx, personId, code))) return refused('code_wrong');
    const secondFactorAt = ctx.now.toString();
    const cookie = await rotateSession(tx, who.session, { now: ctx.now, secondFactorAt });
    await recordAudit(tx, ctx, {
      action: 'identity.show_factor',
      details: { person: personId, factor: from },
    });
    return ok({ cookie });
  });
  if (outcome.ok) {
    await ctx.throttle.forgive('factor_account', personId);
    await ctx.throttle.giveBack('factor_account_daily', personId);
    await ctx.throttle.giveBack('code_address', ctx.clientNetwork);
  }
  return outcome;
}

async function takeAppCode(
  tx: Transaction,
  ctx: ActionContext,
  personId: string,
  code: string,
): Promise<boolean> {
  const [app] = await tx
    .select()
    .from(totp)
    .where(and(eq(totp.personId, personId), eq(totp.municipalityId, ctx.municipality.id)))
    // Two who type the same code at the same time: the second waits, and finds it used.
    .for('update');
  if (!app) return false;
  const step = stepOf(ctx.keys.open('totp', app.sealedSecret), code, ctx.now);
  if (step === null || !isStepUsable(step, app.lastStep)) return false;
  await tx.update(totp).set({ lastStep: step }).where(eq(totp.personId, personId));
  return true;
}

async function takeRecoveryCode(
  tx: Transaction,
  ctx: ActionContext,
  personId: string,
  code: string,
): Promise<boolean> {
  const taken = await tx
    .update(recoveryCode)
    .set({ usedAt: ctx.now.toString() })
    .where(
      and(
        eq(recoveryCode.personId, personId),
        eq(recoveryCode.municipalityId, ctx.municipality.id),
        eq(recoveryCode.hash, hashOfRecoveryCode(ctx.keys, personId, code)),
        isNull(recoveryCode.usedAt),
      ),
    )
    .returning({ id: recoveryCode.id });
  return taken.length > 0;
}

/** What is kept of a recovery code: nobody without the installation's secret can try codes against it. */
export function hashOfRecoveryCode(keys: Keys, personId: string, code: string): string {
  return keys.pseudonym(`recovery ${personId}`, code);
}
