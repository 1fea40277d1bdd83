import { asc, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { committee, dialogueBooking, dialogueSession, dialogueSlot, mail } from '#db/schema';
import { acceptPlace } from '~/domains/dialogue/booking/accept-offer.server';
import { book } from '~/domains/dialogue/booking/book.server';
import { cancelBooking } from '~/domains/dialogue/booking/cancel-booking.server';
import { seenBooking, seenSession } from '~/domains/dialogue/rules/seen';
import { approveBooking } from '~/domains/dialogue/screening/approve.server';
import { cancelSession } from '~/domains/dialogue/sessions/cancel-session.server';
import { keepUpWithSessions } from '~/domains/dialogue/sessions/keep-up.server';
import { markAttendance } from '~/domains/dialogue/meeting/mark-attendance.server';
import { removeSlot } from '~/domains/dialogue/sessions/remove-slot.server';
import { moveSession } from '~/domains/dialogue/sessions/move-session.server';
import { worker } from '~/domains/identity/actor';
import { Forbidden } from '~/platform/errors';
import { someBooking } from '../../support/dialogue-steps';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { startWorld, type World } from '../../support/plan-world';

/** Sessions that are moved, called off, and begin; committees that end: nothing of what was booked is lost. */

let world: World;
let at: DialogueTown;
type Ctx = Awaited<ReturnType<DialogueTown['as']>>;
let secretary: Ctx;

beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  at = await startDialogueTown(world);
  secretary = await at.as((await at.staff('Sekretær', 'council_secretariat')).id);
});
afterAll(() => world.end());

const rowOf = async (id: string) =>
  (await world.db.select().from(dialogueBooking).where(eq(dialogueBooking.id, id)))[0]!;
const sessionOf = async (id: string) =>
  (await world.db.select().from(dialogueSession).where(eq(dialogueSession.id, id)))[0]!;
const timesOf = async (sessionId: string) =>
  (
    await world.db
      .select()
      .from(dialogueSlot)
      .where(eq(dialogueSlot.sessionId, sessionId))
      .orderBy(asc(dialogueSlot.startsAt))
  ).map(({ startsAt }) => Temporal.Instant.from(startsAt).toString());
const seen = async (sessionId: string) => ({
  sessionId,
  seen: seenSession(await sessionOf(sessionId)),
});
const mailsTo = async (ctx: Ctx) =>
  world.db
    .select({ template: mail.template, facts: mail.facts })
    .from(mail)
    .where(eq(mail.personId, ctx.actor.personId))
    .orderBy(asc(mail.createdAt), asc(mail.id));
const later = (ctx: Ctx, to: string): Ctx => ({ ...ctx, now: Temporal.Instant.from(to) });

async function booked(
  session: { id: string; slotIds: string[] },
  of: Partial<Parameters<typeof someBooking>[0]> = {},
) {
  const ctx = await at.as((await at.citizen()).id);
  const outcome = await book(ctx, someBooking({ sessionId: session.id, ...of }));
  if (!outcome.ok) throw new Error(outcome.reason);
  return { ctx, id: outcome.value.bookingId };
}
async function agreed(session: { id: string; slotIds: string[] }, slot = 0) {
  const one = await booked(session, { slotId: session.slotIds[slot] });
  const judged = { bookingId: one.id, seen: seenBooking(await rowOf(one.id)) };
  const outcome = await approveBooking(secretary, judged);
  if (!outcome.ok) throw new Error(outcome.reason);
  return one;
}

test('a session at which somebody is marked is neither moved nor called off until that is taken back', async () => {
  const session = await at.session();
  const one = await agreed(session);
  const doors = later(secretary, '2026-04-15T12:40:00Z');
  const marked = { sessionId: session.id, bookingIds: [one.id] };
  const startsAt = Temporal.Instant.from('2026-04-20T13:00:00Z');
  for (const mark of ['attended', 'absent'] as const) {
    await markAttendance(doors, { ...marked, mark });
    const why = { ok: false, reason: 'people_came' };
    expect(await cancelSession(doors, await seen(session.id))).toEqual(why);
    expect(await moveSession(doors, { ...(await seen(session.id)), startsAt })).toEqual(why);
  }
  await markAttendance(doors, { ...marked, mark: null });
  const moved = await moveSession(doors, { ...(await seen(session.id)), startsAt });
  expect(moved).toEqual({ ok: true, value: { byMail: 1, byStaff: 0 } });
});

