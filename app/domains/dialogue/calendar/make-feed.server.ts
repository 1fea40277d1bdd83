import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { dialogueFeed } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { lockPerson } from '~/domains/identity/account/find-person.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { committeesOf, dialoguePolicy } from '../policy';

/** Most open addresses that somebody has. */
const mostFeeds = 10;

/**
 * Gives somebody who sits in a committee a secret calendar.
 * @param given.name what they call it
 * @returns its id; or why not – `too_many_feeds`
 * @throws Forbidden for whoever sees no committee's dialogue
 */
export async function makeFeed(
  ctx: Context & { actor: PersonActor },
  given: { name: string },
): Promise<Outcome<{ feedId: string }, 'too_many_feeds'>> {
  return inTransaction(ctx, async (tx) => {
    const { personId } = ctx.actor;
    const committees = committeesOf(ctx.actor);
    authorize(
      dialoguePolicy(ctx.actor, { do: 'keep_feed', personId }) &&
        (committees === 'all' || committees.length > 0),
    );
    await lockPerson(tx, ctx, personId);
    const open = await tx.$count(
      dialogueFeed,
      and(eq(dialogueFeed.personId, personId), isNull(dialogueFeed.revokedAt)),
    );
    if (open >= mostFeeds) return refused('too_many_feeds');
    const feedId = uuidv7();
    await tx.insert(dialogueFeed).values({
      id: feedId,
      municipalityId: ctx.municipality.id,
      personId,
      name: given.name,
      createdAt: ctx.now.toString(),
    });
    await recordAudit(tx, ctx, { action: 'dialogue.make_feed', details: { feed: feedId } });
    return ok({ feedId });
  });
}
