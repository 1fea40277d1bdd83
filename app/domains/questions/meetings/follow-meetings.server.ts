import { and, asc, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { committee, meeting, question, questionTime } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import {
  findCouncilMeeting,
  listCouncilMeetings,
} from '~/domains/municipalities/council-meetings.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { isUndecided, undecided } from '../agenda/slots';
import { questionPolicy } from '../policy';
import { cancelTime } from './cancel-time.server';
import { followMove } from './follow-move.server';
import { lockMeetings } from './lock-meetings.server';
import { lockQuestionsOf } from './lock-questions.server';
import { comingTimes, lockTime } from './question-times.server';
import { recomputeOpenTimes } from './recompute-open-times.server';
import { type Rolled, rollOn, rollWaiting } from './roll-on.server';
import { setUpTimes } from './set-up-time.server';

type Following = Context & Pick<ActionContext, 'origin'>;

/**
 * Has question times follow the council's meetings as the municipality's file says them: those to come that have none
 * get theirs, and those that were moved, cancelled, or are held after all, are treated as the verbs of staff do it. What
 * nobody has decided on goes on from a meeting that is over.
 * Where they agree nothing is written. Public pages and who may ask go by the instants, never by when this was run.
 * @throws Forbidden for everyone but an operator and the worker
 */
export async function keepUpWithMeetings(ctx: Following): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'keep_up' }));
    await lockMeetings(tx, ctx);
    const moved = await followKnown(tx, ctx);
    const meetings = await listCouncilMeetings({ ...ctx, db: tx }, ctx.now);
    const made = await setUpTimes(tx, ctx, {
      meetings: meetings.filter(({ cancelledAt }) => cancelledAt === null),
      isBudget: () => false,
    });
    // Rules may have come into force since.
    const ruled = await recomputeOpenTimes(tx, ctx);
    const going = [
      ...(await rollStranded(tx, ctx)),
      ...(await rollUndecided(tx, ctx)),
      ...(await rollWaiting(tx, ctx)),
    ];
    if (moved.length + made.length + ruled.length + going.length === 0) return;
    await recordAudit(tx, ctx, {
      action: 'question.follow_meetings',
      details: { changed: [...moved, ...ruled], times: made, questions: going.length },
    });
    await publicContentChanged(tx, ctx.municipality.id);
  });
}

/** @returns the meetings that are otherwise than their question time knew */
async function followKnown(tx: Transaction, ctx: Following): Promise<string[]> {
  const ids = await listDiffering(tx, ctx);
  for (const id of ids) {
    const time = await lockTime(tx, ctx, id);
    const now = await findCouncilMeeting({ ...ctx, db: tx }, id);
    if (now.cancelledAt !== null) {
      await cancelTime(tx, ctx, time);
    } else {
      const held = { cancelledAt: null };
      await tx.update(questionTime).set(held).where(eq(questionTime.meetingId, id));
      await followMove(tx, ctx, { ...time, ...held }, now);
    }
  }
  return ids;
}

/** Meetings of the council at another time than their question time knows, or cancelled or held against it. */
async function listDiffering(tx: Transaction, ctx: Following): Promise<string[]> {
  const now = ctx.now.toString();
  const rows = await tx
    .select({ id: meeting.id })
    .from(questionTime)
    .innerJoin(meeting, eq(meeting.id, questionTime.meetingId))
    .innerJoin(committee, eq(committee.id, meeting.committeeId))
    .where(
      and(
        eq(questionTime.municipalityId, ctx.municipality.id),
        eq(committee.kind, 'council'),
        eq(meeting.isPublic, true),
        isNull(questionTime.endedAt),
        or(
          sql`(${meeting.cancelledAt} is null) <> (${questionTime.cancelledAt} is null)`,
          and(
            isNull(meeting.cancelledAt),
            ne(meeting.startsAt, questionTime.meetingStartsAt),
            or(gt(meeting.startsAt, now), gt(questionTime.meetingStartsAt, now)),
          ),
        ),
      ),
    )
    .orderBy(asc(meeting.startsAt), asc(meeting.id));
  return rows.map(({ id }) => id);
}

/** What came to a meeting at the very moment in which it lost its question time goes on too. */
async function rollStranded(tx: Transaction, ctx: Following): Promise<Rolled[]> {
  const gone: Rolled[] = [];
  for (const time of await comingTimes({ ...ctx, db: tx })) {
    if (time.pause === null && time.cancelledAt === null) continue;
    const questions = await lockQuestionsOf(tx, ctx, time.meetingId);
    const why = time.cancelledAt === null ? 'paused' : 'meeting_cancelled';
    gone.push(...(await rollOn(tx, ctx, { questions, from: time, why })));
  }
  return gone;
}

/** A meeting that began so many hours ago is over, also where nobody has said so. */
const hoursUntilOver = 24;

/** What nobody has decided on by the time that its meeting is over. */
async function rollUndecided(tx: Transaction, ctx: Following): Promise<Rolled[]> {
  const over = await tx
    .selectDistinct({ id: questionTime.meetingId, startsAt: questionTime.meetingStartsAt })
    .from(questionTime)
    .innerJoin(question, eq(question.meetingId, questionTime.meetingId))
    .where(
      and(
        eq(questionTime.municipalityId, ctx.municipality.id),
        lt(questionTime.meetingStartsAt, ctx.now.subtract({ hours: hoursUntilOver }).toString()),
        inArray(question.state, undecided),
      ),
    )
    .orderBy(asc(questionTime.meetingStartsAt), asc(questionTime.meetingId));
  const gone: Rolled[] = [];
  for (const { id } of over) {
    const from = await lockTime(tx, ctx, id);
    const questions = (await lockQuestionsOf(tx, ctx, id)).filter(isUndecided);
    gone.push(...(await rollOn(tx, ctx, { questions, from, why: 'undecided' })));
  }
  return gone;
}
