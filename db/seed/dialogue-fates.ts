import { and, asc, eq } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import {
  dialogueBooking,
  dialogueFollowUp,
  dialogueNote,
  dialogueSession,
  dialogueTopic,
} from '../schema';
import { cancelBooking } from '../../app/domains/dialogue/booking/cancel-booking.server';
import { closeFollowUp } from '../../app/domains/dialogue/follow-ups/close-follow-up.server';
import { promiseFollowUp } from '../../app/domains/dialogue/follow-ups/promise-follow-up.server';
import { markAttendance } from '../../app/domains/dialogue/meeting/mark-attendance.server';
import { publishOutcome } from '../../app/domains/dialogue/meeting/publish-outcome.server';
import { recordOutcome } from '../../app/domains/dialogue/meeting/record-outcome.server';
import { publishNote } from '../../app/domains/dialogue/notes/publish-note.server';
import { sendNote } from '../../app/domains/dialogue/notes/send-note.server';
import { writeNote } from '../../app/domains/dialogue/notes/write-note.server';
import { seenBooking } from '../../app/domains/dialogue/rules/seen';
import { approveBooking } from '../../app/domains/dialogue/screening/approve.server';
import { refuseBooking } from '../../app/domains/dialogue/screening/refuse.server';
import { sayHeld } from '../../app/domains/dialogue/sessions/hold-session.server';
import { recordHours } from '../../app/domains/dialogue/trial/record-hours.server';
import { sendReply } from '../../app/domains/dialogue/trial/send-reply.server';
import type { PersonActor } from '../../app/domains/identity/actor';
import { danishDay } from '../../app/platform/clock';
import type { ActionContext } from '../../app/platform/context.server';
import { asInstant } from '../../app/platform/deadline';
import type { Outcome } from '../../app/platform/outcome';
import type { Writer } from '../client.server';
import type { BookingStory, SessionStory } from './dialogue-story';

/** What becomes of the demo's bookings, by the verbs of whoever decides and of those who were there. */

export type Staging = {
  base: Pick<ActionContext, 'municipality' | 'requestId' | 'origin' | 'throttle' | 'keys'> & {
    db: Writer;
  };
  now: Temporal.Instant;
  secretariat: PersonActor;
  /** The unit that sees to what is promised. */
  unitId: string;
};

export type Booked = {
  id: string;
  slotId: string | null;
  author: PersonActor;
  story: BookingStory;
  /** When it was sent. */
  at: Temporal.Instant;
  /** Whether its time is free again. */
  isOver: boolean;
};

/** Decides on a booking an hour after it came. @returns whether its time is free again */
export async function screen(staging: Staging, booked: Booked): Promise<boolean> {
  const { base, secretariat } = staging;
  const staff = { ...base, actor: secretariat, now: booked.at.add({ hours: 1 }) };
  const { fate } = booked.story;
  const row = await rowOf(staging, booked.id);
  const given = { bookingId: row.id, seen: seenBooking(row) };
  if (fate.is === 'refused') {
    must(await refuseBooking(staff, { ...given, reasonCode: fate.reason, words: fate.words }));
    return true;
  }
  if (fate.is === 'cancelled') {
    must(await cancelBooking({ ...staff, actor: booked.author }, { bookingId: row.id }));
    return true;
  }
  const isDecided = fate.is !== 'pending' && fate.is !== 'waiting';
  if (row.state === 'pending' && isDecided) must(await approveBooking(staff, given));
  return false;
}

/** Plays a session that is over: who came, what came of it, and what they thought of it. */
export async function holdSession(
  staging: Staging,
  of: { sessionId: string; session: SessionStory; bookings: Booked[] },
): Promise<void> {
  const { base, secretariat } = staging;
  const { sessionId, session, bookings } = of;
  const [row] = await base.db
    .select()
    .from(dialogueSession)
    .where(eq(dialogueSession.id, sessionId));
  const endsAt = asInstant(row!.endsAt);
  const there = { ...base, actor: secretariat, now: endsAt };
  for (const { id, story } of bookings) {
    const { is } = story.fate;
    if (is !== 'attended' && is !== 'absent') continue;
    must(await markAttendance(there, { sessionId, bookingIds: [id], mark: is }));
  }
  must(await sayHeld(there, { sessionId }));
  for (const { id, story } of bookings) await comeOf(staging, { sessionId, id, story, endsAt });
  if (session.promise) {
    await promise(staging, { sessionId, bookingId: null, endsAt, ...session.promise });
  }
  await writeNotes(staging, { sessionId, notes: session.notes, endsAt });
  await recordHours(
    { ...there, now: endsAt.add({ hours: 1 }) },
    { sessionId, minutes: 60 + 30 * bookings.length, note: 'Demo: forberedelse og møde' },
  );
  const came = bookings.filter(({ story }) => story.fate.is === 'attended');
  for (const [index, [heard, clear, worthwhile]] of session.grades.entries()) {
    const author = came[index]?.author;
    if (!author) break;
    const reply = { heard, clear, worthwhile, words: null, sendAnyway: false };
    const ctx = { ...base, actor: author, now: endsAt.add({ hours: 24 + index }) };
    must(await sendReply(ctx, { ...reply, slug: row!.slug, side: 'citizen' }));
  }
}

