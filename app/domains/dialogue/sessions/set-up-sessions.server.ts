import type { Transaction } from '#db/client.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { committeeById, isThereOn } from '../committees.server';
import { lockSessions } from '../lock-dialogue.server';
import type { Model } from '../model';
import { keptModelInForce } from '../models/model-in-force.server';
import { dialoguePolicy } from '../policy';
import { slotsOf, timeOfDay } from '../rules/session-times';
import { type SetUpRefusal, whyNotThen, whyNotThere } from '../rules/setting-up';
import { orOverlaps } from './apart.server';
import { meetingsOn } from './committee-meetings.server';
import type { NewSession } from './new-session';
import { placeWaiting } from './requeue.server';
import { sameSession, sessionsToCome } from './sessions-to-come.server';
import { type TimedSession, writeSessions } from './write-sessions.server';

/**
 * `ids`: in the order in which sessions were asked for; `there`: how many of them were there already; `placed`: how many who
 * waited came into the first one's queue.
 */
export type SetUp = { ids: string[]; there: number; placed: number };

/**
 * Sets up sessions of a committee by its model in force, all of them or none. One that is there already – the same
 * format from the same instant to the same – is left as it is, so that a form sent twice sets up one set. Whoever
 * waited for the committee's next session comes into the queue of the first.
 * @returns or why not: `overlaps` another session of the committee, also one that somebody sets up at the same moment
 * @throws NotFound for another municipality's committee, area or node, and for what is none
 */
export async function setUpSessions(
  ctx: Context & Pick<ActionContext, 'origin'>,
  given: { committeeId: string; sessions: NewSession[] },
): Promise<Outcome<SetUp, SetUpRefusal>> {
  const { committeeId } = given;
  return orOverlaps(
    inTransaction(ctx, async (tx): Promise<Outcome<SetUp, SetUpRefusal>> => {
      authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId }));
      const committee = await committeeById({ ...ctx, db: tx }, committeeId);
      await lockSessions(tx, ctx);
      const model = await keptModelInForce(tx, ctx, committeeId);
      const known = await sessionsToCome({ ...ctx, db: tx }, committeeId);
      const all: (TimedSession | { there: string })[] = [];
      for (const session of given.sessions) {
        const timed = timesOf(session, model.rules);
        if (typeof timed === 'string') return refused(timed);
        const same = sameSession(known, timed);
        if (same) {
          all.push({ there: same.id });
          continue;
        }
        const why =
          whyNotThen(
            timed,
            {
              model: model.rules,
              isThereOn: (day) => isThereOn(committee, day),
              sessions: [...known, ...all.filter((one) => 'startsAt' in one)],
            },
            ctx.now,
          ) ??
          (await whyNotAtMeeting(tx, ctx, { ...session, committeeId })) ??
          whyNotThere(session);
        if (why !== null) return refused(why);
        all.push(timed);
      }
      const fresh = all.filter((one) => 'startsAt' in one);
      const made = await writeSessions(tx, ctx, { committee, model, sessions: fresh });
      const ids = all.map((one) => ('there' in one ? one.there : made.get(one)!));
      if (fresh.length === 0) return ok({ ids, there: ids.length, placed: 0 });
      const placed = await placeWaiting(tx, ctx, committeeId);
      await recordAudit(tx, ctx, {
        action: 'dialogue.set_up_sessions',
        subjectId: committeeId,
        details: { sessions: [...made.values()], version: model.version, bookings: placed },
      });
      await publicContentChanged(tx, ctx.municipality.id);
      return ok({ ids, there: ids.length - fresh.length, placed });
    }),
  );
}

function timesOf(session: NewSession, model: Model): TimedSession | 'no_such_time' | 'ends_first' {
  const time = timeOfDay(session);
  if (typeof time === 'string') return time;
  const slots = slotsOf(session.format, time, model, session.slotMinutes);
  return { ...session, ...time, slots };
}

async function whyNotAtMeeting(
  tx: Transaction,
  ctx: Context,
  session: Pick<NewSession, 'meetingId' | 'day'> & { committeeId: string },
): Promise<'no_such_meeting' | null> {
  if (session.meetingId === null) return null;
  const held = await meetingsOn({ ...ctx, db: tx }, session.committeeId, session.day);
  return held.some(({ id }) => id === session.meetingId) ? null : 'no_such_meeting';
}
