import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEvent, question, questionRuleSet, questionTime } from '#db/schema';
import { submitQuestion } from '~/domains/questions/asking/submit-question.server';
import { cancelMeeting } from '~/domains/questions/meetings/cancel-meeting.server';
import { changeQuestionTime } from '~/domains/questions/meetings/change-question-time.server';
import { findMeetingToChange } from '~/domains/questions/meetings/meeting-to-change.server';
import { moveMeeting } from '~/domains/questions/meetings/move-meeting.server';
import { recomputeOpenTimes } from '~/domains/questions/meetings/recompute-open-times.server';
import { setUpMeetings } from '~/domains/questions/meetings/set-up-meetings.server';
import { defaultRules, type RuleSet } from '~/domains/questions/rule-set';
import { Forbidden, NotFound } from '~/platform/errors';
import { v7 as uuidv7 } from 'uuid';
import { type CouncilTown, local, questionOf, startCouncilTown } from '../../support/council-town';
import { noon, startWorld, type World } from '../../support/plan-world';

/** What the secretariat does to meetings, and what becomes of the questions that were to come to them. */

let world: World;
let town: CouncilTown;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await startCouncilTown(world);
});

const instant = (at: string | null | undefined) => new Date(at!).toISOString();

/** Of a meeting as its page shows it now. */
const seen = async (meetingId: string) =>
  (await findMeetingToChange(await town.as(town.anna.id), meetingId)).seen;

async function move(day: string, to: string, { now = noon, place = 'Rådhuset' } = {}) {
  const { id: meetingId } = await town.on(day);
  return moveMeeting(await town.as(town.anna.id, now), {
    meetingId,
    startsAt: local(`${to}T17:00`),
    endsAt: local(`${to}T20:00`),
    place,
    streamUrl: null,
    seen: await seen(meetingId),
  });
}
const cancel = async (day: string, now = noon) =>
  cancelMeeting(await town.as(town.anna.id, now), (await town.on(day)).id);
const change = async (
  day: string,
  more: Partial<Parameters<typeof changeQuestionTime>[2]>,
  now = noon,
) => {
  const { id, time } = await town.on(day);
  const { totalMinutes, minutesUrl } = time;
  const given = {
    totalMinutes,
    minutesUrl,
    marked: null,
    agendaUrl: null,
    seen: await seen(id),
    ...more,
  };
  return changeQuestionTime(await town.as(town.anna.id, now), id, given);
};
const newRules = async (rules: RuleSet, inForceFrom = noon, version = 7) => {
  const id = uuidv7();
  await world.db.insert(questionRuleSet).values({
    ...{ id, municipalityId: town.town.id, version, rules },
    inForceFrom: inForceFrom.toString(),
    madeAt: noon.toString(),
  });
  return id;
};