test('nothing of a session that was held is changed', async () => {
  const session = await at.session();
  await at.change(session.id, { heldAt: '2026-04-01T13:00:00Z' });
  const begun = { ok: false, reason: 'begun' };
  expect(await cancelSession(secretary, await seen(session.id))).toEqual(begun);
  const slotId = session.slotIds[0]!;
  expect(await removeSlot(secretary, { sessionId: session.id, slotId })).toEqual(begun);
});

describe('a session that is moved', () => {
  test('takes everyone along, each to a time as far from the beginning; calendars are told', async () => {
    const session = await at.session();
    const one = await agreed(session, 1);
    const startsAt = Temporal.Instant.from('2026-04-20T13:00:00Z');
    const outcome = await moveSession(secretary, { ...(await seen(session.id)), startsAt });
    expect(outcome).toEqual({ ok: true, value: { byMail: 1, byStaff: 0 } });
    expect(await timesOf(session.id)).toEqual(['2026-04-20T13:00:00Z', '2026-04-20T13:15:00Z']);
    expect(await rowOf(one.id)).toMatchObject({ state: 'confirmed', sessionId: session.id });
    const entries = (await mailsTo(one.ctx)).flatMap(({ facts }) => facts.entry ?? []);
    expect(entries.map(({ method, startsAt: begins }) => [method, begins])).toEqual([
      ['REQUEST', '2026-04-15T13:15:00Z'],
      ['REQUEST', '2026-04-20T13:15:00Z'],
    ]);
    expect(entries[1]!.uid).toBe(entries[0]!.uid);
    expect(entries[1]!.sequence).toBeGreaterThan(entries[0]!.sequence);
  });

  test('is not moved by a stale form, onto another session, into the past, or by others', async () => {
    const session = await at.session();
    await at.session({ startsAt: '2026-04-20T13:00:00Z' });
    const given = await seen(session.id);
    const to = (startsAt: string) => ({ ...given, startsAt: Temporal.Instant.from(startsAt) });
    const move = async (startsAt: string, ctx = secretary) => moveSession(ctx, to(startsAt));
    expect(await move('2026-04-20T12:50:00Z')).toEqual({ ok: false, reason: 'overlaps' });
    expect(await move('2026-03-09T10:00:00Z')).toEqual({ ok: false, reason: 'over_already' });
    expect(await move('2026-04-15T13:00:00Z')).toEqual({
      ok: true,
      value: { byMail: 0, byStaff: 0 },
    });
    expect(await move('2026-04-16T13:00:00Z')).toEqual({
      ok: true,
      value: { byMail: 0, byStaff: 0 },
    });
    expect(await move('2026-04-17T13:00:00Z')).toEqual({ ok: false, reason: 'session_changed' });
    const chair = await at.as(
      (await at.staff('Formand', { role: 'committee_chair', committeeId: at.committees.sundhed! }))
        .id,
    );
    await expect(move('2026-04-18T13:00:00Z', chair)).rejects.toThrow(Forbidden);
  });

  test('lets whoever is told of two at once have one that overlaps: the other is refused', async () => {
    const [one, other] = [
      await at.session(),
      await at.session({ startsAt: '2026-04-16T13:00:00Z' }),
    ];
    const startsAt = Temporal.Instant.from('2026-04-22T13:00:00Z');
    const given = [await seen(one.id), await seen(other.id)];
    const outcomes = await Promise.all(
      given.map((of) => moveSession(secretary, { ...of, startsAt })),
    );
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(outcomes).toContainEqual({ ok: false, reason: 'overlaps' });
  });
});

