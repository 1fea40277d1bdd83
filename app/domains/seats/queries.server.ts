import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { seatClaim, seatPool } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { type Claim, isClosed, isOver, queueOf, seatsFree, stateAt } from './seats';
import type { ClaimState } from './vocabulary';

export type Occupancy = {
  capacity: number;
  largestParty: number;
  hasWaitingList: boolean;
  /** Seats in each way; those whose time is over count nowhere. */
  taken: number;
  held: number;
  offered: number;
  /** Seats that nobody has; they are for who waits, where somebody does. */
  free: number;
  /** Seats and people that wait. */
  waiting: number;
  peopleWaiting: number;
  /** Whether a newcomer can hold at least one seat now. */
  isOpen: boolean;
  /** Seats whose people came. */
  checkedIn: number;
};

type Reading = Pick<ReadContext, 'db' | 'municipality' | 'now'>;

/** How full a subject's pool is at `ctx.now`. @throws NotFound where the subject has no pool */
export async function occupancy(ctx: Reading, subjectId: string): Promise<Occupancy> {
  const found = (await occupancyOfEach(ctx, [subjectId])).get(subjectId);
  if (!found) throw new NotFound();
  return found;
}

/** The same of many subjects at once, by subject; those without a pool are left out. */
export async function occupancyOfEach(
  { db, municipality, now }: Reading,
  subjectIds: string[],
): Promise<Map<string, Occupancy>> {
  const pools = await db
    .select()
    .from(seatPool)
    .where(
      and(eq(seatPool.municipalityId, municipality.id), inArray(seatPool.subjectId, subjectIds)),
    );
  const claims = await db
    .select()
    .from(seatClaim)
    .where(
      and(
        inArray(
          seatClaim.poolId,
          pools.map(({ id }) => id),
        ),
        isNull(seatClaim.endedAt),
      ),
    );
  return new Map(
    pools.map((pool) => [
      pool.subjectId,
      occupied(
        pool,
        claims.filter(({ poolId }) => poolId === pool.id),
        now,
      ),
    ]),
  );
}

type Pool = typeof seatPool.$inferSelect;
type Recorded = typeof seatClaim.$inferSelect;

function occupied(pool: Pool, recorded: Recorded[], now: ReadContext['now']): Occupancy {
  const claims = recorded.filter((claim) => !isOver(claim, now));
  const seats = (isMeant: (claim: Recorded) => boolean) =>
    claims.filter(isMeant).reduce((sum, { partySize }) => sum + partySize, 0);
  const { capacity, largestParty, hasWaitingList } = pool;
  const free = seatsFree(pool, claims, now);
  return {
    capacity,
    largestParty,
    hasWaitingList,
    taken: seats(({ state }) => state === 'taken'),
    held: seats(({ state }) => state === 'held'),
    offered: seats(({ state }) => state === 'offered'),
    free,
    waiting: seats(({ state }) => state === 'waiting'),
    peopleWaiting: claims.filter(({ state }) => state === 'waiting').length,
    isOpen: !isClosed(pool, now) && free > 0 && queueOf(pool, claims).length === 0,
    checkedIn: seats(({ checkedInAt }) => checkedInAt !== null),
  };
}

export type OwnClaim = {
  id: string;
  subjectId: string;
  /** At `ctx.now`: expired where its time is over, whether or not that has been recorded. */
  state: ClaimState;
  partySize: number;
  createdAt: string;
  expiresAt: string | null;
  checkedInAt: string | null;
  /** Place in the queue, from 1, where they wait and may be offered seats. */
  place: number | null;
};

/** Everything somebody has or had seats at, the newest first. */
export async function claimsOf(
  { db, municipality, now }: Reading,
  personId: string,
): Promise<OwnClaim[]> {
  const place = sql<number>`(select count(*)::int from seat_claim before
    where before.pool_id = ${seatClaim.poolId} and before.state = 'waiting'
      and before.party_size <= ${seatPool.capacity}
      and (before.queued_at, before.id) <= (${seatClaim.queuedAt}, ${seatClaim.id}))`;
  const rows = await db
    .select({ claim: seatClaim, pool: seatPool, place })
    .from(seatClaim)
    .innerJoin(seatPool, eq(seatPool.id, seatClaim.poolId))
    .where(and(eq(seatClaim.municipalityId, municipality.id), eq(seatClaim.personId, personId)))
    .orderBy(desc(seatClaim.createdAt), desc(seatClaim.id));
  return rows.map(({ claim, pool, place: at }) => ({
    id: claim.id,
    subjectId: pool.subjectId,
    state: stateAt(claim satisfies Claim, now),
    partySize: claim.partySize,
    createdAt: claim.createdAt,
    expiresAt: claim.expiresAt,
    checkedInAt: claim.checkedInAt,
    place: isClosed(pool, now) || queueOf(pool, [claim]).length === 0 ? null : at,
  }));
}
