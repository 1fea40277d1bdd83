import { and, asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dialogueBooking, mail } from '#db/schema';
import { cancelBooking } from '~/domains/dialogue/booking/cancel-booking.server';
import { remindBookers } from '~/domains/dialogue/booking/remind.server';
import { reschedule } from '~/domains/dialogue/booking/reschedule.server';
import { remindDeciders } from '~/domains/dialogue/screening/remind-deciders.server';
import { listUntold } from '~/domains/dialogue/untold/list-untold.server';
import { moveSession } from '~/domains/dialogue/sessions/move-session.server';
import { type Actor, visitor, worker } from '~/domains/identity/actor';
import { Forbidden } from '~/platform/errors';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { startWorld, type World } from '../../support/plan-world';

/** Sessions begin at 13.00 UTC on 15 April 2026, three in the afternoon in Denmark. */
const begins = Temporal.Instant.from('2026-04-15T13:00:00Z');
const hoursBefore = (hours: number) => begins.subtract({ minutes: Math.round(hours * 60) });

let world: World;
let town: DialogueTown;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await startDialogueTown(world);
});

const contextAt = (now: Temporal.Instant, actor: Actor = worker) => ({
  ...{ municipality: town.town, actor, now, requestId: 'test', db: world.db },
  origin: 'https://her.example',
});
const remind = (now: Temporal.Instant, actor?: Actor) => remindBookers(contextAt(now, actor));
const mails = (template: 'dialogue_reminder' | 'dialogue_waiting') =>
  world.db
    .select()
    .from(mail)
    .where(and(eq(mail.municipalityId, town.town.id), eq(mail.template, template)))
    .orderBy(asc(mail.id));
const reminders = () => mails('dialogue_reminder');

