import { and, eq, gte, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import { committee, dialogueBooking, dialogueSession, seatClaim } from '#db/schema';
import type { ActionContext, Context } from '~/platform/context.server';
import { danishDay } from '~/platform/clock';
import { lapseOffer } from '../booking/lapse-offer.server';
import { findWaitedOut, lapseUnplaced } from '../booking/lapse-unplaced.server';
import { liveStates } from '../states';
import { replaceCommittee } from './replace-committee.server';
import { placeWhoWaits, rollOn } from './roll-on.server';

/**
 * Records what time has done to bookings: offers that nobody answered, sessions that began without somebody, committees
 * that ended, sessions that were set up for who waits, and sessions that never were. Nobody may do more or less because
 * it runs late. Each in a transaction of its own; what fails holds up none of the others.
 */
export async function keepUpWithSessions(
  ctx: Context & Pick<ActionContext, 'origin'>,
): Promise<void> {
  const failures: unknown[] = [];
  const each = async (ids: string[], work: (id: string) => Promise<void>) => {
    for (const id of ids) await work(id).catch((error: unknown) => failures.push(error));
  };
  await each(await offersOver(ctx), (id) => lapseOffer(ctx, id));
  // Whoever is sent on by the last session of a committee goes to its successor with the others.
  await each(await begunSessions(ctx), (id) => rollOn(ctx, id));
  await each(await endedCommittees(ctx), (id) => replaceCommittee(ctx, id));
  await each(await awaitedCommittees(ctx), (id) => placeWhoWaits(ctx, id));
  // After it: whoever has a session by now waits for none.
  await each(await findWaitedOut(ctx.db, ctx), (id) => lapseUnplaced(ctx, id));
  if (failures.length > 0) throw new AggregateError(failures, 'not all sessions were kept up with');
}

async function offersOver({ db, municipality, now }: Context): Promise<string[]> {
  const rows = await db
    .select({ id: dialogueBooking.id })
    .from(dialogueBooking)
    .innerJoin(seatClaim, eq(seatClaim.id, dialogueBooking.claimId))
    .where(
      and(
        eq(dialogueBooking.municipalityId, municipality.id),
        eq(dialogueBooking.state, 'waiting'),
        or(eq(seatClaim.state, 'expired'), lte(seatClaim.expiresAt, now.toString())),
      ),
    );
  return rows.map(({ id }) => id);
}

async function begunSessions({ db, municipality, now }: Context): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: dialogueSession.id })
    .from(dialogueSession)
    .innerJoin(dialogueBooking, eq(dialogueBooking.sessionId, dialogueSession.id))
    .where(
      and(
        eq(dialogueSession.municipalityId, municipality.id),
        isNull(dialogueSession.cancelledAt),
        lte(dialogueSession.startsAt, now.toString()),
        inArray(dialogueBooking.state, ['waiting', 'pending']),
        isNull(dialogueBooking.erasedAt),
      ),
    );
  return rows.map(({ id }) => id);
}

/** Committees whose last day has passed, with something that is still to come. */
async function endedCommittees({ db, municipality, now }: Context): Promise<string[]> {
  const hasEnded = and(
    eq(committee.municipalityId, municipality.id),
    lt(committee.validTo, danishDay(now).toString()),
  );
  const withBookings = await db
    .selectDistinct({ id: committee.id })
    .from(committee)
    .innerJoin(dialogueBooking, eq(dialogueBooking.committeeId, committee.id))
    .where(
      and(
        hasEnded,
        inArray(dialogueBooking.state, [...liveStates]),
        isNull(dialogueBooking.erasedAt),
      ),
    );
  const withSessions = await db
    .selectDistinct({ id: committee.id })
    .from(committee)
    .innerJoin(dialogueSession, eq(dialogueSession.committeeId, committee.id))
    .where(
      and(
        hasEnded,
        isNull(dialogueSession.cancelledAt),
        gte(dialogueSession.startsAt, now.toString()),
      ),
    );
  return [...new Set([...withBookings, ...withSessions].map(({ id }) => id))];
}

async function awaitedCommittees({ db, municipality }: Context): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: dialogueBooking.committeeId })
    .from(dialogueBooking)
    .where(
      and(
        eq(dialogueBooking.municipalityId, municipality.id),
        eq(dialogueBooking.state, 'waiting'),
        isNull(dialogueBooking.sessionId),
        isNull(dialogueBooking.erasedAt),
      ),
    );
  return rows.map(({ id }) => id);
}
