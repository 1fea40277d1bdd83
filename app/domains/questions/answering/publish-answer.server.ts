import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { question as questionTable, questionAnswer } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import type { QuestionRow } from '../lock-question.server';
import { findTime } from '../meetings/question-times.server';
import { questionPolicy } from '../policy';
import { type PublishRefusal, whyNotPublishable } from '../rules/answering';
import { recordingLink } from '../rules/recording';
import { wasPublished } from '../rules/showing';
import { moved } from '../states';
import { tellAsker } from '../tell-asker.server';
import { wantLetter } from './answer-letters.server';
import { textOfAnswer } from './answer-text.server';
import { lockAnswer } from './lock-answer.server';
import {
  type GivenPromise,
  type PromiseRefusal,
  whyNotPromisable,
  writePromise,
} from './write-promise.server';

/**
 * An answer that was approved goes on record: everyone reads it where everyone reads the question, and whoever asked
 * gets the whole of it by mail. What it promises is promised with it.
 * @param given.streamSecond where the meeting's recording gets to it; null: as it was marked at the meeting
 * @returns whether a mail reaches whoever asked: if not, the answer is sent as a letter; or why not –
 *   `published_already`, `not_answerable`, `not_asked_yet`, `not_approved`, `cpr_in_text`, `day_past`, `cpr_in_promise`
 * @throws NotFound where there is no such question or unit, Forbidden for whoever does not publish answers
 */
export async function publishAnswer(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { questionId: string; streamSecond: number | null; promise: GivenPromise | null },
): Promise<Outcome<{ isMailed: boolean }, PublishRefusal | PromiseRefusal | 'cpr_in_text'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'publish_answer' }));
    const { question, answer } = await lockAnswer(tx, ctx, given.questionId);
    const obstacle =
      whyNotPublishable(question, answer) ??
      (given.promise && whyNotPromisable(ctx, given.promise));
    if (answer === null || obstacle !== null) return refused(obstacle ?? 'not_approved');
    if (hasCpr(`${answer.text}\n${answer.answeredBy}`)) return refused('cpr_in_text');
    const streamSecond = given.streamSecond ?? question.streamSecond;
    await tx
      .update(questionAnswer)
      .set({ state: 'published', publishedAt: ctx.now.toString() })
      .where(eq(questionAnswer.questionId, question.id));
    await tx
      .update(questionTable)
      .set({ state: moved(question.state, 'answer')!, streamSecond })
      .where(eq(questionTable.id, question.id));
    await recordEvent(tx, ctx, {
      subjectId: question.id,
      kind: 'answered',
      isPublic: wasPublished(question),
      facts: { by: answer.answeredBy },
      toldAlready: [question.authorId],
    });
    const promised = given.promise && {
      ...given.promise,
      unit: await writePromise(tx, ctx, question, given.promise),
    };
    const text = textOfAnswer(question.language, {
      ...answer,
      recording: await recordingOf(tx, ctx, question, streamSecond),
      promises: promised ? [promised] : [],
      isCorrected: false,
    });
    const isMailed = await tellAsker(tx, ctx, { question, template: 'question_answered', text });
    await wantLetter(tx, ctx, { question, isMailed });
    await recordAudit(tx, ctx, {
      action: 'question.publish_answer',
      subjectId: question.id,
      details: promised ? { unit: promised.unitId } : {},
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok({ isMailed });
  });
}

async function recordingOf(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  { meetingId }: QuestionRow,
  second: number | null,
): Promise<string | null> {
  if (meetingId === null || second === null) return null;
  const { streamUrl } = await findTime({ ...ctx, db: tx }, meetingId);
  return streamUrl === null ? null : recordingLink(streamUrl, second);
}
