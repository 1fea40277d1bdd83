import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { question } from '#db/schema';
import { recordEvent } from '~/domains/thread/index.server';
import { danishDay } from '~/platform/clock';
import type { ActionContext, Context } from '~/platform/context.server';
import type { QuestionRow } from '../lock-question.server';
import { asInstant } from '../rules/deadline';
import { rolled } from '../rules/rolling';
import { isShown } from '../rules/showing';
import { tellUnit } from '../handling/tell-unit.server';
import { tellAsker } from '../tell-asker.server';
import { lockQuestionsOf } from './lock-questions.server';
import { comingTimes, type QuestionTime } from './question-times.server';
import { rolledText, type RollCause } from './told.server';

type Rolling = Context & Pick<ActionContext, 'origin'>;

/** Where a question went; null: it waits for a meeting. */
export type Rolled = { questionId: string; to: QuestionTime | null };

/**
 * Puts questions on the next meeting that they can come to, in the order of receipt, or has them wait for one, and
 * tells their askers. Each keeps when it was received and the deadline that it was judged by, and has no place on the
 * new agenda yet. The quota is not judged anew. The municipality's meetings (`lockTime`, `lockMeetings`) and the
 * questions are locked; the caller says that public content has changed.
 * @param of.from the meeting that they were for: they go to a later one; null: they waited for one, and those for
 *   which there still is none are left as they are
 * @returns what went where, in the order of receipt
 */
export async function rollOn(
  tx: Transaction,
  ctx: Rolling,
  of: {
    questions: QuestionRow[];
    from: Pick<QuestionTime, 'meetingId' | 'meetingStartsAt'> | null;
    why: RollCause;
  },
): Promise<Rolled[]> {
  const times = (await comingTimes({ ...ctx, db: tx })).filter(
    ({ meetingId }) => meetingId !== of.from?.meetingId,
  );
  const all = rolled(of.questions, times, of.from?.meetingStartsAt ?? null);
  const going = all.filter(({ to }) => of.from !== null || to !== null);
  for (const { question: row, to } of going) {
    await tx
      .update(question)
      .set({
        meetingId: to?.meetingId ?? null,
        position: null,
        // Of another meeting's recording.
        streamSecond: null,
        // What was judged by no deadline yet is judged by the first that it meets, once and for all.
        deadlineAt: sql`coalesce(${question.deadlineAt}, ${to?.closesAt ?? null}::timestamptz)`,
        judgedForId: row.deadlineAt === null ? (to?.meetingId ?? null) : row.judgedForId,
      })
      .where(eq(question.id, row.id));
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'moved',
      isPublic: isShown(row),
      facts: {
        why: of.why,
        ...(of.from && { from: of.from.meetingId }),
        ...(to && { day: danishDay(asInstant(to.meetingStartsAt)).toString() }),
      },
      toldAlready: [row.authorId],
    });
    const text = rolledText({ language: row.language, from: of.from, to, why: of.why });
    await tellAsker(tx, ctx, { question: row, template: 'question_meeting', text });
    const { unitId } = row;
    const meetingStartsAt = to?.meetingStartsAt ?? null;
    if (unitId !== null) await tellUnit(tx, ctx, row, { unitId, meetingStartsAt, isMoved: true });
  }
  return going.map(({ question: { id: questionId }, to }) => ({ questionId, to }));
}

/** Puts the questions that wait for a meeting on one, where there is one by now. All meetings are locked. */
export async function rollWaiting(tx: Transaction, ctx: Rolling): Promise<Rolled[]> {
  const questions = await lockQuestionsOf(tx, ctx, null);
  return rollOn(tx, ctx, { questions, from: null, why: 'meeting_set' });
}
