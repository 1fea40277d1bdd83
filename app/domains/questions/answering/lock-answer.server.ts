import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { questionAnswer } from '#db/schema';
import { hashOfText } from '~/domains/moderation/index.server';
import type { Context } from '~/platform/context.server';
import { lockQuestion, type QuestionRow } from '../lock-question.server';

type AnswerRow = typeof questionAnswer.$inferSelect;

/**
 * A question with its answer, as far as there is one, that nobody else changes until the transaction ends.
 * @throws NotFound for another municipality's, and for none
 */
export async function lockAnswer(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  questionId: string,
): Promise<{ question: QuestionRow; answer: AnswerRow | null }> {
  const question = await lockQuestion(tx, ctx, questionId);
  const [answer] = await tx
    .select()
    .from(questionAnswer)
    .where(eq(questionAnswer.questionId, question.id));
  return { question, answer: answer ?? null };
}

/** What an answer is known by, so that nobody overwrites or approves what they have not seen; null: there is none. */
export function hashOfAnswer(answer: { text: string; answeredBy: string } | null): string | null {
  return answer && hashOfText(JSON.stringify([answer.text, answer.answeredBy]));
}
