import { and, asc, eq, isNull } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v4 as uuidv4 } from 'uuid';
import { dialogueBooking, dialogueSlot, mail, seatClaim } from '#db/schema';
import { acceptPlace } from '~/domains/dialogue/booking/accept-offer.server';
import { askForSecondLook } from '~/domains/dialogue/booking/ask-again.server';
import { book } from '~/domains/dialogue/booking/book.server';
import { cancelBooking } from '~/domains/dialogue/booking/cancel-booking.server';
import { declinePlace } from '~/domains/dialogue/booking/decline-offer.server';
import { dropHold } from '~/domains/dialogue/booking/drop-hold.server';
import { holdSlot } from '~/domains/dialogue/booking/hold-slot.server';
import { renewSlotHold } from '~/domains/dialogue/booking/renew-hold.server';
import { reschedule } from '~/domains/dialogue/booking/reschedule.server';
import { seenBooking } from '~/domains/dialogue/rules/seen';
import { approveBooking } from '~/domains/dialogue/screening/approve.server';
import { offerOther } from '~/domains/dialogue/screening/offer-other.server';
import { queueBooking } from '~/domains/dialogue/screening/queue-booking.server';
import { refuseBooking } from '~/domains/dialogue/screening/refuse.server';
import { answerSecondLook } from '~/domains/dialogue/screening/second-look.server';
import { keepUpWithSessions } from '~/domains/dialogue/sessions/keep-up.server';
import { worker } from '~/domains/identity/actor';
import { Forbidden, NotFound } from '~/platform/errors';
import { someBooking } from '../../support/dialogue-steps';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { startWorld, type World } from '../../support/plan-world';

let world: World;
let at: DialogueTown;
type Ctx = Awaited<ReturnType<DialogueTown['as']>>;
let chair: Ctx;
let secretary: Ctx;
let otherChair: Ctx;

beforeAll(async () => {
  world = await startWorld();
  at = await startDialogueTown(world);
  const of = (slug: string) => ({ committeeId: at.committees[slug]! });
  const staff = async (...roles: Parameters<DialogueTown['staff']>[1][]) =>
    at.as((await at.staff('Nogen', ...roles)).id);
  chair = await staff({ role: 'committee_chair', ...of('sundhed') });
  secretary = await staff({ role: 'committee_secretary', ...of('sundhed') });
  otherChair = await staff({ role: 'committee_chair', ...of('teknik') });
});
afterAll(() => world.end());

/** Each test has days of its own, since no two sessions of a committee overlap. */
let day = 0;
async function aSession(of: Parameters<DialogueTown['session']>[0] = {}) {
  day += 1;
  const startsAt = Temporal.Instant.from('2026-04-15T13:00:00Z').add({ hours: 24 * day });
  return at.session({ startsAt: startsAt.toString(), ...of });
}
const aCitizen = async () => at.as((await at.citizen()).id);
const later = (ctx: Ctx, hours: number): Ctx => ({ ...ctx, now: ctx.now.add({ hours }) });
const rowOf = async (id: string) =>
  (await world.db.select().from(dialogueBooking).where(eq(dialogueBooking.id, id)))[0]!;
const slotsOf = (sessionId: string) =>
  world.db
    .select()
    .from(dialogueSlot)
    .where(eq(dialogueSlot.sessionId, sessionId))
    .orderBy(asc(dialogueSlot.startsAt));
const slotOf = async (bookingId: string) => {
  const { claimId } = await rowOf(bookingId);
  if (claimId === null) return undefined;
  return (await world.db.select().from(dialogueSlot).where(eq(dialogueSlot.claimId, claimId)))[0];
};
const mailsTo = async (ctx: Ctx) =>
  world.db
    .select({ template: mail.template, facts: mail.facts })
    .from(mail)
    .where(eq(mail.personId, ctx.actor.personId))
    .orderBy(asc(mail.createdAt), asc(mail.id));

/** Somebody with a booking. */
async function booked(
  session: { id: string; slotIds: string[] },
  of: Partial<Parameters<typeof someBooking>[0]> = {},
  ctx?: Ctx,
) {
  const who = ctx ?? (await aCitizen());
  const outcome = await book(who, someBooking({ sessionId: session.id, ...of }));
  if (!outcome.ok) throw new Error(outcome.reason);
  return { ctx: who, id: outcome.value.bookingId };
}
const judging = async (bookingId: string) => ({
  bookingId,
  seen: seenBooking(await rowOf(bookingId)),
});

