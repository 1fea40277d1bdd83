import { renewHold } from '~/domains/seats/index.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { type Holding, onOwnHold } from './own-hold.server';
import { keepSlotUntil } from './slots.server';

/**
 * Gives whoever still writes the whole time again.
 * @returns until when (ISO); or why not – `over`: they hold nothing any more; `longest_held`
 * @throws NotFound for another municipality's session
 */
export async function renewSlotHold(
  ctx: Holding,
  given: { sessionId: string },
): Promise<Outcome<{ expiresAt: string }, 'over' | 'longest_held'>> {
  return onOwnHold(ctx, given, 'dialogue.renew_hold', async (tx, of) => {
    const renewed = await renewHold(tx, ctx, of);
    if (!renewed.ok) return refused(renewed.reason === 'longest_held' ? 'longest_held' : 'over');
    await keepSlotUntil(tx, of.claimId, renewed.value.expiresAt);
    return ok(renewed.value);
  });
}
