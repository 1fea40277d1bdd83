import { publicContentChanged } from '~/domains/municipalities/content-version.server';
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
    const { offered } = await release(tx, ctx, of);
    if (offered.length > 0) await publicContentChanged(tx, ctx.municipality.id);
    await leaveSlot(tx, of.claimId);
    return ok(null);
  });
}
