import { eq } from 'drizzle-orm';
import { questionFollowUp, questionFormerPromise } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { formatDay } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { findUnit } from '~/domains/municipalities/units.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';
import { wasPublished } from '../rules/showing';
import { tellAsker } from '../tell-asker.server';
import { findPromise, hashOfPromise } from './find-promise.server';
import { tellPromisingUnit } from './tell-promising-unit.server';
import { type GivenPromise, type PromiseRefusal, whyNotPromisable } from './write-promise.server';

/**
 * A promise, or what came of it, was written wrong and is put right. Everyone sees that it was and which day it had
 * first, staff what it said; whoever asked is told, and those who are to keep it, where that or its day is new to them.
 * @param given.outcome what came of it; nothing to say as long as it is not kept
 * @param given.seenHash of the promise as its page showed it
 * @returns nothing; or why not – `day_past` (its day is another and is over), `cpr_in_promise`, `cpr_in_text`,
 *   `missing` (it was kept, and nothing is said of it), `changed_meanwhile`
 * @throws NotFound where there is no such promise or unit, Forbidden for whoever does not publish answers
 */
export async function correctPromise(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: {
    questionId: string;
    followUpId: string;
    promise: GivenPromise;
    outcome: string;
    seenHash: string | null;
  },
): Promise<Outcome<null, PromiseRefusal | 'cpr_in_text' | 'missing' | 'changed_meanwhile'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'publish_answer' }));
    const question = await lockQuestion(tx, ctx, given.questionId);
    const { promise: was } = await findPromise(tx, question.id, given.followUpId);
    const isKept = was.keptAt !== null;
    const now = { ...given.promise, outcome: isKept ? given.outcome : null };
    if (hashOfPromise(now) === hashOfPromise(was)) return ok(null);
    if (hashOfPromise(was) !== given.seenHash) return refused('changed_meanwhile');
    const obstacle = whyNotPromisable(ctx, given.promise);
    if (obstacle !== null && !(obstacle === 'day_past' && now.dueOn === was.dueOn)) {
      return refused(obstacle);
    }
    if (now.outcome === '') return refused('missing');
    if (hasCpr(now.outcome ?? '')) return refused('cpr_in_text');
    const unit =
      now.unitId === was.unitId
        ? (await findPromise(tx, question.id, was.id)).by
        : (await findUnit(tx, ctx, now.unitId)).name;
    const at = ctx.now.toString();
    await tx.insert(questionFormerPromise).values({
      municipalityId: was.municipalityId,
      followUpId: was.id,
      promise: was.promise,
      unitId: was.unitId,
      dueOn: was.dueOn,
      outcome: was.outcome,
      correctedById: ctx.actor.personId,
      until: at,
    });
    const isNews = !isKept && (now.unitId !== was.unitId || now.dueOn !== was.dueOn);
    await tx
      .update(questionFollowUp)
      .set({ ...now, correctedAt: at, ...(isNews && { remindedAt: at }) })
      .where(eq(questionFollowUp.id, was.id));
    if (isNews) await tellPromisingUnit(tx, ctx, { question, promise: given.promise });
    await recordEvent(tx, ctx, {
      subjectId: question.id,
      kind: 'promise_corrected',
      isPublic: wasPublished(question),
      facts: { by: unit, day: now.dueOn },
      toldAlready: [question.authorId],
    });
    const { mails } = textsIn(question.language).questionAnswers;
    const text = [
      mails.promiseCorrected,
      ...(now.outcome === null
        ? [mails.promised(unit, formatDay(now.dueOn, question.language), now.promise)]
        : mails.kept(unit, now.promise, now.outcome)),
    ];
    await tellAsker(tx, ctx, { question, template: 'question_decided', text: text.join('\n\n') });
    await recordAudit(tx, ctx, {
      action: 'question.correct_promise',
      subjectId: question.id,
      details: { unit: now.unitId },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
