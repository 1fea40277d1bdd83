import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committee, dialogueBooking, mail } from '#db/schema';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { runInTwoProcesses } from '../../support/jobs-at-once';
import { noon, startWorld, type World } from '../../support/plan-world';

/** Two workers whose clocks agree do all that is due, and each of it once. */

let world: World;
let town: DialogueTown;

beforeAll(async () => {
  world = await startWorld();
  town = await startDialogueTown(world);
});
afterAll(() => world.end());

const hours = (ahead: number) => noon.add({ hours: ahead }).toString();
const rowOf = async (id: string) =>
  (await world.db.select().from(dialogueBooking).where(eq(dialogueBooking.id, id)))[0]!;

test('two processes at the same moment: each is reminded, asked, sent on and told once', async () => {
  const { sundhed, teknik } = town.committees;
  const chair = await town.staff('Fie', { role: 'committee_chair', committeeId: sundhed! });
  // Tomorrow: four come, and one is undecided.
  const tomorrow = await town.session({ startsAt: hours(24), closesAt: hours(23), slots: 5 });
  const coming = [];
  for (const slot of [0, 1, 2, 3]) coming.push(await town.booking(tomorrow, { slot }));
  const undecided = await town.booking(tomorrow, { slot: 4, state: 'pending' });
  // Yesterday: two came, and have not been asked what they thought of it.
  const yesterday = await town.session({ startsAt: hours(-30), slots: 2 });
  const came = [];
  for (const slot of [0, 1]) came.push(await town.booking(yesterday, { slot, state: 'attended' }));
  // An hour ago: one was undecided and one waited; both go on to tomorrow’s.
  const begun = await town.session({ startsAt: hours(-1), slots: 2 });
  const sentOn = [
    await town.booking(begun, { slot: 0, state: 'pending', receivedAt: hours(-50) }),
    await town.booking(begun, { state: 'waiting', receivedAt: hours(-40) }),
  ];
  // In a month: an offer is over.
  const later = await town.session({ startsAt: hours(24 * 30), slots: 1 });
  const late = await town.booking(later, { state: 'waiting', offeredUntil: hours(-2) });
  // A committee ended yesterday, and its session has a successor.
  const last = await town.session({ committee: 'teknik', startsAt: hours(24 * 40), slots: 1 });
  const handedOver = await town.booking(last, { slot: 0 });
  await world.db
    .update(committee)
    .set({ validTo: '2026-03-08', successorId: sundhed! })
    .where(eq(committee.id, teknik!));

  await runInTwoProcesses({
    ...{ databaseUrl: world.url, municipalityId: town.town.id, now: noon },
    jobs: ['remind-bookers', 'ask-for-replies', 'remind-deciders', 'keep-up-with-sessions'],
  });

  const all = [...coming, undecided, ...came, ...sentOn, late, handedOver];
  const people = [...all.map(({ authorId }) => authorId), chair.id];
  const mails = await world.db
    .select({ template: mail.template, personId: mail.personId })
    .from(mail)
    .where(and(eq(mail.municipalityId, town.town.id), inArray(mail.personId, people)));
  const told = (template: (typeof mails)[number]['template']) =>
    mails.filter((one) => one.template === template).map(({ personId }) => personId);
  const authors = (bookings: { authorId: string }[]) =>
    bookings.map(({ authorId }) => authorId).toSorted();
  expect(told('dialogue_reminder').toSorted()).toEqual(authors(coming));
  expect(told('dialogue_questionnaire').toSorted()).toEqual(authors(came));
  expect(told('dialogue_waiting')).toEqual([chair.id]);
  expect(told('dialogue_moved').toSorted()).toEqual(authors([...sentOn, handedOver]));
  expect(told('dialogue_cancelled')).toEqual([late.authorId]);
  expect(mails).toHaveLength(4 + 2 + 1 + 3 + 1);
  for (const { id } of sentOn) {
    expect(await rowOf(id)).toMatchObject({ state: 'waiting', sessionId: tomorrow.id });
  }
  expect((await rowOf(late.id)).state).toBe('lapsed');
  expect(await rowOf(handedOver.id)).toMatchObject({
    ...{ state: 'confirmed', committeeId: sundhed, sessionId: last.id },
  });
});
