import { and, eq, isNull } from 'drizzle-orm';
import { mitidAttempt } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { identityPolicy } from '../policy';
import type { AttemptRefusal } from './attempt';
import { type AttemptRow, findAttempt } from './find-attempt.server';

/**
 * Takes an attempt that has come back, so that nothing else can: of two that bring the same answer, one
 * goes on. It is taken before the broker is asked, because brokers give a code once, too.
 * @param given.state as the broker gave it back
 */
export async function takeAttempt(
  ctx: ActionContext,
  given: { state: string | null; browser: string | null },
): Promise<Outcome<AttemptRow, { code: AttemptRefusal; attempt: AttemptRow | null }>> {
  const id = given.state === null ? undefined : ctx.keys.readToken('mitid state', given.state);
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'finish_mitid' }));
    const found = await findAttempt({ ...ctx, db: tx }, { id, browser: given.browser });
    if (!found.ok) return found;
    const taken = await tx
      .update(mitidAttempt)
      .set({ usedAt: ctx.now.toString() })
      .where(
        and(
          eq(mitidAttempt.id, found.value.id),
          eq(mitidAttempt.municipalityId, ctx.municipality.id),
          isNull(mitidAttempt.usedAt),
        ),
      )
      .returning({ id: mitidAttempt.id });
    if (taken.length === 0) return refused({ code: 'used', attempt: found.value });
    await recordAudit(tx, ctx, {
      action: 'identity.return_from_mitid',
      details: { attempt: found.value.id },
    });
    return ok(found.value);
  });
}
