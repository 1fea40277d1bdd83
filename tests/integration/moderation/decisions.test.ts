import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moderationDecision, moderationEntry } from '#db/schema';
import {
  answered,
  askForReconsideration,
  claimEntries,
  claimEntry,
  decide,
  findDecisionLetter,
  listQueue,
  lockForDecision,
  receive,
  takeOverEntry,
} from '~/domains/moderation/index.server';
import { hashOfText } from '~/domains/moderation/text-hash.server';
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

const refused = (reason: string) => ({ ok: false, reason });
const decisionsOf = (entryId: string) =>
  world.db.select().from(moderationDecision).where(eq(moderationDecision.entryId, entryId));
const claim = async (personId: string, entryId: string) =>
  claimEntry(await town.as(personId), entryId);
const reconsider = (decisionId: string, request = 'I har misforstået det.') =>
  town.inTx((tx) => askForReconsideration(tx, town.ctxAt(noon), { decisionId, request }));

describe('a decision', () => {
  test('is a statement of reasons, and closes the entry', async () => {
    const { entryId, subjectId } = await town.submit();
    const decided = await town.settle(town.anna.id, entryId, 'refuse', {
      reasonCode: 'personal_case',
    });
    expect(decided.reason).toEqual({
      code: 'personal_case',
      title: 'Personsag',
      keepsTextPublic: false,
    });
    expect(decided.statement).toContain('Begrundelse: Personsag. Det handler om en enkelt');
    expect(decided.notifier).toBeNull();
    const [row] = await decisionsOf(entryId);
    expect(row).toMatchObject({
      id: decided.decisionId,
      subjectId,
      decision: 'refuse',
      statement: decided.statement,
      textHash: hashOfText('Flere bænke, tak.'),
      decidedById: town.anna.id,
    });
    expect((await listQueue(await town.as(town.anna.id), { whose: 'all' }, 1)).total).toBe(0);
  });

  test('is in the author’s language, with the moderator’s own words for the ground', async () => {
    const { entryId } = await town.submit();
    const { statement } = await town.settle(town.anna.id, entryId, 'publish_redacted', {
      reasonCode: 'not_publishable',
      statement: ' Da steht eine Nummer. ',
      language: 'de',
    });
    expect(statement).toContain(
      'Begründung: Angaben, die nicht veröffentlicht werden dürfen. Da steht eine Nummer.',
    );
    expect(statement).not.toContain('CPR-Nummer oder etwas Vertrauliches');
  });

  test('takes a claim of one’s own', async () => {
    const { entryId } = await town.submit();
    expect(await town.decideAs(town.anna.id, entryId, 'publish')).toEqual(refused('not_claimed'));
    await claim(town.bo.id, entryId);
    expect(await town.decideAs(town.anna.id, entryId, 'publish')).toEqual(
      refused('claimed_by_another'),
    );
    expect(await decisionsOf(entryId)).toEqual([]);
  });

  test.each([
    ['refuse', null, 'reason_needed'],
    ['refuse', 'made_up', 'reason_unknown'],
    ['clarify', null, 'statement_needed'],
    ['hide', 'attack', 'does_not_fit'],
    ['keep', null, 'does_not_fit'],
  ] as const)('to %s with reason %s is refused: %s', async (decision, reasonCode, reason) => {
    const { entryId } = await town.submit();
    await claim(town.anna.id, entryId);
    expect(await town.decideAs(town.anna.id, entryId, decision, { reasonCode })).toEqual(
      refused(reason),
    );
    expect(await decisionsOf(entryId)).toEqual([]);
  });

  test('sent twice at once is made once', async () => {
    const { entryId } = await town.submit();
    await claim(town.anna.id, entryId);
    const outcomes = await Promise.all(
      [1, 2].map(() => town.decideAs(town.anna.id, entryId, 'publish')),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refused('closed'));
    expect(await decisionsOf(entryId)).toHaveLength(1);
  });

  test('while another takes over is made by who has it, and nothing is left to take over', async () => {
    const { entryId } = await town.submit();
    await claim(town.anna.id, entryId);
    const [anna, bo] = [await town.as(town.anna.id), await town.as(town.bo.id)];
    let taking: ReturnType<typeof takeOverEntry> | undefined;
    await town.inTx(async (tx) => {
      await lockForDecision(tx, anna, { entryId });
      let isTaken = false;
      taking = takeOverEntry(bo, entryId).finally(() => (isTaken = true));
      const waits = sql`select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      while (!isTaken && (await world.db.execute(waits)).length === 0);
      const text = 'Flere bænke, tak.';
      await decide(tx, anna, {
        entryId,
        decision: 'publish',
        reasonCode: null,
        seenTextHash: hashOfText(text),
        currentText: text,
        language: 'da',
      });
    });
    expect(await taking).toEqual(refused('closed'));
    expect((await decisionsOf(entryId))[0]?.decidedById).toBe(town.anna.id);
  });

  test('on a text that changed meanwhile is refused, and shows the new one', async () => {
    const { entryId, subjectId, text } = await town.submit();
    await claim(town.anna.id, entryId);
    const seen = (await town.entry(entryId)).textHash;
    await town.inTx((tx) =>
      receive(tx, town.ctxAt(noon), { ...town.submissionOf(subjectId), text: 'Noget andet' }),
    );
    const attempt = { seenTextHash: seen, currentText: 'Noget andet' };
    expect(await town.decideAs(town.anna.id, entryId, 'publish', attempt)).toEqual(
      refused('changed_meanwhile'),
    );
    // What the participation domain changed by itself is shown too.
    const changed = { seenTextHash: hashOfText('Noget andet'), currentText: 'Noget tredje' };
    expect(await town.decideAs(town.anna.id, entryId, 'publish', changed)).toEqual(
      refused('changed_meanwhile'),
    );
    const now = await town.entry(entryId);
    expect(now.text).toBe('Noget tredje');
    expect(text).not.toBe(now.text);
    const informed = { seenTextHash: now.textHash, currentText: now.text };
    expect(await town.decideAs(town.anna.id, entryId, 'publish', informed)).toMatchObject({
      ok: true,
    });
  });

  test('of nobody who may not, of no other municipality’s entries', async () => {
    const { entryId } = await town.submit();
    const citizen = await makePerson(world, town.town);
    await expect(town.decideAs(citizen.id, entryId, 'publish')).rejects.toThrow(Forbidden);
    const chief = await town.hire('administrator');
    await expect(town.decideAs(chief.id, entryId, 'publish')).rejects.toThrow(Forbidden);
    const other = await startModerationTown(world);
    await expect(other.decideAs(other.anna.id, entryId, 'publish')).rejects.toThrow(NotFound);
    await expect(town.decideAs(town.anna.id, 'x', 'publish')).rejects.toThrow(NotFound);
  });

  test('vanishes with the transaction of the verb that makes it', async () => {
    const { entryId } = await town.submit();
    await claim(town.anna.id, entryId);
    const ctx = await town.as(town.anna.id);
    const failing = town.inTx(async (tx) => {
      await lockForDecision(tx, ctx, { entryId });
      throw new Error('the comment could not be published');
    });
    await expect(failing).rejects.toThrow('could not');
    expect((await town.entry(entryId)).closedAt).toBeNull();
  });

  test('as a letter has the same words, in the author’s language', async () => {
    const { entryId } = await town.submit();
    const { decisionId, statement } = await town.settle(town.anna.id, entryId, 'refuse', {
      reasonCode: 'spam',
      language: 'en',
    });
    const anna = await town.as(town.anna.id);
    const letter = await findDecisionLetter(anna, { decisionId, recipientName: 'Else' });
    expect(letter).toMatchObject({
      language: 'en',
      greeting: 'Dear Else',
      about: 'It concerns: Kommentar til „Byrum“',
    });
    expect(letter.paragraphs.join('\n\n')).toBe(statement);
    const citizen = await town.as((await makePerson(world, town.town)).id);
    await expect(findDecisionLetter(citizen, { decisionId, recipientName: null })).rejects.toThrow(
      Forbidden,
    );
  });
});

describe('asking the author', () => {
  const question = { statement: 'Hvilken vej mener du?' };

  test.each([
    {
      name: 'over Easter',
      received: '2026-03-30T10:00:00Z',
      asked: '2026-04-01T10:00:00Z',
      left: 3,
      answer: '2026-04-10T10:00:00Z',
      due: '2026-04-15T21:59:59Z',
    },
    {
      name: 'on a holiday',
      received: '2026-03-30T10:00:00Z',
      asked: '2026-04-01T10:00:00Z',
      left: 3,
      answer: '2026-04-03T10:00:00Z',
      due: '2026-04-09T21:59:59Z',
    },
    {
      name: 'on the day that summer time begins',
      received: '2026-03-25T11:00:00Z',
      asked: '2026-03-27T11:00:00Z',
      left: 3,
      answer: '2026-03-29T10:00:00Z',
      due: '2026-04-01T21:59:59Z',
    },
    {
      name: 'after winter time has begun',
      received: '2026-10-22T10:00:00Z',
      asked: '2026-10-23T10:00:00Z',
      left: 4,
      answer: '2026-10-26T11:00:00Z',
      due: '2026-10-30T22:59:59Z',
    },
    {
      name: 'when it was due already',
      received: '2026-02-20T11:00:00Z',
      asked: '2026-03-06T11:00:00Z',
      left: 0,
      answer: '2026-03-09T11:00:00Z',
      due: '2026-03-10T22:59:59Z',
    },
  ])('stops the clock until they answer, $name', async ({ received, asked, left, answer, due }) => {
    const { entryId, subjectId } = await town.submit('Den vej', received);
    const anna = await town.as(town.anna.id, asked);
    await claimEntry(anna, entryId);
    const given = { ...question, currentText: 'Den vej', now: asked };
    const decided = await town.decideAs(town.anna.id, entryId, 'clarify', given);
    if (!decided.ok) throw new Error(decided.reason);
    expect(decided.value.statement).toContain('Hvilken vej mener du?');
    const [paused] = await world.db
      .select()
      .from(moderationEntry)
      .where(eq(moderationEntry.id, entryId));
    expect(paused).toMatchObject({ dueAt: null, closedAt: null, claimedById: town.anna.id });
    expect(await town.entry(entryId, asked)).toMatchObject({ isPaused: true, urgency: 'paused' });
    expect(paused!.workingDaysLeft).toBe(left);

    await town.inTx((tx) =>
      answered(tx, town.ctxAt(answer), { subjectId, text: 'Den vej: Bygaden' }),
    );
    const resumed = await town.entry(entryId, answer);
    expect(resumed).toMatchObject({ text: 'Den vej: Bygaden', isPaused: false });
    expect(Date.parse(resumed.dueAt!)).toBe(Date.parse(due));
    const stale = await town.decideAs(town.anna.id, entryId, 'publish', {
      seenTextHash: hashOfText('Den vej'),
      currentText: 'Den vej: Bygaden',
      now: answer,
    });
    expect(stale).toEqual(refused('changed_meanwhile'));
  });

  test('does not mean that they must be waited for, nor asked twice at once', async () => {
    const { entryId } = await town.submit();
    await claim(town.anna.id, entryId);
    await town.decideAs(town.anna.id, entryId, 'clarify', question);
    expect(await town.decideAs(town.anna.id, entryId, 'clarify', question)).toEqual(
      refused('does_not_fit'),
    );
    expect(await town.decideAs(town.anna.id, entryId, 'publish')).toMatchObject({ ok: true });
  });

  test('ends as well where they send a new text', async () => {
    const { entryId, subjectId } = await town.submit();
    await claim(town.anna.id, entryId);
    await town.decideAs(town.anna.id, entryId, 'clarify', question);
    await town.inTx((tx) =>
      receive(tx, town.ctxAt(noon), { ...town.submissionOf(subjectId), text: 'Nyt' }),
    );
    const entry = await town.entry(entryId);
    expect(entry).toMatchObject({ isPaused: false, text: 'Nyt' });
    expect(Date.parse(entry.dueAt!)).toBe(Date.parse('2026-03-16T22:59:59Z'));
  });
});

describe('a second look', () => {
  async function refusal() {
    const submitted = await town.submit();
    const { decisionId } = await town.settle(town.anna.id, submitted.entryId, 'refuse', {
      reasonCode: 'attack',
    });
    return { ...submitted, decisionId };
  }

  test('is by somebody else than who decided', async () => {
    const { decisionId } = await refusal();
    const asked = await reconsider(decisionId);
    if (!asked.ok) throw new Error(asked.reason);
    const { entryId } = asked.value;
    const anna = await town.as(town.anna.id);
    expect(await claimEntry(anna, entryId)).toEqual(refused('not_by_same'));
    expect(await takeOverEntry(anna, entryId)).toEqual(refused('not_by_same'));
    expect((await claimEntries(anna, [entryId])).refused).toEqual([
      { entryId, reason: 'not_by_same' },
    ]);
    expect(await town.decideAs(town.anna.id, entryId, 'keep')).toEqual(refused('not_by_same'));
    expect((await listQueue(anna, { whose: 'all' }, 1)).entries).toMatchObject([
      { id: entryId, kind: 'reconsideration', isForAnother: true },
    ]);
    const forged = world.db
      .update(moderationEntry)
      .set({ claimedById: town.anna.id, claimedAt: noon.toString() })
      .where(eq(moderationEntry.id, entryId));
    await expect(forged).rejects.toThrow();

    expect(await town.entry(entryId)).toMatchObject({
      reconsidered: { decision: 'refuse', request: 'I har misforstået det.' },
      isForAnother: true,
    });
    const upheld = await town.settle(town.bo.id, entryId, 'keep');
    // The ground that stands is the one that was given.
    expect(upheld.reason).toMatchObject({ code: 'attack' });
    expect(upheld.statement).toContain('Den står ved magt.');
  });

  test('may be by an administrator, where there is no other moderator', async () => {
    const { decisionId } = await refusal();
    const asked = await reconsider(decisionId);
    if (!asked.ok) throw new Error(asked.reason);
    const chief = await town.hire('administrator');
    const decided = await town.settle(chief.id, asked.value.entryId, 'restore');
    expect(decided).toMatchObject({ reason: null });
  });

  test('is asked for once, however often it is sent', async () => {
    const { decisionId } = await refusal();
    const outcomes = await Promise.all([1, 2, 3].map(() => reconsider(decisionId)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await reconsider(decisionId)).toEqual(refused('already_asked'));
  });

  test('is not had of a second look', async () => {
    const { decisionId } = await refusal();
    const asked = await reconsider(decisionId);
    if (!asked.ok) throw new Error(asked.reason);
    const milder = await town.settle(town.bo.id, asked.value.entryId, 'publish_redacted', {
      reasonCode: 'attack',
    });
    expect(await reconsider(milder.decisionId)).toEqual(refused('final'));
  });

  test('is not for what takes nothing, nor for what has been decided anew', async () => {
    const published = await town.submit();
    const { decisionId } = await town.settle(town.anna.id, published.entryId, 'publish');
    expect(await reconsider(decisionId)).toEqual(refused('not_restrictive'));

    const first = await refusal();
    const again = await town.inTx((tx) =>
      receive(tx, town.ctxAt(noon), { ...town.submissionOf(first.subjectId), text: first.text }),
    );
    await town.settle(town.bo.id, again, 'publish');
    expect(await reconsider(first.decisionId)).toEqual(refused('overtaken'));
  });

  test('is of one’s own municipality, and says why', async () => {
    const { decisionId } = await refusal();
    expect(await reconsider(decisionId, '  ')).toEqual(refused('request_needed'));
    const other = await startModerationTown(world);
    const foreign = town.inTx((tx) =>
      askForReconsideration(tx, other.ctxAt(noon), { decisionId, request: 'x' }),
    );
    await expect(foreign).rejects.toThrow(NotFound);
    await expect(reconsider('x')).rejects.toThrow(NotFound);
  });
});

describe('a notice', () => {
  async function published() {
    const submitted = await town.submit();
    await town.settle(town.anna.id, submitted.entryId, 'publish');
    return submitted;
  }
  const noticeEntry = async () => {
    const { entries } = await listQueue(
      await town.as(town.anna.id),
      { whose: 'all', kind: 'notice' },
      1,
    );
    return entries;
  };

  test('is decided on, and whoever gave it is told what became of it', async () => {
    const { subjectId, text } = await published();
    const noticeId = await town.report(subjectId, text, {
      name: 'Kaj',
      email: 'kaj@example.dk',
      language: 'en',
    });
    const [waiting] = await noticeEntry();
    expect((await town.entry(waiting!.id)).notice).toMatchObject({
      explanation: 'Det er ikke sandt.',
      name: 'Kaj',
    });
    const decided = await town.settle(town.bo.id, waiting!.id, 'hide', { reasonCode: 'illegal' });
    expect(decided.notifier).toMatchObject({
      noticeId,
      email: 'kaj@example.dk',
      language: 'en',
    });
    expect(decided.notifier?.statement).toContain('We have hidden the content');
    expect(decided.statement).toContain('fordi nogen har anmeldt det');
    expect(decided.statement).not.toContain('Kaj');
    const asked = await reconsider(decided.decisionId);
    expect(asked.ok).toBe(true);
  });

  test('sent twice is one while it waits, and within the hour; of others, and other words, are more', async () => {
    const { subjectId, text } = await published();
    const ids = await Promise.all([1, 2, 3].map(() => town.report(subjectId, text)));
    expect(new Set(ids).size).toBe(1);
    expect(await town.report(subjectId, text, { email: 'a@example.dk' })).not.toBe(ids[0]);
    expect(await town.report(subjectId, text, { explanation: 'Reklame' })).not.toBe(ids[0]);
    expect(await noticeEntry()).toHaveLength(3);
    const [first] = await noticeEntry();
    await town.settle(town.bo.id, first!.id, 'keep');
    expect(await town.report(subjectId, text, { now: noon.add({ minutes: 59 }) })).toBe(ids[0]);
    expect(await town.report(subjectId, text, { now: noon.add({ minutes: 61 }) })).not.toBe(ids[0]);
  });

  test('about another municipality’s content is about nothing', async () => {
    const other = await startModerationTown(world);
    const { subjectId, text } = await other.submit();
    await expect(town.report(subjectId, text)).rejects.toThrow(NotFound);
  });
});

test('what was decided cannot be changed', async () => {
  const { entryId } = await town.submit();
  await town.settle(town.anna.id, entryId, 'publish');
  await expect(world.db.update(moderationDecision).set({ statement: 'andet' })).rejects.toThrow();
});
