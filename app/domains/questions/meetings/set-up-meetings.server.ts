import type { Temporal } from 'temporal-polyfill';
import type { Transaction } from '#db/client.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import {
  type CouncilMeeting,
  listCouncilMeetings,
  scheduleCouncilMeetings,
} from '~/domains/municipalities/council-meetings.server';
import { recordAudit } from '~/platform/audit.server';
import { danishDay } from '~/platform/clock';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { asInstant } from '../rules/deadline';
import { lockMeetings } from './lock-meetings.server';
import { rollWaiting } from './roll-on.server';
import { setUpTimes } from './set-up-time.server';

/** Meetings as staff set them up: place and recording are the same for all. */
export type MeetingsToSetUp = {
  title: string;
  place: string | null;
  streamUrl: string | null;
  meetings: {
    startsAt: Temporal.Instant;
    /** Null: it is not known when it ends. */
    endsAt: Temporal.Instant | null;
    isBudget: boolean;
  }[];
};

type Staff = Context & Pick<ActionContext, 'origin'>;

/**
 * Sets up council meetings with their question time, as many as a year has. A day on which the council meets already,
 * and that is not cancelled, gets no second meeting: the one that is there is given its question time. Questions that
 * waited for a meeting come to the first that they can, and their askers are told.
 * @returns how many meetings are new, how many were there, and how many questions waited and come to one now; or why
 *   not – `over_already` where one is not to come, `no_council` where the register has none
 */
export async function setUpMeetings(
  ctx: Staff,
  given: MeetingsToSetUp,
): Promise<
  Outcome<{ made: number; there: number; assigned: number }, 'over_already' | 'no_council'>
> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const now = ctx.now.epochMilliseconds;
    if (given.meetings.some(({ startsAt }) => startsAt.epochMilliseconds <= now))
      return refused('over_already');
    await lockMeetings(tx, ctx);
    const there = await heldOn(tx, ctx);
    const wanted = new Map(given.meetings.map((one) => [dayOf(one.startsAt), one]));
    const fresh = [...wanted].filter(([day]) => !there.has(day)).map(([, one]) => one);
    const { title, place, streamUrl } = given;
    const ids = await scheduleCouncilMeetings(
      tx,
      ctx,
      fresh.map(({ startsAt, endsAt }) => ({ title, place, streamUrl, startsAt, endsAt })),
    );
    if (ids === null) return refused('no_council');
    const meetings = [...(await heldOn(tx, ctx))].filter(([day]) => wanted.has(day));
    const budgets = new Set([...wanted].filter(([, one]) => one.isBudget).map(([day]) => day));
    const timed = await setUpTimes(tx, ctx, {
      meetings: meetings.map(([, meeting]) => meeting),
      isBudget: (meeting) => budgets.has(dayOf(asInstant(meeting.startsAt))),
    });
    const assigned = await rollWaiting(tx, ctx);
    await recordAudit(tx, ctx, {
      action: 'question.set_up_meetings',
      details: { meetings: ids, times: timed, questions: assigned.length },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok({
      made: ids.length,
      there: wanted.size - ids.length,
      assigned: assigned.length,
    });
  });
}

/** The council's meetings to come that are to be held, by their day; of two of a day the first. */
async function heldOn(tx: Transaction, ctx: Context): Promise<Map<string, CouncilMeeting>> {
  const coming = await listCouncilMeetings({ ...ctx, db: tx }, ctx.now);
  const held = coming.filter(({ cancelledAt }) => cancelledAt === null);
  return new Map(held.toReversed().map((one) => [dayOf(asInstant(one.startsAt)), one]));
}

function dayOf(startsAt: Temporal.Instant): string {
  return danishDay(startsAt).toString();
}
