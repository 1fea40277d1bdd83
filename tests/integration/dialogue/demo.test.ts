import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committee, dialogueBooking, dialogueSession } from '#db/schema';
import { seedDialogue } from '#db/seed/dialogue';
import { seedPeople } from '#db/seed/people';
import { seedIfEmpty } from '#db/seed/seed';
import { bookingStates } from '~/domains/dialogue/states';
import { formats } from '~/domains/dialogue/vocabulary';
import { frontDoorAt } from '~/domains/municipalities/address';
import { everything, startWorld, type World } from '../../support/plan-world';
import { testSecret } from '../../support/server';

let world: World;
const log = () => undefined;
const seed = () =>
  seedDialogue({
    url: world.url,
    secret: testSecret,
    frontDoor: frontDoorAt('http://localhost:3000'),
    log,
  });
beforeAll(async () => {
  world = await startWorld();
  await seedIfEmpty({ url: world.url, log });
  await seedPeople({ url: world.url, secret: testSecret, log });
  await seed();
});
afterAll(() => world.end());

test('nine committees meet citizens in every format, bookings are in every state, and all of it is said to be the demo’s', async () => {
  const sessions = await world.db
    .select({ committee: committee.slug, format: dialogueSession.format })
    .from(dialogueSession)
    .innerJoin(committee, eq(committee.id, dialogueSession.committeeId));
  expect(new Set(sessions.map((one) => one.committee)).size).toBe(9);
  expect(new Set(sessions.map(({ format }) => format))).toEqual(new Set(formats));
  const bookings = await world.db.select().from(dialogueBooking);
  const states = new Set(bookings.map(({ state }) => state));
  // That nobody answers an offer takes its time.
  expect(bookingStates.filter((state) => !states.has(state))).toEqual(['lapsed']);
  for (const { topic } of bookings) expect(topic ?? 'Demo: ').toMatch(/^Demo: /);
});

test('played a second time it adds nothing', async () => {
  const before = await everything(world.db);
  await seed();
  expect(await everything(world.db)).toEqual(before);
});
