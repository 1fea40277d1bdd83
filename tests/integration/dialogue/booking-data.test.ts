import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  dialogueBooking,
  dialogueFeed,
  dialogueFollowUp,
  dialogueSlot,
  dialogueUntold,
  mail,
  person,
  seatClaim,
  threadEvent,
} from '#db/schema';
import { forgetBookings } from '~/domains/dialogue/booking/forget-bookings.server';
import { dialogueData } from '~/domains/dialogue/personal-data.server';
import { daysOf } from '~/domains/dialogue/rules/retention';
import { keepUpWithSessions } from '~/domains/dialogue/sessions/keep-up.server';
import { listWaiting } from '~/domains/dialogue/screening/list-waiting.server';
import { worker } from '~/domains/identity/actor';
import { seatData } from '~/domains/seats/index.server';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { makePerson } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';

/** What is kept of people in committee dialogue: copied, given to another account, erased, and forgotten in time. */

let world: World;
let town: DialogueTown;
let ida: { id: string };

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await startDialogueTown(world);
  ida = await town.citizen();
});

const said = {
  topic: 'Hemmelig sti',
  viewpoint: 'Hemmelig holdning',
  agendaItem: 'Hemmeligt punkt',
  caseKey: 'hemmeligtpunkt',
  place: 'Hemmeligt sted',
  companions: 'Hemmelige Navne',
  needs: ['interpreter'],
  needsNote: 'Hemmeligt behov',
  secondLook: 'Hemmelig grund',
};
const own = (
  at: Parameters<DialogueTown['booking']>[0],
  more: Parameters<DialogueTown['booking']>[1] = {},
) => town.booking(at, { authorId: ida.id, ...said, ...more });
const row = async (id: string) =>
  (await world.db.select().from(dialogueBooking).where(eq(dialogueBooking.id, id)))[0]!;
const slotOf = async (id: string) =>
  (await world.db.select().from(dialogueSlot).where(eq(dialogueSlot.id, id)))[0]!;
const claimOf = async (id: string) =>
  (await world.db.select().from(seatClaim).where(eq(seatClaim.id, id)))[0]!;
const past = { startsAt: '2026-02-01T13:00:00Z' };

/** As erasing an account does it: its row is locked first, and seats come after. */
async function erase(personId = ida.id) {
  const ctx = await town.as(personId);
  return world.db.transaction(async (tx) => {
    await tx.select().from(person).where(eq(person.id, personId)).for('update');
    const erased = await dialogueData.erase(tx, ctx, personId);
    await seatData.erase(tx, ctx, personId);
    return erased;
  });
}

describe('erasing', () => {
  test('leaves no word, gives up the place, and offers it to the next', async () => {
    const at = await town.session({ slots: 1 });
    const { id, claimId } = await own(at, { slot: 0 });
    const next = await town.booking(at, { state: 'waiting' });
    await world.db.insert(dialogueUntold).values({
      municipalityId: town.town.id,
      bookingId: id,
      text: 'Hemmelig besked',
      at: noon.toString(),
    });
    expect(await erase()).toBe('public');
    const left = await row(id);
    expect(JSON.stringify(left)).not.toMatch(/hemmelig/i);
    expect(left).toMatchObject({ state: 'cancelled', claimId: null, needs: [] });
    expect(left.erasedAt).not.toBeNull();
    expect((await claimOf(claimId!)).state).toBe('released');
    expect((await slotOf(at.slotIds[0]!)).claimId).toBeNull();
    expect((await claimOf(next.claimId!)).state).toBe('offered');
    expect(await world.db.$count(dialogueUntold, eq(dialogueUntold.bookingId, id))).toBe(0);
  });

  test('gives up what is only held, and what waits for the next session', async () => {
    const at = await town.session();
    const { id } = await own(at, { state: 'cancelled' });
    await world.db
      .update(dialogueBooking)
      .set({ state: 'waiting', sessionId: null })
      .where(eq(dialogueBooking.id, id));
    const [hold] = await world.db
      .insert(seatClaim)
      .values({
        municipalityId: town.town.id,
        poolId: at.poolId,
        personId: ida.id,
        partySize: 1,
        state: 'held',
        createdAt: noon.toString(),
        expiresAt: noon.add({ minutes: 30 }).toString(),
      })
      .returning();
    await world.db
      .update(dialogueSlot)
      .set({ claimId: hold!.id, claimedUntil: hold!.expiresAt })
      .where(eq(dialogueSlot.id, at.slotIds[0]!));
    await erase();
    expect((await row(id)).state).toBe('cancelled');
    expect((await slotOf(at.slotIds[0]!)).claimId).toBeNull();
  });

  test('lets what is past stay as it was, without the words, and takes it off the site', async () => {
    const at = await town.session(past);
    const held = await own(at, {
      slot: 0,
      state: 'attended',
      outcome: 'noted',
      isPublishable: true,
      publicTitle: 'Hemmelig titel',
      outcomePublishedAt: noon.toString(),
    });
    expect(await erase()).toBe('public');
    const left = await row(held.id);
    expect(left).toMatchObject({ state: 'attended', outcome: 'noted', outcomePublishedAt: null });
    expect(JSON.stringify(left)).not.toMatch(/hemmelig/i);
  });

  test('takes nothing of anybody else, and ends their calendars', async () => {
    const at = await town.session();
    const other = await town.booking(at, { slot: 0 });
    await world.db.insert(dialogueFeed).values({
      municipalityId: town.town.id,
      personId: ida.id,
      name: 'Telefon',
      createdAt: noon.toString(),
    });
    await erase();
    expect(await row(other.id)).toMatchObject({ topic: 'Stien ved åen', state: 'confirmed' });
    expect(await world.db.$count(dialogueFeed, eq(dialogueFeed.personId, ida.id))).toBe(0);
  });
});

