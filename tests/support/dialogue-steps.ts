import { and, asc, eq, inArray } from 'drizzle-orm';
import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import { v4 as uuidv4 } from 'uuid';
import type { Database } from '#db/client.server';
import { committee, dialogueBooking, dialogueSession, dialogueSlot } from '#db/schema';
import { acceptPlace } from '~/domains/dialogue/booking/accept-offer.server';
import { askForSecondLook } from '~/domains/dialogue/booking/ask-again.server';
import { book } from '~/domains/dialogue/booking/book.server';
import type { SentBooking } from '~/domains/dialogue/booking/write-booking.server';
import { cancelBooking } from '~/domains/dialogue/booking/cancel-booking.server';
import { declinePlace } from '~/domains/dialogue/booking/decline-offer.server';
import { dropHold } from '~/domains/dialogue/booking/drop-hold.server';
import { holdSlot } from '~/domains/dialogue/booking/hold-slot.server';
import { renewSlotHold } from '~/domains/dialogue/booking/renew-hold.server';
import { reschedule } from '~/domains/dialogue/booking/reschedule.server';
import { markAttendance } from '~/domains/dialogue/meeting/mark-attendance.server';
import { seenBooking, seenSession } from '~/domains/dialogue/rules/seen';
import { approveBooking } from '~/domains/dialogue/screening/approve.server';
import { offerOther } from '~/domains/dialogue/screening/offer-other.server';
import { queueBooking } from '~/domains/dialogue/screening/queue-booking.server';
import { refuseBooking } from '~/domains/dialogue/screening/refuse.server';
import { answerSecondLook } from '~/domains/dialogue/screening/second-look.server';
import { addSlot } from '~/domains/dialogue/sessions/add-slot.server';
import { cancelSession } from '~/domains/dialogue/sessions/cancel-session.server';
import { keepUpWithSessions } from '~/domains/dialogue/sessions/keep-up.server';
import { moveSession } from '~/domains/dialogue/sessions/move-session.server';
import { removeSlot } from '~/domains/dialogue/sessions/remove-slot.server';
import type { BookingState } from '~/domains/dialogue/states';
import { worker } from '~/domains/identity/actor';
import { danishDay } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import { NotFound } from '~/platform/errors';

/** What people, whoever decides and the clock do to the sessions of a committee, for tests that do it at random. */

export const citizens = 6;

/** What somebody does at a session, and to their own booking; `wait` and `book` are there more than once to be likelier. */
export const byCitizens = [
  'hold',
  'hold',
  'renew',
  'drop',
  'book',
  'book',
  'book',
  'wait',
  'wait',
  'accept',
  'decline',
  'cancel',
  'reschedule',
  'askAgain',
] as const;
export const byStaff = [
  ...(['approve', 'refuse', 'offer', 'queue', 'approve', 'uphold', 'reinstate'] as const),
  ...(['markAttended', 'markAbsent', 'unmark'] as const),
];
export const bySecretary = [
  ...(['moveSession', 'cancelSession', 'removeSlot', 'addSlot', 'endCommittee'] as const),
  ...(['keepUp', 'keepUp', 'keepUp'] as const),
];
export type Verb =
  (typeof byCitizens)[number] | (typeof byStaff)[number] | (typeof bySecretary)[number];
type OnBooking =
  'accept' | 'decline' | 'cancel' | 'reschedule' | 'askAgain' | (typeof byStaff)[number];

export type Step = {
  verb: Verb;
  who: number;
  session: number;
  slot: number;
  /** Minutes that pass before. */
  minutes: number;
};

export const stepOf = (verbs: readonly Verb[]): fc.Arbitrary<Step> =>
  fc.record({
    verb: fc.constantFrom(...verbs),
    who: fc.nat(citizens - 1),
    session: fc.nat(3),
    slot: fc.nat(2),
    minutes: fc.oneof(
      { weight: 18, arbitrary: fc.integer({ min: 0, max: 15 }) },
      { weight: 2, arbitrary: fc.integer({ min: 60, max: 60 * 40 }) },
      // Until after a session, or the next one.
      { weight: 1, arbitrary: fc.integer({ min: 60 * 24 * 3, max: 60 * 24 * 11 }) },
    ),
  });

