import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import {
  question,
  questionAnswer,
  questionClarification,
  questionFormerText,
  questionTold,
  questionNote,
  questionUntold,
} from '#db/schema';
import { forgetSubject, withdraw } from '~/domains/moderation/index.server';
import { forgetResourceNotes, hideFromSearch } from '~/domains/thread/index.server';
import type { Context } from '~/platform/context.server';
import type { QuestionState } from '../states';

/**
 * Leaves nothing of what was written in a question, and about it, in the caller's transaction. That there was one, what
 * was decided, and what the municipality answered, stays.
 * @param of.state what it is from then on
 */
export async function eraseQuestion(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  { id, state }: { id: string; state: QuestionState },
): Promise<void> {
  await withdraw(tx, ctx, { subjectId: id });
  await forgetSubject(tx, id);
  await forgetResourceNotes(tx, id);
  await hideFromSearch(tx, [id]);
  await tx
    .update(questionClarification)
    .set({ question: '', answer: null })
    .where(eq(questionClarification.questionId, id));
  await tx
    .update(questionFormerText)
    .set({ topic: null, text: null })
    .where(eq(questionFormerText.questionId, id));
  await tx.delete(questionUntold).where(eq(questionUntold.questionId, id));
  // What nobody has read yet may say again what they asked.
  await tx
    .delete(questionAnswer)
    .where(and(eq(questionAnswer.questionId, id), isNull(questionAnswer.publishedAt)));
  await tx
    .update(questionAnswer)
    .set({ proposedText: null, proposedBy: null, proposedById: null, proposedAt: null })
    .where(eq(questionAnswer.questionId, id));
  await tx.update(questionTold).set({ text: null }).where(eq(questionTold.questionId, id));
  await tx.update(questionNote).set({ text: '' }).where(eq(questionNote.questionId, id));
  // There is nobody to write to.
  await tx
    .update(questionAnswer)
    .set({ letterWantedAt: null, letterSentAt: null })
    .where(eq(questionAnswer.questionId, id));
  await tx
    .update(question)
    .set({
      state,
      topic: null,
      text: null,
      publishedTopic: null,
      publishedText: null,
      shownName: null,
      askedWith: null,
      needs: null,
      place: null,
      personHash: null,
      forwardedTo: null,
      erasedAt: ctx.now.toString(),
    })
    .where(eq(question.id, id));
}
