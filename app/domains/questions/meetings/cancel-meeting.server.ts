import { and, eq, isNotNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { questionAgendaItem } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import {
  cancelCouncilMeeting,
  findCouncilMeeting,
} from '~/domains/municipalities/council-meetings.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { cancelTime } from './cancel-time.server';
import { lockMeetings } from './lock-meetings.server';
import { lockTime, type QuestionTime } from './question-times.server';
import type { Rolled } from './roll-on.server';

/**
 * Cancels a council meeting. Its questions go on in the order of receipt, and their askers are told where to. One that
 * should have begun can still be cancelled, as long as nothing was asked at it.
 * @returns what went where; or why not – `meeting_cancelled` already, `meeting_begun` where its question time is under
 *   way or over
 * @throws NotFound for another municipality's meeting, a committee's, and one without question time
 */
export async function cancelMeeting(
  ctx: Context & Pick<ActionContext, 'origin'>,
  meetingId: string,
): Promise<Outcome<Rolled[], 'meeting_cancelled' | 'meeting_begun'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    await lockMeetings(tx, ctx);
    const time = await lockTime(tx, ctx, meetingId);
    const { cancelledAt } = await findCouncilMeeting({ ...ctx, db: tx }, meetingId);
    if (cancelledAt !== null) return refused('meeting_cancelled');
    if (await isUnderWay(tx, time)) return refused('meeting_begun');
    await cancelCouncilMeeting(tx, ctx, meetingId);
    const gone = await cancelTime(tx, ctx, time);
    await recordAudit(tx, ctx, {
      action: 'question.cancel_meeting',
      subjectId: meetingId,
      details: {
        questions: gone.length,
        waiting: gone.filter(({ to }) => to === null).length,
      },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(gone);
  });
}

/** Whether the question time is over, a question is dealt with, or something was marked of one. */
async function isUnderWay(tx: Transaction, time: QuestionTime): Promise<boolean> {
  if (time.endedAt !== null || time.currentQuestionId !== null) return true;
  const marked = await tx
    .select({ id: questionAgendaItem.questionId })
    .from(questionAgendaItem)
    .where(
      and(eq(questionAgendaItem.meetingId, time.meetingId), isNotNull(questionAgendaItem.mark)),
    )
    .limit(1);
  return marked.length > 0;
}
