import { and, eq, inArray, isNull } from 'drizzle-orm';
import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import { v4 as uuidv4 } from 'uuid';
import type { Database } from '#db/client.server';
import { dialogueBooking, dialogueSession, dialogueSlot, seatClaim, seatPool } from '#db/schema';
import { acceptPlace } from '~/domains/dialogue/booking/accept-offer.server';
import { book } from '~/domains/dialogue/booking/book.server';
import type { SentBooking } from '~/domains/dialogue/booking/write-booking.server';
import { cancelBooking } from '~/domains/dialogue/booking/cancel-booking.server';
import { declinePlace } from '~/domains/dialogue/booking/decline-offer.server';
import { dropHold } from '~/domains/dialogue/booking/drop-hold.server';
import { holdSlot } from '~/domains/dialogue/booking/hold-slot.server';
import { renewSlotHold } from '~/domains/dialogue/booking/renew-hold.server';
import { reschedule } from '~/domains/dialogue/booking/reschedule.server';
import { seenBooking, seenSession } from '~/domains/dialogue/rules/seen';
import { approveBooking } from '~/domains/dialogue/screening/approve.server';
import { offerOther } from '~/domains/dialogue/screening/offer-other.server';
import { queueBooking } from '~/domains/dialogue/screening/queue-booking.server';
import { refuseBooking } from '~/domains/dialogue/screening/refuse.server';
import { cancelSession } from '~/domains/dialogue/sessions/cancel-session.server';
import { keepUpWithSessions } from '~/domains/dialogue/sessions/keep-up.server';
import { moveSession } from '~/domains/dialogue/sessions/move-session.server';
import { hasSlots } from '~/domains/dialogue/vocabulary';
import { worker } from '~/domains/identity/actor';
import type { Tenant } from '~/platform/context.server';

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
] as const;
export const byStaff = ['approve', 'refuse', 'offer', 'queue', 'approve'] as const;
export const bySecretary = ['moveSession', 'cancelSession', 'keepUp', 'keepUp', 'keepUp'] as const;
export type Verb =
  (typeof byCitizens)[number] | (typeof byStaff)[number] | (typeof bySecretary)[number];
type OnBooking = 'accept' | 'decline' | 'cancel' | 'reschedule' | (typeof byStaff)[number];

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
    session: fc.nat(2),
    slot: fc.nat(2),
    minutes: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 15 }) },
      { weight: 1, arbitrary: fc.integer({ min: 60, max: 60 * 40 }) },
    ),
  });

type Ctx = Parameters<typeof book>[0];
export type Stage = {
  db: Database;
  town: Tenant;
  sessionIds: string[];
  committeeId: string;
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
};

async function seenOf({ db }: Stage, sessionId: string): Promise<string> {
  const [row] = await db.select().from(dialogueSession).where(eq(dialogueSession.id, sessionId));
  return seenSession(row!);
}

type Judged = { bookingId: string; seen: string };

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
};

const isOnBooking = (verb: Verb): verb is OnBooking => verb in onBooking;

/**
 * Does one step, if there is anything to do it to. What is refused is refused: the rules are what is looked at.
 * @returns whether it was done
 */
export async function act(stage: Stage, step: Step, now: Temporal.Instant): Promise<boolean> {
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
  const live = await db
    .select()
    .from(dialogueBooking)
    .where(
      and(
        eq(dialogueBooking.committeeId, stage.committeeId),
        inArray(dialogueBooking.state, ['waiting', 'pending', 'confirmed']),
      ),
    )
    .orderBy(dialogueBooking.receivedAt);
  // Whoever decides does so on anybody's; everyone else has only their own.
  const booking = byStaff.some((one) => one === verb)
    ? live[step.who % Math.max(1, live.length)]
    : live.find(({ authorId }) => authorId === ctx.actor.personId);
  if (!booking) return false;
  const of = { bookingId: booking.id, seen: seenBooking(booking) };
  return (await onBooking[verb](stage, at, of)).ok;
}

/** Everything that the rules bound, as it stands in the tables. */
export async function look({ db, committeeId, sessionIds }: Stage) {
  const bookings = await db
    .select()
    .from(dialogueBooking)
    .where(eq(dialogueBooking.committeeId, committeeId));
  const slots = await db
    .select()
    .from(dialogueSlot)
    .where(eq(dialogueSlot.committeeId, committeeId));
  const sessions = await db
    .select()
    .from(dialogueSession)
    .where(eq(dialogueSession.committeeId, committeeId));
  const claims = [];
  for (const sessionId of sessionIds) {
    const rows = await db
      .select({ claim: seatClaim, capacity: seatPool.capacity, sessionId: seatPool.subjectId })
      .from(seatClaim)
      .innerJoin(seatPool, eq(seatPool.id, seatClaim.poolId))
      .where(and(eq(seatPool.subjectId, sessionId), isNull(seatClaim.endedAt)));
    claims.push(...rows);
  }
  return { bookings, slots, sessions, claims };
}

