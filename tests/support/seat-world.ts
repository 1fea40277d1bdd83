import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { hold, joinWaitingList, occupancy, openPool, take } from '~/domains/seats/index.server';
import { registerSubjects } from '~/domains/thread/index.server';
import type { Tenant } from '~/platform/context.server';
import { makePerson } from './people';
import { noon, type World } from './plan-world';

export const seatContext = (municipality: Tenant, now: Temporal.Instant = noon) => ({
  municipality,
  now,
});

export type SeatCtx = ReturnType<typeof seatContext>;

/** Makes something with room at it. */
export async function makePool(
  world: Pick<World, 'db'>,
  municipality: Tenant,
  given: Partial<Parameters<typeof openPool>[2]> = {},
): Promise<{ subjectId: string; poolId: string }> {
  const subjectId = uuidv7();
  const opened = await world.db.transaction(async (tx) => {
    await registerSubjects(tx, municipality.id, 'comment', [subjectId]);
    return openPool(tx, seatContext(municipality), {
      subjectId,
      capacity: 2,
      largestParty: 4,
      hasWaitingList: true,
      acceptMinutes: 60,
      closesAt: noon.add({ hours: 24 * 30 }),
      ...given,
    });
  });
  if (!opened.ok) throw new Error(opened.reason);
  return { subjectId, poolId: opened.value.poolId };
}

/** What people do at a pool, each verb in a transaction of its own as a participation verb has it. */
export function actingAt(
  where: () => { world: Pick<World, 'db'>; municipality: Tenant; subjectId: string },
) {
  const someone = async () => (await makePerson(where().world, where().municipality)).id;
  const run = <Result>(
    verb: (tx: Transaction, ctx: SeatCtx) => Promise<Result>,
    now: Temporal.Instant = noon,
    municipality = where().municipality,
  ): Promise<Result> =>
    where().world.db.transaction((tx) => verb(tx, seatContext(municipality, now)));
  const holding = (
    personId: string,
    partySize = 1,
    now = noon,
    sessionHash: string | null = null,
  ) =>
    run(
      (tx, ctx) =>
        hold(tx, ctx, { subjectId: where().subjectId, personId, sessionHash, partySize }),
      now,
    );
  const waiting = (personId: string, partySize = 1, now = noon) =>
    run(
      (tx, ctx) => joinWaitingList(tx, ctx, { subjectId: where().subjectId, personId, partySize }),
      now,
    );
  const seen = (now = noon) => {
    const { world, municipality, subjectId } = where();
    return occupancy({ db: world.db, municipality, now }, subjectId);
  };
  /** Somebody's claim, held or waiting, whichever the pool lets them. */
  const claimed = async (partySize = 1, now = noon) => {
    const personId = await someone();
    const held = await holding(personId, partySize, now);
    if (held.ok) return { personId, claimId: held.value.claimId };
    const queued = await waiting(personId, partySize, now);
    if (!queued.ok) throw new Error(queued.reason);
    return { personId, claimId: queued.value.claimId };
  };
  const taken = async (partySize = 1) => {
    const of = await claimed(partySize);
    const outcome = await run((tx, ctx) => take(tx, ctx, of));
    if (!outcome.ok) throw new Error(outcome.reason);
    return of;
  };
  return { someone, run, holding, waiting, seen, claimed, taken };
}