describe('a session that is called off', () => {
  test('hands everyone to the next one in the order of arrival; whoever fits is offered a place there', async () => {
    const session = await at.session();
    const next = await at.session({ startsAt: '2026-05-20T13:00:00Z', slots: 1 });
    const first = await agreed(session, 1);
    const second = await booked(session, { slotId: session.slotIds[0] });
    expect(await cancelSession(secretary, await seen(session.id))).toEqual({
      ok: true,
      value: { byMail: 2, byStaff: 0 },
    });
    expect(await timesOf(session.id)).toEqual([]);
    for (const { id } of [first, second]) {
      expect(await rowOf(id)).toMatchObject({ state: 'waiting', sessionId: next.id });
    }
    expect(await acceptPlace(second.ctx, { bookingId: second.id, slotId: null })).toEqual({
      ok: false,
      reason: 'not_offered',
    });
    expect(await acceptPlace(first.ctx, { bookingId: first.id, slotId: null })).toMatchObject({
      ok: true,
    });
    const methods = (await mailsTo(first.ctx)).flatMap(({ facts }) => facts.entry?.method ?? []);
    expect(methods.slice(0, 2)).toEqual(['REQUEST', 'CANCEL']);
    expect(await cancelSession(secretary, await seen(session.id))).toEqual({
      ok: false,
      reason: 'session_cancelled',
    });
  });

  test('lets them wait where there is no other, and they are first in the one that is set up', async () => {
    const session = await at.session();
    const one = await agreed(session);
    await cancelSession(secretary, await seen(session.id));
    expect(await rowOf(one.id)).toMatchObject({ state: 'waiting', sessionId: null, claimId: null });
    const next = await at.session({ startsAt: '2026-05-20T13:00:00Z', slots: 1 });
    await keepUpWithSessions({ ...secretary, actor: worker });
    await keepUpWithSessions({ ...secretary, actor: worker });
    expect(await rowOf(one.id)).toMatchObject({ state: 'waiting', sessionId: next.id });
    expect(await acceptPlace(one.ctx, { bookingId: one.id, slotId: null })).toMatchObject({
      ok: true,
    });
  });

  test('while somebody books it: they are there before, and go on with it, or are told that it is off', async () => {
    for (let round = 0; round < 6; round += 1) {
      const session = await at.session({ startsAt: `2026-04-${15 + round}T13:00:00Z` });
      const ctx = await at.as((await at.citizen()).id);
      const given = await seen(session.id);
      const [sent] = await Promise.all([
        book(ctx, someBooking({ sessionId: session.id, slotId: session.slotIds[0] })),
        cancelSession(secretary, given),
      ]);
      const reasons = ['session_cancelled', 'slot_taken'];
      const is = sent.ok ? await rowOf(sent.value.bookingId) : null;
      expect(is === null || is.state === 'waiting').toBe(true);
      expect(is?.sessionId).not.toBe(session.id);
      expect(sent.ok || reasons.includes(sent.reason)).toBe(true);
    }
  });
});

describe('a session that begins', () => {
  test('sends on whoever was not decided on, or waited, with the reason; what was agreed stays', async () => {
    const session = await at.session();
    const one = await agreed(session, 0);
    const undecided = await booked(session, { slotId: session.slotIds[1] });
    const waiting = await booked(session, { join: 'waiting_list' });
    const next = await at.session({ startsAt: '2026-05-20T13:00:00Z' });
    const begun = later(secretary, '2026-04-15T13:00:00Z');
    await keepUpWithSessions({ ...begun, actor: worker });
    await keepUpWithSessions({ ...begun, actor: worker });
    expect(await rowOf(one.id)).toMatchObject({ state: 'confirmed', sessionId: session.id });
    for (const { id, ctx } of [undecided, waiting]) {
      expect(await rowOf(id)).toMatchObject({ state: 'waiting', sessionId: next.id });
      const moves = (await mailsTo(ctx)).filter(({ template }) => template === 'dialogue_moved');
      expect(moves).toHaveLength(1);
    }
  });
});

test('who was offered a place so late that the session began first goes on, as those behind do', async () => {
  const session = await at.session({ slots: 1 });
  const one = await agreed(session);
  const waiting = await booked(session, { join: 'waiting_list' });
  const next = await at.session({ startsAt: '2026-05-20T13:00:00Z' });
  const late = later(one.ctx, '2026-04-15T12:50:00Z');
  expect(await cancelBooking(late, { bookingId: one.id })).toMatchObject({ ok: true });
  await keepUpWithSessions({ ...later(secretary, '2026-04-15T13:01:00Z'), actor: worker });
  expect(await rowOf(waiting.id)).toMatchObject({ state: 'waiting', sessionId: next.id });
});

test('once a session has begun nobody decides on a later time of it, whether or not the job has run', async () => {
  const session = await at.session();
  const undecided = await booked(session, { slotId: session.slotIds[1] });
  const given = { bookingId: undecided.id, seen: seenBooking(await rowOf(undecided.id)) };
  expect(await approveBooking(later(secretary, '2026-04-15T13:05:00Z'), given)).toEqual({
    ok: false,
    reason: 'begun',
  });
});

test('an offer that is over is not brought back by calling the session off before the job has run', async () => {
  const session = await at.session({ slots: 1 });
  const one = await agreed(session);
  const waiting = await booked(session, { join: 'waiting_list' });
  await cancelBooking(one.ctx, { bookingId: one.id });
  const after = later(secretary, '2026-03-12T11:00:00Z');
  await cancelSession(after, await seen(session.id));
  expect((await rowOf(waiting.id)).state).toBe('lapsed');
});

