import type { Transaction } from '#db/client.server';
import { lockPerson } from '~/domains/identity/account/find-person.server';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { keepSessions } from '../lock-dialogue.server';
import { dialoguePolicy } from '../policy';
import { findSession } from '../sessions/find-session.server';
import { lockSeats } from './lock-booking.server';
import { ownClaim } from './own-claim.server';

export type Holding = Context & { actor: PersonActor };

/** Does something with the time that whoever acts holds at a session; `over`: they hold none any more. */
export async function onOwnHold<Value, Reason>(
  ctx: Holding,
  given: { sessionId: string },
  action: string,
  work: (
    tx: Transaction,
    of: { claimId: string; personId: string },
  ) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | 'over'>> {
  const { personId } = ctx.actor;
  return inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'book' }));
    await keepSessions(tx, ctx);
    await lockPerson(tx, ctx, personId);
    const session = await findSession(tx, ctx, given.sessionId);
    await lockSeats(tx, ctx, [session.id]);
    const own = await ownClaim(tx, { poolId: session.poolId, personId });
    if (own === null || own.state !== 'held') return refused('over');
    const outcome = await work(tx, { claimId: own.claimId, personId });
    await recordAudit(tx, ctx, { action, subjectId: session.id });
    return outcome;
  });
}