describe('setting up a year', () => {
  test('each meeting closes ten days before at the end of the day, also when clocks change between', async () => {
    const days = ['2026-03-25', '2026-04-08', '2026-06-24', '2026-11-04'];
    expect(await town.setUp(days)).toEqual({
      ok: true,
      value: { made: 4, there: 0, assigned: 0 },
    });
    const times = (await town.meetings()).map(({ time }) => time!);
    expect(times.map(({ closesAt }) => instant(closesAt))).toEqual([
      // Winter time; the night of the change itself; summer time; the day of the change back.
      '2026-03-15T22:59:59.000Z',
      '2026-03-29T21:59:59.000Z',
      '2026-06-14T21:59:59.000Z',
      '2026-10-25T22:59:59.000Z',
    ]);
    expect(times.map(({ totalMinutes, pause }) => [totalMinutes, pause])).toEqual(
      days.map(() => [30, null]),
    );
    expect((await town.on('2026-06-24')).meeting).toMatchObject({
      slug: 'byraadsmoede-2026-06-24',
      title: 'Byrådsmøde',
      place: 'Rådhuset',
      isPublic: true,
    });
  });

  test('twice is once, and one more is one more', async () => {
    await town.setUp(['2026-06-24']);
    const before = await town.on('2026-06-24');
    expect(await town.setUp(['2026-06-24', '2026-08-26', '2026-08-26'])).toEqual({
      ok: true,
      value: { made: 1, there: 1, assigned: 0 },
    });
    expect(await town.meetings()).toHaveLength(2);
    expect(await town.on('2026-06-24')).toEqual(before);
  });

  test('two secretaries at once set it up once', async () => {
    const days = ['2026-04-29', '2026-05-27', '2026-06-24'];
    const made = await Promise.all(
      [town.anna, town.bo, town.anna, town.bo].map(({ id }) => town.setUp(days, { by: id })),
    );
    expect(made.map((one) => one.ok && one.value.made).toSorted()).toEqual([0, 0, 0, 3]);
    expect(await town.meetings()).toHaveLength(3);
  });

  test('a day whose meeting is cancelled can have another', async () => {
    await town.setUp(['2026-06-24']);
    await cancel('2026-06-24');
    expect(await town.setUp(['2026-06-24'])).toMatchObject({ value: { made: 1 } });
    const slugs = (await town.meetings()).map(({ meeting }) => meeting.slug);
    expect(slugs.toSorted()).toEqual(['byraadsmoede-2026-06-24', 'byraadsmoede-2026-06-24-2']);
  });

  test('no question time in the autumn of an election, and at the budget where the rules say so', async () => {
    await town.setUp(['2029-08-29', '2029-10-31'], { now: local('2029-01-10T10:00') });
    expect((await town.meetings()).map(({ time }) => time!.pause)).toEqual([null, 'election']);
    const pauses = { electionMonths: null, lastOfTerm: 1, budget: true };
    await newRules({ ...defaultRules, pauses });
    const days = ['2029-09-12', '2029-12-12'];
    await town.setUp(days, { now: local('2029-01-11T10:00'), budget: '2029-09-12' });
    expect((await town.on('2029-09-12')).time.pause).toBe('budget');
    expect((await town.on('2029-12-12')).time.pause).toBe('end_of_term');
  });

  test('questions that waited come to the first that they can, in the order of receipt, and are told once', async () => {
    const early = await town.ask(local('2026-03-09T12:00'));
    const late = await town.ask(local('2026-03-20T12:00'));
    expect([await town.dayOfQuestion(early), await town.dayOfQuestion(late)]).toEqual([null, null]);
    const now = local('2026-03-20T13:00');
    // Its closing time, the 15th, was over when the second one came.
    expect(await town.setUp(['2026-03-25', '2026-04-29'], { now })).toMatchObject({
      value: { assigned: 2 },
    });
    expect(await town.dayOfQuestion(early)).toBe('2026-03-25');
    expect(await town.dayOfQuestion(late)).toBe('2026-04-29');
    expect(instant((await town.row(late)).deadlineAt)).toBe('2026-04-19T21:59:59.000Z');
    expect(await town.told(late)).toEqual([
      expect.stringContaining('mødet onsdag den 29. april 2026 kl. 17.00'),
    ]);
    expect(await town.events(late)).toEqual([
      { kind: 'moved', isPublic: false, facts: { day: '2026-04-29', why: 'meeting_set' } },
    ]);
    await town.setUp(['2026-03-25', '2026-04-29', '2026-05-27'], { now });
    expect(await town.told(late)).toHaveLength(1);
  });

  test('not in the past, not without a council, and not by somebody else', async () => {
    expect(await town.setUp(['2026-06-24', '2026-03-04'])).toEqual({
      ok: false,
      reason: 'over_already',
    });
    expect(await town.meetings()).toEqual([]);
    const { id } = await town.resident();
    await expect(town.setUp(['2026-06-24'], { by: id })).rejects.toThrow(Forbidden);
    const other = await startCouncilTown(world);
    const elsewhere = await other.as(other.anna.id);
    const none = await world.register();
    const outcome = await setUpMeetings(
      { ...elsewhere, municipality: none },
      {
        ...{ title: 'Møde', place: null, streamUrl: null },
        meetings: [{ startsAt: local('2026-06-24T17:00'), endsAt: null, isBudget: false }],
      },
    );
    expect(outcome).toEqual({ ok: false, reason: 'no_council' });
  });
});

