import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { mail } from '#db/schema';
import { type Actor, visitor, worker } from '~/domains/identity/actor';
import { remindModerators } from '~/domains/notifications/remind-moderators.server';
import { Forbidden } from '~/platform/errors';
import { type ModerationTown, startModerationTown } from '../../support/moderation-town';
import { startWorld, type World } from '../../support/plan-world';

/** Received on Monday 9 March 2026, due on Monday the 16th. */
let world: World;
let town: ModerationTown;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await startModerationTown(world);
});

const remind = (at: string, actor: Actor = worker) =>
  remindModerators({
    municipality: town.town,
    actor,
    now: Temporal.Instant.from(at),
    requestId: 'test',
    db: world.db,
    origin: 'https://her.example',
  });
const told = async () =>
  (await world.db.select().from(mail).where(eq(mail.municipalityId, town.town.id)))
    .filter(({ template }) => template === 'moderation_waiting')
    .map(({ personId, facts }) => ({ personId, cases: facts.detail }));

test('moderators are reminded on the day it is due, once, and again the next working day', async () => {
  await town.submit();
  await town.submit('Og en gynge.');
  await remind('2026-03-13T05:30:00Z');
  expect(await told()).toEqual([]);
  await remind('2026-03-16T05:30:00Z');
  await remind('2026-03-16T09:00:00Z');
  const both = [town.anna, town.bo].map(({ id }) => ({ personId: id, cases: '2' }));
  expect(await told()).toHaveLength(2);
  expect(await told()).toEqual(expect.arrayContaining(both));
  await remind('2026-03-17T05:30:00Z');
  expect(await told()).toHaveLength(4);
});

test('nobody is reminded of what was decided meanwhile, nor on a Saturday', async () => {
  const { entryId } = await town.submit();
  await remind('2026-03-21T05:30:00Z');
  await town.settle(town.anna.id, entryId, 'publish');
  await remind('2026-03-23T05:30:00Z');
  expect(await told()).toEqual([]);
});

test('only the worker reminds', async () => {
  await expect(remind('2026-03-16T05:30:00Z', visitor)).rejects.toThrow(Forbidden);
});