describe('giving it to another account', () => {
  const transfer = (to: string) =>
    world.db.transaction(async (tx) => {
      await dialogueData.transfer(tx, ida.id, to);
      await seatData.transfer(tx, ida.id, to);
    });

  test('takes booking and place along', async () => {
    const { id, claimId } = await own(await town.session(), { slot: 0 });
    const to = await makePerson(world, town.town);
    await transfer(to.id);
    expect((await row(id)).authorId).toBe(to.id);
    expect((await claimOf(claimId!)).personId).toBe(to.id);
  });

  test('leaves both behind where it has one of its own there, and never parts them', async () => {
    const at = await town.session();
    const { id, claimId } = await own(at, { slot: 0 });
    const theirs = await town.booking(at, { slot: 1 });
    await transfer(theirs.authorId);
    expect((await row(id)).authorId).toBe(ida.id);
    expect((await claimOf(claimId!)).personId).toBe(ida.id);
  });
});

test('the copy has what was decided, promised and published of it', async () => {
  const at = await town.session(past);
  const staff = await town.staff('Sif', 'council_secretariat');
  const secondLookAt = '2026-02-03 12:00:00+00';
  await own(at, { state: 'refused', reasonCode: 'outside_field', secondLookAt });
  const meeting = { ...past, committee: 'teknik', format: 'dialogue_meeting' as const };
  const open = await town.session({ ...meeting, topics: ['Stier'] });
  const receivedAt = noon.add({ minutes: 1 }).toString();
  const { id } = await own(open, {
    ...{ state: 'attended', topicId: open.topicIds[0], assistedById: staff.id, receivedAt },
    ...{ outcome: 'noted', isPublishable: true, publicTitle: 'Lys' },
    outcomePublishedAt: noon.toString(),
  });
  await world.db.insert(dialogueFollowUp).values({
    ...{ municipalityId: town.town.id, sessionId: open.id, bookingId: id, isPublic: true },
    ...{ text: 'Vi sætter lys op', unitId: town.units.sundhed!, dueOn: '2026-12-01' },
    ...{ madeById: staff.id, madeAt: noon.toString() },
  });
  const copy = await dialogueData.copy(await town.as(ida.id), ida.id);
  expect(copy.bookings).toMatchObject([
    { secondLookAt, wasHelped: false, bookingTable: null, outcomePublishedAt: null },
    { wasHelped: true, bookingTable: 'Stier', publicTitle: 'Lys' },
  ]);
  expect(copy.bookings![0]!.bookingGround).toEqual(expect.any(String));
  expect(copy.bookings![1]!.outcomePublishedAt).not.toBeNull();
  expect(copy.bookingFollowUps).toMatchObject([
    { text: 'Vi sætter lys op', unit: 'Sundhed og Omsorg', followUpState: 'open' },
  ]);
  expect(JSON.stringify(copy)).not.toContain(staff.id);
});

