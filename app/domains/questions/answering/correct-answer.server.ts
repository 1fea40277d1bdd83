import { eq } from 'drizzle-orm';
import { questionAnswer, questionFormerAnswer } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { wasPublished } from '../rules/showing';
import { tellAsker } from '../tell-asker.server';
import { wantLetter } from './answer-letters.server';
import { textOfAnswer } from './answer-text.server';
import { hashOfAnswer, lockAnswer } from './lock-answer.server';

/**
 * What everyone reads was wrong: it is put right, everyone sees when, staff what it said before. Whoever asked is told,
 * since they were told what was wrong.
 * @param given.seenHash of the answer as its page showed it
 * @returns whether a mail reaches whoever asked; or why not – `not_published`, `cpr_in_text`, `changed_meanwhile`
 * @throws NotFound where there is no such question, Forbidden for whoever does not publish answers
 */
export async function correctAnswer(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { questionId: string; text: string; answeredBy: string; seenHash: string | null },
): Promise<Outcome<{ isMailed: boolean }, 'not_published' | 'cpr_in_text' | 'changed_meanwhile'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'publish_answer' }));
    const { question, answer } = await lockAnswer(tx, ctx, given.questionId);
    if (!answer || answer.publishedAt === null) return refused('not_published');
    const { text, answeredBy } = given;
    if (hasCpr(`${text}\n${answeredBy}`)) return refused('cpr_in_text');
    if (answer.text === text && answer.answeredBy === answeredBy) return ok({ isMailed: true });
    if (hashOfAnswer(answer) !== given.seenHash) return refused('changed_meanwhile');
    const now = ctx.now.toString();
    await tx.insert(questionFormerAnswer).values({
      municipalityId: question.municipalityId,
      questionId: question.id,
      text: answer.text,
      answeredBy: answer.answeredBy,
      byId: answer.byId,
      at: answer.correctedAt ?? answer.publishedAt,
      until: now,
    });
    await tx
      .update(questionAnswer)
      .set({ text, answeredBy, byId: ctx.actor.personId, changedAt: now, correctedAt: now })
      .where(eq(questionAnswer.questionId, question.id));
    await recordEvent(tx, ctx, {
      subjectId: question.id,
      kind: 'answer_corrected',
      isPublic: wasPublished(question),
      facts: { by: answeredBy },
      toldAlready: [question.authorId],
    });
    const isMailed = await tellAsker(tx, ctx, {
      question,
      template: 'question_answered',
      text: textOfAnswer(question.language, {
        text,
        answeredBy,
        recording: null,
        promises: [],
        isCorrected: true,
      }),
    });
    await wantLetter(tx, ctx, { question, isMailed });
    await recordAudit(tx, ctx, { action: 'question.correct_answer', subjectId: question.id });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok({ isMailed });
  });
}
