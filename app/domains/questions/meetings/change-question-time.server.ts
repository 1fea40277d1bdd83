import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { questionTime } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import {
  changeCouncilMeeting,
  findCouncilMeeting,
} from '~/domains/municipalities/council-meetings.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { asInstant } from '../rules/deadline';
import { computed, isOpenToChange, laterOfTerm } from '../rules/recomputing';
import { rulesInForce } from '../rules-in-force.server';
import type { Pause } from '../vocabulary';
import { lockMeetings } from './lock-meetings.server';
import { lockQuestionsOf } from './lock-questions.server';
import { lockTime, type QuestionTime } from './question-times.server';
import { rollOn, rollWaiting } from './roll-on.server';
import { seenMeeting } from './seen-meeting.server';
import { meetingsHeld } from './set-up-time.server';

type Staff = Context & Pick<ActionContext, 'origin'>;

export type TimeChange = {
  totalMinutes: number;
  /** What staff say of the meeting: the council has decided on a pause, or it is one of the budget's. */
  marked: 'decided' | 'budget' | null;
  minutesUrl: string | null;
  agendaUrl: string | null;
  /** Of the meeting as its page showed it (`seenMeeting`). */
  seen: string;
};

/**
 * Changes what staff decide about a question time. Where the council decides on a pause its questions go on, and where
 * one is lifted those that wait may come. A pause that the rules say is lifted by changing the rules.
 * @returns nothing; or why not – `meeting_changed` since it was seen, `agenda_frozen`, `meeting_cancelled` and `meeting_begun`: too late for a pause
 * @throws NotFound for another municipality's meeting, and one without question time
 */
export async function changeQuestionTime(
  ctx: Staff,
  meetingId: string,
  given: TimeChange,
): Promise<
  Outcome<null, 'meeting_changed' | 'agenda_frozen' | 'meeting_cancelled' | 'meeting_begun'>
> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    await lockMeetings(tx, ctx);
    const time = await lockTime(tx, ctx, meetingId);
    const { marked, totalMinutes, minutesUrl, agendaUrl } = given;
    const isBudget = marked === 'decided' ? time.isBudget : marked === 'budget';
    const pause = await pauseOfMarked(tx, ctx, time, { marked, isBudget });
    const to = { totalMinutes, minutesUrl, pause, isBudget };
    // Sent twice it is changed once.
    if (agendaUrl === time.agendaUrl && isSame(time, to)) return ok(null);
    const meeting = await findCouncilMeeting({ ...ctx, db: tx }, meetingId);
    if (given.seen !== seenMeeting(meeting, time)) return refused('meeting_changed');
    if (pause !== time.pause) {
      const obstacle = whyNoOtherPause(time, ctx);
      if (obstacle !== null) return refused(obstacle);
    }
    await tx
      .update(questionTime)
      .set({
        ...to,
        // Who has the agenda open sees other questions for which there is no time.
        ...(totalMinutes !== time.totalMinutes && { agendaVersion: time.agendaVersion + 1 }),
      })
      .where(eq(questionTime.meetingId, meetingId));
    if (agendaUrl !== time.agendaUrl) await changeCouncilMeeting(tx, ctx, meetingId, { agendaUrl });
    if (pause !== null && time.pause === null) {
      const questions = await lockQuestionsOf(tx, ctx, meetingId);
      await rollOn(tx, ctx, { questions, from: time, why: 'paused' });
    }
    if (pause === null && time.pause !== null) await rollWaiting(tx, ctx);
    await recordAudit(tx, ctx, {
      action: 'question.change_time',
      subjectId: meetingId,
      details: { minutes: totalMinutes, pause },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}

type Changed = Pick<QuestionTime, 'totalMinutes' | 'minutesUrl' | 'pause' | 'isBudget'>;

function isSame(time: Changed, to: Changed): boolean {
  return (
    time.totalMinutes === to.totalMinutes &&
    time.minutesUrl === to.minutesUrl &&
    time.pause === to.pause &&
    time.isBudget === to.isBudget
  );
}

function whyNoOtherPause(time: QuestionTime, ctx: Staff) {
  if (time.cancelledAt !== null) return 'meeting_cancelled';
  if (time.frozenAt !== null) return 'agenda_frozen';
  const isOver = Date.parse(time.meetingStartsAt) <= ctx.now.epochMilliseconds;
  return isOver ? 'meeting_begun' : null;
}

/** The pause that holds with what staff say of the meeting; after closing the rules change nothing more. */
async function pauseOfMarked(
  tx: Transaction,
  ctx: Staff,
  time: QuestionTime,
  { marked, isBudget }: Pick<TimeChange, 'marked'> & { isBudget: boolean },
): Promise<Pause | null> {
  if (marked === 'decided') return marked;
  if (isBudget === time.isBudget && time.pause !== 'decided') return time.pause;
  if (!isOpenToChange(time, ctx.now)) {
    const isOfStaff = time.pause === 'decided' || time.pause === 'budget';
    return marked === null && isOfStaff ? null : time.pause;
  }
  const { rules } = await rulesInForce({ ...ctx, db: tx });
  const startsAt = asInstant(time.meetingStartsAt);
  const later = laterOfTerm(startsAt, await meetingsHeld(tx, ctx));
  return computed(rules, { startsAt, laterOfTerm: later, pause: null, isBudget }).pause;
}
