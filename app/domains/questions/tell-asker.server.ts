import type { Transaction } from '#db/client.server';
import { questionLetter } from '#db/schema';
import { type MailTemplate, tellPerson } from '~/domains/notifications/index.server';
import type { ActionContext } from '~/platform/context.server';
import type { QuestionRow } from './lock-question.server';
import { ownQuestionPath } from './rules/showing';

/**
 * Writes to whoever asks, in the language of their question, and keeps what it said for the case.
 * @param of.text paragraphs in that language, with an empty line between
 * @returns whether a mail reaches them: whoever has none is told of decisions by letter
 */
export async function tellAsker(
  tx: Transaction,
  ctx: Pick<ActionContext, 'municipality' | 'now' | 'origin'>,
  of: {
    question: Pick<QuestionRow, 'id' | 'authorId' | 'language' | 'topic'>;
    template: Extract<MailTemplate, `question_${string}`>;
    text?: string;
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
    },
  });
  if (isMailed && text !== undefined) {
    const [municipalityId, questionId, at] = [ctx.municipality.id, question.id, ctx.now.toString()];
    await tx.insert(questionLetter).values({ municipalityId, questionId, template, at, text });
  }
  return isMailed;
}