describe('holding a time', () => {
  test('keeps it from everyone else while one writes; another time takes its place', async () => {
    const session = await aSession();
    const [ida, ole] = [await aCitizen(), await aCitizen()];
    const [first, second] = session.slotIds as [string, string];
    const hold = (ctx: Ctx, slotId: string) =>
      holdSlot({ ...ctx, sessionHash: null }, { sessionId: session.id, slotId });
    expect(await hold(ida, first)).toMatchObject({ ok: true });
    expect(await hold(ole, first)).toEqual({ ok: false, reason: 'slot_taken' });
    expect(await book(ole, someBooking({ sessionId: session.id, slotId: first }))).toEqual({
      ok: false,
      reason: 'slot_taken',
    });
    expect(await hold(ida, second)).toMatchObject({ ok: true });
    expect(await hold(ole, first)).toMatchObject({ ok: true });
    expect(await dropHold(ole, { sessionId: session.id })).toMatchObject({ ok: true });
    expect(await dropHold(ole, { sessionId: session.id })).toEqual({ ok: false, reason: 'over' });
    const sent = await booked(session, {}, ida);
    expect((await slotOf(sent.id))?.id).toBe(second);
  });

  test('is over by the clock, whatever a job has recorded; what is written books what is free then', async () => {
    const session = await aSession();
    const [ida, ole] = [await aCitizen(), await aCitizen()];
    const [first] = session.slotIds as [string];
    await holdSlot({ ...ida, sessionHash: null }, { sessionId: session.id, slotId: first });
    const after = later(ole, 1);
    expect(
      await holdSlot({ ...after, sessionHash: null }, { sessionId: session.id, slotId: first }),
    ).toMatchObject({ ok: true });
    expect(await renewSlotHold(later(ida, 1), { sessionId: session.id })).toEqual({
      ok: false,
      reason: 'over',
    });
    expect(await book(later(ida, 1), someBooking({ sessionId: session.id }))).toEqual({
      ok: false,
      reason: 'hold_over',
    });
  });
});