test("the copy tells of each of several what stands beside it, and of nobody else's", async () => {
  const later = noon.add({ minutes: 1 }).toString();
  const first = await own(await town.session(), { slot: 0 });
  const at = await town.session({ committee: 'teknik' });
  const second = await own(at, { slot: 0, receivedAt: later });
  const others = await town.booking(at, { slot: 1 });
  for (const { id: bookingId } of [second, others, first]) {
    const of = { municipalityId: town.town.id, at: noon.toString() };
    await world.db.insert(dialogueUntold).values({ ...of, bookingId, text: `Til ${bookingId}` });
    await world.db.insert(threadEvent).values({
      ...{ ...of, subjectId: bookingId, kind: 'booking_received', isPublic: false, facts: {} },
    });
  }
  const copy = await dialogueData.copy(await town.as(ida.id), ida.id);
  const [one, two] = copy.bookings!.map(({ receivedAt }) => receivedAt);
  expect(copy.bookingToldByHand).toMatchObject([
    { bookingOf: one, text: `Til ${first.id}` },
    { bookingOf: two, text: `Til ${second.id}` },
  ]);
  expect(copy.bookingEvents!.map(({ bookingOf }) => bookingOf)).toEqual([one, two]);
});

test('nobody is asked to look again at what is erased', async () => {
  const { id } = await own(await town.session(), {
    ...{ state: 'refused', secondLookAt: noon.toString(), isPublishable: true },
  });
  const secretary = await town.as((await town.staff('Sif', 'council_secretariat')).id);
  expect((await listWaiting(secretary)).secondLooks).toMatchObject([{ id }]);
  await erase();
  expect((await listWaiting(secretary)).secondLooks).toEqual([]);
  expect(await row(id)).toMatchObject({ secondLookAt: null, isPublishable: false });
});

test('the copy has all of it', async () => {
  const { id } = await own(await town.session(), { slot: 0 });
  await world.db.insert(threadEvent).values({
    municipalityId: town.town.id,
    subjectId: id,
    at: noon.toString(),
    kind: 'booking_received',
    isPublic: false,
    facts: {},
  });
  const copy = await dialogueData.copy(await town.as(ida.id), ida.id);
  expect(copy.bookings).toMatchObject([
    {
      committee: 'Sundhedsudvalget',
      topic: said.topic,
      viewpoint: said.viewpoint,
      companions: said.companions,
      bookingNeeds: 'interpreter',
      needsNote: said.needsNote,
      secondLookAsked: said.secondLook,
    },
  ]);
  expect(copy.bookingEvents).toMatchObject([{ kind: 'booking_received' }]);
});

