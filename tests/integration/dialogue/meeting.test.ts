import { eq, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  dialogueBooking,
  dialogueFollowUp,
  dialogueNote,
  dialogueSession,
  dialogueSlot,
  dialogueUntold,
  mail,
  person,
  seatClaim,
  threadEvent,
} from '#db/schema';
import { eraseBooking } from '~/domains/dialogue/booking/erase-booking.server';
import { findOwnBooking } from '~/domains/dialogue/booking/find-own-booking.server';
import { findPublicSession } from '~/domains/dialogue/finding/find-public-session.server';
import type { Model } from '~/domains/dialogue/model';
import { closeFollowUp } from '~/domains/dialogue/follow-ups/close-follow-up.server';
import { promiseFollowUp } from '~/domains/dialogue/follow-ups/promise-follow-up.server';
import { listFollowUps } from '~/domains/dialogue/follow-ups/read-follow-ups.server';
import { remindOfDialogue } from '~/domains/dialogue/follow-ups/remind-owners.server';
import { beginSlot } from '~/domains/dialogue/meeting/begin-slot.server';
import { markAttendance } from '~/domains/dialogue/meeting/mark-attendance.server';
import { publishOutcome } from '~/domains/dialogue/meeting/publish-outcome.server';
import { readMeeting } from '~/domains/dialogue/meeting/read-meeting.server';
import { recordOutcome } from '~/domains/dialogue/meeting/record-outcome.server';
import { withdrawOutcome } from '~/domains/dialogue/meeting/withdraw-outcome.server';
import { sayHeld } from '~/domains/dialogue/sessions/hold-session.server';
import { listUntold } from '~/domains/dialogue/untold/list-untold.server';
import { markTold } from '~/domains/dialogue/untold/mark-told.server';
import { worker } from '~/domains/identity/actor';
import { Forbidden, NotFound } from '~/platform/errors';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { startWorld, type World } from '../../support/plan-world';

let world: World;
let town: DialogueTown;
let session: Awaited<ReturnType<DialogueTown['session']>>;
type Person = Awaited<ReturnType<DialogueTown['staff']>>;
let [secretary, member, chair, stranger, owner]: Person[] = [];

const at = (clock: string) => Temporal.Instant.from(`2026-04-15T${clock}:00Z`);
const [early, doors, during, after] = [at('12:29'), at('12:30'), at('13:05'), at('14:00')];
const done = { ok: true, value: null };
const refused = (reason: string) => ({ ok: false, reason });

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

/** A committee with everyone who sits in it, somebody of another one, and a session of two slots. */
async function start(
  rules: Partial<Model> = {},
  more: Parameters<DialogueTown['session']>[0] = {},
) {
  town = await startDialogueTown(world);
  const committeeId = town.committees.sundhed!;
  secretary = await town.staff('Sonja', { role: 'committee_secretary', committeeId });
  member = await town.staff('Mads', { role: 'committee_member', committeeId });
  chair = await town.staff('Frida', { role: 'committee_chair', committeeId });
  stranger = await town.staff('Tage', {
    role: 'committee_secretary',
    committeeId: town.committees.teknik!,
  });
  owner = await town.staff('Ole', { role: 'plan_owner', unitId: town.units.sundhed! });
  session = await town.session({ modelId: await town.model('sundhed', rules), ...more });
}
beforeEach(() => start());

const as = (person: Person | undefined, now = during) => town.as(person!.id, now);
const row = async (id: string) =>
  (await world.db.select().from(dialogueBooking).where(eq(dialogueBooking.id, id)))[0]!;
const mark = async (
  bookingIds: string[],
  as: 'attended' | 'absent' | null,
  by = secretary,
  now = during,
) => markAttendance(await town.as(by!.id, now), { sessionId: session.id, bookingIds, mark: as });
const held = async (now = after) =>
  sayHeld(await as(secretary, now), { sessionId: session.id, restAbsent: true });
const mailsTo = async (personId: string) =>
  (await world.db.select().from(mail).where(eq(mail.personId, personId)).orderBy(mail.id)).map(
    ({ template, facts }) => ({ template, text: facts?.text ?? '' }),
  );
const kinds = async (subjectId: string) =>
  (
    await world.db
      .select()
      .from(threadEvent)
      .where(eq(threadEvent.subjectId, subjectId))
      .orderBy(threadEvent.id)
  ).map(({ kind }) => kind);

const unreachable = { email: null, emailKey: null, emailConfirmedAt: null, passwordHash: null };

