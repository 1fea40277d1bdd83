import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { question } from '#db/schema';
import { keepPeople } from '~/domains/identity/account/find-person.server';
import { lockSubject } from '~/domains/moderation/index.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';

export type QuestionRow = typeof question.$inferSelect;

/**
 * A question that nobody else changes until the transaction ends: its asker's account first, as erasing does it, then
 * its subject, as moderation does, and the row last. A meeting that is locked too comes after it.
 * @throws NotFound for another municipality's, and for none
 */
export async function lockQuestion(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  questionId: string,
): Promise<QuestionRow> {
  if (!validate(questionId)) throw new NotFound();
  const [known] = await tx
    .select({ authorId: question.authorId })
    .from(question)
    .where(and(eq(question.municipalityId, ctx.municipality.id), eq(question.id, questionId)));
  if (!known) throw new NotFound();
  await keepPeople(tx, ctx, [known.authorId]);
  await lockSubject(tx, ctx, questionId);
  const [row] = await tx.select().from(question).where(eq(question.id, questionId)).for('update');
  return row!;
}
