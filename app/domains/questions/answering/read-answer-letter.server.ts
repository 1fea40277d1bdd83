import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import { question } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { Language } from '~/i18n/languages';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { readAnswer, type ShownAnswer } from './read-answer.server';

/** A published answer as a letter, in the language of whoever asked. Its page puts the address on it. */
export type AnswerLetter = {
  language: Language;
  topic: string;
  authorId: string;
  answer: ShownAnswer;
};

/**
 * The answer to somebody whom no mail reaches, for whoever prints it.
 * @throws NotFound where there is no such question, no answer on record, or nobody to write to any more, Forbidden for
 *   everyone but the council's secretariat
 */
export async function readAnswerLetter(
  ctx: ReadContext & { actor: PersonActor },
  questionId: string,
): Promise<AnswerLetter> {
  authorize(questionPolicy(ctx.actor, { do: 'run' }));
  const [row] = validate(questionId)
    ? await ctx.db
        .select()
        .from(question)
        .where(and(eq(question.municipalityId, ctx.municipality.id), eq(question.id, questionId)))
    : [];
  const answer = row && (await readAnswer(ctx, row.id));
  if (!row || !answer || row.erasedAt !== null) throw new NotFound();
  const { language, topic, authorId } = row;
  return { language, topic: topic ?? '', authorId, answer };
}
