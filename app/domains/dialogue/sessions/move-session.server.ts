import { eq, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Reader, Transaction } from '#db/client.server';
import { dialogueSession, dialogueSlot } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { moveClosing } from '~/domains/seats/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { makeSessionsSearchable } from '../finding/searchable.server';
import { lockSessions } from '../lock-dialogue.server';
import { dialoguePolicy } from '../policy';
import { hasBegun } from '../rules/booking';
import { timesMoved } from '../rules/moving';
import { seenSession } from '../rules/seen';
import type { CallOffRefusal } from '../rules/setting-up';
import type { SessionTimes } from '../rules/session-times';
import { countTold, tellBooker, type Told, type ToldBy } from '../tell-booker.server';
import { whyNotCalledOff } from './called-off.server';
import { findSession, type HeldSession } from './find-session.server';
import { overlapsAnother } from './overlaps.server';
import { lockLive } from './requeue.server';

/**
 * Why a session, with `lockSessions`, cannot be moved; null: it can.
 * @param to its times then
 */
export async function whyNotMoved(
  tx: Reader | Transaction,
  ctx: Pick<Context, 'now'>,
  session: HeldSession,
  to: SessionTimes,
): Promise<Exclude<MoveRefusal, 'session_changed'> | null> {
  const obstacle = await whyNotCalledOff(tx, ctx, session);
  if (obstacle !== null) return obstacle;
  if (hasBegun(to.startsAt.toString(), ctx.now)) return 'over_already';
  const time = { startsAt: to.startsAt.toString(), endsAt: to.endsAt.toString() };
  return (await overlapsAnother(tx, session, time)) ? 'overlaps' : null;
}

export type MoveRefusal = CallOffRefusal | 'over_already' | 'overlaps';

/**
 * Moves a session to another time, with everyone on it: each keeps their place, their slot as long as it was and as far
 * from the beginning. What has closed stays closed, and what is open closes by its model before the new time. They are
 * told, and their calendars with them; a form that says what is so already tells nobody anything.
 * @param given.seen of the session as its page showed it (`seenSession`)
 * @returns how many were told; or why not – `overlaps` another session of the committee, `over_already` where the new
 *   time has passed, `begun`, `people_came`, `session_cancelled`, `session_changed` since it was seen
 * @throws NotFound for another municipality's, Forbidden for whoever does not run the committee's dialogue
 */
export async function moveSession(
  ctx: Context & Pick<ActionContext, 'origin'>,
  given: { sessionId: string; startsAt: Temporal.Instant; seen: string },
): Promise<Outcome<Told, MoveRefusal>> {
  return inTransaction(ctx, async (tx) => {
    await lockSessions(tx, ctx);
    const session = await findSession(tx, ctx, given.sessionId);
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
    const times = timesMoved(session, session.model, given.startsAt, ctx.now);
    const obstacle = await whyNotMoved(tx, ctx, session, times);
    if (obstacle !== null) return refused(obstacle);
    if (asInstant(session.startsAt).equals(given.startsAt)) return ok(countTold([]));
    if (seenSession(session) !== given.seen) return refused('session_changed');
    const rows = await lockLive(tx, ctx, session.id, null);
    await write(tx, ctx, { session, times });
    await makeSessionsSearchable(tx, ctx, [session.id]);
    await recordEvent(tx, ctx, {
      subjectId: session.id,
      kind: 'session_moved',
      isPublic: true,
      facts: { at: given.startsAt.toString() },
      toldAlready: rows.map(({ authorId }) => authorId),
    });
    const ways: ToldBy[] = [];
    for (const row of rows) {
      await recordEvent(tx, ctx, {
        subjectId: row.id,
        kind: 'booking_moved',
        isPublic: false,
        facts: { at: given.startsAt.toString(), cause: 'session_moved' },
      });
      const news = { kind: 'session_moved', from: session.startsAt } as const;
      ways.push(await tellBooker(tx, ctx, row.id, news));
    }
    await recordAudit(tx, ctx, {
      action: 'dialogue.move_session',
      subjectId: session.id,
      details: { from: session.startsAt, to: given.startsAt.toString(), bookings: rows.length },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(countTold(ways));
  });
}

async function write(
  tx: Transaction,
  ctx: Context,
  of: { session: HeldSession; times: SessionTimes },
): Promise<void> {
  const { session, times } = of;
  await tx
    .update(dialogueSession)
    .set({
      startsAt: times.startsAt.toString(),
      endsAt: times.endsAt.toString(),
      closesAt: times.closesAt.toString(),
      materialsBy: times.materialsBy.toString(),
      changedAt: ctx.now.toString(),
      sequence: sql`${dialogueSession.sequence} + 1`,
    })
    .where(eq(dialogueSession.id, session.id));
  const by = asInstant(session.startsAt).until(times.startsAt);
  const seconds = Math.round(by.total('seconds'));
  await tx
    .update(dialogueSlot)
    .set({
      startsAt: sql`${dialogueSlot.startsAt} + make_interval(secs => ${seconds})`,
      endsAt: sql`${dialogueSlot.endsAt} + make_interval(secs => ${seconds})`,
    })
    .where(eq(dialogueSlot.sessionId, session.id));
  await moveClosing(tx, ctx, { subjectId: session.id, closesAt: times.startsAt });
}
