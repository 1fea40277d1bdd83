import { and, eq, isNull } from 'drizzle-orm';
import { moderationDecision, moderationLetter } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { moderationPolicy } from '../policy';

/**
 * Notes that a letter was sent.
 * @returns whether it still waited: a colleague may have sent it meanwhile
 */
export async function markLetterSent(
  ctx: Context & { actor: PersonActor },
  decisionId: string,
): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    authorize(moderationPolicy(ctx.actor, { do: 'send_letters' }));
    const [sent] = await tx
      .update(moderationLetter)
      .set({ sentAt: ctx.now.toString() })
      .from(moderationDecision)
      .where(
        and(
          eq(moderationDecision.id, moderationLetter.decisionId),
          eq(moderationLetter.municipalityId, ctx.municipality.id),
          eq(moderationLetter.decisionId, decisionId),
          isNull(moderationLetter.sentAt),
        ),
      )
      .returning({ subjectId: moderationDecision.subjectId });
    if (!sent) return false;
    await recordAudit(tx, ctx, {
      action: 'moderation.send_letter',
      subjectId: sent.subjectId,
      details: { letter: decisionId },
    });
    return true;
  });
}