type Ctx = Parameters<typeof book>[0];
export type Stage = {
  db: Database;
  town: Tenant;
  sessionIds: string[];
  /** The committee, and the one that follows it at the new term. */
  committeeIds: [string, string];
  ctxOf(who: number, now: Temporal.Instant): Ctx;
  chair(now: Temporal.Instant): Ctx;
  secretary(now: Temporal.Instant): Ctx;
};

export const someBooking = (of: Partial<SentBooking> & { sessionId: string }): SentBooking => ({
  slotId: null,
  join: 'place',
  topic: 'Stien ved åen',
  viewpoint: 'Den er mørk om aftenen.',
  agendaItem: null,
  place: null,
  topicId: null,
  partySize: 1,
  companions: null,
  needs: [],
  needsNote: null,
  isRemote: false,
  isPublishable: false,
  nodeIds: [],
  sdgs: [],
  fileIds: [],
  language: 'da',
  formKey: uuidv4(),
  ...of,
});

type At = { ctx: Ctx; step: Step; now: Temporal.Instant; sessionId: string; slotId: string };
type Done = Promise<{ ok: boolean }>;

const onSession: Record<Exclude<Verb, OnBooking>, (stage: Stage, at: At) => Done> = {
  hold: (_, { ctx, sessionId, slotId }) =>
    holdSlot({ ...ctx, sessionHash: null }, { sessionId, slotId }),
  renew: (_, { ctx, sessionId }) => renewSlotHold(ctx, { sessionId }),
  drop: (_, { ctx, sessionId }) => dropHold(ctx, { sessionId }),
  book: (_, { ctx, sessionId, slotId, step }) => {
    // Without a time it is the one that they hold.
    const time = step.slot === 2 ? null : slotId;
    return book(ctx, someBooking({ sessionId, slotId: time, partySize: step.slot + 1 }));
  },
  wait: (_, { ctx, sessionId, step }) =>
    book(ctx, someBooking({ sessionId, join: 'waiting_list', partySize: step.slot + 1 })),
  keepUp: async (_, { ctx }) => {
    await keepUpWithSessions({ ...ctx, actor: worker });
    return { ok: true };
  },
  moveSession: async (stage, { now, sessionId, step }) => {
    const startsAt = now.add({ hours: 24 * (4 + step.slot) + step.who });
    const seen = await seenOf(stage, sessionId);
    return moveSession(stage.secretary(now), { sessionId, startsAt, seen });
  },
  cancelSession: async (stage, { now, sessionId }) => {
    const seen = await seenOf(stage, sessionId);
    return cancelSession(stage.secretary(now), { sessionId, seen });
  },
  removeSlot: (stage, { now, sessionId, slotId }) =>
    removeSlot(stage.secretary(now), { sessionId, slotId }),
  addSlot: async (stage, { now, sessionId, step }) => {
    const { startsAt } = await sessionOf(stage, sessionId);
    const begins = asInstant(startsAt).add({ minutes: 15 * step.slot });
    const clock = begins.toZonedDateTimeISO('Europe/Copenhagen').toPlainTime();
    const startTime = clock.toString({ smallestUnit: 'minute' });
    return addSlot(stage.secretary(now), { sessionId, startTime, minutes: 15 });
  },
  /** The new term begins: seldom with nobody who follows. What becomes of it is for `keepUp`. */
  endCommittee: async ({ db, committeeIds: [ended, next] }, { now, step }) => {
    const successorId = step.who + step.slot === 0 ? null : next;
    const validTo = danishDay(now).subtract({ days: 1 }).toString();
    await db.update(committee).set({ validTo, successorId }).where(eq(committee.id, ended));
    return { ok: true };
  },
};

async function sessionOf({ db }: Stage, sessionId: string) {
  const [row] = await db.select().from(dialogueSession).where(eq(dialogueSession.id, sessionId));
  return row!;
}
async function seenOf(stage: Stage, sessionId: string): Promise<string> {
  return seenSession(await sessionOf(stage, sessionId));
}

type Judged = { bookingId: string; seen: string; at: string | null };