describe('moving a meeting', () => {
  beforeEach(async () => {
    await town.setUp(['2026-03-25', '2026-06-24']);
  });

  test('an open question time closes by its rules on the new day; its questions stay, with their deadline', async () => {
    const id = await town.ask();
    const before = await town.row(id);
    expect(await move('2026-03-25', '2026-04-08')).toEqual({ ok: true, value: 1 });
    const { meeting, time } = await town.on('2026-04-08');
    expect(instant(time.closesAt)).toBe('2026-03-29T21:59:59.000Z');
    expect(instant(time.meetingStartsAt)).toBe('2026-04-08T15:00:00.000Z');
    expect(meeting.sequence).toBe(1);
    expect(await town.row(id)).toEqual(before);
    expect(await town.told(id)).toEqual([
      expect.stringContaining(
        'onsdag den 25. marts 2026 kl. 17.00 er flyttet til onsdag den 8. april 2026 kl. 17.00',
      ),
    ]);
    expect(await town.events(id)).toEqual([
      { kind: 'moved', isPublic: false, facts: { day: '2026-04-08', why: 'meeting_moved' } },
    ]);
  });

  test('one that has closed stays closed, and one that is frozen stays as it is', async () => {
    const closed = local('2026-03-16T00:00');
    await move('2026-03-25', '2026-04-08', { now: closed });
    expect(instant((await town.on('2026-04-08')).time.closesAt)).toBe('2026-03-15T22:59:59.000Z');
    const { id: meetingId, time } = await town.on('2026-06-24');
    const frozen = { frozenAt: noon.toString() };
    await world.db.update(questionTime).set(frozen).where(eq(questionTime.meetingId, meetingId));
    await move('2026-06-24', '2026-06-30');
    expect(instant((await town.on('2026-06-30')).time.closesAt)).toBe(instant(time.closesAt));
  });

  test('another room is told, and moves nothing; the same again is told to nobody', async () => {
    const id = await town.ask();
    expect(await move('2026-03-25', '2026-03-25', { place: 'Biblioteket' })).toMatchObject({
      value: 1,
    });
    expect(await town.told(id)).toEqual([expect.stringContaining('Sted: Biblioteket.')]);
    expect(await town.events(id)).toEqual([]);
    expect(await move('2026-03-25', '2026-03-25', { place: 'Biblioteket' })).toMatchObject({
      value: 0,
    });
    expect(await town.told(id)).toHaveLength(1);
    expect((await town.on('2026-03-25')).meeting.sequence).toBe(1);
  });

  test('into a pause its questions go on to the next meeting with question time', async () => {
    const now = local('2029-05-01T10:00');
    await town.setUp(['2029-06-27', '2030-01-30'], { now });
    const id = await town.ask(now);
    await move('2029-06-27', '2029-09-26', { now });
    expect((await town.on('2029-09-26')).time.pause).toBe('election');
    expect(await town.dayOfQuestion(id)).toBe('2030-01-30');
    expect(await town.events(id)).toMatchObject([{ facts: { why: 'paused', day: '2030-01-30' } }]);
  });

  test('not to the past, not when it has begun, and not when it is cancelled', async () => {
    expect(await move('2026-06-24', '2026-03-01')).toEqual({ ok: false, reason: 'over_already' });
    const begun = local('2026-03-25T17:00');
    expect(await move('2026-03-25', '2026-04-08', { now: begun })).toMatchObject({
      reason: 'meeting_begun',
    });
    await cancel('2026-06-24');
    expect(await move('2026-06-24', '2026-06-30')).toMatchObject({ reason: 'meeting_cancelled' });
  });

  test('not another municipality’s, and not by somebody else', async () => {
    const { id: meetingId } = await town.on('2026-06-24');
    const other = await startCouncilTown(world);
    const { id: citizen } = await town.resident();
    for (const act of [
      async (ctx: Awaited<ReturnType<typeof town.as>>) => cancelMeeting(ctx, meetingId),
      async (ctx: Awaited<ReturnType<typeof town.as>>) =>
        changeQuestionTime(ctx, meetingId, {
          ...{ totalMinutes: 1, marked: null, minutesUrl: null, agendaUrl: null, seen: '' },
        }),
    ]) {
      await expect(act(await other.as(other.anna.id))).rejects.toThrow(NotFound);
      await expect(act(await town.as(citizen))).rejects.toThrow(Forbidden);
    }
    const given = { meetingId, startsAt: local('2026-06-30T17:00'), endsAt: null };
    const more = { place: null, streamUrl: null, seen: '' };
    await expect(moveMeeting(await other.as(other.anna.id), { ...given, ...more })).rejects.toThrow(
      NotFound,
    );
    await expect(moveMeeting(await town.as(citizen), { ...given, ...more })).rejects.toThrow(
      Forbidden,
    );
  });
});

