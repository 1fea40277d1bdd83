import { v4 as uuidv4 } from 'uuid';
import { dialogueReply } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { type FoundRefusal, whyNotSendable } from '~/domains/moderation/index.server';
import { recordAudit } from '~/platform/audit.server';
import { danishDay, startOfDanishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import type { Keys } from '~/platform/keys.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import type { ReplyRefusal } from '../rules/questionnaire';
import type { Side } from '../vocabulary';
import { findReplyable } from './find-replyable.server';
import type { Reply } from './forms';

/**
 * Somebody who was at a session says what they thought of it, once. What they said is kept apart from who they are: with
 * a key that only tells that they have answered, an id without a time in it, and the day alone.
 * @param of.slug of the session
 * @throws NotFound as `findReplyable` does
 */
export async function sendReply(
  ctx: Context & { actor: PersonActor; keys: Keys },
  of: Reply & { slug: string; side: Side },
): Promise<Outcome<null, ReplyRefusal | FoundRefusal>> {
  const { slug, side, sendAnyway, ...said } = of;
  return inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'reply' }));
    const { session, respondentKey, obstacle } = await findReplyable(
      { ...ctx, db: tx },
      slug,
      side,
    );
    if (obstacle !== null) return refused(obstacle);
    const found = said.words === null ? null : whyNotSendable(said.words, sendAnyway);
    if (found !== null) return refused(found);
    const written = await tx
      .insert(dialogueReply)
      .values({
        id: uuidv4(),
        municipalityId: ctx.municipality.id,
        sessionId: session.id,
        side,
        respondentKey,
        ...said,
        at: startOfDanishDay(danishDay(ctx.now)).toString(),
      })
      .onConflictDoNothing()
      .returning({ id: dialogueReply.id });
    if (written.length === 0) return refused('answered_already');
    // The log says who did it: not of which session, so that nobody is matched with what was said of it.
    await recordAudit(tx, ctx, { action: 'dialogue.reply' });
    return ok(null);
  });
}

/** Whether it was refused for what its words hold, which can be mended. */
export function isFoundInText(reason: ReplyRefusal | FoundRefusal): reason is FoundRefusal {
  return reason === 'personal_data' || reason === 'cpr_in_text';
}
