import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { auditEvent, moderationEntry, roleAssignment } from '#db/schema';
import {
  addNote,
  answered,
  claimEntries,
  claimEntry,
  countWaiting,
  findEntry,
  forgetSubject,
  listQueue,
  receive,
  releaseEntry,
  takeOverEntry,
  withdraw,
} from '~/domains/moderation/index.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { type ModerationTown, startModerationTown } from '../../support/moderation-town';
import { makePerson } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';

let world: World;
let town: ModerationTown;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await startModerationTown(world);
});

const all = { whose: 'all' } as const;
const ok = { ok: true, value: null };
const refused = (reason: string) => ({ ok: false, reason });

describe('what is received', () => {
  test('waits, due after five working days', async () => {
    const { entryId } = await town.submit();
    const { entries, total } = await listQueue(await town.as(town.anna.id), all, 1);
    expect(total).toBe(1);
    expect(entries[0]).toMatchObject({ id: entryId, kind: 'submission', urgency: 'later' });
    expect(Date.parse(entries[0]!.dueAt!)).toBe(Date.parse('2026-03-16T22:59:59Z'));
  });

  test('twice while it waits is one entry with the newer text, due when it was', async () => {
    const { subjectId, entryId } = await town.submit();
    const again = await town.inTx((tx) =>
      receive(
        tx,
        town.ctxAt('2026-03-11T11:00:00Z'),
        town.written(subjectId, 'Og et træ.'),
        town.titled,
      ),
    );
    expect(again).toBe(entryId);
    const entry = await town.entry(entryId);
    expect(entry.text).toBe('Og et træ.');
    expect(Date.parse(entry.dueAt!)).toBe(Date.parse('2026-03-16T22:59:59Z'));
  });

  test('twenty times at once is one entry', async () => {
    const { subjectId, entryId } = await town.submit();
    await town.settle(town.anna.id, entryId, 'publish');
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        town.inTx((tx) =>
          receive(tx, town.ctxAt(noon), town.written(subjectId, `nr. ${at}`), town.titled),
        ),
      ),
    );
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).not.toBe(entryId);
  });

  test('for a subject of another municipality is for none', async () => {
    const other = await startModerationTown(world);
    const { subjectId } = await other.submit();
    const foreign = town.inTx((tx) =>
      receive(tx, town.ctxAt(noon), town.written(subjectId, 'x'), town.titled),
    );
    await expect(foreign).rejects.toThrow(NotFound);
  });
});

describe('claiming', () => {
  test('by two at once gives it to one', async () => {
    const { entryId } = await town.submit();
    const [anna, bo] = [await town.as(town.anna.id), await town.as(town.bo.id)];
    const outcomes = await Promise.all([claimEntry(anna, entryId), claimEntry(bo, entryId)]);
    expect(outcomes.filter(({ ok: isOk }) => isOk)).toHaveLength(1);
    expect(outcomes).toContainEqual(refused('claimed_by_another'));
    const winner = outcomes[0].ok ? anna : bo;
    expect(await claimEntry(winner, entryId)).toEqual(ok);
    const claims = await world.db
      .select()
      .from(auditEvent)
      .where(
        and(eq(auditEvent.action, 'moderation.claim'), eq(auditEvent.municipalityId, town.town.id)),
      );
    expect(claims).toHaveLength(1);
  });

  test('of many by two at once leaves none twice, and nobody waiting', async () => {
    const ids: string[] = [];
    for (let made = 0; made < 12; made += 1) ids.push((await town.submit()).entryId);
    const [anna, bo] = [await town.as(town.anna.id), await town.as(town.bo.id)];
    const [one, other] = await Promise.all([
      claimEntries(anna, ids),
      claimEntries(bo, ids.toReversed()),
    ]);
    expect([...one.claimed, ...other.claimed].toSorted()).toEqual(ids.toSorted());
  });

  test('of many tells of each why not', async () => {
    const [mine, taken, foreign] = [
      await town.submit(),
      await town.submit(),
      await (await startModerationTown(world)).submit(),
    ];
    await claimEntry(await town.as(town.bo.id), taken.entryId);
    const asked = [mine.entryId, taken.entryId, foreign.entryId, 'x', mine.entryId];
    expect(await claimEntries(await town.as(town.anna.id), asked)).toEqual({
      claimed: [mine.entryId],
      refused: [
        { entryId: taken.entryId, reason: 'claimed_by_another' },
        { entryId: foreign.entryId, reason: 'not_found' },
        { entryId: 'x', reason: 'not_found' },
      ],
    });
  });

  test('is not for administrators, but for a second look', async () => {
    const { entryId } = await town.submit();
    const chief = await town.as((await town.hire('administrator')).id);
    await expect(claimEntry(chief, entryId)).rejects.toThrow(Forbidden);
    await expect(takeOverEntry(chief, entryId)).rejects.toThrow(Forbidden);
    expect((await listQueue(chief, all, 1)).entries[0]).toMatchObject({ isForMe: false });
  });

  test('is not for citizens, nor without a second factor', async () => {
    const { entryId } = await town.submit();
    const citizen = await town.as((await makePerson(world, town.town)).id);
    await expect(claimEntry(citizen, entryId)).rejects.toThrow(Forbidden);
    await expect(findEntry(citizen, entryId)).rejects.toThrow(Forbidden);
    await expect(listQueue(citizen, all, 1)).rejects.toThrow(Forbidden);
    expect(await countWaiting(citizen)).toEqual({ all: 0, mine: 0, unclaimed: 0, overdue: 0 });
    const anna = await town.as(town.anna.id);
    const unproven = { ...anna, actor: { ...anna.actor, secondFactor: false } };
    await expect(claimEntry(unproven, entryId)).rejects.toThrow(Forbidden);
  });
});