describe('booking', () => {
  test('waits for the chair, with its time kept; a mail says so', async () => {
    const session = await aSession();
    const { ctx, id } = await booked(session, { slotId: session.slotIds[0] });
    expect(await rowOf(id)).toMatchObject({
      state: 'pending',
      sessionId: session.id,
      deadlineAt: session.closesAt.replace('T', ' ').replace('Z', '+00'),
    });
    expect((await slotOf(id))?.id).toBe(session.slotIds[0]);
    expect((await mailsTo(ctx)).map(({ template }) => template)).toEqual(['dialogue_booked']);
  });

  test.each([
    ['session_cancelled', { cancelledAt: '2026-03-01T12:00:00Z' }, {}],
    ['closed', { closesAt: '2026-03-09T10:59:58Z' }, {}],
    ['topic_needed', {}, { topic: null }],
    ['party_too_large', {}, { partySize: 6 }],
    ['no_remote', {}, { isRemote: true }],
    ['cpr_in_text', {}, { viewpoint: 'Mit nummer er 010203-1234.' }],
  ] as const)('says %s', async (reason, facts, of) => {
    const session = await aSession(facts);
    const sent = someBooking({ sessionId: session.id, slotId: session.slotIds[0], ...of });
    expect(await book(await aCitizen(), sent)).toEqual({ ok: false, reason });
  });

  test('is for residents, where the model says so', async () => {
    const session = await aSession();
    const stranger = await at.as((await at.citizen({ residentDeclaredAt: null })).id);
    const sent = someBooking({ sessionId: session.id, slotId: session.slotIds[0] });
    expect(await book(stranger, sent)).toEqual({ ok: false, reason: 'not_resident' });
  });

  test('hears a case once from each, however it is written', async () => {
    const modelId = await at.model('sundhed', { scope: 'agenda_items' });
    const [first, second] = [await aSession({ modelId }), await aSession({ modelId })];
    const ida = await aCitizen();
    const of = (session: typeof first) => ({ sessionId: session.id, slotId: session.slotIds[0] });
    expect(await book(ida, someBooking(of(first)))).toEqual({
      ok: false,
      reason: 'agenda_item_needed',
    });
    await booked(first, { ...of(first), agendaItem: 'Punkt 7: Stien ved åen' }, ida);
    const again = someBooking({ ...of(second), agendaItem: 'punkt 7 – stien ved åen' });
    expect(await book(ida, again)).toEqual({ ok: false, reason: 'case_heard' });
    expect(await book(await aCitizen(), again)).toMatchObject({ ok: true });
  });

  test('of a dialogue meeting is agreed at once, as long as there is room for all who come', async () => {
    const session = await aSession({ format: 'dialogue_meeting', capacity: 5 });
    await booked(session, { partySize: 3, topic: null, viewpoint: null });
    const two = await booked(session, { partySize: 2, topic: null, viewpoint: null });
    expect((await rowOf(two.id)).state).toBe('confirmed');
    const of = { sessionId: session.id, topic: null, viewpoint: null };
    expect(await book(await aCitizen(), someBooking(of))).toEqual({ ok: false, reason: 'full' });
    const waiting = await booked(session, { ...of, join: 'waiting_list' });
    expect((await rowOf(waiting.id)).state).toBe('waiting');
  });

  test('leaves nothing behind where a file is gone', async () => {
    const session = await aSession();
    const ida = await aCitizen();
    const sent = someBooking({
      sessionId: session.id,
      slotId: session.slotIds[0],
      fileIds: [uuidv4()],
    });
    expect(await book(ida, sent)).toEqual({ ok: false, reason: 'file_gone' });
    expect(await world.db.$count(seatClaim, eq(seatClaim.personId, ida.actor.personId))).toBe(0);
    expect((await slotsOf(session.id)).every(({ claimId }) => claimId === null)).toBe(true);
  });

  test('is nothing to strangers, and of no other municipality', async () => {
    const session = await aSession();
    const { id } = await booked(session, { slotId: session.slotIds[0] });
    const stranger = await aCitizen();
    await expect(cancelBooking(stranger, { bookingId: id })).rejects.toThrow(Forbidden);
    await expect(acceptPlace(stranger, { bookingId: id, slotId: null })).rejects.toThrow(Forbidden);
    await expect(cancelBooking(otherChair, { bookingId: id })).rejects.toThrow(Forbidden);
    const elsewhere = { ...stranger, municipality: await world.register() };
    await expect(cancelBooking(elsewhere, { bookingId: id })).rejects.toThrow(NotFound);
  });
});

describe('the waiting list', () => {
  test('is offered what is given up, in order, with a time to accept; who does not answer loses it to the next', async () => {
    const session = await aSession({ slots: 1 });
    const first = await booked(session, { slotId: session.slotIds[0] });
    const second = await booked(session, { join: 'waiting_list' });
    const third = await booked(session, { join: 'waiting_list' });
    expect(await cancelBooking(first.ctx, { bookingId: first.id })).toEqual({
      ok: true,
      value: null,
    });
    expect(await acceptPlace(third.ctx, { bookingId: third.id, slotId: null })).toEqual({
      ok: false,
      reason: 'not_offered',
    });
    // Two days to accept, by the model; nobody has recorded that they are over.
    const after = later(third.ctx, 49);
    expect(
      await acceptPlace(later(second.ctx, 49), { bookingId: second.id, slotId: null }),
    ).toEqual({
      ok: false,
      reason: 'over',
    });
    expect(await acceptPlace(after, { bookingId: third.id, slotId: null })).toEqual({
      ok: true,
      value: { state: 'pending' },
    });
    await keepUpWithSessions({ ...after, actor: worker });
    await keepUpWithSessions({ ...after, actor: worker });
    expect((await rowOf(second.id)).state).toBe('lapsed');
    const told = (await mailsTo(second.ctx)).map(({ template }) => template);
    expect(told.filter((template) => template === 'dialogue_cancelled')).toHaveLength(1);
  });

  test('goes to the next when somebody says no', async () => {
    const session = await aSession({ slots: 1 });
    const first = await booked(session, { slotId: session.slotIds[0] });
    const second = await booked(session, { join: 'waiting_list' });
    const third = await booked(session, { join: 'waiting_list' });
    await cancelBooking(first.ctx, { bookingId: first.id });
    expect(await declinePlace(second.ctx, { bookingId: second.id })).toMatchObject({ ok: true });
    expect((await rowOf(second.id)).state).toBe('cancelled');
    expect(await acceptPlace(third.ctx, { bookingId: third.id, slotId: null })).toMatchObject({
      ok: true,
    });
  });
});

