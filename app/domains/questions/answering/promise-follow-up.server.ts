import type { PersonActor } from '~/domains/identity/actor';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { formatDay } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { tellAsker } from '../tell-asker.server';
import { lockAnswer } from './lock-answer.server';
import {
  type GivenPromise,
  type PromiseRefusal,
  whyNotPromisable,
  writePromise,
} from './write-promise.server';

/**
 * Something more is promised in a published answer, and whoever asked is told. With the answer itself `publishAnswer` promises it.
 * @returns nothing; or why not – `not_published`, `day_past`, `cpr_in_promise`
 * @throws NotFound where there is no such question or unit, Forbidden for whoever does not publish answers
 */
export async function promiseFollowUp(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { questionId: string; promise: GivenPromise },
): Promise<Outcome<null, PromiseRefusal | 'not_published'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'publish_answer' }));
    const { question, answer } = await lockAnswer(tx, ctx, given.questionId);
    if (answer?.state !== 'published') return refused('not_published');
    const obstacle = whyNotPromisable(ctx, given.promise);
    if (obstacle !== null) return refused(obstacle);
    const { promise, dueOn } = given.promise;
    const unit = await writePromise(tx, ctx, question, given.promise);
    const { mails } = textsIn(question.language).questionAnswers;
    const text = mails.promised(unit, formatDay(dueOn, question.language), promise);
    await tellAsker(tx, ctx, { question, template: 'question_decided', text });
    await recordAudit(tx, ctx, {
      action: 'question.promise',
      subjectId: question.id,
      details: { unit: given.promise.unitId },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