describe('taking over', () => {
  test('works for another moderator, and everyone sees it', async () => {
    const { entryId, subjectId } = await town.submit();
    await claimEntry(await town.as(town.anna.id), entryId);
    const bo = await town.as(town.bo.id, '2026-03-10T08:00:00Z');
    expect(await claimEntry(bo, entryId)).toEqual(refused('claimed_by_another'));
    expect(await takeOverEntry(bo, entryId)).toEqual(ok);
    const entry = await town.entry(entryId);
    expect(entry).toMatchObject({ isMine: false, takeOvers: [{ by: 'Ida Prøve' }] });
    expect(Date.parse(entry.claimedAt!)).toBe(Date.parse('2026-03-10T08:00:00Z'));
    const [event] = await world.db
      .select()
      .from(auditEvent)
      .where(
        and(eq(auditEvent.subjectId, subjectId), eq(auditEvent.action, 'moderation.take_over')),
      );
    expect(event).toMatchObject({
      actorId: town.bo.id,
      details: { entry: entryId, from: town.anna.id },
    });
    expect(await releaseEntry(await town.as(town.anna.id), entryId)).toEqual(
      refused('claimed_by_another'),
    );
  });

  test('is not needed from somebody whose role has ended', async () => {
    const { entryId } = await town.submit();
    await claimEntry(await town.as(town.anna.id), entryId);
    await world.db
      .update(roleAssignment)
      .set({ endedAt: noon.toString() })
      .where(eq(roleAssignment.personId, town.anna.id));
    const bo = await town.as(town.bo.id);
    expect((await listQueue(bo, { whose: 'unclaimed' }, 1)).entries).toMatchObject([
      { id: entryId, isHolderAway: true },
    ]);
    expect(await claimEntry(bo, entryId)).toEqual(ok);
    expect((await findEntry(bo, entryId)).takeOvers).toHaveLength(1);
  });

  test('is not needed from somebody on leave, while the leave lasts', async () => {
    const { entryId } = await town.submit();
    await claimEntry(await town.as(town.anna.id), entryId);
    const deputy = await town.hire({
      role: 'moderator',
      validFrom: '2026-03-10',
      validTo: '2026-03-20',
      deputyForId: town.anna.assignmentIds[0]!,
    });
    const at = (now: string) => town.as(town.bo.id, now);
    const before = await at('2026-03-09T11:00:00Z');
    expect(await claimEntry(before, entryId)).toEqual(refused('claimed_by_another'));
    expect(await countWaiting(before)).toMatchObject({ unclaimed: 0 });
    const after = await at('2026-03-20T23:00:00Z');
    expect(await claimEntry(after, entryId)).toEqual(refused('claimed_by_another'));
    expect(await countWaiting(await at('2026-03-10T11:00:00Z'))).toMatchObject({ unclaimed: 1 });
    const standsIn = await town.as(deputy.id, '2026-03-20T11:00:00Z');
    expect(await claimEntry(standsIn, entryId)).toEqual(ok);
    expect(await claimEntry(await at('2026-03-20T12:00:00Z'), entryId)).toEqual(
      refused('claimed_by_another'),
    );
  });
});

test('what one has one can give back', async () => {
  const { entryId } = await town.submit();
  const anna = await town.as(town.anna.id);
  expect(await releaseEntry(anna, entryId)).toEqual(refused('not_claimed'));
  await claimEntry(anna, entryId);
  expect(await releaseEntry(anna, entryId)).toEqual(ok);
  expect(await claimEntry(await town.as(town.bo.id), entryId)).toEqual(ok);
});

