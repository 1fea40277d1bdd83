import { asc, eq, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  auditEvent,
  dialogueBooking,
  dialogueSession,
  dialogueSlot,
  dialogueTopic,
  mail,
  meeting,
  planLink,
  planNode,
  sdgLink,
  searchEntry,
  threadEvent,
} from '#db/schema';
import { firstModel } from '~/domains/dialogue/model';
import { changeModel } from '~/domains/dialogue/models/change-model.server';
import { addSlot } from '~/domains/dialogue/sessions/add-slot.server';
import { changeSession } from '~/domains/dialogue/sessions/change-session.server';
import type { NewSession } from '~/domains/dialogue/sessions/new-session';
import { removeSlot } from '~/domains/dialogue/sessions/remove-slot.server';
import { seenSession } from '~/domains/dialogue/rules/seen';
import { setUpSessions } from '~/domains/dialogue/sessions/set-up-sessions.server';
import { occupancy } from '~/domains/seats/index.server';
import { registerSubjects } from '~/domains/thread/index.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { dialogueEvents } from '~/i18n/da/dialogue-events';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { makeFollow, notificationsOf, tell } from '../../support/following';
import { asVisitor, noon, startWorld, type World } from '../../support/plan-world';

let world: World;
let town: DialogueTown;
let secretary: string;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await startDialogueTown(world);
  secretary = await secretaryOf('sundhed');
});

const secretaryOf = async (slug: string) =>
  (await town.staff('S', { role: 'committee_secretary', committeeId: town.committees[slug]! })).id;
const wanted = (more: Partial<NewSession> = {}): NewSession => ({
  format: 'deputation',
  title: null,
  day: '2026-05-06',
  startTime: '15:00',
  endTime: '16:00',
  place: 'Rådhuset',
  remoteUrl: null,
  access: ['step_free'],
  accessNote: null,
  areaId: null,
  meetingId: null,
  capacity: null,
  slotMinutes: null,
  topics: [],
  nodeIds: [],
  sdgs: [],
  ...more,
});
const setUp = async (sessions: NewSession[], { by = secretary, of = 'sundhed', now = noon } = {}) =>
  setUpSessions(await town.as(by, now), { committeeId: town.committees[of]!, sessions });
async function mustSetUp(...sessions: NewSession[]): Promise<string[]> {
  const outcome = await setUp(sessions);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.ids;
}
/** What the worker is to tell followers of what happened in this town. */
const toldOfNow = async () =>
  (
    await world.db.execute<{ payload: { eventId: string; except: string[]; about: string[] } }>(sql`
      select j.payload from graphile_worker._private_jobs j
      join ${threadEvent} e on j.key = 'tell ' || e.id where e.municipality_id = ${town.town.id}`)
  ).map(({ payload }) => payload);
const row = async (id: string) =>
  (await world.db.select().from(dialogueSession).where(eq(dialogueSession.id, id)))[0]!;
const slotsOf = (id: string) =>
  world.db
    .select()
    .from(dialogueSlot)
    .where(eq(dialogueSlot.sessionId, id))
    .orderBy(asc(dialogueSlot.startsAt));
const seats = (id: string) => occupancy(asVisitor(world, town.town), id);
const clock = (at: string) =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO('Europe/Copenhagen')
    .toString({ smallestUnit: 'second' })
    .slice(0, 25);
const refused = (reason: string) => ({ ok: false, reason });
const all = () =>
  world.db
    .select()
    .from(dialogueSession)
    .where(eq(dialogueSession.municipalityId, town.town.id))
    .orderBy(asc(dialogueSession.startsAt));