/** Their account is no more: nothing of theirs is left to write to. */
async function erase(bookingId: string) {
  const { authorId } = await row(bookingId);
  await world.db.transaction(async (tx) => {
    await eraseBooking(tx, { now: during }, { bookingId, andPublic: true });
    await tx.update(person).set(unreachable).where(eq(person.id, authorId));
  });
}

/** Somebody who came, and the session is held. */
async function presented(facts: Parameters<DialogueTown['booking']>[1] = {}) {
  const booking = await town.booking(session, {
    ...(session.slotIds.length > 0 && { slot: 0 }),
    ...facts,
  });
  await mark([booking.id], 'attended');
  await held();
  return booking;
}

describe('who came', () => {
  test('is marked from half an hour before, and can be taken back until the session is held', async () => {
    const { id, claimId } = await town.booking(session, { slot: 0 });
    expect(await mark([id], 'attended', secretary, early)).toEqual(refused('session_not_begun'));
    expect(await mark([id], 'attended', secretary, doors)).toEqual({ ok: true, value: 1 });
    expect((await row(id)).state).toBe('attended');
    const claims = await world.db.select().from(seatClaim).where(eq(seatClaim.id, claimId!));
    expect(claims[0]!.checkedInAt).not.toBeNull();
    expect(await mark([id], 'attended')).toEqual({ ok: true, value: 0 });
    expect(await mark([id], null)).toEqual({ ok: true, value: 1 });
    const [undone] = await world.db.select().from(seatClaim).where(eq(seatClaim.id, claimId!));
    expect(undone!.checkedInAt).toBeNull();
    expect(await mark([id], 'absent')).toEqual({ ok: true, value: 1 });
    expect(await kinds(id)).toEqual([]);
    expect(await held()).toEqual(done);
    expect(await mark([id], 'attended')).toEqual(refused('session_held'));
    expect(await kinds(id)).toEqual(['booking_absent']);
    expect(await kinds(session.id)).toEqual(['session_held']);
  });

  test('is marked of many at once: of all of them or of none', async () => {
    const first = await town.booking(session, { slot: 0 });
    const pending = await town.booking(session, { slot: 1, state: 'pending' });
    expect(await mark([first.id, pending.id], 'attended')).toEqual(refused('not_to_come'));
    expect((await row(first.id)).state).toBe('confirmed');
    const elsewhere = await town.booking(
      await town.session({ committee: 'teknik', startsAt: '2026-05-01T13:00:00Z' }),
    );
    await expect(mark([elsewhere.id], 'attended')).rejects.toThrow(NotFound);
  });

  test('is for whoever runs it: members and another committee’s secretary only see, or not', async () => {
    const { id } = await town.booking(session, { slot: 0 });
    for (const who of [member, chair, stranger, owner])
      await expect(mark([id], 'attended', who)).rejects.toThrow(Forbidden);
    expect((await readMeeting(await as(member), session.slug)).runs).toBe(false);
    await expect(readMeeting(await as(stranger), session.slug)).rejects.toThrow(Forbidden);
    await expect(readMeeting(await as(owner), session.slug)).rejects.toThrow(Forbidden);
  });

  test('is marked of whoever erased their account, too, and nobody is held before it begins', async () => {
    const { id } = await town.booking(session, { slot: 0 });
    await erase(id);
    expect(await mark([id], 'attended')).toEqual({ ok: true, value: 1 });
    expect(await mark([id], null)).toEqual({ ok: true, value: 1 });
    expect(await held(doors)).toEqual(refused('not_begun'));
    expect(await held(at('13:00'))).toEqual(done);
  });

  test('has to be known before it is held', async () => {
    const { id } = await town.booking(session, { slot: 0 });
    const ctx = await as(secretary, after);
    expect(await sayHeld(ctx, { sessionId: session.id })).toEqual(refused('attendance_missing'));
    expect(await sayHeld(ctx, { sessionId: session.id, restAbsent: true })).toEqual(done);
    expect((await row(id)).state).toBe('absent');
    expect(await sayHeld(ctx, { sessionId: session.id })).toEqual(refused('session_held'));
  });

  test('of a cancelled session is nobody', async () => {
    const { id } = await town.booking(session, { slot: 0 });
    await town.change(session.id, { cancelledAt: early.toString() });
    expect(await mark([id], 'attended')).toEqual(refused('session_cancelled'));
    expect(await held()).toEqual(refused('session_cancelled'));
  });
});