/** What came of one deputation. */
async function comeOf(
  staging: Staging,
  of: { sessionId: string; id: string; story: BookingStory; endsAt: Temporal.Instant },
): Promise<void> {
  const { base, secretariat } = staging;
  const { fate } = of.story;
  if (fate.is !== 'attended' || !fate.outcome) return;
  const afterwards = { ...base, actor: secretariat, now: of.endsAt.add({ hours: 18 }) };
  must(await recordOutcome(afterwards, { bookingId: of.id, outcome: fate.outcome }));
  if (fate.publicTitle) {
    const { publicTitle } = fate;
    must(await publishOutcome(afterwards, { bookingId: of.id, publicTitle, sendAnyway: false }));
  }
  if (fate.promise) {
    const { sessionId, id: bookingId, endsAt } = of;
    await promise(staging, { sessionId, bookingId, endsAt, ...fate.promise });
  }
}

async function promise(
  staging: Staging,
  of: {
    sessionId: string;
    bookingId: string | null;
    endsAt: Temporal.Instant;
    text: string;
    days: number;
    closing?: 'kept' | 'not_kept';
    result?: string;
  },
): Promise<void> {
  const { base, secretariat, unitId } = staging;
  const { sessionId, bookingId, text } = of;
  const due = danishDay(of.endsAt).add({ days: of.days });
  const ctx = { ...base, actor: secretariat, now: of.endsAt.add({ hours: 19 }) };
  const isPublic = bookingId === null || (await isPublished(staging, bookingId));
  must(
    await promiseFollowUp(ctx, {
      ...{ sessionId, bookingId, text, unitId, isPublic },
      dueOn: due.toString(),
      sendAnyway: false,
    }),
  );
  if (!of.closing) return;
  const [made] = await base.db
    .select({ id: dialogueFollowUp.id })
    .from(dialogueFollowUp)
    .where(and(eq(dialogueFollowUp.sessionId, sessionId), eq(dialogueFollowUp.text, text)));
  must(
    await closeFollowUp(
      { ...ctx, now: ctx.now.add({ hours: 24 * (of.days - 5) }) },
      { followUpId: made!.id, state: of.closing, result: of.result ?? '', sendAnyway: false },
    ),
  );
}

async function isPublished({ base }: Staging, bookingId: string): Promise<boolean> {
  const [row] = await base.db
    .select({ at: dialogueBooking.outcomePublishedAt })
    .from(dialogueBooking)
    .where(eq(dialogueBooking.id, bookingId));
  return row!.at !== null;
}

/** Notes are written the day after, read by those who came for a week, and then for everyone. */
async function writeNotes(
  staging: Staging,
  of: { sessionId: string; notes: string[]; endsAt: Temporal.Instant },
): Promise<void> {
  const { base, secretariat } = staging;
  const topics = await base.db
    .select({ id: dialogueTopic.id })
    .from(dialogueTopic)
    .where(eq(dialogueTopic.sessionId, of.sessionId))
    .orderBy(asc(dialogueTopic.position));
  const at = (hours: number) => ({
    ...base,
    actor: secretariat,
    now: of.endsAt.add({ hours }),
  });
  for (const [index, text] of of.notes.entries()) {
    const topicId = topics[index]?.id ?? null;
    const { noteId } = must(await writeNote(at(20), { sessionId: of.sessionId, topicId, text }));
    const seen = async () => {
      const [note] = await base.db
        .select({ changedAt: dialogueNote.changedAt })
        .from(dialogueNote)
        .where(eq(dialogueNote.id, noteId));
      return { noteId, seen: note!.changedAt };
    };
    must(await sendNote(at(21), await seen()));
    must(await publishNote(at(24 * 15), { ...(await seen()), sendAnyway: false }));
  }
}

async function rowOf({ base }: Staging, id: string) {
  const [row] = await base.db.select().from(dialogueBooking).where(eq(dialogueBooking.id, id));
  return row!;
}

/** What was done; in the demo nothing is refused. */
export function must<Value>(outcome: Outcome<Value, unknown>): Value {
  if (!outcome.ok) throw new Error(`the demo's dialogue: ${String(outcome.reason)}`);
  return outcome.value;
}
