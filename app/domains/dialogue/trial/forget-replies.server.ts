import { and, eq, inArray, isNotNull, lt, notLike, type SQL, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '#db/client.server';
import { dialogueReply, dialogueSession } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { daysToReply } from '../rules/questionnaire';
import { daysOf } from '../rules/retention';

/** How a key begins that is nobody's any more; those of people are base64url, without a colon. */
const nobody = 'nobody:';

/**
 * Forgets whose a reply is, once nobody can answer any more and nothing need tell that they have, and after two years its
 * words; the grades stay. Doing it twice changes nothing.
 */
export async function forgetReplies(ctx: Context): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'forget' }));
    const keys = await tx
      .update(dialogueReply)
      .set({ respondentKey: sql`${nobody} || gen_random_uuid()` })
      .where(
        and(
          isOfSessionBefore(tx, ctx, ctx.now.subtract({ hours: daysToReply * 24 })),
          notLike(dialogueReply.respondentKey, `${nobody}%`),
        ),
      )
      .returning({ id: dialogueReply.id });
    const words = await tx
      .update(dialogueReply)
      .set({ words: null })
      .where(
        and(
          isOfSessionBefore(tx, ctx, ctx.now.subtract({ hours: daysOf.two_years * 24 })),
          isNotNull(dialogueReply.words),
        ),
      )
      .returning({ id: dialogueReply.id });
    const replies = keys.length + words.length;
    if (replies > 0)
      await recordAudit(tx, ctx, { action: 'dialogue.forget_replies', details: { replies } });
  });
}

function isOfSessionBefore(
  db: Pick<Reader, 'select'>,
  { municipality }: Pick<Context, 'municipality'>,
  before: Temporal.Instant,
): SQL | undefined {
  const past = db
    .select({ id: dialogueSession.id })
    .from(dialogueSession)
    .where(
      and(
        eq(dialogueSession.municipalityId, municipality.id),
        lt(dialogueSession.endsAt, before.toString()),
      ),
    );
  return and(
    eq(dialogueReply.municipalityId, municipality.id),
    inArray(dialogueReply.sessionId, past),
  );
}
