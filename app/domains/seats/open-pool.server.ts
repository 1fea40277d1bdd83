import type { Temporal } from 'temporal-polyfill';
import type { Transaction } from '#db/client.server';
import { seatPool } from '#db/schema';
import { ok, type Outcome, refused } from '~/platform/outcome';
import type { SeatContext } from './settle.server';

/**
 * Makes room at a subject: a slot, a meeting, an activity. A subject has one pool.
 * @param of.capacity seats, 0 or more
 * @param of.largestParty most seats that one person may have, 1 or more
 * @param of.holdMinutes how long somebody has to fill in what it takes; they can renew it
 * @param of.longestHoldMinutes how long a hold lasts at most, however often it is renewed: two hours, or
 * `holdMinutes` where that is more
 * @param of.acceptMinutes how long somebody of the waiting list has to accept
 * @param of.closesAt from when on nothing is given any more: at the latest when what the room is at is over
 */
export async function openPool(
  tx: Transaction,
  ctx: SeatContext,
  of: {
    subjectId: string;
    capacity: number;
    largestParty: number;
    hasWaitingList: boolean;
    holdMinutes?: number;
    longestHoldMinutes?: number;
    acceptMinutes: number;
    closesAt: Temporal.Instant;
  },
): Promise<Outcome<{ poolId: string }, 'already_open'>> {
  const holdMinutes = of.holdMinutes ?? 30;
  const [made] = await tx
    .insert(seatPool)
    .values({
      municipalityId: ctx.municipality.id,
      createdAt: ctx.now.toString(),
      ...of,
      closesAt: of.closesAt.toString(),
      holdMinutes,
      longestHoldMinutes: of.longestHoldMinutes ?? Math.max(120, holdMinutes),
    })
    .onConflictDoNothing({ target: seatPool.subjectId })
    .returning({ poolId: seatPool.id });
  return made ? ok(made) : refused('already_open');
}