describe('whoever comes', () => {
  test('is reminded once, within two days, with when, where, what they need and how to cancel', async () => {
    const session = await town.session();
    const { id, authorId } = await town.booking(session, { slot: 1, needs: ['hearing_loop'] });
    await remind(hoursBefore(49));
    expect(await reminders()).toEqual([]);
    for (const hours of [47, 46, 2, 0.1]) await remind(hoursBefore(hours));
    const [told, ...more] = await reminders();
    expect(more).toEqual([]);
    expect(told).toMatchObject({ personId: authorId, language: 'da' });
    expect(told!.facts).toMatchObject({
      path: `/min-side/dialog/${id}`,
      detail: 'Husk: foretræde for Sundhedsudvalget, 15. april 2026',
    });
    for (const said of [
      'onsdag den 15. april 2026 kl. 15.15–15.30',
      'Rådhuset, lokale 4',
      'Teleslynge',
      'meld fra på din side',
    ]) {
      expect(told!.facts.text).toContain(said);
    }
    // What calendars have stands: a reminder tells them nothing.
    expect(told!.facts.entry).toBeUndefined();
  });

  test('is reminded by a job that runs late, but not of what has begun', async () => {
    const session = await town.session();
    await town.booking(session, { slot: 0 });
    await remind(begins);
    expect(await reminders()).toEqual([]);
    await remind(hoursBefore(0.01));
    expect(await reminders()).toHaveLength(1);
  });

  test('is not reminded of what is not agreed, was taken back, or is nobody’s', async () => {
    const session = await town.session({ slots: 4 });
    await town.booking(session, { slot: 0, state: 'pending' });
    await town.booking(session, { state: 'waiting' });
    await town.booking(session, { slot: 1, erasedAt: hoursBefore(60).toString() });
    const own = await town.booking(session, { slot: 2 });
    const ctx = await town.as(own.authorId, hoursBefore(48));
    expect(await cancelBooking(ctx, { bookingId: own.id })).toMatchObject({ ok: true });
    await remind(hoursBefore(47));
    expect(await reminders()).toEqual([]);
  });

  test('hears of the new time where it was moved, before the reminder or after it', async () => {
    const session = await town.session();
    const { id, authorId } = await town.booking(session, { slot: 0 });
    const ctx = await town.as(authorId, hoursBefore(200));
    const to = { bookingId: id, sessionId: session.id, slotId: session.slotIds[1]! };
    expect(await reschedule(ctx, to)).toMatchObject({ ok: true });
    await remind(hoursBefore(40));
    const committeeId = town.committees.sundhed!;
    const { id: secretary } = await town.staff('Sif', { role: 'committee_secretary', committeeId });
    const moved = await moveSession(await town.as(secretary, hoursBefore(30)), {
      ...{ sessionId: session.id, startsAt: begins.add({ hours: 24 }), seen: '0 on' },
    });
    expect(moved).toMatchObject({ ok: true });
    await remind(hoursBefore(20));
    await remind(hoursBefore(-20));
    expect(
      (await reminders()).map(({ facts }) => /kl\. [\d.]+–[\d.]+\d/.exec(facts.text!)![0]),
    ).toEqual(['kl. 15.15–15.30', 'kl. 15.15–15.30']);
    expect((await reminders())[1]!.facts.text).toContain('torsdag den 16. april 2026');
  });

  test('is reminded once by workers that remind at the same moment', async () => {
    const session = await town.session({ slots: 3 });
    for (const slot of [0, 1, 2]) await town.booking(session, { slot });
    await Promise.all([40, 40, 39].map((hours) => remind(hoursBefore(hours))));
    expect(await reminders()).toHaveLength(3);
  });

  test('is taken back or reminded, not both in one, at the same moment', async () => {
    const session = await town.session({ slots: 8 });
    const own = [];
    for (let slot = 0; slot < 8; slot += 1) own.push(await town.booking(session, { slot }));
    const [leaving, staying] = [own.slice(0, 4), own.slice(4)];
    const at = hoursBefore(40);
    const acting = await Promise.all(leaving.map(({ authorId }) => town.as(authorId, at)));
    const [, ...left] = await Promise.all([
      remind(at),
      ...leaving.map(({ id }, index) => cancelBooking(acting[index]!, { bookingId: id })),
    ]);
    expect(left).toEqual(leaving.map(() => ({ ok: true, value: null })));
    const rows = await world.db
      .select()
      .from(dialogueBooking)
      .where(eq(dialogueBooking.sessionId, session.id));
    // Who was reminded says so, in the booking and in a mail, whether or not they left then.
    const reminded = rows.filter(({ remindedOf }) => remindedOf !== null);
    const authors = reminded.map(({ authorId }) => authorId);
    expect(authors).toEqual(expect.arrayContaining(staying.map(({ authorId }) => authorId)));
    for (const hours of [40, 39]) {
      await remind(hoursBefore(hours));
      const told = (await reminders()).map(({ personId }) => personId);
      expect(told.toSorted()).toEqual(authors.toSorted());
    }
  });

  test('without mail is reminded by staff, once, until it begins or they are told of a new time', async () => {
    const session = await town.session();
    const { id: authorId } = await town.citizen({ email: null });
    const { id } = await town.booking(session, { authorId, slot: 0 });
    const { id: staffId } = await town.staff('Sekretær', 'council_secretariat');
    const listed = async (hours: number) =>
      (await listUntold(await town.as(staffId, hoursBefore(hours)))).map((one) => one.text);
    for (const hours of [40, 39]) await remind(hoursBefore(hours));
    expect(await reminders()).toEqual([]);
    expect(await listed(38)).toEqual([expect.stringContaining('Du skal snart til møde')]);
    expect(await listed(-1)).toEqual([]);
    const ctx = await town.as(authorId, hoursBefore(37));
    await cancelBooking(ctx, { bookingId: id });
    expect(await listed(36)).toEqual([]);
  });

  test('at whatever instants, however often, at most once of each beginning', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -60, max: 60 * 60 }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (minutes, isAtOnce) => {
          const session = await town.session({
            slug: `s-${crypto.randomUUID()}`,
            committee: 'teknik',
            cancelledAt: null,
            startsAt: next(),
          });
          const starts = Temporal.Instant.from(session.startsAt);
          const { id, authorId } = await town.booking(session, { slot: 0 });
          const instants = minutes.map((before) => starts.subtract({ minutes: before }));
          if (isAtOnce) await Promise.all(instants.map((at) => remind(at)));
          else for (const at of instants) await remind(at);
          const told = (await reminders()).filter(({ personId }) => personId === authorId);
          const isDue = minutes.some((before) => before > 0 && before <= 48 * 60);
          expect(told).toHaveLength(isDue ? 1 : 0);
          const [row] = await world.db
            .select()
            .from(dialogueBooking)
            .where(eq(dialogueBooking.id, id));
          expect(row!.remindedOf === null).toBe(!isDue);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('only the worker reminds', async () => {
    await town.booking(await town.session(), { slot: 0 });
    await expect(remind(hoursBefore(3), visitor)).rejects.toThrow();
    expect(await reminders()).toEqual([]);
  });
});

let weeks = 0;
/** A time of its own for each session. */
function next(): string {
  weeks += 1;
  return begins.add({ hours: 24 * 7 * weeks }).toString();
}

describe('whoever decides', () => {
  const remindAt = (now: Temporal.Instant) => remindDeciders(contextAt(now));

  test('is reminded once a day of who waits for a session within three days', async () => {
    const committeeId = town.committees.sundhed!;
    const [chair, secretary] = [
      await town.staff('Fie', { role: 'committee_chair', committeeId }),
      await town.staff('Sif', { role: 'committee_secretary', committeeId }),
    ];
    await town.staff('Ole', { role: 'committee_chair', committeeId: town.committees.teknik! });
    const session = await town.session({ slots: 3 });
    for (const slot of [0, 1]) await town.booking(session, { slot, state: 'pending' });
    await town.booking(session, { slot: 2 });
    await remindAt(hoursBefore(80));
    expect(await mails('dialogue_waiting')).toEqual([]);
    await remindAt(hoursBefore(60));
    await remindAt(hoursBefore(59));
    const told = await mails('dialogue_waiting');
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(
      [chair.id, secretary.id].toSorted(),
    );
    expect(told[0]!.facts).toMatchObject({ detail: '2', path: '/medarbejder/dialog' });
    expect(told[0]!.facts.text).toContain('Sundhedsudvalget, onsdag den 15. april 2026');
    await remindAt(hoursBefore(36));
    expect(await mails('dialogue_waiting')).toHaveLength(4);
  });

  test('where the mayor decides it is their office, and where nobody is, the secretariat', async () => {
    const modelId = await town.model('sundhed', { decides: 'mayor' });
    const mayor = await town.staff('Mai', 'mayors_office');
    const council = await town.staff('Rie', 'council_secretariat');
    await town.booking(await town.session({ modelId }), { slot: 0, state: 'pending' });
    await remindAt(hoursBefore(60));
    expect((await mails('dialogue_waiting')).map(({ personId }) => personId)).toEqual([mayor.id]);
    await town.booking(await town.session({ committee: 'teknik' }), { slot: 0, state: 'pending' });
    await remindAt(hoursBefore(36));
    const told = (await mails('dialogue_waiting')).slice(1).map(({ personId }) => personId);
    expect(told.toSorted()).toEqual([mayor.id, council.id].toSorted());
  });

  test('only the worker reminds', async () => {
    await expect(remindDeciders(contextAt(hoursBefore(60), visitor))).rejects.toThrow(Forbidden);
  });
});
