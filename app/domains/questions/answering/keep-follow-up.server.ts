import { eq } from 'drizzle-orm';
import { questionFollowUp } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';
import { wasPublished } from '../rules/showing';
import { tellAsker } from '../tell-asker.server';
import { findPromise } from './find-promise.server';

/**
 * The unit that promised something says what came of it, and everyone reads that. Whoever asked is told.
 * @returns nothing; or why not – `kept_already`, `cpr_in_text`
 * @throws NotFound where there is no such promise, Forbidden for whoever does not answer for its unit
 */
export async function keepFollowUp(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { questionId: string; followUpId: string; outcome: string },
): Promise<Outcome<null, 'kept_already' | 'cpr_in_text'>> {
  return inTransaction(ctx, async (tx) => {
    const question = await lockQuestion(tx, ctx, given.questionId);
    const { promise, by } = await findPromise(tx, question.id, given.followUpId);
    authorize(questionPolicy(ctx.actor, { do: 'follow_up', unitId: promise.unitId }));
    if (promise.keptAt !== null) return refused('kept_already');
    const { outcome } = given;
    if (hasCpr(outcome)) return refused('cpr_in_text');
    await tx
      .update(questionFollowUp)
      .set({ keptAt: ctx.now.toString(), outcome })
      .where(eq(questionFollowUp.id, promise.id));
    await recordEvent(tx, ctx, {
      subjectId: question.id,
      kind: 'promise_kept',
      isPublic: wasPublished(question),
      facts: { by },
      toldAlready: [question.authorId],
    });
    const { mails } = textsIn(question.language).questionAnswers;
    const text = mails.kept(by, promise.promise, outcome).join('\n\n');
    await tellAsker(tx, ctx, { question, template: 'question_decided', text });
    await recordAudit(tx, ctx, {
      action: 'question.keep_promise',
      subjectId: question.id,
      details: { unit: promise.unitId },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
