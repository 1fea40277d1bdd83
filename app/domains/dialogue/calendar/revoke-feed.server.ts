import { and, eq, isNull } from 'drizzle-orm';
import { validate } from 'uuid';
import { dialogueFeed } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';

/**
 * Closes a secret calendar of one's own: whoever has its address reads nothing more. One that is closed stays so.
 * @throws NotFound for another's
 */
export async function revokeFeed(
  ctx: Context & { actor: PersonActor },
  given: { feedId: string },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { personId } = ctx.actor;
    authorize(dialoguePolicy(ctx.actor, { do: 'keep_feed', personId }));
    const isOwn = and(
      eq(dialogueFeed.municipalityId, ctx.municipality.id),
      eq(dialogueFeed.personId, personId),
      eq(dialogueFeed.id, given.feedId),
    );
    if (!validate(given.feedId) || (await tx.$count(dialogueFeed, isOwn)) === 0)
      throw new NotFound();
    const closed = await tx
      .update(dialogueFeed)
      .set({ revokedAt: ctx.now.toString() })
      .where(and(isOwn, isNull(dialogueFeed.revokedAt)))
      .returning({ id: dialogueFeed.id });
    if (closed.length === 0) return;
    await recordAudit(tx, ctx, { action: 'dialogue.revoke_feed', details: { feed: given.feedId } });
  });
}
