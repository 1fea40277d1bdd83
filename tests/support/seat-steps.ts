import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import type { Transaction } from '#db/client.server';
import { person, seatClaim, seatPool } from '#db/schema';
import { worker } from '~/domains/identity/actor';
import {
  acceptOffer,
  changeCapacity,
  checkIn,
  decline,
  giveOffer,
  hold,
  joinWaitingList,
  moveClosing,
  type Offer,
  offerAgain,
  queueAgain,
  release,
  renewHold,
  seatData,
  settle,
  take,
  undoCheckIn,
} from '~/domains/seats/index.server';
import type { Tenant } from '~/platform/context.server';
import { testKeys } from './people';
import { noon } from './plan-world';
import { seatContext } from './seat-world';

/** What people may do at a pool, for tests that have many of them do it at random. */

export const actors = 8;
export const longest = 40;
export const times = { holdMinutes: 15, longestHoldMinutes: longest };
const onClaim = {
  ...{ take, acceptOffer, decline, release, renewHold, checkIn, undoCheckIn, offerAgain },
};
export const verbs = [
  ...(['hold', 'hold', 'join', 'join', 'settle', 'erase', 'queueAgain', 'giveOffer'] as const),
  ...(Object.keys(onClaim) as (keyof typeof onClaim)[]),
  ...(['take', 'take', 'release', 'checkIn'] as const),
];

type Step = {
  who: number;
  verb: (typeof verbs)[number] | 'capacity' | 'closing';
  party: number;
  /** How far the clock of whoever acts goes, or jumps back, before they act. */
  minutes: number;
  capacity: number;
  /** Minutes from then on until the pool closes. */
  closing: number;
  /** Which of the browsers they sit at; two may share one. */
  browser: number;
  /** Minutes before noon at which they arrived elsewhere: several may have at once. */
  since: number;
};
export const stepOf = (choice: readonly Step['verb'][]): fc.Arbitrary<Step> =>
  fc.record({
    who: fc.nat(actors - 1),
    verb: fc.constantFrom(...choice),
    party: fc.integer({ min: 1, max: 4 }),
    minutes: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 12 }) },
      { weight: 1, arbitrary: fc.integer({ min: -20, max: 70 }) },
    ),
    capacity: fc.nat(8),
    closing: fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: -5, max: 90 }) },
      { weight: 3, arbitrary: fc.constant(2000) },
    ),
    browser: fc.nat(actors),
    since: fc.integer({ min: 1, max: 5 }),
  });

export type Row = typeof seatClaim.$inferSelect;
export type Look = { capacity: number; closesAt: number; claims: Row[] };
export type Pool = { subjectId: string; poolId: string };

export async function look(tx: Transaction, { poolId }: Pool): Promise<Look> {
  const [pool] = await tx.select().from(seatPool).where(eq(seatPool.id, poolId));
  const claims = await tx.select().from(seatClaim).where(eq(seatClaim.poolId, poolId));
  return { capacity: pool!.capacity, closesAt: Date.parse(pool!.closesAt), claims };
}

export const isOpen = ({ endedAt }: Row) => endedAt === null;

export type Done = {
  isRefused: boolean;
  offered: Offer[];
  joined?: string;
  /** The claim that was put into the queue at the place of an arrival elsewhere, and which that is (in milliseconds). */
  queued?: { claimId: string; since: number };
  /** The claim whose seats are offered by somebody, not by the queue. */
  given?: string;
  /** Somebody was noted to have come, or that was taken back. */
  noted?: { claimId: string; isHere: boolean };
};

/** What one actor does. @returns whom it says to have offered seats; null where there was nothing to do it to */
export async function act(
  tx: Transaction,
  { here, people }: { here: Tenant; people: string[] },
  pool: Pool,
  step: Step,
  now: Temporal.Instant,
): Promise<Done | null> {
  const ctx = seatContext(here, now);
  const personId = people[step.who]!;
  const of = { subjectId: pool.subjectId, personId, partySize: step.party };
  switch (step.verb) {
    case 'hold': {
      const sessionHash = step.browser === actors ? null : `browser ${step.browser}`;
      const { ok, offered } = await hold(tx, ctx, { ...of, sessionHash });
      return { isRefused: !ok, offered };
    }
    case 'join': {
      const outcome = await joinWaitingList(tx, ctx, of);
      const { offered } = outcome;
      return outcome.ok
        ? { isRefused: false, offered, joined: outcome.value.claimId }
        : { isRefused: true, offered };
    }
    case 'queueAgain': {
      const since = noon.subtract({ minutes: step.since });
      const outcome = await queueAgain(tx, ctx, { ...of, since });
      const { offered } = outcome;
      if (!outcome.ok) return { isRefused: true, offered };
      const queued = { claimId: outcome.value.claimId, since: since.epochMilliseconds };
      return { isRefused: false, offered, queued };
    }
    case 'giveOffer': {
      const outcome = await giveOffer(tx, ctx, of);
      const { offered } = outcome;
      return outcome.ok
        ? { isRefused: false, offered, given: outcome.value.claimId }
        : { isRefused: true, offered };
    }
    case 'settle':
      return { isRefused: false, offered: await settle(tx, ctx, pool.poolId) };
    case 'erase': {
      await tx.select().from(person).where(eq(person.id, personId)).for('update');
      const asWorker = {
        ...ctx,
        actor: worker,
        requestId: 'test',
        db: tx as never,
        keys: testKeys,
      };
      await seatData.erase(tx, asWorker, personId);
      // What it frees is for the next verb to give on.
      return { isRefused: false, offered: await settle(tx, ctx, pool.poolId) };
    }
    case 'capacity':
      return {
        isRefused: false,
        offered: await changeCapacity(tx, ctx, { ...pool, capacity: step.capacity }),
      };
    case 'closing': {
      const closesAt = now.add({ minutes: step.closing });
      return { isRefused: false, offered: await moveClosing(tx, ctx, { ...pool, closesAt }) };
    }
    default: {
      const { claims } = await look(tx, pool);
      const claim = meant(claims, step.who, personId);
      if (!claim) return null;
      const claimId = claim.id;
      const { ok, offered } = await onClaim[step.verb](tx, ctx, {
        ...{ claimId, personId: claim.personId },
      });
      const isHere = step.verb === 'checkIn';
      return {
        ...{ isRefused: !ok, offered },
        ...(ok && step.verb === 'offerAgain' && { given: claimId }),
        ...(ok && (isHere || step.verb === 'undoCheckIn') && { noted: { claimId, isHere } }),
      };
    }
  }
}

/** Their own claim, and where they have none somebody's: a step that finds nothing to do shows nothing. */
function meant(claims: Row[], who: number, personId: string): Row | undefined {
  const open = claims.filter(isOpen);
  return open.find((claim) => claim.personId === personId) ?? open[who % open.length] ?? claims[0];
}
