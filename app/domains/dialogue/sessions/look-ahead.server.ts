import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { dialogueBooking, person, seatClaim } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { type MoveWarning, oddnessOfMove, timesMoved } from '../rules/moving';
import { seenSession } from '../rules/seen';
import { liveStates } from '../states';
import { whyNotCalledOff } from './called-off.server';
import { findSessionBySlug, type HeldSession, nextSession } from './find-session.server';
import { type MoveRefusal, whyNotMoved } from './move-session.server';
import { hasSlots } from '../vocabulary';

/** Who is told when something is done to a session: those who have a place, and those who wait; and those of them whom no mail reaches. */
export type WhoIsTold = { booked: number; waiting: number; withoutMail: number };

/** What moving a session would do, before it is done. Instants are ISO. */
export type MoveAhead = {
  seen: string;
  from: { startsAt: string; endsAt: string };
  to: { startsAt: string; endsAt: string };
  closes: { before: string; after: string };
  materials: { before: string; after: string };
  warnings: MoveWarning[];
  told: WhoIsTold;
};

/** What calling a session off would do, before it is done. `next`: where those who wait go; null: to one not set up yet. */
export type CallOffAhead = {
  seen: string;
  startsAt: string;
  endsAt: string;
  next: string | null;
  told: WhoIsTold;
};

/**
 * What would come of moving a session, for whoever is about to.
 * @returns or why it cannot be moved so: as `moveSession`, and `same_time`
 * @throws NotFound where there is no such session, Forbidden for whoever does not run its committee's dialogue
 */
export async function lookAtMove(
  ctx: ReadContext,
  given: { slug: string; startsAt: Temporal.Instant; seen: string },
): Promise<Outcome<MoveAhead, MoveRefusal | 'same_time'>> {
  const session = await findRun(ctx, given.slug);
  if (asInstant(session.startsAt).equals(given.startsAt)) return refused('same_time');
  const times = timesMoved(session, session.model, given.startsAt, ctx.now);
  const obstacle = await whyNotMoved(ctx.db, ctx, session, times);
  if (obstacle !== null) return refused(obstacle);
  if (seenSession(session) !== given.seen) return refused('session_changed');
  const { startsAt, endsAt, closesAt, materialsBy } = session;
  return ok({
    seen: given.seen,
    from: { startsAt, endsAt },
    to: { startsAt: times.startsAt.toString(), endsAt: times.endsAt.toString() },
    closes: { before: closesAt, after: times.closesAt.toString() },
    materials: { before: materialsBy, after: times.materialsBy.toString() },
    warnings: oddnessOfMove(session, times, session.model, ctx.now),
    told: await whoIsTold(ctx, session.id),
  });
}

/**
 * What would come of calling a session off, for whoever is about to.
 * @returns or why it cannot be: as `cancelSession`
 * @throws NotFound where there is no such session, Forbidden for whoever does not run its committee's dialogue
 */
export async function lookAtCallOff(
  ctx: ReadContext,
  given: { slug: string; seen: string },
): Promise<Outcome<CallOffAhead, Exclude<MoveRefusal, 'over_already' | 'overlaps'>>> {
  const session = await findRun(ctx, given.slug);
  const obstacle = await whyNotCalledOff(ctx.db, ctx, session);
  if (obstacle !== null) return refused(obstacle);
  if (seenSession(session) !== given.seen) return refused('session_changed');
  const { id, startsAt, endsAt, committeeId } = session;
  const next = await nextSession(ctx.db, ctx, {
    ...{ committeeId, but: id },
    hasSlots: hasSlots(session.format),
  });
  const told = await whoIsTold(ctx, id);
  return ok({ seen: given.seen, startsAt, endsAt, next: next?.startsAt ?? null, told });
}

async function findRun(ctx: ReadContext, slug: string): Promise<HeldSession> {
  const session = await findSessionBySlug(ctx.db, ctx, slug);
  authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
  return session;
}

async function whoIsTold({ db, now }: ReadContext, sessionId: string): Promise<WhoIsTold> {
  const counted = (what: ReturnType<typeof sql>) =>
    sql<number>`(count(*) filter (where ${what}))::int`;
  const isWaiting = sql`${dialogueBooking.state} = 'waiting'`;
  const [row] = await db
    .select({
      booked: counted(sql`not ${isWaiting}`),
      waiting: counted(isWaiting),
      withoutMail: counted(sql`${person.email} is null or ${person.emailConfirmedAt} is null`),
    })
    .from(dialogueBooking)
    .innerJoin(person, eq(person.id, dialogueBooking.authorId))
    .where(
      and(
        eq(dialogueBooking.sessionId, sessionId),
        inArray(dialogueBooking.state, [...liveStates]),
        isNull(dialogueBooking.erasedAt),
        // An offer that is over is over, whether or not the job has recorded it.
        sql`not exists (select from ${seatClaim} c where c.id = ${dialogueBooking.claimId}
          and (c.state = 'expired' or (c.state = 'offered' and c.expires_at <= ${now.toString()})))`,
      ),
    );
  return row!;
}
