import { asc, desc, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dialogueBooking, dialogueModel, dialogueSession, dialogueSlot, mail } from '#db/schema';
import { acceptPlace } from '~/domains/dialogue/booking/accept-offer.server';
import { book } from '~/domains/dialogue/booking/book.server';
import { remindBookers } from '~/domains/dialogue/booking/remind.server';
import { firstModel } from '~/domains/dialogue/model';
import { changeModel } from '~/domains/dialogue/models/change-model.server';
import { seenBooking, seenSession } from '~/domains/dialogue/rules/seen';
import { approveBooking } from '~/domains/dialogue/screening/approve.server';
import { addSlot } from '~/domains/dialogue/sessions/add-slot.server';
import { cancelSession } from '~/domains/dialogue/sessions/cancel-session.server';
import { keepUpWithSessions } from '~/domains/dialogue/sessions/keep-up.server';
import { moveSession } from '~/domains/dialogue/sessions/move-session.server';
import { worker } from '~/domains/identity/actor';
import { someBooking } from '../../support/dialogue-steps';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { startWorld, type World } from '../../support/plan-world';

/**
 * What goes wrong in the life of a booking: each gets a clear word, nothing is lost, and never are there two in a time.
 * What happens at the same instant is in `interleavings.test.ts` and `booking.test.ts`, a committee that ends in
 * `sessions-changing.test.ts`, and calendars that reply in `telling.test.ts`.
 */

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
const timeOf = async (bookingId: string) => {
  const { claimId } = await rowOf(bookingId);
  const [slot] = await world.db
    .select()
    .from(dialogueSlot)
    .where(eq(dialogueSlot.claimId, claimId!));
  return Temporal.Instant.from(slot!.startsAt).toString();
};
const sessionOf = async (id: string) =>
  (await world.db.select().from(dialogueSession).where(eq(dialogueSession.id, id)))[0]!;
const seen = async (sessionId: string) => ({
  sessionId,
  seen: seenSession(await sessionOf(sessionId)),
});
const newestModel = async (committeeId: string) =>
  (
    await world.db
      .select()
      .from(dialogueModel)
      .where(eq(dialogueModel.committeeId, committeeId))
      .orderBy(desc(dialogueModel.version))
  )[0]!;
const mailsTo = (ctx: Ctx) =>
  world.db
    .select({ template: mail.template, facts: mail.facts })
    .from(mail)
    .where(eq(mail.personId, ctx.actor.personId))
    .orderBy(asc(mail.id));
const later = (ctx: Ctx, to: string): Ctx => ({ ...ctx, now: Temporal.Instant.from(to) });
const asWorker = (to: string) => ({ ...later(secretary, to), actor: worker });

async function booked(
  session: { id: string },
  of: Partial<Parameters<typeof someBooking>[0]> = {},
  who?: Ctx,
) {
  const ctx = who ?? (await at.as((await at.citizen()).id));
  const outcome = await book(ctx, someBooking({ sessionId: session.id, ...of }));
  if (!outcome.ok) throw new Error(outcome.reason);
  return { ctx, id: outcome.value.bookingId };
}
async function agreed(session: { id: string; slotIds: string[] }, slot: number) {
  const one = await booked(session, { slotId: session.slotIds[slot] });
  const judged = { bookingId: one.id, seen: seenBooking(await rowOf(one.id)) };
  expect(await approveBooking(secretary, judged)).toEqual({ ok: true, value: null });
  return one;
}

test('two bookings that overlap in part: no time is made, nor session moved, across another’s', async () => {
  const session = await at.session({ slots: 3 });
  const [one, other] = [await agreed(session, 0), await agreed(session, 1)];
  const across = { sessionId: session.id, startTime: '15:10', minutes: 10 };
  expect(await addSlot(secretary, across)).toEqual({ ok: false, reason: 'overlaps' });
  // Nor do two sessions of the committee, so whoever sits there hears one at a time.
  const next = await at.session({ startsAt: '2026-04-22T13:00:00Z', slots: 1 });
  const onto = {
    ...(await seen(next.id)),
    startsAt: Temporal.Instant.from('2026-04-15T13:20:00Z'),
  };
  expect(await moveSession(secretary, onto)).toEqual({ ok: false, reason: 'overlaps' });
  expect([await timeOf(one.id), await timeOf(other.id)]).toEqual([
    '2026-04-15T13:00:00Z',
    '2026-04-15T13:15:00Z',
  ]);
  // A citizen who books again at the session has one there already, whatever time they choose.
  const again = someBooking({ sessionId: session.id, slotId: session.slotIds[2] });
  expect(await book(one.ctx, again)).toEqual({ ok: false, reason: 'already_here' });
  expect((await rowOf(one.id)).state).toBe('confirmed');
});

