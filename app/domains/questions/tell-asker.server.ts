import type { Transaction } from '#db/client.server';
import { questionTold, questionUntold } from '#db/schema';
import { type MailTemplate, tellPerson } from '~/domains/notifications/index.server';
import type { ActionContext } from '~/platform/context.server';
import type { QuestionRow } from './lock-question.server';
import { ownQuestionPath } from './rules/showing';

/**
 * Writes to whoever asks, in the language of their question, and keeps what it said for the case. Whoever has no mail is put
 * on the list of those whom staff tell themselves (`listUntold`); an answer has a letter of its own.
 * @param of.text paragraphs in that language, with an empty line between
 * @param of.isCorrection it replaces what an earlier mail told
 * @param of.isToldOtherwise it stands on the page that they look at, or goes to them by letter
 * @returns whether a mail reaches them: whoever has none is told of decisions by letter
 */
export async function tellAsker(
  tx: Transaction,
  ctx: Pick<ActionContext, 'municipality' | 'now' | 'origin'>,
  of: {
    question: Pick<QuestionRow, 'id' | 'authorId' | 'language' | 'topic'>;
    template: Extract<MailTemplate, `question_${string}`>;
    text?: string;
    isCorrection?: boolean;
    isToldOtherwise?: boolean;
  },
): Promise<boolean> {
  const { question, template, text } = of;
  const isMailed = await tellPerson(tx, ctx, {
    personId: question.authorId,
    language: question.language,
    template,
    facts: {
      origin: ctx.origin,
      path: ownQuestionPath(question.id),
      detail: question.topic ?? '',
      text,
      isCorrection: of.isCorrection,
    },
  });
  if (isMailed && text !== undefined) {
    const [municipalityId, questionId, at] = [ctx.municipality.id, question.id, ctx.now.toString()];
    await tx.insert(questionTold).values({ municipalityId, questionId, template, at, text });
  }
  const isToldOtherwise = of.isToldOtherwise ?? template === 'question_answered';
  if (!isMailed && !isToldOtherwise) {
    await tx.insert(questionUntold).values({
      municipalityId: ctx.municipality.id,
      questionId: question.id,
      text: text ?? '',
      at: ctx.now.toString(),
    });
  }
  return isMailed;
}