describe('a session that is set up', () => {
  test('has slots, seats, deadlines, an address, and is found', async () => {
    const [id] = await mustSetUp(wanted({ nodeIds: [town.nodeId], sdgs: [3] }));
    const session = await row(id!);
    expect(session).toMatchObject({ slug: 'sundhed-2026-05-06', place: 'Rådhuset', sequence: 0 });
    expect(clock(session.startsAt)).toBe('2026-05-06T15:00:00+02:00');
    expect(clock(session.closesAt)).toBe('2026-04-29T12:00:00+02:00');
    expect(clock(session.materialsBy)).toBe('2026-05-03T12:00:00+02:00');
    expect(await slotsOf(id!)).toHaveLength(4);
    expect(await seats(id!)).toMatchObject({ capacity: 4, largestParty: 1, hasWaitingList: true });
    const [found] = await world.db.select().from(searchEntry).where(eq(searchEntry.subjectId, id!));
    expect(found).toMatchObject({ path: '/dialog/sundhed-2026-05-06' });
    const [event] = await world.db.select().from(threadEvent).where(eq(threadEvent.subjectId, id!));
    expect(event).toMatchObject({ kind: 'session_set', isPublic: true });
    expect(await world.db.select().from(planLink).where(eq(planLink.subjectId, id!))).toMatchObject(
      [{ nodeId: town.nodeId, by: 'staff' }],
    );
    expect(await world.db.select().from(sdgLink).where(eq(sdgLink.subjectId, id!))).toHaveLength(1);
    const audits = await world.db
      .select({ action: auditEvent.action, details: auditEvent.details })
      .from(auditEvent)
      .where(eq(auditEvent.subjectId, town.committees.sundhed!));
    expect(audits).toContainEqual({
      action: 'dialogue.set_up_sessions',
      details: { sessions: [id], version: 1, bookings: 0 },
    });
  });

  test('is news once for whoever follows its committee or what it is about, however many are set up', async () => {
    const [node] = await world.db.select().from(planNode).where(eq(planNode.id, town.nodeId));
    const committeeId = town.committees.sundhed!;
    const follows = {
      committee: [committeeId],
      node: [town.nodeId],
      above: [node!.parentId!],
      all: [committeeId, town.nodeId, node!.parentId!],
      other: [town.committees.teknik!],
    };
    const people: Record<string, string> = {};
    for (const [name, subjects] of Object.entries(follows)) {
      const { id } = await town.citizen();
      people[name] = id;
      for (const subjectId of subjects)
        await makeFollow(world, town.town, { personId: id, subjectId, cadence: 'daily' });
    }
    await mustSetUp(
      wanted({ nodeIds: [town.nodeId] }),
      wanted({ day: '2026-05-13', nodeIds: [town.nodeId] }),
      wanted({ day: '2026-04-29', nodeIds: [town.nodeId] }),
    );
    for (const told of await toldOfNow()) await tell(world, told);
    const newsOf = async (name: string) => {
      const noted = await notificationsOf(world, people[name]!);
      return noted.map(({ eventId }) => eventId);
    };
    const [event] = await world.db
      .select()
      .from(threadEvent)
      .where(eq(threadEvent.subjectId, committeeId));
    expect(event).toMatchObject({
      kind: 'session_set',
      isPublic: true,
      facts: { by: 'Sundhedsudvalget', at: '2026-04-29T13:00:00Z', count: 3 },
    });
    for (const name of ['committee', 'node', 'above', 'all'])
      expect(await newsOf(name), name).toEqual([event!.id]);
    expect(await newsOf('other')).toEqual([]);
    expect(dialogueEvents.session_set(event!.facts)).toMatch(
      /^Sundhedsudvalget har fastsat 3 møder med borgere\. Det første er 29\. april 2026 kl\. 15\.00\.$/,
    );
    // The same form sent again sets up nothing, and is no news.
    await mustSetUp(wanted({ nodeIds: [town.nodeId] }));
    expect(await toldOfNow()).toHaveLength(1);
  });

  test('that is a dialogue meeting has seats for persons, and topics', async () => {
    await town.model('sundhed', { formats: ['dialogue_meeting'], capacity: 30, mostPersons: 3 });
    const topics = ['Motion', 'Mad'].map((title) => ({ title, tableName: 'Bord', host: null }));
    const [id, other] = await mustSetUp(
      wanted({ format: 'dialogue_meeting', title: 'Sundhed', topics }),
      wanted({ format: 'dialogue_meeting', day: '2026-05-07', capacity: 12 }),
    );
    expect(await seats(id!)).toMatchObject({ capacity: 30, largestParty: 3 });
    expect(await seats(other!)).toMatchObject({ capacity: 12 });
    expect(await slotsOf(id!)).toEqual([]);
    const kept = await world.db
      .select({ title: dialogueTopic.title })
      .from(dialogueTopic)
      .where(eq(dialogueTopic.sessionId, id!))
      .orderBy(asc(dialogueTopic.position));
    expect(kept).toEqual([{ title: 'Motion' }, { title: 'Mad' }]);
  });

  test.each([
    ['2027-03-28', '2027-03-28T15:00:00+02:00', '2027-03-21T12:00:00+01:00'],
    ['2027-10-31', '2027-10-31T15:00:00+01:00', '2027-10-24T12:00:00+02:00'],
  ])(
    'on the day that clocks change, %s, begins when clocks show it',
    async (day, begins, closes) => {
      const [id] = await mustSetUp(wanted({ day }));
      const session = await row(id!);
      expect([clock(session.startsAt), clock(session.closesAt)]).toEqual([begins, closes]);
      expect(await slotsOf(id!)).toHaveLength(4);
      const skipped = wanted({ day, startTime: '02:30', endTime: '04:00' });
      expect(await setUp([skipped])).toEqual(refused('no_such_time'));
    },
  );

  test('on the very day can be set up while it has not begun, and has closed already', async () => {
    const [id] = await mustSetUp(wanted({ day: '2026-03-09', startTime: '12:01' }));
    expect(Date.parse((await row(id!)).closesAt)).toBeLessThan(noon.epochMilliseconds);
    const over = wanted({ day: '2026-03-09', startTime: '12:00', endTime: '12:30' });
    expect(await setUp([over])).toEqual(refused('over_already'));
  });

  test('is held by the model in force when it was set up', async () => {
    const ctx = await town.as(secretary);
    const rules = { ...firstModel, slotMinutes: 30 };
    const committeeId = town.committees.sundhed!;
    await changeModel(ctx, { committeeId, rules, fromDay: '2026-05-01', seenVersion: 1 });
    const [id] = await mustSetUp(wanted());
    expect(await slotsOf(id!)).toHaveLength(4);
  });

  test('takes whoever waited for the committee’s next one into its queue', async () => {
    const first = await town.session({ startsAt: '2026-03-01T13:00:00Z' });
    const waiting = await town.booking(first, { state: 'waiting', sessionId: null, claimId: null });
    const outcome = await setUp([wanted()]);
    expect(outcome).toMatchObject({ ok: true, value: { placed: 1 } });
    const [id] = outcome.ok ? outcome.value.ids : [];
    const [booking] = await world.db
      .select({ sessionId: dialogueBooking.sessionId })
      .from(dialogueBooking)
      .where(eq(dialogueBooking.id, waiting.id));
    expect(booking).toEqual({ sessionId: id });
  });
});