describe('in time', () => {
  const forget = (now: Temporal.Instant) =>
    forgetBookings({
      municipality: town.town,
      actor: worker,
      now,
      requestId: 'test',
      db: world.db,
    });
  const session = Temporal.Instant.from(past.startsAt);
  const after = (days: number) => session.add({ hours: (days + 1) * 24 });

  test('needs go when the session is over, and names a month later', async () => {
    const { id } = await own(await town.session(past), { slot: 0, state: 'attended' });
    await forget(session.add({ minutes: 30 }));
    expect(await row(id)).toMatchObject({ needs: ['interpreter'], companions: said.companions });
    await forget(after(1));
    expect(await row(id)).toMatchObject({ needs: [], needsNote: null, topic: said.topic });
    expect((await row(id)).companions).toBe(said.companions);
    await forget(after(31));
    expect((await row(id)).companions).toBeNull();
  });

  test('needs go at once where nobody comes', async () => {
    const { id } = await own(await town.session(), { state: 'cancelled' });
    await forget(noon);
    expect(await row(id)).toMatchObject({ needs: [], needsNote: null, topic: said.topic });
  });

  test('what was cancelled goes half a year after its session, what was held after two years', async () => {
    const at = await town.session(past);
    const early = '2026-01-05T12:00:00Z';
    const cancelled = await own(at, { state: 'cancelled', receivedAt: early });
    const held = await own(at, { slot: 0, state: 'attended', receivedAt: early });
    await forget(after(daysOf.half_year - 2));
    expect((await row(cancelled.id)).topic).toBe(said.topic);
    await forget(after(daysOf.half_year + 1));
    const left = await row(cancelled.id);
    expect(left).toMatchObject({ topic: null, viewpoint: null, state: 'cancelled' });
    expect((await row(held.id)).topic).toBe(said.topic);
    await forget(after(daysOf.two_years + 1));
    expect((await row(held.id)).topic).toBeNull();
    // Again changes nothing.
    const { erasedAt } = await row(cancelled.id);
    await forget(after(daysOf.two_years + 2));
    expect((await row(cancelled.id)).erasedAt).toBe(erasedAt);
  });

  test('nothing goes while something is promised, or somebody is to look at it again', async () => {
    const at = await town.session(past);
    const promised = await own(at, { slot: 0, state: 'attended', receivedAt: past.startsAt });
    const staff = await town.staff('Sif', 'council_secretariat');
    await world.db.insert(dialogueFollowUp).values({
      municipalityId: town.town.id,
      sessionId: at.id,
      bookingId: promised.id,
      text: 'Lys',
      unitId: town.units.sundhed!,
      dueOn: '2026-12-01',
      isPublic: false,
      madeById: staff.id,
      madeAt: noon.toString(),
    });
    const asked = await own(at, {
      state: 'refused',
      secondLookAt: noon.toString(),
      receivedAt: past.startsAt,
    });
    await forget(after(3000));
    expect((await row(promised.id)).topic).toBe(said.topic);
    expect((await row(asked.id)).topic).toBe(said.topic);
  });

  describe('of whoever waits for a session that nobody sets up', () => {
    const keepUp = (now: Temporal.Instant) =>
      keepUpWithSessions({
        ...{ municipality: town.town, actor: worker, requestId: 'test', db: world.db },
        ...{ now, origin: 'https://by.example' },
      });
    const inDays = (days: number) => noon.add({ hours: 24 * days });
    const waiting = async () => {
      const modelId = await town.model('teknik', { waitMonths: 6 });
      const at = await town.session({ committee: 'teknik', modelId });
      const { id } = await own(at, { state: 'waiting' });
      await world.db
        .update(dialogueBooking)
        .set({ sessionId: null, claimId: null })
        .where(eq(dialogueBooking.id, id));
      await town.change(at.id, { cancelledAt: noon.toString() });
      return id;
    };

    test('the booking lapses after the time of the model, is told, and is forgotten as others', async () => {
      const id = await waiting();
      await keepUp(inDays(180));
      await forget(inDays(180));
      expect(await row(id)).toMatchObject({ state: 'waiting', ...said });
      await keepUp(inDays(190));
      expect((await row(id)).state).toBe('lapsed');
      const [untold] = await world.db.select().from(mail).where(eq(mail.personId, ida.id));
      expect(untold!.facts?.text).toContain('Du har ventet længe');
      await keepUp(inDays(191));
      expect(await world.db.$count(mail, eq(mail.personId, ida.id))).toBe(1);
      await forget(inDays(191));
      expect(await row(id)).toMatchObject({ needs: [], companions: said.companions });
      await forget(inDays(190 + 31));
      expect(await row(id)).toMatchObject({ companions: null, topic: said.topic });
      await forget(inDays(190 + daysOf.half_year + 1));
      expect(await row(id)).toMatchObject({ topic: null, viewpoint: null, state: 'lapsed' });
    });

    test('it waits on where something has happened to it since, and goes to a session that comes', async () => {
      const id = await waiting();
      await world.db.insert(threadEvent).values({
        ...{ municipalityId: town.town.id, subjectId: id, at: inDays(30).toString() },
        ...{ kind: 'booking_queued', isPublic: false, facts: {} },
      });
      await keepUp(inDays(190));
      expect((await row(id)).state).toBe('waiting');
      const at = await town.session({
        committee: 'teknik',
        startsAt: inDays(500).toString(),
      });
      await keepUp(inDays(400));
      expect(await row(id)).toMatchObject({ state: 'waiting', sessionId: at.id });
    });
  });

  test('what everyone reads stays when the words go', async () => {
    const { id } = await own(await town.session(past), {
      slot: 0,
      state: 'attended',
      outcome: 'noted',
      isPublishable: true,
      publicTitle: 'Lys på stien',
      outcomePublishedAt: noon.toString(),
      receivedAt: past.startsAt,
    });
    await forget(after(3000));
    expect(await row(id)).toMatchObject({ topic: null, publicTitle: 'Lys på stien' });
  });
});
