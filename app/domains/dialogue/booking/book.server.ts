import { and, eq } from 'drizzle-orm';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { dialogueBooking, dialogueTopic } from '#db/schema';
import { lockPerson } from '~/domains/identity/account/find-person.server';
import type { PersonActor } from '~/domains/identity/actor';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent, registerSubjects } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { TooMany } from '~/platform/throttle.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { keepSessions } from '../lock-dialogue.server';
import { dialoguePolicy } from '../policy';
import { type BookingObstacle, caseKeyOf, whyNotBookable } from '../rules/booking';
import { findSession, type HeldSession } from '../sessions/find-session.server';
import { isLive } from '../states';
import { tellBooker } from '../tell-booker.server';
import { hasSlots } from '../vocabulary';
import { fieldWithCpr } from './field-with-cpr.server';
import { countSameCase } from './same-case.server';
import { isTakenForGood } from './taken-for-good.server';
import { type NoPlace, takePlace, waitForPlace } from './take-place.server';
import { type Placed, type SentBooking, writeBooking } from './write-booking.server';

export type BookingRefusal =
  BookingObstacle | NoPlace | 'cpr_in_text' | 'file_gone' | 'too_many_bookings';

type Booking = Context & Pick<ActionContext, 'origin' | 'throttle'> & { actor: PersonActor };
type Booked = { bookingId: string; state: Placed['state'] };

/**
 * Somebody books a time with a committee, signs up for its dialogue meeting, or for the waiting list of either. Their
 * place is theirs when this returns, and nobody else's, whether or not chair or mayor still decide. The same form sent
 * twice is one booking.
 * @returns its id and where it is; or why not – as the rules name it, or the room does: `slot_taken`, `full`,
 *   `others_wait`, `hold_over`, `has_room` (for the waiting list), `already_here`
 * @throws NotFound for another municipality's session, topic or node
 */
export async function book(
  ctx: Booking,
  given: SentBooking,
): Promise<Outcome<Booked, BookingRefusal>> {
  const { personId } = ctx.actor;
  if (fieldWithCpr(given) !== null) return refused('cpr_in_text');
  if (await isTakenForGood(ctx, given.slotId)) return refused('slot_taken');
  const isTooMany = await areTooMany(ctx);
  return inTransaction<Outcome<Booked, BookingRefusal>>(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'book' }));
    await keepSessions(tx, ctx);
    await lockPerson(tx, ctx, personId);
    const known = await sentOrKey(tx, ctx, given.formKey);
    if ('sent' in known) return ok(known.sent);
    if (isTooMany) return refused('too_many_bookings');
    const session = await findSession(tx, ctx, given.sessionId);
    const caseKey = hasSlots(session.format) ? caseKeyOf(given.agendaItem) : null;
    const obstacle = whyNotBookable(
      given,
      session,
      session.model,
      {
        level: ctx.actor.level,
        isHelped: ctx.actor.assistedBy !== null,
        sameCase: await countSameCase(tx, { ...session, authorId: personId, caseKey }),
      },
      ctx.now,
    );
    if (obstacle !== null) return refused(obstacle);
    await knowTopic(tx, session, given.topicId);
    const of = { session, personId, partySize: given.partySize };
    const placed =
      given.join === 'place'
        ? await takePlace(tx, ctx, { ...of, slotId: given.slotId })
        : await waitForPlace(tx, ctx, of);
    if (!placed.ok) return placed;
    const id = uuidv7();
    await registerSubjects(tx, ctx.municipality.id, 'dialogue_booking', [id]);
    const sent = { ...given, formKey: known.key };
    const attached = await writeBooking(tx, ctx, {
      id,
      session,
      given: sent,
      caseKey,
      placed: placed.value,
    });
    if (!attached.ok) throw new FileGone();
    await recordEvent(tx, ctx, {
      subjectId: id,
      kind: eventOf(placed.value),
      isPublic: false,
      facts: { at: session.startsAt },
    });
    await tellBooker(tx, ctx, id, { kind: newsOf(placed.value) });
    await recordAudit(tx, ctx, {
      action: 'dialogue.book',
      subjectId: id,
      details: { session: session.id, to: placed.value.state },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok({ bookingId: id, state: placed.value.state });
  }).catch((error: unknown) => {
    if (error instanceof FileGone) return refused('file_gone');
    throw error;
  });
}

/** Undoes all of it: whoever is told that their file is gone has booked nothing. */
class FileGone extends Error {}

function eventOf({ state }: Placed) {
  return state === 'waiting' ? 'booking_queued' : 'booking_received';
}

function newsOf({ state }: Placed) {
  const news = { pending: 'received', confirmed: 'confirmed', waiting: 'queued' } as const;
  return news[state];
}

/**
 * What this form has sent already, or the key for what it sends: another one where that was taken back since, and its
 * author sends the form once more. They are locked.
 */
async function sentOrKey(
  tx: Transaction,
  ctx: Booking,
  formKey: string,
): Promise<{ sent: Booked } | { key: string }> {
  for (let key = formKey; ;) {
    const [known] = await tx
      .select({ bookingId: dialogueBooking.id, state: dialogueBooking.state })
      .from(dialogueBooking)
      .where(
        and(eq(dialogueBooking.formKey, key), eq(dialogueBooking.authorId, ctx.actor.personId)),
      );
    if (!known) return { key };
    if (isLive(known.state)) return { sent: known as Booked };
    key = uuidv5(known.bookingId, formKey);
  }
}

async function knowTopic(tx: Transaction, session: HeldSession, topicId: string | null) {
  if (topicId === null) return;
  const found = await tx.$count(
    dialogueTopic,
    and(eq(dialogueTopic.sessionId, session.id), eq(dialogueTopic.id, topicId)),
  );
  if (found === 0) throw new NotFound();
}

/** Counted on a connection of its own, so before the transaction. */
async function areTooMany(ctx: Booking): Promise<boolean> {
  try {
    await ctx.throttle.spend('booking_account', ctx.actor.personId);
    return false;
  } catch (error) {
    if (error instanceof TooMany) return true;
    throw error;
  }
}
