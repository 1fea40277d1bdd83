import { and, asc, eq, inArray } from 'drizzle-orm';
import { question } from '#db/schema';
import {
  type CouncilMeeting,
  findCouncilMeeting,
} from '~/domains/municipalities/council-meetings.server';
import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { isOpenToChange } from '../rules/recomputing';
import { rolled } from '../rules/rolling';
import { rulesInForce } from '../rules-in-force.server';
import { beforeMeeting } from '../states';
import type { Pause } from '../vocabulary';
import { comingTimes, findTime } from './question-times.server';
import { seenMeeting } from './seen-meeting.server';

/** A meeting as staff change it, and what would come of cancelling it. Instants are ISO. */
export type MeetingToChange = Omit<CouncilMeeting, 'cancelledAt'> & {
  isCancelled: boolean;
  hasBegun: boolean;
  closesAt: string;
  isOpen: boolean;
  pause: Pause | null;
  isBudget: boolean;
  totalMinutes: number;
  minutesUrl: string | null;
  /** Whether the rules say that there is no question time at meetings of the budget. */
  pausesForBudget: boolean;
  /** Questions whose askers are told. */
  questions: number;
  /** What its forms send along (`seenMeeting`). */
  seen: string;
  /** Where they would go; null: they would wait. */
  goesTo: { meetingStartsAt: string | null; questions: number }[];
};

/** @throws NotFound where there is none, Forbidden for everyone but the secretariat */
export async function findMeetingToChange(
  ctx: ReadContext,
  meetingId: string,
): Promise<MeetingToChange> {
  authorize(questionPolicy(ctx.actor, { do: 'run' }));
  const time = await findTime(ctx, meetingId);
  const { cancelledAt, ...meeting } = await findCouncilMeeting(ctx, meetingId);
  const questions = await ctx.db
    .select({ id: question.id, receivedAt: question.receivedAt })
    .from(question)
    .where(
      and(
        eq(question.municipalityId, ctx.municipality.id),
        eq(question.meetingId, meetingId),
        inArray(question.state, [...beforeMeeting]),
      ),
    )
    .orderBy(asc(question.receivedAt), asc(question.id));
  const others = (await comingTimes(ctx)).filter((one) => one.meetingId !== meetingId);
  const counts = new Map<string | null, number>();
  for (const { to } of rolled(questions, others, time.meetingStartsAt)) {
    const at = to?.meetingStartsAt ?? null;
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const { rules } = await rulesInForce(ctx);
  return {
    ...meeting,
    isCancelled: cancelledAt !== null,
    hasBegun: Date.parse(meeting.startsAt) <= ctx.now.epochMilliseconds,
    closesAt: time.closesAt,
    isOpen: isOpenToChange(time, ctx.now),
    pause: time.pause,
    isBudget: time.isBudget,
    totalMinutes: time.totalMinutes,
    minutesUrl: time.minutesUrl,
    pausesForBudget: rules.pauses.budget,
    questions: questions.length,
    seen: seenMeeting(meeting, time),
    goesTo: [...counts].map(([meetingStartsAt, of]) => ({ meetingStartsAt, questions: of })),
  };
}