describe('another time', () => {
  test('within the session leaves what was agreed agreed, and the old time to others', async () => {
    const session = await aSession();
    const { ctx, id } = await booked(session, { slotId: session.slotIds[0] });
    await approveBooking(chair, await judging(id));
    const to = { bookingId: id, sessionId: session.id, slotId: session.slotIds[1]! };
    expect(await reschedule(ctx, to)).toEqual({ ok: true, value: { state: 'confirmed' } });
    expect((await slotOf(id))?.id).toBe(session.slotIds[1]);
    const other = await booked(session, { slotId: session.slotIds[0] });
    expect(await reschedule(other.ctx, { ...to, bookingId: other.id })).toEqual({
      ok: false,
      reason: 'slot_taken',
    });
    expect((await slotOf(other.id))?.id).toBe(session.slotIds[0]);
  });

  test('at another session is decided on anew; the one who waits for the old one is offered it', async () => {
    const [session, next] = [await aSession({ slots: 1 }), await aSession({ slots: 1 })];
    const { ctx, id } = await booked(session, { slotId: session.slotIds[0] });
    await approveBooking(chair, await judging(id));
    const waiting = await booked(session, { join: 'waiting_list' });
    const to = { bookingId: id, sessionId: next.id, slotId: next.slotIds[0]! };
    expect(await reschedule(ctx, to)).toEqual({ ok: true, value: { state: 'pending' } });
    expect(await rowOf(id)).toMatchObject({ sessionId: next.id, modelId: next.modelId });
    expect(await acceptPlace(waiting.ctx, { bookingId: waiting.id, slotId: null })).toMatchObject({
      ok: true,
    });
  });

  test('confirmed and taken back at the same instant: one of them, whole', async () => {
    for (let round = 0; round < 8; round += 1) {
      const session = await aSession({ slots: 1 });
      const { ctx, id } = await booked(session, { slotId: session.slotIds[0] });
      const given = await judging(id);
      const [approved, cancelled] = await Promise.all([
        approveBooking(chair, given),
        cancelBooking(ctx, { bookingId: id }),
      ]);
      expect(cancelled).toEqual({ ok: true, value: null });
      const row = await rowOf(id);
      expect(row).toMatchObject({ state: 'cancelled', claimId: null });
      const late = { ok: false, reason: 'decided_already' };
      expect(approved).toEqual(approved.ok ? { ok: true, value: null } : late);
      expect((await slotsOf(session.id)).map(({ claimId }) => claimId)).toEqual([null]);
      // Whatever came first, their calendar has nothing in the end.
      const entries = (await mailsTo(ctx))
        .flatMap(({ facts }) => facts.entry ?? [])
        .toSorted((one, other) => one.sequence - other.sequence)
        .map(({ method }) => method);
      expect(entries).toEqual(approved.ok ? ['REQUEST', 'CANCEL'] : []);
    }
  });
});