describe('the clock', () => {
  const begin = async (slotId: string, seen: string | null, by = secretary, now = during) =>
    beginSlot(await town.as(by!.id, now), { sessionId: session.id, slotId, seen });

  test('counts for the slot that was begun last; two presses are one beginning', async () => {
    const [first, second] = session.slotIds as [string, string];
    await town.booking(session, { slot: 0 });
    expect(await begin(first, null, secretary, early)).toEqual(refused('session_not_begun'));
    const both = await Promise.all([begin(first, null), begin(first, null)]);
    expect(both).toContainEqual(done);
    expect(both).toContainEqual(refused('session_changed'));
    const { current } = await readMeeting(await as(member), session.slug);
    expect(current).toEqual({
      slotId: first,
      since: '2026-04-15T13:05:00Z',
      endsAt: '2026-04-15T13:20:00Z',
    });
    expect(await begin(second, null, secretary, at('13:21'))).toEqual(done);
    expect((await readMeeting(await as(chair), session.slug)).current?.slotId).toBe(second);
    await expect(begin(first, null, chair)).rejects.toThrow(Forbidden);
    const [slot] = await world.db.select().from(dialogueSlot).where(eq(dialogueSlot.id, second));
    await held();
    expect(await begin(second, slot!.begunAt)).toEqual(refused('session_held'));
    expect((await readMeeting(await as(chair), session.slug)).current).toBeNull();
  });
});

describe('what came of a deputation', () => {
  const record = async (bookingId: string, outcome: 'noted' | 'on_agenda', by = secretary) =>
    recordOutcome(await as(by, after), { bookingId, outcome });

  test('is one of a list, and told to whoever presented it, once', async () => {
    const { id, authorId } = await presented();
    expect(await record(id, 'on_agenda')).toEqual(done);
    expect(await record(id, 'on_agenda')).toEqual(done);
    const told = (await mailsTo(authorId)).filter(
      ({ template }) => template === 'dialogue_outcome',
    );
    expect(told).toHaveLength(1);
    expect(told[0]!.text).toContain('Det kommer på udvalgets dagsorden');
    expect(await record(id, 'noted')).toEqual(done);
    expect((await row(id)).outcome).toBe('noted');
    for (const who of [member, chair, stranger])
      await expect(record(id, 'noted', who)).rejects.toThrow(Forbidden);
  });

  test('is nothing of whoever was not there, nor of a dialogue meeting', async () => {
    const { id } = await town.booking(session, { slot: 0, state: 'absent' });
    expect(await record(id, 'noted')).toEqual(refused('not_presented'));
    const meeting = await town.session({
      format: 'dialogue_meeting',
      startsAt: '2026-04-10T13:00:00Z',
    });
    const came = await town.booking(meeting, { state: 'attended' });
    expect(await record(came.id, 'noted')).toEqual(refused('not_presented'));
  });

  test('holds the mark of who came', async () => {
    const { id } = await town.booking(session, { slot: 0 });
    await mark([id], 'attended');
    await record(id, 'noted');
    expect(await mark([id], null)).toEqual(refused('outcome_recorded'));
  });

  test('is said by telephone where no mail reaches them, by whoever runs the dialogue', async () => {
    const quiet = await town.citizen({ email: null });
    const { id } = await presented({ authorId: quiet.id });
    await record(id, 'noted');
    const [waits] = await listUntold(await as(secretary));
    expect(waits!.text).toContain('Udvalget har taget det til efterretning');
    expect(waits!.who?.name).toBe('Ida Marie Prøve');
    expect(await listUntold(await as(member))).toEqual([]);
    expect(await listUntold(await as(stranger))).toEqual([]);
    await expect(markTold(await as(stranger), { untoldId: waits!.id })).rejects.toThrow(Forbidden);
    expect(await markTold(await as(secretary), { untoldId: waits!.id })).toBe(true);
    expect(await markTold(await as(secretary), { untoldId: waits!.id })).toBe(false);
    expect(await world.db.select().from(dialogueUntold)).not.toContainEqual(
      expect.objectContaining({ id: waits!.id, toldAt: null }),
    );
  });

  test('is for everyone only where the committee and whoever presented it want that, in the secretary’s words', async () => {
    const publish = async (bookingId: string, publicTitle = 'Lys på stien', by = secretary) =>
      publishOutcome(await as(by, after), { bookingId, publicTitle, sendAnyway: false });
    const closed = await presented({ isPublishable: true });
    await record(closed.id, 'noted');
    expect(await publish(closed.id)).toEqual(refused('nothing_published'));

    await start({ publishes: 'outcome' });
    const shy = await presented();
    await record(shy.id, 'noted');
    expect(await publish(shy.id)).toEqual(refused('no_consent'));
    const open = await town.booking(session, { slot: 1, state: 'attended', isPublishable: true });
    expect(await publish(open.id)).toEqual(refused('no_outcome'));
    await record(open.id, 'noted');
    expect(await publish(open.id, 'Skriv til ida@example.dk')).toEqual(refused('personal_data'));
    expect(await publish(open.id, 'Om 010190-1234')).toEqual(refused('cpr_in_text'));
    await expect(publish(open.id, 'Lys', chair)).rejects.toThrow(Forbidden);
    expect(await publish(open.id)).toEqual(done);
    expect(await row(open.id)).toMatchObject({
      publicTitle: 'Lys på stien',
      topic: 'Stien ved åen',
    });
    expect(await kinds(session.id)).toContain('outcome_published');
    await expect(withdrawOutcome(await as(stranger), { bookingId: open.id })).rejects.toThrow(
      Forbidden,
    );
    const everyone = async () => findPublicSession(await as(member, at('16:00')), session.slug);
    const published = { kind: 'outcome_published', facts: {} };
    expect((await everyone()).events).toContainEqual(expect.objectContaining(published));
    await withdrawOutcome(await as(secretary), { bookingId: open.id });
    expect((await everyone()).events.map(({ kind }) => kind)).not.toContain('outcome_published');
    expect(await row(open.id)).toMatchObject({ publicTitle: null, outcomePublishedAt: null });
  });
});

