import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { question, questionTime } from '#db/schema';
import { freezeAgenda } from '~/domains/questions/agenda/freeze-agenda.server';
import { orderAgenda } from '~/domains/questions/agenda/order-agenda.server';
import { publishAgenda } from '~/domains/questions/agenda/publish-agenda.server';
import { readAgenda } from '~/domains/questions/agenda/read-agenda.server';
import { setSlot } from '~/domains/questions/agenda/set-slot.server';
import { unfreezeAgenda } from '~/domains/questions/agenda/unfreeze-agenda.server';
import { withdrawQuestion } from '~/domains/questions/asking/withdraw-question.server';
import { changeQuestionTime } from '~/domains/questions/meetings/change-question-time.server';
import { findMeetingToChange } from '~/domains/questions/meetings/meeting-to-change.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { startAgendaTown } from '../../support/agenda-town';
import { startWorld, type World } from '../../support/plan-world';

let world: World;
let town: Awaited<ReturnType<typeof startAgendaTown>>;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await startAgendaTown(world);
});

const sif = () => town.as(town.sif.id, town.after);
const done = { ok: true, value: null };
const refused = (reason: string) => ({ ok: false, reason });

describe('the order', () => {
  test('is that of receipt until somebody puts it in another', async () => {
    const [a, b, c] = (await town.ask(3)) as [string, string, string];
    const before = await readAgenda(await sif(), town.meetingId);
    expect(before.questions.map(({ id }) => id)).toEqual([a, b, c]);
    const seenVersion = await town.version();
    const moved = { meetingId: town.meetingId, questionId: c, by: 'up' as const, seenVersion };
    expect(await orderAgenda(await sif(), moved)).toEqual(done);
    expect(await town.order()).toEqual([a, c, b]);
    // What is the first already stays.
    const first = { ...moved, questionId: a, seenVersion: seenVersion + 1 };
    expect(await orderAgenda(await sif(), first)).toEqual(done);
    expect(await town.order()).toEqual([a, c, b]);
  });

  test('of two secretaries at once, one has it and the other is told', async () => {
    const [a, b, c] = (await town.ask(3)) as [string, string, string];
    const seenVersion = await town.version();
    const given = { meetingId: town.meetingId, seenVersion };
    const outcomes = await Promise.all([
      orderAgenda(await sif(), { ...given, order: [c, b, a] }),
      orderAgenda(await sif(), { ...given, order: [b, a, c] }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refused('agenda_changed'));
    expect(await town.order()).toEqual(outcomes[0].ok ? [c, b, a] : [b, a, c]);
  });

  test.each([
    ['leaves one out', (ids: string[]) => ids.slice(1)],
    ['names one twice', (ids: string[]) => [ids[0]!, ids[0]!, ids[1]!]],
    ['names another', (ids: string[]) => [ids[0]!, ids[1]!, town.meetingId]],
  ])('that %s is not taken', async (_what, wrong) => {
    const ids = await town.ask(3);
    const given = { meetingId: town.meetingId, seenVersion: await town.version() };
    const outcome = await orderAgenda(await sif(), { ...given, order: wrong(ids) });
    expect(outcome).toEqual(refused('agenda_changed'));
    expect(await town.order()).toEqual([]);
  });

  test('is for the secretariat; the mayor’s office reads it', async () => {
    await town.ask(1);
    const given = { meetingId: town.meetingId, order: [], seenVersion: 0 };
    for (const who of [town.mia, town.anna, town.owner, town.ida]) {
      await expect(orderAgenda(await town.as(who.id), given)).rejects.toThrow(Forbidden);
    }
    const read = await readAgenda(await town.as(town.mia.id), town.meetingId);
    expect(read).toMatchObject({ mayRun: false, questions: [{ topic: 'Emne 1' }] });
    await expect(readAgenda(await town.as(town.ida.id), town.meetingId)).rejects.toThrow(Forbidden);
  });

  test('of another municipality’s meeting is not there', async () => {
    const other = await startAgendaTown(world);
    await expect(readAgenda(await other.as(other.sif.id), town.meetingId)).rejects.toThrow(
      NotFound,
    );
    const given = { meetingId: town.meetingId, order: [], seenVersion: 0 };
    await expect(orderAgenda(await other.as(other.sif.id), given)).rejects.toThrow(NotFound);
  });
});

test('minutes are the rules’ until staff say others, and who answers can be said late', async () => {
  const [id] = (await town.ask(1)) as [string];
  const before = await readAgenda(await sif(), town.meetingId);
  expect(before.questions[0]!.slot).toMatchObject({ number: 1, minutes: 7, from: 0, to: 7 });
  const slot = {
    meetingId: town.meetingId,
    questionId: id,
    minutes: 4,
    answeredBy: 'Borgmesteren',
  };
  expect(await setSlot(await sif(), { ...slot, seenVersion: await town.version() })).toEqual(done);
  expect(await setSlot(await sif(), { ...slot, seenVersion: 0 })).toEqual(
    refused('agenda_changed'),
  );
  await town.publish();
  const seenVersion = await town.version();
  const longer = { ...slot, minutes: 9, seenVersion };
  expect(await setSlot(await sif(), longer)).toEqual(refused('agenda_settled'));
  const late = { ...slot, answeredBy: 'Formanden', seenVersion };
  expect(await setSlot(await sif(), late)).toEqual(done);
  expect(await town.row(id)).toMatchObject({ minutes: 4, answeredBy: 'Formanden' });
});

describe('a final agenda', () => {
  const freeze = async (more: { isConfirmed?: boolean; at?: 'early' } = {}) =>
    freezeAgenda(await town.as(town.sif.id, more.at ? undefined : town.after), {
      meetingId: town.meetingId,
      isConfirmed: more.isConfirmed ?? false,
      ...(await town.seen()),
    });

  test('comes after the closing instant only, and once', async () => {
    await town.ask(1);
    expect(await freeze({ at: 'early' })).toEqual(refused('not_closed_yet'));
    expect(await freeze()).toEqual({ ok: true, value: { over: 0 } });
    expect(await freeze()).toEqual(refused('agenda_settled'));
  });

  test('is what was seen: with one more accepted, or one taken back, it is not made', async () => {
    const [first] = (await town.ask(1)) as [string];
    const given = { meetingId: town.meetingId, isConfirmed: true, ...(await town.seen()) };
    const [second] = (await town.ask(1)) as [string];
    expect(await freezeAgenda(await sif(), given)).toEqual(refused('agenda_changed'));
    const again = { ...given, ...(await town.seen()) };
    const asker = await town.as((await town.row(second)).authorId, town.after);
    await withdrawQuestion(asker, { questionId: second });
    expect(await freezeAgenda(await sif(), again)).toEqual(refused('agenda_changed'));
    const { minutesUrl } = await town.time();
    const { seen } = await findMeetingToChange(await sif(), town.meetingId);
    const less = { totalMinutes: 5, minutesUrl, marked: null, agendaUrl: null, seen };
    const now = { ...given, ...(await town.seen()) };
    expect(await changeQuestionTime(await sif(), town.meetingId, less)).toEqual(done);
    expect(await freezeAgenda(await sif(), now)).toEqual(refused('agenda_changed'));
    expect(await freeze()).toMatchObject({ ok: true });
    expect(await town.order()).toEqual([first]);
  });

  test('asks whoever leaves questions undecided whether they have seen it', async () => {
    const { id } = await town.citizen();
    const waiting = await town.sent(id);
    expect(await freeze()).toEqual(refused('undecided_left'));
    expect(await freeze({ isConfirmed: true })).toEqual({ ok: true, value: { over: 0 } });
    expect((await town.row(waiting)).state).toBe('received');
  });

  test('sends on what there is no time for, the latest received, whatever the order', async () => {
    const ids = await town.ask(5);
    const order = ids.toReversed();
    const given = { meetingId: town.meetingId, seenVersion: await town.version() };
    await orderAgenda(await sif(), { ...given, order });
    expect(await freeze()).toEqual({ ok: true, value: { over: 1 } });
    const last = ids[4]!;
    expect(await town.order()).toEqual(order.slice(1));
    expect(await town.row(last)).toMatchObject({
      state: 'accepted',
      meetingId: town.second.meetingId,
      position: null,
    });
    expect((await town.happened(last)).at(-1)).toMatchObject({
      kind: 'moved',
      facts: { why: 'no_time' },
    });
    expect(await town.told(last)).toHaveLength(1);
    // It is the first of the next meeting by when it was received.
    const { id } = await town.citizen();
    const later = await town.sent(id, {}, town.after);
    const next = await readAgenda(await sif(), town.second.meetingId);
    expect(next.questions.map((one) => one.id)).toEqual([last]);
    expect(next.undecided.map((one) => one.id)).toEqual([later]);
  });

  test('hands it to the administration where the rules say so, and its asker is told', async () => {
    town = await startAgendaTown(world, { rules: { overflow: 'in_writing' } });
    const ids = await town.ask(5);
    expect(await freeze()).toEqual({ ok: true, value: { over: 1 } });
    expect(await town.row(ids[4]!)).toMatchObject({
      state: 'with_administration',
      handling: 'administration',
      meetingId: null,
    });
    expect((await town.happened(ids[4]!)).at(-1)).toEqual({
      kind: 'handed_over',
      facts: { why: 'no_time' },
      isPublic: true,
    });
    expect(await town.told(ids[4]!)).toEqual([expect.stringContaining('skriftligt')]);
    expect(await town.told(ids[0]!)).toEqual([]);
  });

  test('can be opened again until it is published', async () => {
    const ids = await town.ask(2);
    const given = { meetingId: town.meetingId };
    expect(await unfreezeAgenda(await sif(), given)).toEqual(refused('agenda_not_frozen'));
    expect(await publishAgenda(await sif(), given)).toEqual(refused('agenda_not_frozen'));
    await town.freeze();
    const fixed = { ...given, order: ids.toReversed(), seenVersion: await town.version() };
    expect(await orderAgenda(await sif(), fixed)).toEqual(refused('agenda_settled'));
    expect(await unfreezeAgenda(await sif(), given)).toEqual(done);
    await town.publish();
    expect(await unfreezeAgenda(await sif(), given)).toEqual(refused('agenda_published'));
  });

  test('of a cancelled question time there is none', async () => {
    await world.db
      .update(questionTime)
      .set({ cancelledAt: town.after.toString() })
      .where(eq(questionTime.meetingId, town.meetingId));
    expect(await freeze()).toEqual(refused('no_question_time'));
  });
});

test('who asks is told once when the agenda is published, and everyone reads that it is on it', async () => {
  const [first, second] = (await town.ask(2)) as [string, string];
  await town.freeze();
  const outcomes = await Promise.all(
    [1, 2, 3].map(async () => publishAgenda(await sif(), { meetingId: town.meetingId })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { told: 2 } }]);
  expect(outcomes).toContainEqual(refused('agenda_published'));
  const [mail, ...more] = await town.told(second);
  expect(more).toEqual([]);
  expect(mail).toContain('nummer 2 af 2');
  expect(mail).toContain('7 minutter');
  expect(mail).toContain('Byrådssalen');
  expect(mail).toContain('Du skal være til stede');
  expect((await town.happened(first)).at(-1)).toEqual({
    kind: 'on_agenda',
    facts: { day: '2026-03-25' },
    isPublic: true,
  });
  const rows = await world.db.select().from(question).where(eq(question.meetingId, town.meetingId));
  expect(rows.map(({ minutes }) => minutes)).toEqual([7, 7]);
});

test('an agenda that is late is published without telling anybody to be there', async () => {
  const [id] = (await town.ask(1)) as [string];
  await town.freeze();
  const outcome = await publishAgenda(await town.as(town.sif.id, town.during), {
    meetingId: town.meetingId,
  });
  expect(outcome).toEqual({ ok: true, value: { told: 0 } });
  expect(await town.told(id)).toEqual([]);
  expect((await town.happened(id)).map(({ kind }) => kind)).not.toContain('on_agenda');
  const read = await readAgenda(await town.as(town.sif.id, town.during), town.meetingId);
  expect(read).toMatchObject({ hasBegun: true, questions: [{ id, outcome: null }] });
});

test('of a question that is not for everyone, nobody else is told that it is on the agenda', async () => {
  const [id] = (await town.ask(1, { isPublishable: false })) as [string];
  await town.publish();
  expect((await town.happened(id)).at(-1)).toMatchObject({ kind: 'on_agenda', isPublic: false });
  expect(await town.told(id)).toHaveLength(1);
});
