import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { validate } from 'uuid';
import {
  committee,
  dialogueBooking,
  dialogueDecision,
  dialogueModel,
  dialogueSession,
  dialogueSlot,
  dialogueTopic,
  person,
  seatClaim,
} from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { filesOf } from '~/domains/files/index.server';
import { stateAt } from '~/domains/seats/index.server';
import { eventsOf, linksOfEach } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { hasBegun } from '../rules/booking';
import { seenBooking } from '../rules/seen';
import { isLive, moved } from '../states';
import { hasSlots } from '../vocabulary';
import { findGround, listGrounds } from './grounds.server';

type Reading = ReadContext & { actor: PersonActor };
export type BookingForStaff = Awaited<ReturnType<typeof findBookingForStaff>>;

/** Times that are offered to choose from: about a year of sessions each quarter, and more than one looks through. */
const mostTimes = 48;

/**
 * A booking with all that is known of it, for whoever sits at the table, and what they can do with it.
 * @throws NotFound for another municipality's and for none, Forbidden for whoever does not sit in its committee
 */
export async function findBookingForStaff(ctx: Reading, bookingId: string) {
  if (!validate(bookingId)) throw new NotFound();
  const [found] = await ctx.db
    .select({
      booking: dialogueBooking,
      rules: dialogueModel.rules,
      modelVersion: dialogueModel.version,
      committee: { slug: committee.slug, name: committee.name },
      session: dialogueSession,
      slot: { startsAt: dialogueSlot.startsAt, endsAt: dialogueSlot.endsAt },
      claim: { state: seatClaim.state, expiresAt: seatClaim.expiresAt },
      table: dialogueTopic.title,
      author: { name: person.name, email: person.email, isProtected: person.isProtected },
    })
    .from(dialogueBooking)
    .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueBooking.modelId))
    .innerJoin(committee, eq(committee.id, dialogueBooking.committeeId))
    .innerJoin(person, eq(person.id, dialogueBooking.authorId))
    .leftJoin(dialogueSession, eq(dialogueSession.id, dialogueBooking.sessionId))
    .leftJoin(seatClaim, eq(seatClaim.id, dialogueBooking.claimId))
    .leftJoin(dialogueSlot, eq(dialogueSlot.claimId, dialogueBooking.claimId))
    .leftJoin(dialogueTopic, eq(dialogueTopic.id, dialogueBooking.topicId))
    .where(
      and(
        eq(dialogueBooking.municipalityId, ctx.municipality.id),
        eq(dialogueBooking.id, bookingId),
      ),
    );
  if (!found) throw new NotFound();
  const { booking, rules, author, claim, ...more } = found;
  const { committeeId } = booking;
  authorize(dialoguePolicy(ctx.actor, { do: 'see', committeeId, decides: rules.decides }));
  const { isProtected } = author;
  const runs = dialoguePolicy(ctx.actor, { do: 'run', committeeId });
  return {
    ...booking,
    ...more,
    decides: rules.decides,
    runs,
    seen: seenBooking(booking),
    /** Until when a place is offered to them; null: none is. */
    offeredUntil: claim && stateAt(claim, ctx.now) === 'offered' ? claim.expiresAt : null,
    who: {
      name: isProtected ? null : author.name,
      isProtected,
      email: runs && !isProtected ? author.email : null,
    },
    links: (await linksOfEach(ctx, [booking.id])).get(booking.id) ?? { nodes: [], sdgs: [] },
    files: await filesOf(ctx, booking.id, { isReader: true }),
    decisions: await decisionsOn(ctx, booking.id),
    events: await eventsOf(ctx, booking.id, { publicOnly: false }),
    reasons: await listGrounds(ctx, booking),
    acts: await actsOn(ctx, booking, { ...found, runs }),
  };
}

/** What was decided, the first first, by whom and on what ground. */
async function decisionsOn(ctx: Reading, bookingId: string) {
  const rows = await ctx.db
    .select({
      id: dialogueDecision.id,
      at: dialogueDecision.at,
      decision: dialogueDecision.decision,
      reasonCode: dialogueDecision.reasonCode,
      by: person.name,
    })
    .from(dialogueDecision)
    .innerJoin(person, eq(person.id, dialogueDecision.byId))
    .where(eq(dialogueDecision.bookingId, bookingId))
    .orderBy(asc(dialogueDecision.at), asc(dialogueDecision.id));
  const codes = new Set(rows.flatMap(({ reasonCode }) => reasonCode ?? []));
  const grounds = new Map<string, Awaited<ReturnType<typeof findGround>>>();
  for (const code of codes) grounds.set(code, await findGround(ctx, code));
  return rows.map(({ reasonCode, ...row }) => ({
    ...row,
    /** In each language; null: it had none, or it is known no more. */
    ground: reasonCode === null ? null : (grounds.get(reasonCode)?.title ?? null),
  }));
}

/** What the actor can do with it as it is now. */
async function actsOn(
  ctx: Reading,
  booking: typeof dialogueBooking.$inferSelect,
  of: {
    rules: (typeof dialogueModel.$inferSelect)['rules'];
    session: typeof dialogueSession.$inferSelect | null;
    slot: { startsAt: string } | null;
    runs: boolean;
  },
) {
  const { committeeId, state, authorId, assistedById } = booking;
  const mayDecide = (decides: (typeof of)['rules']['decides']) =>
    dialoguePolicy(ctx.actor, { do: 'decide', committeeId, decides });
  const { personId } = ctx.actor;
  const isOwn = [authorId, assistedById].includes(personId);
  const begins = of.session?.startsAt;
  const isOpen = begins === undefined || !hasBegun(begins, ctx.now);
  const decides = mayDecide(of.rules.decides) && !isOwn && isOpen;
  const isAsked =
    state === 'refused' && booking.secondLookAt !== null && booking.secondLookAnsweredAt === null;
  return {
    isOwn,
    approve: decides && moved(state, 'approve') !== null,
    refuse: decides && moved(state, 'refuse') !== null,
    queue: decides && state !== 'waiting' && moved(state, 'queue') !== null,
    times: decides && moved(state, 'offer_other') !== null ? await freeTimes(ctx, booking) : [],
    /** Whoever refused it does not look at it again. */
    secondLook: !isAsked
      ? null
      : booking.decidedById === personId || isOwn
        ? ('another' as const)
        : mayDecide('chair') || mayDecide('mayor')
          ? ('yours' as const)
          : null,
    cancel: of.runs && isLive(state) && isOpen,
  };
}

/** Times of the committee's coming sessions that nobody has, from this one's on. */
async function freeTimes(ctx: Reading, booking: typeof dialogueBooking.$inferSelect) {
  const now = ctx.now.toString();
  const rows = await ctx.db
    .select({
      slotId: dialogueSlot.id,
      startsAt: dialogueSlot.startsAt,
      endsAt: dialogueSlot.endsAt,
      sessionId: dialogueSession.id,
      format: dialogueSession.format,
    })
    .from(dialogueSlot)
    .innerJoin(dialogueSession, eq(dialogueSession.id, dialogueSlot.sessionId))
    .where(
      and(
        eq(dialogueSession.municipalityId, ctx.municipality.id),
        eq(dialogueSession.committeeId, booking.committeeId),
        isNull(dialogueSession.cancelledAt),
        gt(dialogueSession.startsAt, now),
        or(isNull(dialogueSlot.claimId), lte(dialogueSlot.claimedUntil, now)),
      ),
    )
    .orderBy(asc(dialogueSlot.startsAt))
    .limit(mostTimes);
  return rows.filter(({ format }) => hasSlots(format));
}
