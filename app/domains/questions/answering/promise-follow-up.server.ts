import type { PersonActor } from '~/domains/identity/actor';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { lockAnswer } from './lock-answer.server';
import {
  type GivenPromise,
  type PromiseRefusal,
  whyNotPromisable,
  writePromise,
} from './write-promise.server';

/**
 * Something more is promised in a published answer. With the answer itself `publishAnswer` promises it.
 * @returns nothing; or why not – `not_published`, `day_past`, `cpr_in_promise`
 * @throws NotFound where there is no such question or unit, Forbidden for whoever does not publish answers
 */
export async function promiseFollowUp(
  ctx: Context & { actor: PersonActor },
  given: { questionId: string; promise: GivenPromise },
): Promise<Outcome<null, PromiseRefusal | 'not_published'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'publish_answer' }));
    const { question, answer } = await lockAnswer(tx, ctx, given.questionId);
    if (answer?.state !== 'published') return refused('not_published');
    const obstacle = whyNotPromisable(ctx, given.promise);
    if (obstacle !== null) return refused(obstacle);
    await writePromise(tx, ctx, question, given.promise);
    await recordAudit(tx, ctx, {
      action: 'question.promise',
      subjectId: question.id,
      details: { unit: given.promise.unitId },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
