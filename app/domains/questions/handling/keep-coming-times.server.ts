import { and, asc, eq, gte } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { questionTime } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { keepMeetings } from '../meetings/lock-meetings.server';
import { comingTimes, type QuestionTime } from '../meetings/question-times.server';

/**
 * The question times of meetings to come, in order of time, none of which is cancelled, moved or has its agenda frozen
 * until the transaction ends. It is the first lock of a verb that puts a question on one of them.
 */
export async function keepComingTimes(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
): Promise<QuestionTime[]> {
  await keepMeetings(tx, ctx);
  await tx
    .select({ id: questionTime.meetingId })
    .from(questionTime)
    .where(
      and(
        eq(questionTime.municipalityId, ctx.municipality.id),
        gte(questionTime.meetingStartsAt, ctx.now.toString()),
      ),
    )
    .orderBy(asc(questionTime.meetingId))
    .for('share');
  return comingTimes({ ...ctx, db: tx });
}