test('whoever is sent on comes to what they asked for, and to none that is so near that it is closed', async () => {
  const meeting = await at.session({ format: 'dialogue_meeting', capacity: 2 });
  const guest = await booked(meeting, { slotId: null });
  const near = await at.session({
    ...{ startsAt: '2026-03-20T13:00:00Z', closesAt: '2026-03-08T11:00:00Z' },
    format: 'dialogue_meeting',
  });
  await at.session({ startsAt: '2026-05-20T13:00:00Z' });
  expect(await cancelSession(secretary, await seen(meeting.id))).toMatchObject({ ok: true });
  await keepUpWithSessions({ ...secretary, actor: worker });
  expect(await rowOf(guest.id)).toMatchObject({ state: 'waiting', sessionId: null });
  expect(near.closesAt < secretary.now.toString()).toBe(true);
  const next = await at.session({
    ...{ format: 'dialogue_meeting', startsAt: '2026-06-10T13:00:00Z' },
  });
  await keepUpWithSessions({ ...secretary, actor: worker });
  expect(await rowOf(guest.id)).toMatchObject({ state: 'waiting', sessionId: next.id });
});

describe('a committee that ends', () => {
  const end = (successorId: string | null) =>
    world.db
      .update(committee)
      .set({ validTo: '2026-04-30', successorId })
      .where(eq(committee.id, at.committees.sundhed!));

  test('at the new term, with bookings waiting: its successor has its sessions and whoever waits, once', async () => {
    const session = await at.session({ startsAt: '2026-05-06T13:00:00Z', slots: 1 });
    const one = await agreed(session);
    const off = await at.session({ startsAt: '2026-04-20T13:00:00Z' });
    const waiting = await booked(off, { slotId: off.slotIds[0] });
    await cancelSession(secretary, await seen(off.id));
    await end(at.committees.teknik!);
    const may = { ...later(secretary, '2026-05-01T10:00:00Z'), actor: worker };
    await keepUpWithSessions(may);
    await keepUpWithSessions(may);
    expect((await sessionOf(session.id)).committeeId).toBe(at.committees.teknik);
    for (const { id } of [one, waiting]) {
      expect(await rowOf(id)).toMatchObject({
        committeeId: at.committees.teknik,
        sessionId: session.id,
      });
    }
    expect((await rowOf(one.id)).state).toBe('confirmed');
    const told = (await mailsTo(one.ctx)).filter(({ template }) => template === 'dialogue_moved');
    expect(told).toHaveLength(1);
  });

  test('leaves alone a session to which people have come, whoever follows', async () => {
    for (const successorId of [null, at.committees.teknik!]) {
      at = await startDialogueTown(world);
      secretary = await at.as((await at.staff('Sekretær', 'council_secretariat')).id);
      // On the first minutes of the day after the committee's last one.
      const session = await at.session({ startsAt: '2026-04-30T22:10:00Z' });
      const one = await agreed(session);
      const doors = later(secretary, '2026-04-30T22:01:00Z');
      const came = { sessionId: session.id, bookingIds: [one.id] };
      expect(await markAttendance(doors, { ...came, mark: 'attended' })).toMatchObject({
        ok: true,
      });
      await end(successorId === null ? null : at.committees.teknik!);
      await keepUpWithSessions({ ...doors, actor: worker });
      expect(await rowOf(one.id)).toMatchObject({ state: 'attended', sessionId: session.id });
      expect(await sessionOf(session.id)).toMatchObject({
        ...{ cancelledAt: null, committeeId: at.committees.sundhed },
      });
    }
  });

  test('with nobody after it ends what was booked, and says so', async () => {
    const session = await at.session({ startsAt: '2026-05-06T13:00:00Z' });
    const one = await agreed(session);
    await at.session({ startsAt: '2026-06-03T13:00:00Z' });
    await end(null);
    await keepUpWithSessions({ ...later(secretary, '2026-05-01T10:00:00Z'), actor: worker });
    await keepUpWithSessions({ ...later(secretary, '2026-05-01T10:05:00Z'), actor: worker });
    expect(await rowOf(one.id)).toMatchObject({ state: 'lapsed', claimId: null });
    expect((await sessionOf(session.id)).cancelledAt).not.toBeNull();
    const mails = await mailsTo(one.ctx);
    expect(mails.filter(({ template }) => template === 'dialogue_moved')).toEqual([]);
    const methods = mails.flatMap(({ facts }) => facts.entry?.method ?? []);
    expect(methods).toEqual(['REQUEST', 'CANCEL']);
  });
});