describe('is not set up', () => {
  test.each([
    ['that overlaps another in part', { startTime: '15:30', endTime: '16:30' }, 'overlaps'],
    ['that is nowhere', { day: '2026-05-07', place: null }, 'nowhere'],
    [
      'in a way that is not used',
      { day: '2026-05-07', format: 'dialogue_meeting' },
      'format_not_in_use',
    ],
    ['too short for a slot', { day: '2026-05-07', endTime: '15:10' }, 'no_slots'],
    ['that ends first', { day: '2026-05-07', endTime: '14:00' }, 'ends_first'],
    [
      'at a meeting that there is not',
      { day: '2026-05-07', meetingId: uuidv7() },
      'no_such_meeting',
    ],
  ] as const)('one %s, nor any that was asked for with it', async (_what, more, why) => {
    await mustSetUp(wanted());
    expect(await setUp([wanted({ day: '2026-06-03' }), wanted(more)])).toEqual(refused(why));
    expect(await all()).toHaveLength(1);
  });

  test('one at another committee’s meeting, but at its own, closed as it may be', async () => {
    const meetingOf = async (committeeId: string, day: string) => {
      const id = uuidv7();
      await world.db.transaction(async (tx) => {
        await registerSubjects(tx, town.town.id, 'meeting', [id]);
        await tx.insert(meeting).values({
          ...{ id, municipalityId: town.town.id, committeeId, slug: id, title: 'Møde' },
          ...{ startsAt: `${day}T14:30:00Z`, isPublic: false, changedAt: noon.toString() },
        });
      });
      return id;
    };
    const theirs = await meetingOf(town.committees.teknik!, '2026-05-06');
    const otherDay = await meetingOf(town.committees.sundhed!, '2026-05-13');
    const own = await meetingOf(town.committees.sundhed!, '2026-05-06');
    for (const meetingId of [theirs, otherDay])
      expect(await setUp([wanted({ meetingId })])).toEqual(refused('no_such_meeting'));
    const [id] = await mustSetUp(wanted({ meetingId: own }));
    expect((await row(id!)).meetingId).toBe(own);
  });

  test('one with another municipality’s node or area, whatever else is right', async () => {
    const elsewhere = await startDialogueTown(world);
    await expect(setUp([wanted({ nodeIds: [elsewhere.nodeId] })])).rejects.toThrow(NotFound);
    await expect(setUp([wanted({ areaId: elsewhere.areas.nord! })])).rejects.toThrow(NotFound);
    expect(await all()).toEqual([]);
  });

  test('one of a committee that somebody else runs, of the council, or elsewhere', async () => {
    await expect(setUp([wanted()], { of: 'teknik' })).rejects.toThrow(Forbidden);
    const { id } = await town.staff('Sekretariat', 'council_secretariat');
    await expect(setUp([wanted()], { by: id, of: 'byraadet' })).rejects.toThrow(NotFound);
    expect((await setUp([wanted()], { by: id, of: 'teknik' })).ok).toBe(true);
  });
});

