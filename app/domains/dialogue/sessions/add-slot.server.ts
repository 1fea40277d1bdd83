import { Temporal } from 'temporal-polyfill';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { changeCapacity } from '~/domains/seats/index.server';
import { instantOf } from '~/domains/municipalities/local-time';
import { recordAudit } from '~/platform/audit.server';
import { danishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockSeats } from '../booking/lock-booking.server';
import { lockSlots } from '../booking/slots.server';
import { lockSessions } from '../lock-dialogue.server';
import { dialoguePolicy } from '../policy';
import { type SlotChangeRefusal, whyFixed } from '../rules/setting-up';
import { whyNoSlot } from '../rules/slots';
import { hasSlots } from '../vocabulary';
import { orOverlaps } from './apart.server';
import { endSessionAt } from './end-session-at.server';
import { findSession } from './find-session.server';
import { writeSlots } from './write-sessions.server';

/**
 * One more time at a session where people come one by one, and one more seat with it: the first of the waiting list is
 * offered it. One that begins when the session ends makes it longer.
 * @param given.startTime by the clocks of Denmark on the session's day, `HH:MM`
 * @returns or why not – `overlaps` another slot of the committee's, `outside_session`, `no_minutes_left` of those that
 *   the model gives
 * @throws NotFound for another municipality's session, Forbidden for whoever does not run the committee's dialogue
 */
export async function addSlot(
  ctx: Context,
  given: { sessionId: string; startTime: string; minutes: number },
): Promise<Outcome<null, SlotChangeRefusal>> {
  return orOverlaps(
    inTransaction(ctx, async (tx): Promise<Outcome<null, SlotChangeRefusal>> => {
      await lockSessions(tx, ctx);
      const session = await findSession(tx, ctx, given.sessionId);
      authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
      const fixed = whyFixed(session, ctx.now);
      if (fixed !== null) return refused(fixed);
      if (!hasSlots(session.format)) return refused('outside_session');
      const begins = asInstant(session.startsAt);
      const startsAt = instantOf(`${danishDay(begins).toString()}T${given.startTime}`);
      if (startsAt === null) return refused('no_such_time');
      const slot = { startsAt, endsAt: startsAt.add({ minutes: given.minutes }) };
      await lockSeats(tx, ctx, [session.id]);
      const slots = (await lockSlots(tx, ctx, session.id)).map((one) => ({
        startsAt: asInstant(one.startsAt),
        endsAt: asInstant(one.endsAt),
      }));
      const { totalMinutes } = session.model;
      const of = { startsAt: begins, endsAt: asInstant(session.endsAt), slots, totalMinutes };
      const why = whyNoSlot(slot, of);
      if (why !== null) return refused(why);
      if (Temporal.Instant.compare(slot.endsAt, of.endsAt) > 0)
        await endSessionAt(tx, ctx, session, slot.endsAt);
      await writeSlots(tx, ctx, session, [slot]);
      await changeCapacity(tx, ctx, { subjectId: session.id, capacity: slots.length + 1 });
      await recordAudit(tx, ctx, {
        action: 'dialogue.add_slot',
        subjectId: session.id,
        details: { from: slot.startsAt.toString(), to: slot.endsAt.toString() },
      });
      await publicContentChanged(tx, ctx.municipality.id);
      return ok(null);
    }),
  );
}