describe('deciding', () => {
  test('is the chair’s by the rule, the secretary’s to write down, and nobody’s of their own booking', async () => {
    const session = await aSession();
    const { id } = await booked(session, { slotId: session.slotIds[0] });
    await expect(approveBooking(otherChair, await judging(id))).rejects.toThrow(Forbidden);
    await expect(approveBooking(await aCitizen(), await judging(id))).rejects.toThrow(Forbidden);
    const own = await booked(session, { slotId: session.slotIds[1] }, await chairWhoLivesHere());
    expect(await approveBooking(own.ctx, await judging(own.id))).toEqual({
      ok: false,
      reason: 'own_booking',
    });
    const given = await judging(id);
    expect(await approveBooking(secretary, given)).toEqual({ ok: true, value: null });
    expect(await approveBooking(chair, given)).toEqual({ ok: false, reason: 'decided_already' });
  });

  test('refuses on a ground, in the language of whoever booked, and gives the time to the next', async () => {
    const session = await aSession({ slots: 1 });
    const { ctx, id } = await booked(session, { slotId: session.slotIds[0], language: 'en' });
    const waiting = await booked(session, { join: 'waiting_list' });
    const given = await judging(id);
    const cpr = { reasonCode: 'personal_case', words: 'Om 010190-1234' };
    expect(await refuseBooking(chair, { ...given, ...cpr })).toEqual({
      ok: false,
      reason: 'cpr_in_text',
    });
    // Whether something may be published is no ground here, and that no time is left none for whoever has one.
    for (const reasonCode of ['none such', 'spam', 'illegal', 'not_publishable', 'no_time_left']) {
      expect(await refuseBooking(chair, { ...given, reasonCode, words: null })).toEqual({
        ok: false,
        reason: 'reason_needed',
      });
    }
    expect(
      await refuseBooking(chair, { ...given, reasonCode: 'personal_case', words: 'Ring gerne.' }),
    ).toEqual({ ok: true, value: null });
    expect(await rowOf(id)).toMatchObject({
      state: 'refused',
      reasonCode: 'personal_case',
      claimId: null,
    });
    const last = (await mailsTo(ctx)).at(-1);
    expect(last?.template).toBe('dialogue_decided');
    expect(last?.facts.text).toContain('One person’s case. It is about one person’s case');
    expect(last?.facts.text).toContain('Ring gerne.');
    expect(last?.facts.text).toContain('Ankestyrelsen');
    expect(await acceptPlace(waiting.ctx, { bookingId: waiting.id, slotId: null })).toMatchObject({
      ok: true,
    });
  });

  test('offers another time, which is kept until it is answered and agreed when it is accepted', async () => {
    const [session, next] = [await aSession(), await aSession()];
    const { ctx, id } = await booked(session, { slotId: session.slotIds[0] });
    const given = { sessionId: next.id, slotId: next.slotIds[1]! };
    expect(await offerOther(chair, { ...(await judging(id)), ...given })).toMatchObject({
      ok: true,
    });
    expect(await rowOf(id)).toMatchObject({ state: 'waiting', sessionId: next.id });
    const others = await aCitizen();
    expect(
      await book(others, someBooking({ sessionId: next.id, slotId: next.slotIds[1] })),
    ).toEqual({
      ok: false,
      reason: 'slot_taken',
    });
    expect(
      await book(others, someBooking({ sessionId: session.id, slotId: session.slotIds[0] })),
    ).toMatchObject({ ok: true });
    expect(await acceptPlace(ctx, { bookingId: id, slotId: null })).toEqual({
      ok: true,
      value: { state: 'confirmed' },
    });
    expect((await slotOf(id))?.id).toBe(next.slotIds[1]);
  });

  test('puts onto the waiting list only where somebody waits, and at the place of arrival', async () => {
    const session = await aSession({ slots: 1 });
    const { ctx, id } = await booked(session, { slotId: session.slotIds[0] });
    expect(await queueBooking(chair, await judging(id))).toEqual({
      ok: false,
      reason: 'nobody_waits',
    });
    const waiting = await booked(session, { join: 'waiting_list' }, later(await aCitizen(), 1));
    expect(await queueBooking(chair, await judging(id))).toEqual({ ok: true, value: null });
    expect((await rowOf(id)).state).toBe('waiting');
    await declinePlace(waiting.ctx, { bookingId: waiting.id });
    expect(await acceptPlace(ctx, { bookingId: id, slotId: null })).toMatchObject({ ok: true });
  });

  test('is looked at again by somebody else, once; where it was wrong the old place in the queue holds', async () => {
    const session = await aSession({ slots: 1 });
    const { ctx, id } = await booked(session, { slotId: session.slotIds[0] });
    await refuseBooking(chair, {
      ...(await judging(id)),
      reasonCode: 'personal_case',
      words: null,
    });
    const request = 'Det er ikke min egen sag.';
    expect(await askForSecondLook(ctx, { bookingId: id, request: ' ' })).toEqual({
      ok: false,
      reason: 'request_needed',
    });
    expect(await askForSecondLook(later(ctx, 24 * 29), { bookingId: id, request })).toEqual({
      ok: false,
      reason: 'too_late',
    });
    expect(await askForSecondLook(ctx, { bookingId: id, request })).toMatchObject({ ok: true });
    expect(await askForSecondLook(ctx, { bookingId: id, request })).toEqual({
      ok: false,
      reason: 'asked_already',
    });
    const given = { bookingId: id, decision: 'reinstate', words: null } as const;
    expect(await answerSecondLook(chair, given)).toEqual({ ok: false, reason: 'same_person' });
    const cpr = { ...given, words: 'Om 010190-1234' };
    expect(await answerSecondLook(secretary, cpr)).toEqual({ ok: false, reason: 'cpr_in_text' });
    expect(await answerSecondLook(secretary, given)).toMatchObject({ ok: true });
    const row = await rowOf(id);
    expect(row.state).toBe('waiting');
    expect(row.sessionId).toBe(session.id);
    expect(await acceptPlace(ctx, { bookingId: id, slotId: null })).toMatchObject({ ok: true });
    expect(await answerSecondLook(secretary, given)).toEqual({ ok: false, reason: 'not_asked' });
  });

  test('of a dialogue meeting comes back to its queue, with the table that was chosen', async () => {
    const session = await aSession({
      ...{ format: 'dialogue_meeting', capacity: 1, topics: ['Stier', 'Broer'] },
    });
    await booked(session, { slotId: null });
    const topicId = session.topicIds[1]!;
    const { ctx, id } = await booked(session, { slotId: null, join: 'waiting_list', topicId });
    const ground = { reasonCode: 'personal_case', words: null };
    await refuseBooking(secretary, { ...(await judging(id)), ...ground });
    await askForSecondLook(ctx, { bookingId: id, request: 'Det er ikke min egen sag.' });
    const given = { bookingId: id, decision: 'reinstate', words: null } as const;
    expect(await answerSecondLook(chair, given)).toMatchObject({ ok: true });
    expect(await rowOf(id)).toMatchObject({ state: 'waiting', sessionId: session.id, topicId });
  });
});