describe('cancelling a meeting', () => {
  test('its questions go on in the order of receipt, keep what they were judged by, and are told once', async () => {
    await town.setUp(['2026-03-25', '2026-04-29', '2026-06-24']);
    const first = await town.ask(local('2026-03-09T12:00'), 'Bænke');
    const second = await town.ask(local('2026-03-10T12:00'), 'Træer');
    await world.db.update(question).set({ position: 1 }).where(eq(question.id, second));
    const before = await town.row(second);
    const now = local('2026-03-12T10:00');
    const gone = await cancel('2026-03-25', now);
    expect(gone.ok && gone.value.map(({ questionId }) => questionId)).toEqual([first, second]);
    const { id: april } = await town.on('2026-04-29');
    expect(await town.row(second)).toEqual({ ...before, meetingId: april, position: null });
    const { meeting, time } = await town.on('2026-03-25');
    expect([instant(meeting.cancelledAt), instant(time.cancelledAt)]).toEqual([
      '2026-03-12T09:00:00.000Z',
      '2026-03-12T09:00:00.000Z',
    ]);
    expect(meeting.sequence).toBe(1);
    expect(await town.told(first)).toEqual([
      expect.stringMatching(/25\. marts 2026 er aflyst\.[^]*29\. april 2026 kl\. 17\.00/),
    ]);
    expect(await cancel('2026-03-25', now)).toEqual({ ok: false, reason: 'meeting_cancelled' });
    expect(await town.told(first)).toHaveLength(1);
  });

  test('also to one that has closed since, for which they were in time', async () => {
    await town.setUp(['2026-03-25', '2026-04-01', '2026-06-24']);
    const id = await town.ask();
    await cancel('2026-03-25', local('2026-03-24T10:00'));
    expect(await town.dayOfQuestion(id)).toBe('2026-04-01');
  });

  test('without a next one they wait, and come to it when it is set up', async () => {
    await town.setUp(['2026-03-25']);
    const id = await town.ask();
    await cancel('2026-03-25');
    expect(await town.dayOfQuestion(id)).toBeNull();
    expect(await town.events(id)).toMatchObject([{ facts: { why: 'meeting_cancelled' } }]);
    await town.setUp(['2026-04-29']);
    expect(await town.dayOfQuestion(id)).toBe('2026-04-29');
    // It was judged by the first one's, and that stands.
    expect(instant((await town.row(id)).deadlineAt)).toBe('2026-03-15T22:59:59.000Z');
    expect(await town.told(id)).toHaveLength(2);
  });

  test('while the form is open, what is sent then goes to the next', async () => {
    await town.setUp(['2026-03-25', '2026-04-29']);
    await cancel('2026-03-25');
    expect(await town.dayOfQuestion(await town.ask())).toBe('2026-04-29');
  });

  test('at the very moment at which many send: nobody is left on it', async () => {
    await town.setUp(['2026-03-25', '2026-04-29']);
    const residents = await Promise.all(Array.from({ length: 12 }, () => town.resident()));
    const sending = residents.map(async ({ id }, at) =>
      submitQuestion(await town.as(id), questionOf(`Emne ${at}`)),
    );
    const [cancelled, ...sent] = await Promise.all([cancel('2026-03-25'), ...sending]);
    expect(cancelled.ok).toBe(true);
    for (const outcome of sent) {
      if (!outcome.ok) throw new Error(outcome.reason);
      expect(await town.dayOfQuestion(outcome.value)).toBe('2026-04-29');
    }
  });

  test('not when something was asked at it', async () => {
    await town.setUp(['2026-03-25']);
    const { id } = await town.on('2026-03-25');
    await world.db
      .update(questionTime)
      .set({ endedAt: '2026-03-25T18:00:00Z' })
      .where(eq(questionTime.meetingId, id));
    expect(await cancel('2026-03-25', local('2026-03-26T10:00'))).toMatchObject({
      reason: 'meeting_begun',
    });
  });
});