describe('the list', () => {
  test('has what is due first first, what waits for its author last, in pages', async () => {
    const late = await town.submit('sent', '2026-03-01T11:00:00Z');
    const paused = await town.submit('venter', '2026-02-20T11:00:00Z');
    await claimEntry(await town.as(town.anna.id), paused.entryId);
    const asked = { words: 'Hvor?', currentText: 'venter' };
    await town.decideAs(town.anna.id, paused.entryId, 'clarify', asked);
    for (let made = 0; made < 30; made += 1) await town.submit();
    const anna = await town.as(town.anna.id);
    const [one, two, three] = [
      await listQueue(anna, all, 1),
      await listQueue(anna, all, 2),
      await listQueue(anna, all, 3),
    ];
    expect(one).toMatchObject({ total: 32, pages: 2 });
    expect(one.entries).toHaveLength(30);
    expect(one.entries[0]).toMatchObject({ id: late.entryId, urgency: 'overdue' });
    expect(two.entries.at(-1)).toMatchObject({ id: paused.entryId, urgency: 'paused' });
    expect(three.entries).toEqual([]);
    expect(new Set([...one.entries, ...two.entries].map(({ id }) => id)).size).toBe(32);
  });

  test('is narrowed by kind, by whose it is and by what is overdue, and counts the same', async () => {
    const overdue = await town.submit('x', '2026-02-20T11:00:00Z');
    const reported = await town.submit();
    await town.settle(town.bo.id, reported.entryId, 'publish');
    await town.report(reported.subjectId, reported.text);
    const mine = await town.submit();
    const anna = await town.as(town.anna.id);
    await claimEntry(anna, mine.entryId);
    const idsOf = async (filter: Parameters<typeof listQueue>[1]) => {
      const { entries, total } = await listQueue(anna, filter, 1);
      expect(total).toBe(entries.length);
      return entries.map(({ id }) => id);
    };
    expect(await idsOf({ whose: 'mine' })).toEqual([mine.entryId]);
    expect(await idsOf({ whose: 'all', overdue: true })).toEqual([overdue.entryId]);
    expect(await idsOf({ whose: 'all', kind: 'notice' })).toHaveLength(1);
    expect(await idsOf({ whose: 'unclaimed' })).toHaveLength(2);
    expect(await idsOf({ whose: 'all', subjectKind: 'comment' })).toHaveLength(3);
    expect(await idsOf({ whose: 'all', subjectKind: 'plan' })).toEqual([]);
    expect(await countWaiting(anna)).toEqual({ all: 3, mine: 1, unclaimed: 2, overdue: 1 });
  });

  test('is of one’s own municipality', async () => {
    const { entryId } = await town.submit();
    const other = await startModerationTown(world);
    const stranger = await other.as(other.anna.id);
    expect(await listQueue(stranger, all, 1)).toMatchObject({ total: 0, entries: [] });
    await expect(findEntry(stranger, entryId)).rejects.toThrow(NotFound);
    await expect(claimEntry(stranger, entryId)).rejects.toThrow(NotFound);
    await expect(takeOverEntry(stranger, entryId)).rejects.toThrow(NotFound);
    await expect(addNote(stranger, { entryId, text: 'x' })).rejects.toThrow(NotFound);
  });
});

test('an entry shows what was found in the text, and what colleagues noted, once each', async () => {
  const { entryId } = await town.submit('Mit nummer er 010101-1234.');
  const anna = await town.as(town.anna.id);
  await addNote(anna, { entryId, text: 'Ring til hende.' });
  await addNote(anna, { entryId, text: 'Ring til hende.' });
  await addNote(await town.as(town.bo.id), { entryId, text: 'Gjort.' });
  const entry = await town.entry(entryId);
  expect(entry.findings).toEqual([{ kind: 'cpr', start: 14, end: 25 }]);
  expect(entry.notes).toMatchObject([{ text: 'Ring til hende.' }, { text: 'Gjort.' }]);
  await expect(findEntry(anna, uuidv7())).rejects.toThrow(NotFound);
});

describe('when its author', () => {
  test('answers, nothing that does not wait begins to', async () => {
    const { subjectId, entryId } = await town.submit();
    await town.settle(town.anna.id, entryId, 'publish');
    const answer = town.written(subjectId, 'Mere.');
    expect(await town.inTx((tx) => answered(tx, town.ctxAt(noon), answer))).toBeNull();
    expect((await town.entry(entryId)).text).toBe('Flere bænke, tak.');
  });

  test('takes it back, nobody need decide, but on notices', async () => {
    const { subjectId, entryId, text } = await town.submit();
    await town.report(subjectId, text);
    await town.inTx((tx) => withdraw(tx, town.ctxAt(noon), { subjectId }));
    expect((await town.entry(entryId)).closedAt).not.toBeNull();
    expect(await countWaiting(await town.as(town.anna.id))).toMatchObject({ all: 1 });
  });

  test('is erased, nothing of the text stays, and the decision does', async () => {
    const { subjectId, entryId } = await town.submit('En hemmelighed');
    await addNote(await town.as(town.anna.id), { entryId, text: 'En hemmelighed?' });
    await town.settle(town.anna.id, entryId, 'refuse', {
      reasonCode: 'attack',
      currentText: 'En hemmelighed',
    });
    await town.inTx((tx) => forgetSubject(tx, subjectId));
    const entry = await town.entry(entryId);
    expect(entry).toMatchObject({ title: '', text: '', notes: [] });
    expect(entry.decisions).toMatchObject([{ decision: 'refuse' }]);
    const [row] = await world.db
      .select()
      .from(moderationEntry)
      .where(eq(moderationEntry.id, entryId));
    expect(row!.textHash).not.toBe('');
  });
});
