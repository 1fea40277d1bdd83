import { eq, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Transaction } from '#db/client.server';
import { dialogueSession, dialogueSlot } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { moveClosing } from '~/domains/seats/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { asInstant, closingAfterChange } from '~/platform/deadline';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { makeSessionsSearchable } from '../finding/searchable.server';
import { lockSessions } from '../lock-dialogue.server';
import { dialoguePolicy } from '../policy';
import { hasBegun } from '../rules/booking';
import { seenSession } from '../rules/seen';
import type { CallOffRefusal } from '../rules/setting-up';
import { tellBooker } from '../tell-booker.server';
import { whyNotCalledOff } from './called-off.server';
import { findSession, type HeldSession } from './find-session.server';
import { overlapsAnother } from './overlaps.server';
import { lockLive } from './requeue.server';

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
): Promise<Outcome<number, MoveRefusal>> {
  return inTransaction(ctx, async (tx) => {
    await lockSessions(tx, ctx);
    const session = await findSession(tx, ctx, given.sessionId);
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
    const obstacle = await whyNotCalledOff(tx, ctx, session);
    if (obstacle !== null) return refused(obstacle);
    if (hasBegun(given.startsAt.toString(), ctx.now)) return refused('over_already');
    const before = asInstant(session.startsAt);
    if (before.equals(given.startsAt)) return ok(0);
    if (seenSession(session) !== given.seen) return refused('session_changed');
    const by = before.until(given.startsAt);
    const endsAt = asInstant(session.endsAt).add(by);
    const time = { startsAt: given.startsAt.toString(), endsAt: endsAt.toString() };
    if (await overlapsAnother(tx, session, time)) return refused('overlaps');
    const rows = await lockLive(tx, ctx, session.id, null);
    await write(tx, ctx, { session, startsAt: given.startsAt, endsAt, by });
    await makeSessionsSearchable(tx, ctx, [session.id]);
    await recordEvent(tx, ctx, {
      subjectId: session.id,
      kind: 'session_moved',
      isPublic: true,
      facts: { at: given.startsAt.toString() },
      toldAlready: rows.map(({ authorId }) => authorId),
    });
    for (const row of rows) {
      await recordEvent(tx, ctx, {
        subjectId: row.id,
        kind: 'booking_moved',
        isPublic: false,
        facts: { at: given.startsAt.toString(), cause: 'session_moved' },
      });
      await tellBooker(tx, ctx, row.id, { kind: 'session_moved', from: session.startsAt });
    }
    await recordAudit(tx, ctx, {
      action: 'dialogue.move_session',
      subjectId: session.id,
      details: { from: session.startsAt, to: given.startsAt.toString(), bookings: rows.length },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(rows.length);
  });
}

async function write(
  tx: Transaction,
  ctx: Context,
  of: {
    session: HeldSession;
    startsAt: Temporal.Instant;
    endsAt: Temporal.Instant;
    by: Temporal.Duration;
  },
): Promise<void> {
  const { session, startsAt, by } = of;
  const { model } = session;
  const closesAt = closingAfterChange(session, model, startsAt, ctx.now);
  const materials = {
    deadline: model.materialsDeadline ?? { ...model.deadline, count: 0, time: '24:00' },
    closedDays: model.closedDays,
  };
  const materialsBy = closingAfterChange(
    { closesAt: session.materialsBy },
    materials,
    startsAt,
    ctx.now,
  );
  await tx
    .update(dialogueSession)
    .set({
      startsAt: startsAt.toString(),
      endsAt: of.endsAt.toString(),
      closesAt: earlier(closesAt, startsAt).toString(),
      materialsBy: earlier(materialsBy, startsAt).toString(),
      changedAt: ctx.now.toString(),
      sequence: sql`${dialogueSession.sequence} + 1`,
    })
    .where(eq(dialogueSession.id, session.id));
  const seconds = Math.round(by.total('seconds'));
  await tx
    .update(dialogueSlot)
    .set({
      startsAt: sql`${dialogueSlot.startsAt} + make_interval(secs => ${seconds})`,
      endsAt: sql`${dialogueSlot.endsAt} + make_interval(secs => ${seconds})`,
    })
    .where(eq(dialogueSlot.sessionId, session.id));
  await moveClosing(tx, ctx, { subjectId: session.id, closesAt: startsAt });
}

/** Nothing closes later than a second before the beginning, also what had closed before a session came earlier. */
function earlier(closesAt: Temporal.Instant, startsAt: Temporal.Instant): Temporal.Instant {
  const latest = startsAt.subtract({ seconds: 1 });
  return Temporal.Instant.compare(closesAt, latest) < 0 ? closesAt : latest;
}
