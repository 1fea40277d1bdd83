import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueBooking } from '#db/schema';
import { hasCpr } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { type BookingRow, lockBooking } from '../booking/lock-booking.server';
import { dialoguePolicy } from '../policy';
import { queueFor } from '../sessions/requeue.server';
import { findSession, type HeldSession, nextSession } from '../sessions/find-session.server';
import { hasBegun } from '../rules/booking';
import { tellBooker } from '../tell-booker.server';
import { findGround, sayGround } from './grounds.server';
import { type Deciding, recordDecision } from './judge-booking.server';
import { hasSlots } from '../vocabulary';

/**
 * Somebody else has looked at a refusal again. Where it was wrong the booking is back in the queue of its session, or of
 * the committee's next one, at the place of its arrival.
 * @param given.words why; null where it is reinstated: nothing more to say
 * @returns nothing; or why not – `not_asked`, or answered already; `same_person` who refused it; `why_needed` where it is
 *   upheld; `cpr_in_text`
 * @throws NotFound for another municipality's booking, Forbidden for whoever does not run the committee's dialogue, chair
 *   it or sit in the mayor's office
 */
export async function answerSecondLook(
  ctx: Deciding,
  given: { bookingId: string; decision: 'uphold' | 'reinstate'; words: string | null },
): Promise<Outcome<null, 'not_asked' | 'same_person' | 'why_needed' | 'cpr_in_text'>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockBooking(tx, ctx, given.bookingId, async (booking) => {
      const target = await sessionAgain(tx, ctx, booking);
      return target === null ? [] : [target.id];
    });
    const { committeeId } = row;
    // Whoever decided by the rule cannot: so either of the others may.
    authorize(
      dialoguePolicy(ctx.actor, { do: 'decide', committeeId, decides: 'chair' }) ||
        dialoguePolicy(ctx.actor, { do: 'decide', committeeId, decides: 'mayor' }),
    );
    if (row.secondLookAt === null || row.secondLookAnsweredAt !== null) return refused('not_asked');
    if (row.state !== 'refused') return refused('not_asked');
    const { personId } = ctx.actor;
    if ([row.decidedById, row.authorId, row.assistedById].includes(personId)) {
      return refused('same_person');
    }
    // Whoever is told no again is told why (Danish Public Administration Act § 24).
    if (given.decision === 'uphold' && given.words === null) return refused('why_needed');
    if (hasCpr(given.words ?? '')) return refused('cpr_in_text');
    const { words } = given;
    const answered = { secondLookAnsweredAt: ctx.now.toString(), secondLookWords: words };
    if (given.decision === 'uphold') {
      await recordDecision(tx, ctx, {
        bookingId: row.id,
        decision: 'uphold',
        reasonCode: row.reasonCode ?? undefined,
        set: answered,
      });
      await recordEvent(tx, ctx, { subjectId: row.id, kind: 'booking_upheld', isPublic: false });
      const ground = await findGround({ ...ctx, db: tx }, row.reasonCode!);
      await tellBooker(tx, ctx, row.id, {
        ...{ kind: 'upheld', words },
        ground: ground && sayGround(ground, row.language),
      });
    } else {
      await recordDecision(tx, ctx, {
        bookingId: row.id,
        decision: 'reinstate',
        set: { ...answered, state: 'waiting', sessionId: null, topicId: null },
      });
      const target = await sessionAgain(tx, ctx, row);
      const placed = await queueFor(tx, ctx, row, target);
      // A table is a session's own.
      const topicId = placed.sessionId === row.sessionId ? row.topicId : null;
      await tx
        .update(dialogueBooking)
        .set({ ...placed, topicId })
        .where(eq(dialogueBooking.id, row.id));
      await recordEvent(tx, ctx, {
        subjectId: row.id,
        kind: 'booking_queued',
        isPublic: false,
        facts: { at: placed.sessionId === null ? undefined : target?.startsAt },
      });
      await tellBooker(tx, ctx, row.id, { kind: 'reinstated', words });
      await publicContentChanged(tx, ctx.municipality.id);
    }
    await recordAudit(tx, ctx, {
      action: 'dialogue.answer_second_look',
      subjectId: row.id,
      details: { decision: given.decision },
    });
    return ok(null);
  });
}

/** The session that it was booked for, as long as that is to come; else the committee's next one. */
async function sessionAgain(
  tx: Transaction,
  ctx: Deciding,
  { sessionId, committeeId }: BookingRow,
): Promise<HeldSession | null> {
  const own = sessionId === null ? null : await findSession(tx, ctx, sessionId);
  const isToCome = own !== null && own.cancelledAt === null && !hasBegun(own.startsAt, ctx.now);
  if (isToCome) return own;
  return nextSession(tx, ctx, { committeeId, hasSlots: own === null || hasSlots(own.format) });
}