async function chairWhoLivesHere(): Promise<Ctx> {
  const person = await at.citizen({
    roles: [{ role: 'committee_chair', committeeId: at.committees.sundhed! }],
  });
  return at.as(person.id);
}

test('PostgreSQL refuses what no verb does: two claims of one slot, and times of a committee that overlap', async () => {
  const session = await aSession();
  const { id } = await booked(session, { slotId: session.slotIds[0] });
  const { claimId } = await rowOf(id);
  const second = world.db
    .update(dialogueSlot)
    .set({ claimId })
    .where(and(eq(dialogueSlot.id, session.slotIds[1]!), isNull(dialogueSlot.claimId)));
  await expect(second).rejects.toMatchObject({
    cause: { constraint_name: 'dialogue_slot_of_claim' },
  });
  const [slot] = await slotsOf(session.id);
  const overlapping = world.db.insert(dialogueSlot).values({
    municipalityId: at.town.id,
    sessionId: session.id,
    committeeId: session.committeeId,
    startsAt: Temporal.Instant.from(slot!.startsAt).add({ minutes: 10 }).toString(),
    endsAt: Temporal.Instant.from(slot!.startsAt).add({ minutes: 25 }).toString(),
  });
  await expect(overlapping).rejects.toMatchObject({
    cause: { constraint_name: 'dialogue_slot_apart' },
  });
});

test('sent again from the page before, after it was taken back, it is another booking, once', async () => {
  const session = await aSession();
  const ida = await aCitizen();
  const sent = someBooking({ sessionId: session.id, slotId: session.slotIds[0] });
  const first = await book(ida, sent);
  if (!first.ok) throw new Error(first.reason);
  await cancelBooking(ida, { bookingId: first.value.bookingId });
  const again = await Promise.all([book(ida, sent), book(ida, sent)]);
  const ids = again.map((one) => (one.ok ? one.value.bookingId : one.reason));
  expect(new Set(ids).size).toBe(1);
  expect(ids[0]).not.toBe(first.value.bookingId);
});

test('staff’s cancelling of what was moved since cancels nothing', async () => {
  const session = await aSession();
  const { ctx, id } = await booked(session, { slotId: session.slotIds[0] });
  const { seen } = await judging(id);
  await reschedule(ctx, { bookingId: id, sessionId: session.id, slotId: session.slotIds[1]! });
  expect(await cancelBooking(secretary, { bookingId: id, seen })).toEqual({
    ok: false,
    reason: 'decided_already',
  });
  expect((await rowOf(id)).state).toBe('pending');
});