test.each([
  [
    'spring',
    '2026-03-27T14:00:00Z',
    '2026-03-30T15:00',
    '2026-03-30T13:15:00Z',
    '2026-03-23T11:00:00Z',
  ],
  [
    'autumn',
    '2026-10-21T13:00:00Z',
    '2026-10-28T15:00',
    '2026-10-28T14:15:00Z',
    '2026-10-21T10:00:00Z',
  ],
])(
  'a session moved across the daylight-saving change in %s: whoever has a time keeps it by the clock',
  async (_season, from, to, theirs, closes) => {
    const session = await at.session({ startsAt: from });
    const one = await agreed(session, 1);
    const startsAt = Temporal.PlainDateTime.from(to)
      .toZonedDateTime('Europe/Copenhagen')
      .toInstant();
    const moved = await moveSession(secretary, { ...(await seen(session.id)), startsAt });
    expect(moved).toEqual({ ok: true, value: { byMail: 1, byStaff: 0 } });
    expect(await timeOf(one.id)).toBe(theirs);
    const entries = (await mailsTo(one.ctx)).flatMap(({ facts }) => facts.entry ?? []);
    expect(entries.at(-1)).toMatchObject({ method: 'REQUEST', startsAt: theirs });
    const { facts } = (await mailsTo(one.ctx)).at(-1)!;
    expect(facts.text).toContain('kl. 15.15–15.30');
    const after = await sessionOf(session.id);
    expect(Date.parse(after.endsAt) - Date.parse(after.startsAt)).toBe(30 * 60_000);
    // By the model it closes a week before, at noon by the clock.
    expect(Temporal.Instant.from(after.closesAt).toString()).toBe(closes);
  },
);

test('a pending booking whose session closes: it keeps its time and is decided on, newcomers are told', async () => {
  const session = await at.session({ slots: 2 });
  const one = await booked(session, { slotId: session.slotIds[0] });
  const closed = '2026-04-08T13:00:01Z';
  await keepUpWithSessions(asWorker(closed));
  expect(await rowOf(one.id)).toMatchObject({ state: 'pending', sessionId: session.id });
  const newcomer = await at.as((await at.citizen()).id, Temporal.Instant.from(closed));
  const wanted = someBooking({ sessionId: session.id, slotId: session.slotIds[1] });
  expect(await book(newcomer, wanted)).toEqual({ ok: false, reason: 'closed' });
  const judged = { bookingId: one.id, seen: seenBooking(await rowOf(one.id)) };
  expect(await approveBooking(later(secretary, closed), judged)).toEqual({ ok: true, value: null });
  expect(await timeOf(one.id)).toBe('2026-04-15T13:00:00Z');
});

test('a reminder job run twice and an hour late: one mail, and none of what has begun', async () => {
  const session = await at.session({ slots: 2 });
  const [first, second] = [await agreed(session, 0), await agreed(session, 1)];
  const reminded = async ({ ctx }: { ctx: Ctx }) =>
    (await mailsTo(ctx)).filter(({ template }) => template === 'dialogue_reminder').length;
  // Due from two days before: an hour late.
  const late = asWorker('2026-04-13T14:00:00Z');
  await remindBookers(late);
  await remindBookers(late);
  expect([await reminded(first), await reminded(second)]).toEqual([1, 1]);
  const next = await at.session({ startsAt: '2026-05-13T13:00:00Z', slots: 2 });
  const [begun, coming] = [await agreed(next, 0), await agreed(next, 1)];
  // It has not run until the first of them is being heard.
  await remindBookers(asWorker('2026-05-13T13:10:00Z'));
  expect([await reminded(begun), await reminded(coming)]).toEqual([0, 1]);
});

test('a committee that changes its format with bookings waiting: those that are set up stay, the next takes all along', async () => {
  const session = await at.session({ slots: 1 });
  const one = await agreed(session, 0);
  const waiting = await booked(session, { join: 'waiting_list' });
  const committeeId = at.committees.sundhed!;
  const changed = await changeModel(secretary, {
    committeeId,
    rules: { ...firstModel, formats: ['dialogue_meeting'] },
    ...{ fromDay: '2026-03-09', seenVersion: 1 },
  });
  expect(changed).toMatchObject({ ok: true });
  expect(await rowOf(one.id)).toMatchObject({ state: 'confirmed', sessionId: session.id });
  expect(await rowOf(waiting.id)).toMatchObject({ state: 'waiting', sessionId: session.id });
  const startsAt = '2026-05-20T13:00:00Z';
  const { id: modelId } = await newestModel(committeeId);
  const next = await at.session({ format: 'dialogue_meeting', startsAt, modelId });
  expect(await cancelSession(secretary, await seen(session.id))).toEqual({
    ...{ ok: true, value: { byMail: 2, byStaff: 0 } },
  });
  for (const { id, ctx } of [one, waiting]) {
    expect(await rowOf(id)).toMatchObject({ state: 'waiting', sessionId: next.id, modelId });
    const outcome = await acceptPlace(ctx, { bookingId: id, slotId: null });
    expect(outcome).toEqual({ ok: true, value: { state: 'confirmed' } });
  }
});
