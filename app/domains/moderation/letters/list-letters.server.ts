import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { moderationDecision, moderationEntry, moderationLetter, person } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import { moderationPolicy } from '../policy';

/** A decision that waits to be sent on paper. */
export type WaitingLetter = {
  decisionId: string;
  entryId: string;
  /** What it is about. */
  title: string;
  /** ISO instant. */
  decidedAt: string;
  /** Null where the recipient is protected. */
  name: string | null;
};

const mostShown = 100;

/** The letters that nobody has sent yet, the oldest first, and how many there are. */
export async function listLetters(
  ctx: ReadContext,
): Promise<{ letters: WaitingLetter[]; total: number }> {
  authorize(moderationPolicy(ctx.actor, { do: 'send_letters' }));
  const isWaiting = and(
    eq(moderationLetter.municipalityId, ctx.municipality.id),
    isNull(moderationLetter.sentAt),
  );
  const rows = await ctx.db
    .select({
      decisionId: moderationDecision.id,
      entryId: moderationEntry.id,
      title: moderationEntry.title,
      decidedAt: moderationDecision.decidedAt,
      name: person.name,
      isProtected: person.isProtected,
    })
    .from(moderationLetter)
    .innerJoin(moderationDecision, eq(moderationDecision.id, moderationLetter.decisionId))
    .innerJoin(moderationEntry, eq(moderationEntry.id, moderationDecision.entryId))
    .innerJoin(person, eq(person.id, moderationLetter.recipientId))
    .where(isWaiting)
    .orderBy(asc(moderationLetter.createdAt), asc(moderationLetter.decisionId))
    .limit(mostShown);
  const [counted] = await ctx.db.select({ total: count() }).from(moderationLetter).where(isWaiting);
  return {
    letters: rows.map(({ isProtected, name, ...row }) => ({
      ...row,
      name: isProtected ? null : name,
    })),
    total: counted!.total,
  };
}