test('what staff say of a budget meeting stays, whatever the rules say of such meetings', async () => {
  await town.setUp(['2026-06-24'], { budget: '2026-06-24' });
  const time = async () => (await town.on('2026-06-24')).time;
  expect(await time()).toMatchObject({ isBudget: true, pause: null });
  const pausing = { ...defaultRules, pauses: { ...defaultRules.pauses, budget: true } };
  let version = 10;
  for (const [rules, pause] of [
    [pausing, 'budget'],
    [defaultRules, null],
    [pausing, 'budget'],
  ] as const) {
    await newRules(rules, noon, (version += 1));
    const ctx = await town.as(town.anna.id);
    await world.db.transaction((tx) => recomputeOpenTimes(tx, ctx));
    expect(await time()).toMatchObject({ isBudget: true, pause });
  }
  expect(await change('2026-06-24', { marked: 'decided' })).toMatchObject({ ok: true });
  expect(await time()).toMatchObject({ isBudget: true, pause: 'decided' });
  expect(await change('2026-06-24', { marked: null })).toMatchObject({ ok: true });
  expect(await time()).toMatchObject({ isBudget: false, pause: null });
});

describe('a form that was opened before somebody else changed the meeting', () => {
  test('undoes nothing, is not taken, and taken when it is sent twice', async () => {
    await town.setUp(['2026-03-25', '2026-04-29']);
    const { id } = await town.on('2026-03-25');
    const old = await seen(id);
    const minutesUrl = 'https://example.dk/referat';
    expect(await change('2026-03-25', { marked: 'decided', minutesUrl })).toMatchObject({
      ok: true,
    });
    const stale = { marked: null, minutesUrl: null, seen: old };
    expect(await change('2026-03-25', stale)).toEqual({ ok: false, reason: 'meeting_changed' });
    const same = { marked: 'decided', minutesUrl, seen: old } as const;
    expect(await change('2026-03-25', same)).toMatchObject({ ok: true });
    expect((await town.on('2026-03-25')).time).toMatchObject({ pause: 'decided', minutesUrl });
  });

  test('moves no meeting back, and tells nobody', async () => {
    await town.setUp(['2026-03-25', '2026-04-29']);
    const asked = await town.ask();
    const { id: meetingId } = await town.on('2026-03-25');
    const old = await seen(meetingId);
    await move('2026-03-25', '2026-03-26');
    const told = (await town.told(asked)).length;
    const back = await moveMeeting(await town.as(town.bo.id), {
      ...{ meetingId, seen: old, place: 'Rådhuset', streamUrl: 'https://example.dk/live' },
      ...{ startsAt: local('2026-03-25T17:00'), endsAt: local('2026-03-25T20:00') },
    });
    expect(back).toEqual({ ok: false, reason: 'meeting_changed' });
    expect(await town.dayOfQuestion(asked)).toBe('2026-03-26');
    expect(await town.told(asked)).toHaveLength(told);
  });
});