/** What must be so whoever has done whatever. @returns what is wrong, in words; nothing: all is well */
export function whatIsWrong(
  { bookings, slots, sessions, claims }: Awaited<ReturnType<typeof look>>,
  now: Temporal.Instant,
): string[] {
  const wrong: string[] = [];
  const must = (isSo: boolean, what: string) => {
    if (!isSo) wrong.push(what);
  };
  const claimOf = new Map(claims.map((row) => [row.claim.id, row]));
  const hasTimes = (sessionId: string | null) =>
    sessions.some(({ id, format }) => id === sessionId && hasSlots(format));
  const isLate = (at: string | null) => at !== null && Date.parse(at) <= now.epochMilliseconds;
  for (const one of bookings) {
    const claim = one.claimId === null ? undefined : claimOf.get(one.claimId);
    const own = slots.filter(({ claimId }) => claimId !== null && claimId === one.claimId);
    const name = `${one.state} ${one.id}`;
    must(own.length <= 1, `${name} has ${own.length} slots`);
    if (['pending', 'confirmed'].includes(one.state)) {
      const times = hasTimes(one.sessionId) ? 1 : 0;
      must(own.length === times, `${name} has ${own.length} slots`);
      must(
        own.every(({ sessionId }) => sessionId === one.sessionId),
        `${name} has a slot of another session`,
      );
      must(claim?.claim.state === 'taken', `${name} has seats that are ${claim?.claim.state}`);
      must(claim?.sessionId === one.sessionId, `${name} has seats of another session`);
      must(
        own.every(({ claimedUntil }) => claimedUntil === null),
        `${name} has its slot for a time`,
      );
    }
    if (['refused', 'cancelled', 'lapsed'].includes(one.state)) {
      must(one.claimId === null, `${name} still claims`);
    }
    if (one.state === 'waiting') {
      must((one.claimId === null) === (one.sessionId === null), `${name} waits nowhere`);
      must(
        one.claimId === null || claim === undefined || claim.claim.state !== 'taken',
        `${name} waits and has seats`,
      );
    }
  }
  const live = bookings.filter(({ state }) => ['waiting', 'pending', 'confirmed'].includes(state));
  const places = live.flatMap(({ sessionId, authorId }) =>
    sessionId === null ? [] : [`${sessionId} ${authorId}`],
  );
  must(new Set(places).size === places.length, 'somebody has two bookings at a session');
  for (const { claim, capacity, sessionId } of claims) {
    const inUse = claims.filter(
      (row) =>
        row.sessionId === sessionId &&
        (row.claim.state === 'taken' ||
          (['held', 'offered'].includes(row.claim.state) && !isLate(row.claim.expiresAt))),
    );
    const seats = inUse.reduce((sum, row) => sum + row.claim.partySize, 0);
    must(seats <= capacity, `${seats} of ${capacity} seats are in use`);
    if (claim.state === 'taken') {
      must(
        bookings.some(({ claimId }) => claimId === claim.id),
        `seats ${claim.id} are nobody's`,
      );
    }
  }
  // Whoever has a place may be anywhere, but an offered one needs a time to be had.
  for (const { id, cancelledAt } of sessions) {
    const of = slots.filter(({ sessionId }) => sessionId === id);
    if (cancelledAt !== null) must(of.length === 0, 'a session that is off has times');
    if (!hasTimes(id)) continue;
    const used = of.filter(({ claimId }) => {
      const claim = claimId === null ? undefined : claimOf.get(claimId)?.claim;
      return claim !== undefined && !isLate(claim.expiresAt);
    });
    const claimed = claims.filter(
      (row) =>
        row.sessionId === id &&
        ['taken', 'held', 'offered'].includes(row.claim.state) &&
        !isLate(row.claim.expiresAt),
    );
    const withoutTime = claimed.filter(
      ({ claim }) => !used.some(({ claimId }) => claimId === claim.id),
    );
    must(
      cancelledAt !== null || withoutTime.length <= of.length - used.length,
      'more is offered than there are times',
    );
  }
  return [...new Set(wrong)];
}
