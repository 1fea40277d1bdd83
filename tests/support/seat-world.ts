import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { openPool } from '~/domains/seats/index.server';
import { registerSubjects } from '~/domains/thread/index.server';
import type { Tenant } from '~/platform/context.server';
import { noon, type World } from './plan-world';

export const seatContext = (municipality: Tenant, now: Temporal.Instant = noon) => ({
  municipality,
  now,
});

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
      ...given,
    });
  });
  if (!opened.ok) throw new Error(opened.reason);
  return { subjectId, poolId: opened.value.poolId };
}
