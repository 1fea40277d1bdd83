import { and, asc, count, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { person, question, questionAnswer } from '#db/schema';
import type { Context, ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import type { QuestionRow } from '../lock-question.server';
import { questionPolicy } from '../policy';
import { hashOfAnswer } from './lock-answer.server';

/** An answer that waits to be sent on paper. */
export type WaitingAnswerLetter = {
  questionId: string;
  topic: string;
  /** Since when, ISO. */
  wantedAt: string;
  /** What `markAnswerLetterSent` knows the answer by. */
  seenHash: string | null;
  /** Null where the recipient is protected. */
  name: string | null;
};

const mostShown = 100;

/**
 * The answers that nobody has sent on paper yet, the oldest first, and how many there are.
 * @throws Forbidden for everyone but the council's secretariat
 */
export async function listAnswerLetters(
  ctx: ReadContext,
): Promise<{ letters: WaitingAnswerLetter[]; total: number }> {
  authorize(questionPolicy(ctx.actor, { do: 'run' }));
  const isWaiting = and(
    eq(questionAnswer.municipalityId, ctx.municipality.id),
    isNotNull(questionAnswer.letterWantedAt),
    isNull(questionAnswer.letterSentAt),
  );
  const rows = await ctx.db
    .select({
      questionId: question.id,
      topic: question.topic,
      answer: questionAnswer,
      name: person.name,
      isProtected: person.isProtected,
    })
    .from(questionAnswer)
    .innerJoin(question, eq(question.id, questionAnswer.questionId))
    .innerJoin(person, eq(person.id, question.authorId))
    .where(isWaiting)
    .orderBy(asc(questionAnswer.letterWantedAt), asc(question.id))
    .limit(mostShown);
  const [counted] = await ctx.db.select({ total: count() }).from(questionAnswer).where(isWaiting);
  return {
    letters: rows.map(({ questionId, topic, answer, name, isProtected }) => ({
      questionId,
      topic: topic ?? '',
      wantedAt: answer.letterWantedAt!,
      seenHash: hashOfAnswer(answer),
      name: isProtected ? null : name,
    })),
    total: counted!.total,
  };
}

/**
 * Has what an answer says now go on paper where no mail told it to whoever asked, in the caller's transaction. A letter
 * that was sent before said something else.
 */
export async function wantLetter(
  tx: Transaction,
  ctx: Pick<Context, 'now'>,
  of: { question: Pick<QuestionRow, 'id' | 'erasedAt'>; isMailed: boolean },
): Promise<void> {
  const isWanted = !of.isMailed && of.question.erasedAt === null;
  await tx
    .update(questionAnswer)
    .set({ letterWantedAt: isWanted ? ctx.now.toString() : null, letterSentAt: null })
    .where(eq(questionAnswer.questionId, of.question.id));
}