describe('the same form', () => {
  test('twice sets up one set, also together with new days', async () => {
    const two = [wanted(), wanted({ day: '2026-05-13' })];
    const first = await setUp(two);
    const again = await setUp(two);
    if (!first.ok || !again.ok) throw new Error('refused');
    expect(again.value).toEqual({ ids: first.value.ids, there: 2, placed: 0 });
    const more = await setUp([...two, wanted({ day: '2026-05-20' })]);
    expect(more).toMatchObject({ ok: true, value: { there: 2 } });
    expect(await all()).toHaveLength(3);
  });

  test('by two secretaries at once sets up one set', async () => {
    const other = await secretaryOf('sundhed');
    const outcomes = await Promise.all(
      [secretary, other, secretary].map((by) => setUp([wanted()], { by })),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await all()).toHaveLength(1);
  });
});

test('of two that overlap, set up at once, one is, and the other is told so', async () => {
  const other = await secretaryOf('sundhed');
  const outcomes = await Promise.all([
    setUp([wanted()]),
    setUp([wanted({ startTime: '15:30', endTime: '16:30' })], { by: other }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes).toContainEqual(refused('overlaps'));
  expect(await all()).toHaveLength(1);
});

test('what PostgreSQL alone knows to overlap is told in the same word', async () => {
  // A slot of a session that is over in its row, but whose slots go on: no rule of ours reads it.
  const session = await town.session({ startsAt: '2026-05-06T13:00:00Z' });
  await town.change(session.id, { cancelledAt: noon.toString() });
  expect(await setUp([wanted()])).toEqual(refused('overlaps'));
  expect((await all()).filter(({ cancelledAt }) => cancelledAt === null)).toEqual([]);
});

test('a second session of a day has an address of its own', async () => {
  const ids = await mustSetUp(wanted(), wanted({ startTime: '17:00', endTime: '18:00' }));
  expect((await row(ids[1]!)).slug).toBe('sundhed-2026-05-06-2');
});

describe('slots', () => {
  let id: string;
  beforeEach(async () => {
    [id = ''] = await mustSetUp(wanted());
  });
  const add = async (startTime: string, minutes = 15, by = secretary) =>
    addSlot(await town.as(by), { sessionId: id, startTime, minutes });
  const remove = async (slotId: string) =>
    removeSlot(await town.as(secretary), { sessionId: id, slotId });

  test('that are free can go and come back, and the seats with them', async () => {
    const [first] = await slotsOf(id);
    expect(await remove(first!.id)).toEqual({ ok: true, value: null });
    expect(await seats(id)).toMatchObject({ capacity: 3 });
    expect(await add('15:10')).toEqual(refused('overlaps'));
    expect(await add('15:55')).toEqual(refused('outside_session'));
    expect(await add('15:00', 10)).toEqual({ ok: true, value: null });
    expect(await add('15:10', 5)).toEqual({ ok: true, value: null });
    expect(await seats(id)).toMatchObject({ capacity: 5 });
    await expect(remove(first!.id)).rejects.toThrow(NotFound);
  });

  test('end the session with the last of them, and one more just after it makes it longer', async () => {
    const ends = async () => Temporal.Instant.from((await row(id)).endsAt).toString();
    const whole = await ends();
    const [, , , last] = await slotsOf(id);
    const { sequence } = await row(id);
    expect(await remove(last!.id)).toEqual({ ok: true, value: null });
    expect(await ends()).toBe(Temporal.Instant.from(last!.startsAt).toString());
    expect((await row(id)).sequence).toBe(sequence + 1);
    expect(await add('15:45')).toEqual({ ok: true, value: null });
    expect(await ends()).toBe(whole);
    await mustSetUp(wanted({ startTime: '16:00', endTime: '17:00' }));
    const [first] = await slotsOf(id);
    await remove(first!.id);
    expect(await ends()).toBe(whole);
    expect(await add('16:00')).toEqual(refused('overlaps'));
  });

  test('that somebody has stay', async () => {
    const slots = await slotsOf(id);
    const pool = await town.poolOf(id);
    const session = { ...(await row(id)), poolId: pool.id, slotIds: slots.map((one) => one.id) };
    await town.booking(session, { slot: 1 });
    expect(await remove(slots[1]!.id)).toEqual(refused('slot_taken'));
    // Somebody is offered a place and has chosen no time: one is left for them.
    for (let offered = 1; offered <= 3; offered += 1) {
      await town.booking(session, { state: 'waiting', offeredUntil: '2026-03-20T12:00:00Z' });
    }
    expect(await remove(slots[0]!.id)).toEqual(refused('slot_taken'));
    expect(await slotsOf(id)).toHaveLength(4);
  });

  test('the last one stays, and no more are added than there are minutes for', async () => {
    expect(await add('15:00')).toEqual(refused('overlaps'));
    const [first, ...others] = await slotsOf(id);
    for (const slot of others) await remove(slot.id);
    expect(await remove(first!.id)).toEqual(refused('last_slot'));
    expect(await add('15:15', 46)).toEqual(refused('no_minutes_left'));
    expect(await add('15:20', 15)).toEqual(refused('outside_session'));
    expect(await add('15:15', 45)).toEqual({ ok: true, value: null });
  });

  test('are changed by whoever runs the committee’s dialogue, before it begins', async () => {
    await expect(add('15:00', 15, await secretaryOf('teknik'))).rejects.toThrow(Forbidden);
    const late = await town.as(secretary, Temporal.Instant.from('2026-05-06T13:00:00Z'));
    const given = { sessionId: id, startTime: '15:00', minutes: 15 };
    expect(await addSlot(late, given)).toEqual(refused('begun'));
  });
});

describe('changing a session', () => {
  let id: string;
  beforeEach(async () => {
    [id = ''] = await mustSetUp(wanted({ nodeIds: [town.nodeId], sdgs: [3, 11] }));
  });
  const change = async (more: Partial<NewSession> = {}, seen?: string, by = secretary) => {
    const {
      format: _f,
      day: _d,
      startTime: _s,
      endTime: _e,
      meetingId: _m,
      ...rest
    } = wanted({
      nodeIds: [town.nodeId],
      sdgs: [3, 11],
      ...more,
    });
    const { slotMinutes: _, ...details } = rest;
    return changeSession(await town.as(by), {
      sessionId: id,
      seen: seen ?? seenSession(await row(id)),
      details,
    });
  };

  test('keeps what is written, takes away links that are left out, and is found by its words', async () => {
    expect(await change({ place: 'Biblioteket', nodeIds: [], sdgs: [11] })).toEqual({
      ok: true,
      value: { byMail: 0, byStaff: 0 },
    });
    expect(await row(id)).toMatchObject({ place: 'Biblioteket', sequence: 1 });
    expect(await world.db.select().from(planLink).where(eq(planLink.subjectId, id))).toEqual([]);
    const goals = await world.db.select().from(sdgLink).where(eq(sdgLink.subjectId, id));
    expect(goals.map(({ sdg }) => sdg)).toEqual([11]);
    const [entry] = await world.db.select().from(searchEntry).where(eq(searchEntry.subjectId, id));
    expect(entry!.body).toContain('Biblioteket');
  });

  test('tells those who have booked of another place, and nobody of anything else', async () => {
    const slots = await slotsOf(id);
    const pool = await town.poolOf(id);
    const session = { ...(await row(id)), poolId: pool.id, slotIds: slots.map((one) => one.id) };
    await town.booking(session, { slot: 0 });
    await town.booking(session, { state: 'waiting' });
    await town.booking(session, { state: 'cancelled' });
    const mails = () => world.db.$count(mail, eq(mail.municipalityId, town.town.id));
    expect(await change({ accessNote: 'Ring på' })).toEqual({
      ok: true,
      value: { byMail: 0, byStaff: 0 },
    });
    expect(await mails()).toBe(0);
    expect(await change({ accessNote: 'Ring på', place: 'Biblioteket' })).toEqual({
      ok: true,
      value: { byMail: 2, byStaff: 0 },
    });
    expect(await mails()).toBe(2);
  });

  test('a form that is overtaken undoes nothing, and one sent twice changes once', async () => {
    const seen = seenSession(await row(id));
    expect((await change({ place: 'Biblioteket' }, seen)).ok).toBe(true);
    expect(await change({ place: 'Hallen' }, seen)).toEqual(refused('session_changed'));
    expect(await change({ place: 'Biblioteket' }, seen)).toEqual({
      ok: true,
      value: { byMail: 0, byStaff: 0 },
    });
    expect(await row(id)).toMatchObject({ place: 'Biblioteket', sequence: 1 });
  });

  test('is for whoever runs the committee’s dialogue, and not for one that is nowhere', async () => {
    const other = await secretaryOf('teknik');
    await expect(change({ place: 'X' }, undefined, other)).rejects.toThrow(Forbidden);
    expect(await change({ place: null })).toEqual(refused('nowhere'));
  });

  test('keeps topics that somebody has chosen, in another order and under other words', async () => {
    await town.model('teknik', { formats: ['dialogue_meeting'] });
    const by = await secretaryOf('teknik');
    const topics = ['Motion', 'Mad'].map((title) => ({ title, tableName: null, host: null }));
    const outcome = await setUp(
      [wanted({ format: 'dialogue_meeting', day: '2026-05-20', topics })],
      { by, of: 'teknik' },
    );
    if (!outcome.ok) throw new Error(outcome.reason);
    [id = ''] = outcome.value.ids;
    const known = await world.db
      .select()
      .from(dialogueTopic)
      .where(eq(dialogueTopic.sessionId, id))
      .orderBy(asc(dialogueTopic.position));
    const pool = await town.poolOf(id);
    const session = { ...(await row(id)), poolId: pool.id, slotIds: [] };
    await town.booking(session, { topicId: known[1]!.id });
    const [motion, mad] = known.map((one) => ({ ...one }));
    expect(await change({ topics: [motion!] }, undefined, by)).toEqual(refused('topic_taken'));
    const turned = [
      { ...mad!, title: 'God mad' },
      { title: 'Søvn', tableName: null, host: null },
    ];
    expect((await change({ topics: turned, capacity: 12 }, undefined, by)).ok).toBe(true);
    const kept = await world.db
      .select()
      .from(dialogueTopic)
      .where(eq(dialogueTopic.sessionId, id))
      .orderBy(asc(dialogueTopic.position));
    expect(kept.map(({ title }) => title)).toEqual(['God mad', 'Søvn']);
    expect(kept[0]!.id).toBe(mad!.id);
    expect(await seats(id)).toMatchObject({ capacity: 12 });
  });
});
