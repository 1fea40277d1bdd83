import { release } from '~/domains/seats/index.server';
import { ok, type Outcome } from '~/platform/outcome';
import { type Holding, onOwnHold } from './own-hold.server';
import { leaveSlot } from './slots.server';

/**
 * Lets go of a time that is held. What is over already is none.
 * @returns nothing; `over`: they hold nothing any more
 * @throws NotFound for another municipality's session
 */
export async function dropHold(
  ctx: Holding,
  given: { sessionId: string },
): Promise<Outcome<null, 'over'>> {
  return onOwnHold(ctx, given, 'dialogue.drop_hold', async (tx, of) => {
    await release(tx, ctx, of);
    await leaveSlot(tx, of.claimId);
    return ok(null);
  });
}