const onBooking: Record<OnBooking, (stage: Stage, at: At, of: Judged) => Done> = {
  accept: (_, { ctx, step, slotId }, { bookingId }) =>
    acceptPlace(ctx, { bookingId, slotId: step.slot === 0 ? null : slotId }),
  decline: (_, { ctx }, { bookingId }) => declinePlace(ctx, { bookingId }),
  cancel: (_, { ctx }, { bookingId }) => cancelBooking(ctx, { bookingId }),
  reschedule: (_, { ctx, sessionId, slotId }, { bookingId }) =>
    reschedule(ctx, { bookingId, sessionId, slotId }),
  approve: (stage, { now }, of) => approveBooking(stage.chair(now), of),
  refuse: (stage, { now }, of) =>
    refuseBooking(stage.chair(now), { ...of, reasonCode: 'personal_case', words: null }),
  offer: (stage, { now, sessionId, slotId }, of) =>
    offerOther(stage.chair(now), { ...of, sessionId, slotId }),
  queue: (stage, { now }, of) => queueBooking(stage.chair(now), of),
  askAgain: (_, { ctx }, { bookingId }) =>
    askForSecondLook(ctx, { bookingId, request: 'Se på den igen.' }),
  uphold: (stage, { now }, { bookingId }) =>
    answerSecondLook(stage.secretary(now), {
      bookingId,
      decision: 'uphold',
      words: 'Det gør det ikke.',
    }),
  reinstate: (stage, { now }, { bookingId }) =>
    answerSecondLook(stage.secretary(now), { bookingId, decision: 'reinstate', words: null }),
  markAttended: (stage, at, of) => mark(stage, at, of, 'attended'),
  markAbsent: (stage, at, of) => mark(stage, at, of, 'absent'),
  unmark: (stage, at, of) => mark(stage, at, of, null),
};

async function mark(stage: Stage, { now }: At, of: Judged, as: 'attended' | 'absent' | null): Done {
  if (of.at === null) return { ok: false };
  const given = { sessionId: of.at, bookingIds: [of.bookingId], mark: as };
  return markAttendance(stage.secretary(now), given);
}

/** Where a booking is that there is anything to do to; else it still comes to something. */
const from: Partial<Record<OnBooking, BookingState[]>> = {
  ...{ askAgain: ['refused'], uphold: ['refused'], reinstate: ['refused'] },
  ...{ markAttended: ['confirmed', 'absent'], markAbsent: ['confirmed', 'attended'] },
  unmark: ['attended', 'absent'],
};

const isOnBooking = (verb: Verb): verb is OnBooking => verb in onBooking;

/**
 * Does one step, if there is anything to do it to. What is refused is refused: the rules are what is looked at.
 * @returns whether it was done
 */
export async function act(stage: Stage, step: Step, now: Temporal.Instant): Promise<boolean> {
  return done(stage, step, now).catch((error: unknown) => {
    // A time that is gone, or another committee’s by now.
    if (error instanceof NotFound) return false;
    throw error;
  });
}

async function done(stage: Stage, step: Step, now: Temporal.Instant): Promise<boolean> {
  const { db } = stage;
  const ctx = stage.ctxOf(step.who, now);
  const sessionId = stage.sessionIds[step.session]!;
  const slots = await db
    .select({ id: dialogueSlot.id })
    .from(dialogueSlot)
    .where(eq(dialogueSlot.sessionId, sessionId))
    .orderBy(dialogueSlot.startsAt);
  const slotId = slots[step.slot % Math.max(1, slots.length)]?.id ?? uuidv4();
  const at = { ctx, step, now, sessionId, slotId };
  const { verb } = step;
  if (!isOnBooking(verb)) return (await onSession[verb](stage, at)).ok;
  const meant = await db
    .select()
    .from(dialogueBooking)
    .where(
      and(
        inArray(dialogueBooking.committeeId, stage.committeeIds),
        inArray(dialogueBooking.state, from[verb] ?? ['waiting', 'pending', 'confirmed']),
      ),
    )
    .orderBy(asc(dialogueBooking.receivedAt), asc(dialogueBooking.id));
  // Whoever decides does so on anybody's; everyone else has only their own.
  const booking = byStaff.some((one) => one === verb)
    ? meant[step.who % Math.max(1, meant.length)]
    : meant.find(({ authorId }) => authorId === ctx.actor.personId);
  if (!booking) return false;
  const of = { bookingId: booking.id, seen: seenBooking(booking), at: booking.sessionId };
  return (await onBooking[verb](stage, at, of)).ok;
}
