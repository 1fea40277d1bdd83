import type { Temporal } from 'temporal-polyfill';
import type { Transaction } from '#db/client.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import {
  changeCouncilMeeting,
  type CouncilMeeting,
  findCouncilMeeting,
  listCouncilMeetings,
} from '~/domains/municipalities/council-meetings.server';
import { recordAudit } from '~/platform/audit.server';
import { danishDay } from '~/platform/clock';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { asInstant } from '../rules/deadline';
import { followMove } from './follow-move.server';
import { lockMeetings } from './lock-meetings.server';
import { lockTime } from './question-times.server';
import { seenMeeting } from './seen-meeting.server';

export type MoveRefusal =
  'meeting_changed' | 'over_already' | 'meeting_begun' | 'meeting_cancelled' | 'day_has_meeting';

/**
 * Moves a council meeting to another time or place, with its question time: one that is open closes by its rules, one
 * that has closed stays closed. Its questions stay on it, and their askers are told; a form that says what is so
 * already tells nobody anything.
 * @returns how many askers were told; or why not – `meeting_changed` since it was seen, `meeting_cancelled`, `meeting_begun`, `over_already` where the new
 *   time has passed, `day_has_meeting` where the council meets on that day already
 * @throws NotFound for another municipality's meeting, a committee's, and one without question time
 */
export async function moveMeeting(
  ctx: Context & Pick<ActionContext, 'origin'>,
  given: {
    meetingId: string;
    startsAt: Temporal.Instant;
    endsAt: Temporal.Instant | null;
    place: string | null;
    streamUrl: string | null;
    /** Of the meeting as its page showed it (`seenMeeting`). */
    seen: string;
  },
): Promise<Outcome<number, MoveRefusal>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    await lockMeetings(tx, ctx);
    const time = await lockTime(tx, ctx, given.meetingId);
    const before = await findCouncilMeeting({ ...ctx, db: tx }, given.meetingId);
    const now = ctx.now.epochMilliseconds;
    if (before.cancelledAt !== null) return refused('meeting_cancelled');
    if (asInstant(before.startsAt).epochMilliseconds <= now) return refused('meeting_begun');
    if (given.startsAt.epochMilliseconds <= now) return refused('over_already');
    const { meetingId, seen, ...changes } = given;
    const isMoved =
      !given.startsAt.equals(asInstant(before.startsAt)) || given.place !== before.place;
    const endsAt = before.endsAt === null ? null : Date.parse(before.endsAt);
    const isSame =
      !isMoved &&
      given.streamUrl === before.streamUrl &&
      (given.endsAt?.epochMilliseconds ?? null) === endsAt;
    if (isSame) return ok(0);
    if (seen !== seenMeeting(before, time)) return refused('meeting_changed');
    if (await meetsAlready(tx, ctx, before, given.startsAt)) return refused('day_has_meeting');
    await changeCouncilMeeting(tx, ctx, meetingId, changes);
    const after = await findCouncilMeeting({ ...ctx, db: tx }, meetingId);
    const told = isMoved ? await followMove(tx, ctx, time, after) : 0;
    await recordAudit(tx, ctx, {
      action: 'question.move_meeting',
      subjectId: meetingId,
      details: { from: before.startsAt, to: after.startsAt, questions: told },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(told);
  });
}

/** Whether a meeting would come to another day, on which the council has one to be held. */
async function meetsAlready(
  tx: Transaction,
  ctx: Context,
  meeting: CouncilMeeting,
  startsAt: Temporal.Instant,
): Promise<boolean> {
  const day = danishDay(startsAt);
  const isOn = (at: string) => danishDay(asInstant(at)).equals(day);
  if (isOn(meeting.startsAt)) return false;
  const coming = await listCouncilMeetings({ ...ctx, db: tx }, ctx.now);
  return coming.some((other) => other.cancelledAt === null && isOn(other.startsAt));
}
