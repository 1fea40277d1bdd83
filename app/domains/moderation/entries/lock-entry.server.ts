import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { moderationDecision, moderationEntry, reconsideration, subject } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';

type EntryRow = typeof moderationEntry.$inferSelect;

/**
 * Lets one transaction at a time receive, answer, report or decide something about a subject. Every function
 * of this domain that is handed a `tx` begins with it; a participation verb that locks rows of its own first
 * calls this before, so that two never wait for each other.
 * @throws NotFound for a subject of another municipality, and for none
 */
export async function lockSubject(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  subjectId: string,
): Promise<void> {
  if (!validate(subjectId)) throw new NotFound();
  const [found] = await tx
    .select({ id: subject.id })
    .from(subject)
    .where(and(eq(subject.municipalityId, ctx.municipality.id), eq(subject.id, subjectId)))
    .for('no key update');
  if (!found) throw new NotFound();
}

/**
 * An entry, which nobody else claims or decides until the transaction ends.
 * @throws NotFound for another municipality's, and for none
 */
export async function lockEntry(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  entryId: string,
): Promise<EntryRow> {
  if (!validate(entryId)) throw new NotFound();
  const [row] = await tx
    .select()
    .from(moderationEntry)
    .where(
      and(eq(moderationEntry.municipalityId, ctx.municipality.id), eq(moderationEntry.id, entryId)),
    )
    .for('update');
  if (!row) throw new NotFound();
  return row;
}

/** The decision that an entry asks to look at again, and what was said; null where it is no such entry. */
export async function findReconsidered(tx: Pick<Transaction, 'select'>, entryId: string) {
  const [found] = await tx
    .select({
      id: moderationDecision.id,
      subjectId: moderationDecision.subjectId,
      decision: moderationDecision.decision,
      reasonId: moderationDecision.reasonId,
      publicBefore: moderationDecision.publicBefore,
      decidedAt: moderationDecision.decidedAt,
      request: reconsideration.request,
      askedAt: reconsideration.askedAt,
      noticeId: moderationEntry.noticeId,
    })
    .from(reconsideration)
    .innerJoin(moderationDecision, eq(moderationDecision.id, reconsideration.decisionId))
    .innerJoin(moderationEntry, eq(moderationEntry.id, moderationDecision.entryId))
    .where(eq(reconsideration.entryId, entryId));
  return found ?? null;
}
