import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { moderationDecision, moderationLetter, person } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { moderationPolicy } from '../policy';
import { readLetter } from './find-letter.server';
import type { LetterPost } from './letter-post.server';

/**
 * Hands letters over, each in a transaction of its own, where there is somebody to take them. Whom we know no
 * address of, or whose address is protected, is left to staff. Killed in between, it hands the same one over again.
 */
export async function handOverLetters(
  ctx: Context & { letters: LetterPost | null },
): Promise<void> {
  const { letters } = ctx;
  if (letters === null) return;
  const waiting = await ctx.db
    .select({ decisionId: moderationLetter.decisionId })
    .from(moderationLetter)
    .where(
      and(
        eq(moderationLetter.municipalityId, ctx.municipality.id),
        isNull(moderationLetter.sentAt),
      ),
    )
    .orderBy(asc(moderationLetter.createdAt));
  for (const { decisionId } of waiting) {
    await inTransaction(ctx, async (tx) => {
      authorize(moderationPolicy(ctx.actor, { do: 'hand_over_letters' }));
      const to = await lockAddressed(tx, decisionId);
      if (to === null) return;
      const { subjectId, ...recipient } = to;
      const here = { db: tx, municipality: ctx.municipality };
      const letter = await readLetter(here, { decisionId, recipientName: recipient.name });
      await letters.handOver({
        ...letter,
        format: 'medspil-letter/1',
        id: decisionId,
        municipalityCode: ctx.municipality.code,
        recipient,
      });
      await tx
        .update(moderationLetter)
        .set({ sentAt: ctx.now.toString() })
        .where(eq(moderationLetter.decisionId, decisionId));
      await recordAudit(tx, ctx, {
        action: 'moderation.hand_over_letter',
        subjectId,
        details: { letter: decisionId },
      });
    });
  }
}

/** Whom a letter is to that still waits and that no other worker has in hand; null where it is not for us. */
async function lockAddressed(tx: Transaction, decisionId: string) {
  const [row] = await tx
    .select({
      subjectId: moderationDecision.subjectId,
      name: person.name,
      street: person.street,
      postcode: person.postcode,
      city: person.city,
      isProtected: person.isProtected,
    })
    .from(moderationLetter)
    .innerJoin(moderationDecision, eq(moderationDecision.id, moderationLetter.decisionId))
    .innerJoin(person, eq(person.id, moderationLetter.recipientId))
    .where(and(eq(moderationLetter.decisionId, decisionId), isNull(moderationLetter.sentAt)))
    .for('update', { of: moderationLetter, skipLocked: true });
  if (!row || row.isProtected) return null;
  const { subjectId, name, street, postcode, city } = row;
  if (name === null || street === null || postcode === null || city === null) return null;
  return { subjectId, name, street, postcode, city };
}