describe('a question time', () => {
  beforeEach(async () => {
    await town.setUp(['2026-03-25', '2026-04-29']);
  });

  test('is paused as the council decides: its questions go on; lifted, those that come then come to it', async () => {
    const id = await town.ask();
    expect(await change('2026-03-25', { marked: 'decided' })).toEqual({ ok: true, value: null });
    expect(await town.dayOfQuestion(id)).toBe('2026-04-29');
    expect(await town.dayOfQuestion(await town.ask())).toBe('2026-04-29');
    await change('2026-03-25', { marked: null });
    expect(await town.dayOfQuestion(await town.ask())).toBe('2026-03-25');
    expect(await town.told(id)).toHaveLength(1);
  });

  test('has minutes and links', async () => {
    const links = { minutesUrl: 'https://example.dk/r', agendaUrl: 'https://example.dk/d' };
    await change('2026-03-25', { totalMinutes: 45, ...links });
    const { meeting, time } = await town.on('2026-03-25');
    expect(time).toMatchObject({ totalMinutes: 45, minutesUrl: links.minutesUrl, pause: null });
    expect(meeting).toMatchObject({ agendaUrl: links.agendaUrl, sequence: 1 });
  });

  test('takes no pause when its agenda is frozen', async () => {
    const { id } = await town.on('2026-03-25');
    const frozen = { frozenAt: noon.toString() };
    await world.db.update(questionTime).set(frozen).where(eq(questionTime.meetingId, id));
    expect(await change('2026-03-25', { marked: 'decided' })).toEqual({
      ok: false,
      reason: 'agenda_frozen',
    });
    expect(await change('2026-03-25', { totalMinutes: 40 })).toMatchObject({ ok: true });
  });
});

describe('new rules', () => {
  test('hold for what is open: closing, and minutes that staff have not set; what has closed stands', async () => {
    await town.setUp(['2026-03-18', '2026-04-29', '2026-06-24']);
    await change('2026-06-24', { totalMinutes: 60 });
    const kept = (await town.on('2026-03-18')).time;
    const ruleSetId = await newRules({
      ...defaultRules,
      deadline: { count: 7, unit: 'calendar_days', time: '12:00', rollsBack: false },
      totalMinutes: 15,
    });
    const ctx = await town.as(town.anna.id);
    const changed = await world.db.transaction((tx) => recomputeOpenTimes(tx, ctx));
    expect(changed).toHaveLength(2);
    expect((await town.on('2026-03-18')).time).toEqual(kept);
    const [april, june] = [(await town.on('2026-04-29')).time, (await town.on('2026-06-24')).time];
    expect(april).toMatchObject({ ruleSetId, totalMinutes: 15 });
    expect(instant(april.closesAt)).toBe('2026-04-22T10:00:00.000Z');
    expect(june).toMatchObject({ ruleSetId, totalMinutes: 60 });
    expect(await world.db.transaction((tx) => recomputeOpenTimes(tx, ctx))).toEqual([]);
  });

  test('that pause a meeting send its questions on; the deadline that they were judged by stands', async () => {
    const now = local('2029-05-01T10:00');
    await town.setUp(['2029-06-27', '2030-01-30'], { now });
    const id = await town.ask(now);
    const { deadlineAt } = await town.row(id);
    const pauses = { electionMonths: { from: 6, to: 12 }, lastOfTerm: 0, budget: false };
    await newRules({ ...defaultRules, pauses });
    const ctx = await town.as(town.anna.id, now);
    await world.db.transaction((tx) => recomputeOpenTimes(tx, ctx));
    expect(await town.dayOfQuestion(id)).toBe('2030-01-30');
    expect((await town.row(id)).deadlineAt).toBe(deadlineAt);
  });
});

test('what was done to meetings stands in the log', async () => {
  await town.setUp(['2026-03-25', '2026-04-29']);
  await move('2026-03-25', '2026-04-08');
  await change('2026-04-08', { totalMinutes: 20 });
  await cancel('2026-04-08');
  const rows = await world.db
    .select({ action: auditEvent.action })
    .from(auditEvent)
    .where(eq(auditEvent.actorId, town.anna.id));
  expect(rows.map(({ action }) => action).toSorted()).toEqual([
    'question.cancel_meeting',
    'question.change_time',
    'question.move_meeting',
    'question.set_up_meetings',
  ]);
});