describe('what is followed up', () => {
  const followUpsForEveryone = async () => {
    const { after: came } = await findPublicSession(await as(member, at('16:00')), session.slug);
    return [...came!.followUps, ...came!.outcomes.flatMap(({ followUps }) => followUps)];
  };
  const promise = async (
    bookingId: string | null,
    more: Partial<Parameters<typeof promiseFollowUp>[1]> = {},
    by = secretary,
  ) =>
    promiseFollowUp(await as(by, after), {
      sessionId: session.id,
      bookingId,
      text: 'Vi sætter lamper op',
      unitId: town.units.sundhed!,
      dueOn: '2026-06-01',
      isPublic: false,
      sendAnyway: false,
      ...more,
    });

  test('is told to who came and to the unit, and closed by either with what came of it', async () => {
    const { id, authorId } = await presented();
    expect(await promise(id, { dueOn: '2026-04-14' })).toEqual(refused('day_past'));
    expect(await promise(id, { text: 'Om 010190-1234' })).toEqual(refused('cpr_in_text'));
    expect(await promise(null)).toEqual(refused('not_presented'));
    expect(await promise(id, { isPublic: true })).toEqual(refused('nothing_published'));
    for (const who of [member, chair, stranger, owner])
      await expect(promise(id, {}, who)).rejects.toThrow(Forbidden);
    expect(await promise(id)).toEqual(done);
    expect((await mailsTo(owner!.id)).at(-1)).toMatchObject({ template: 'dialogue_follow_up_due' });
    expect((await mailsTo(authorId)).at(-1)!.text).toContain('Vi sætter lamper op');
    const [open] = await listFollowUps(await as(owner));
    expect(open).toMatchObject({ unit: 'Sundhed og Omsorg', isOverdue: false });
    expect(await listFollowUps(await as(secretary))).toHaveLength(1);
    expect(await listFollowUps(await as(stranger))).toEqual([]);
    const close = async (by: Person | undefined, result = 'Lamperne er sat op.') =>
      closeFollowUp(await as(by, after), {
        followUpId: open!.id,
        ...{ state: 'kept', result, sendAnyway: false },
      });
    await expect(close(stranger)).rejects.toThrow(Forbidden);
    await expect(close(member)).rejects.toThrow(Forbidden);
    expect(await close(owner, 'Sagt til 010190-1234')).toEqual(refused('cpr_in_text'));
    expect(await close(owner)).toEqual(done);
    expect(await close(secretary)).toEqual(refused('closed_already'));
    expect((await mailsTo(authorId)).at(-1)!.text).toContain('Lamperne er sat op.');
    expect(await kinds(id)).toEqual(
      expect.arrayContaining(['follow_up_promised', 'follow_up_kept']),
    );
    const { followUps } = await findOwnBooking(await town.as(authorId, after), id);
    expect(followUps).toMatchObject([{ state: 'kept', result: 'Lamperne er sat op.' }]);
  });

  test('of a deputation everyone reads only while its outcome is published', async () => {
    await start({ publishes: 'outcome' });
    const { id } = await presented({ isPublishable: true });
    expect(await promise(id, { isPublic: true, text: 'Skriv til ida@example.dk' })).toEqual(
      refused('personal_data'),
    );
    expect(await promise(id, { isPublic: true })).toEqual(done);
    expect(await followUpsForEveryone()).toEqual([]);
    const ctx = await as(secretary, after);
    await recordOutcome(ctx, { bookingId: id, outcome: 'to_administration' });
    await publishOutcome(ctx, { bookingId: id, publicTitle: 'Lys på stien', sendAnyway: false });
    expect(await followUpsForEveryone()).toHaveLength(1);
  });

  test('of whoever erased their account is told to nobody, and stands for nobody', async () => {
    await start({ publishes: 'outcome' });
    const { id } = await presented({ isPublishable: true });
    await erase(id);
    const ctx = await as(secretary, after);
    expect(await recordOutcome(ctx, { bookingId: id, outcome: 'noted' })).toEqual(done);
    const title = { bookingId: id, publicTitle: 'Lys på stien', sendAnyway: false };
    expect(await publishOutcome(ctx, title)).toEqual(refused('no_consent'));
    expect(await promise(id, { isPublic: true })).toEqual(refused('no_consent'));
    expect(await promise(id)).toEqual(done);
    expect(await world.db.$count(dialogueUntold, eq(dialogueUntold.bookingId, id))).toBe(0);
  });

  test('waits for an account that is being erased, and then writes to nobody', async () => {
    const { id, authorId } = await presented();
    let promised: Promise<unknown> | undefined;
    await world.db.transaction(async (tx) => {
      await tx.select().from(person).where(eq(person.id, authorId)).for('update');
      promised = promise(id);
      // Until the promise waits for the account.
      const waits = sql`select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      await expect.poll(async () => (await world.db.execute(waits)).length).toBe(1);
      await eraseBooking(tx, { now: during }, { bookingId: id, andPublic: true });
      await tx.update(person).set(unreachable).where(eq(person.id, authorId));
    });
    expect(await promised).toEqual(done);
    expect(await world.db.$count(dialogueUntold, eq(dialogueUntold.bookingId, id))).toBe(0);
    expect(await mailsTo(authorId)).toEqual([]);
  });

  test('of a dialogue meeting is of the whole of it', async () => {
    await start({}, { format: 'dialogue_meeting' });
    const { id } = await presented();
    expect(await promise(id)).toEqual(refused('not_presented'));
    expect(await promise(null, { isPublic: true })).toEqual(done);
    expect(await followUpsForEveryone()).toHaveLength(1);
  });

  test('is called to mind in the week before its day and weekly after, once however often it runs', async () => {
    const { id } = await presented();
    await promise(id);
    const remind = (day: string) =>
      remindOfDialogue({
        ...{ municipality: town.town, actor: worker, requestId: 'test', db: world.db },
        now: Temporal.Instant.from(`${day}T05:45:00Z`),
        origin: 'https://by.example',
      });
    const count = async () => (await mailsTo(owner!.id)).length;
    expect(await count()).toBe(1);
    await remind('2026-05-20');
    expect(await count()).toBe(1);
    await Promise.all([remind('2026-05-26'), remind('2026-05-26')]);
    expect(await count()).toBe(2);
    await remind('2026-06-03');
    expect(await count()).toBe(3);
    expect((await mailsTo(owner!.id)).at(-1)!.text).toContain('Det skulle være gjort');
    await world.db
      .update(dialogueFollowUp)
      .set({ state: 'kept', closedAt: after.toString() })
      .where(eq(dialogueFollowUp.bookingId, id));
    await remind('2026-06-15');
    expect(await count()).toBe(3);
  });
});

test('PostgreSQL keeps nothing that was said at a closed meeting', async () => {
  const note = {
    municipalityId: town.town.id,
    text: 'De sagde …',
    state: 'draft' as const,
    writtenById: secretary!.id,
    changedAt: after.toString(),
  };
  await expect(
    world.db.insert(dialogueNote).values({ ...note, sessionId: session.id }),
  ).rejects.toThrow();
  const open = await town.session({
    format: 'dialogue_meeting',
    startsAt: '2026-04-20T13:00:00Z',
  });
  await world.db.insert(dialogueNote).values({ ...note, sessionId: open.id });
  await expect(
    world.db
      .update(dialogueNote)
      .set({ sessionId: session.id })
      .where(eq(dialogueNote.sessionId, open.id)),
  ).rejects.toThrow();
  expect(Object.keys(dialogueBooking)).not.toContain('said');
  expect(Object.keys(dialogueSession)).not.toContain('notes');
});
