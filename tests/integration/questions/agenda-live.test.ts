import { eq } from 'drizzle-orm';
import { worker } from '~/domains/identity/actor';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { meeting, municipality, person, question, questionRuleSet } from '#db/schema';
import { beginTurn } from '~/domains/questions/agenda/begin-turn.server';
import { endQuestionTime } from '~/domains/questions/agenda/end-question-time.server';
import { markAbsent } from '~/domains/questions/agenda/mark-absent.server';
import { markAsked } from '~/domains/questions/agenda/mark-asked.server';
import { readAgenda } from '~/domains/questions/agenda/read-agenda.server';
import { readPublicAnnex, readStaffAnnex } from '~/domains/questions/agenda/read-annex.server';
import { readLive } from '~/domains/questions/agenda/read-live.server';
import { readPublicMeeting } from '~/domains/questions/agenda/read-public-meeting.server';
import { setSlot } from '~/domains/questions/agenda/set-slot.server';
import { unmarkQuestion } from '~/domains/questions/agenda/unmark.server';
import { findOwnQuestion } from '~/domains/questions/asking/own-question.server';
import { withdrawQuestion } from '~/domains/questions/asking/withdraw-question.server';
import { findQuestionForStaff } from '~/domains/questions/handling/find-for-staff.server';
import { handOverQuestion } from '~/domains/questions/handling/hand-over-question.server';
import { moveQuestion } from '~/domains/questions/handling/move-question.server';
import { cancelMeeting } from '~/domains/questions/meetings/cancel-meeting.server';
import { keepUpWithMeetings } from '~/domains/questions/meetings/follow-meetings.server';
import { questionData } from '~/domains/questions/personal-data.server';
import { defaultRules, type RuleSet } from '~/domains/questions/rule-set';
import type { Turn } from '~/domains/questions/vocabulary';
import { Forbidden, NotFound } from '~/platform/errors';
import { startAgendaTown } from '../../support/agenda-town';
import { asOperator, asVisitor, startWorld, type World } from '../../support/plan-world';

let world: World;
let town: Awaited<ReturnType<typeof startAgendaTown>>;
let ids: string[];

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

/** A published agenda of three questions. */
async function published(rules: Partial<RuleSet> = {}) {
  town = await startAgendaTown(world, { rules });
  ids = await town.ask(3, { needs: 'Teleslynge' });
  await town.publish();
}
beforeEach(() => published());

const done = { ok: true, value: null };
const refused = (reason: string) => ({ ok: false, reason });
const sif = (at = town.during) => town.as(town.sif.id, at);
const of = (questionId: string) => ({ meetingId: town.meetingId, questionId });

/** The turn begins as somebody presses its button on a page that is as it should be. */
async function begin(questionId: string, turn: Turn, at = town.during) {
  const ctx = await sif(at);
  const { seen } = await readLive(ctx, town.meetingId);
  return beginTurn(ctx, { ...of(questionId), turn, seen });
}
const keepUp = (now: Temporal.Instant) =>
  keepUpWithMeetings({
    ...{ municipality: town.town, actor: worker, now, requestId: 'test', db: world.db },
    origin: 'https://by.example',
  });
const end = async (isConfirmed = true) =>
  endQuestionTime(await sif(), { meetingId: town.meetingId, isConfirmed });

describe('the clock', () => {
  test('goes from turn to turn by the rules, from the server’s instant', async () => {
    const [id] = ids as [string];
    expect(await begin(id, 'ask')).toEqual(done);
    const asked = await readLive(await sif(), town.meetingId);
    expect(asked.speaking).toEqual({
      number: 1,
      turn: 'ask',
      since: '2026-03-25T16:05:00.000Z',
      minutes: 2,
      endsAt: '2026-03-25T16:07:00Z',
      next: 'answer',
    });
    const later = town.during.add({ seconds: 90 });
    expect(await begin(id, 'answer', later)).toEqual(done);
    const shown = await readPublicMeeting(asVisitor(world, town.town), town.meetingId);
    expect(shown.speaking).toMatchObject({
      turn: 'answer',
      since: '2026-03-25T16:06:30.000Z',
      endsAt: '2026-03-25T16:09:30Z',
      next: 'reply',
    });
  });

  test('has no reply where the rules have none, and no end where they set none', async () => {
    await published({ minutes: { ask: 2, answer: null, reply: 0, rejoinder: 0 } });
    const [id] = ids as [string];
    await begin(id, 'ask');
    await begin(id, 'answer');
    const { speaking } = await readLive(await sif(), town.meetingId);
    expect(speaking).toMatchObject({ turn: 'answer', minutes: null, endsAt: null, next: null });
    await expect(begin(id, 'reply')).rejects.toThrow(NotFound);
  });

  test('pressed twice begins once', async () => {
    const ctx = await sif();
    const { seen } = await readLive(ctx, town.meetingId);
    const given = { ...of(ids[0]!), turn: 'ask' as const, seen };
    const outcomes = await Promise.all([beginTurn(ctx, given), beginTurn(ctx, given)]);
    expect(outcomes).toContainEqual(done);
    expect(outcomes).toContainEqual(refused('agenda_changed'));
  });

  test('keeps where the recording has the question, where there is one', async () => {
    const [first, second] = ids as [string, string];
    await begin(first, 'ask');
    await world.db
      .update(meeting)
      .set({ streamUrl: 'https://example.dk/live' })
      .where(eq(meeting.id, town.meetingId));
    await begin(second, 'ask', town.during.add({ seconds: 42 }));
    await begin(second, 'ask', town.during.add({ seconds: 50 }));
    expect((await town.row(first)).streamSecond).toBeNull();
    expect((await town.row(second)).streamSecond).toBe(350);
    // It is not of the recording of the meeting that it goes on to.
    await end();
    expect(await town.row(second)).toMatchObject({
      meetingId: town.second.meetingId,
      streamSecond: null,
    });
  });

  test('begins anew for a turn that goes on, and once for two presses', async () => {
    const [id] = ids as [string];
    await begin(id, 'ask');
    const ctx = await sif(town.during.add({ seconds: 30 }));
    const { seen } = await readLive(ctx, town.meetingId);
    const again = { ...of(id), turn: 'ask' as const, seen };
    const later = await sif(town.during.add({ seconds: 31 }));
    expect(await beginTurn(ctx, again)).toEqual(done);
    expect(await beginTurn(later, again)).toEqual(refused('agenda_changed'));
    const { speaking } = await readLive(later, town.meetingId);
    expect(speaking).toMatchObject({ since: '2026-03-25T16:05:30.000Z' });
  });

  test('does not run before the meeting, nor for others than the secretariat', async () => {
    const [id] = ids as [string];
    const early = town.during.subtract({ minutes: 40 });
    expect(await begin(id, 'ask', early)).toEqual(refused('meeting_not_begun'));
    for (const who of [town.mia, town.anna, town.ida]) {
      const ctx = await town.as(who.id, town.during);
      await expect(beginTurn(ctx, { ...of(id), turn: 'ask', seen: '- - -' })).rejects.toThrow(
        Forbidden,
      );
      await expect(markAsked(ctx, of(id))).rejects.toThrow(Forbidden);
      await expect(
        endQuestionTime(ctx, { meetingId: town.meetingId, isConfirmed: true }),
      ).rejects.toThrow(Forbidden);
    }
  });
});

describe('marks', () => {
  test('can be taken back, and nobody is told of them meanwhile', async () => {
    const [first, second] = ids as [string, string];
    await begin(first, 'ask');
    expect(await markAsked(await sif(), of(first))).toEqual(done);
    expect(await town.time()).toMatchObject({ currentQuestionId: null, turn: null });
    expect(await markAsked(await sif(), of(first))).toEqual(refused('agenda_changed'));
    expect(await markAbsent(await sif(), of(second))).toEqual(done);
    const listed = async () =>
      (await readPublicMeeting(asVisitor(world, town.town), town.meetingId)).questions;
    expect((await listed()).map(({ outcome }) => outcome)).toEqual(['asked', 'absent', null]);
    for (const id of [first, second]) {
      // Everywhere but on the agenda it is as it was.
      expect((await town.row(id)).state).toBe('accepted');
      const asker = await town.as((await town.row(id)).authorId, town.during);
      expect((await findOwnQuestion(asker, id)).isWithdrawable).toBe(false);
      expect(await withdrawQuestion(asker, { questionId: id })).toEqual(refused('too_late'));
      expect(await unmarkQuestion(await sif(), of(id))).toEqual(done);
      expect(await unmarkQuestion(await sif(), of(id))).toEqual(refused('agenda_changed'));
      expect((await findOwnQuestion(asker, id)).isWithdrawable).toBe(true);
      expect((await town.happened(id)).at(-1)?.kind).toBe('on_agenda');
    }
    const { coming } = await readLive(await sif(), town.meetingId);
    expect(coming[0]?.id).toBe(first);
  });

  test('are not made once the question time has ended', async () => {
    await end();
    expect(await markAsked(await sif(), of(ids[0]!))).toEqual(refused('question_time_ended'));
    expect(await end()).toEqual(refused('question_time_ended'));
  });

  test('of another meeting’s question are not made', async () => {
    const { id } = await town.citizen();
    const other = await town.sent(id);
    await world.db
      .update(question)
      .set({ meetingId: town.second.meetingId })
      .where(eq(question.id, other));
    await expect(markAsked(await sif(), of(other))).rejects.toThrow(NotFound);
  });

  test('of absence there are none where nobody needs to be present', async () => {
    await published({ presence: 'not_needed' });
    expect(await markAbsent(await sif(), of(ids[0]!))).toEqual(refused('presence_not_needed'));
    expect((await town.row(ids[0]!)).state).toBe('accepted');
  });
});

describe('when the question time ends', () => {
  /** A question that was sent before the agenda was made final, and that nobody has read yet. */
  async function undecidedHere(): Promise<string> {
    const { id: askerId } = await town.citizen();
    const id = await town.sent(askerId);
    const { meetingId } = town;
    await world.db.update(question).set({ meetingId }).where(eq(question.id, id));
    return id;
  }

  test('what was asked is so on record, what was not reached rolls on, and needs are forgotten', async () => {
    const [first, second, third] = ids as [string, string, string];
    await markAsked(await sif(), of(first));
    await markAsked(await sif(), of(second));
    expect(await end(false)).toEqual(refused('questions_left'));
    expect(await end()).toEqual(done);
    expect(await town.row(first)).toMatchObject({ state: 'asked', needs: null });
    expect((await town.happened(first)).at(-1)).toEqual({
      kind: 'asked',
      facts: { day: '2026-03-25' },
      isPublic: true,
    });
    expect(await town.row(third)).toMatchObject({
      state: 'accepted',
      meetingId: town.second.meetingId,
      needs: 'Teleslynge',
    });
    expect((await town.happened(third)).at(-1)).toMatchObject({ facts: { why: 'no_time' } });
    expect(await town.told(third)).toHaveLength(2);
  });

  test('what nobody has decided on goes on, and its asker is told why', async () => {
    const waiting = await undecidedHere();
    await end();
    expect(await town.row(waiting)).toMatchObject({
      state: 'received',
      meetingId: town.second.meetingId,
    });
    expect((await town.happened(waiting)).at(-1)).toMatchObject({
      kind: 'moved',
      facts: { why: 'undecided', day: '2026-04-29' },
    });
    expect((await town.told(waiting)).at(-1)).toContain('ikke at tage stilling');
  });

  test('also where nobody ends it, a day after the meeting', async () => {
    const waiting = await undecidedHere();
    await keepUp(town.during.add({ hours: 20 }));
    expect((await town.row(waiting)).meetingId).toBe(town.meetingId);
    await keepUp(town.during.add({ hours: 24 }));
    expect((await town.row(waiting)).meetingId).toBe(town.second.meetingId);
    // What was to be asked stays until somebody says what became of it.
    expect((await town.row(ids[0]!)).meetingId).toBe(town.meetingId);
  });

  test('whoever was absent is answered in writing where the rules ask for presence', async () => {
    const [first] = ids as [string];
    await markAbsent(await sif(), of(first));
    await end();
    expect(await town.row(first)).toMatchObject({
      state: 'with_administration',
      handling: 'administration',
      meetingId: null,
      needs: null,
    });
    expect((await town.happened(first)).at(-1)).toMatchObject({
      kind: 'handed_over',
      facts: { why: 'absent' },
    });
    expect((await town.told(first)).at(-1)).toContain('ikke til stede');
  });

  test('and it lapses where the rules say so, which they are told', async () => {
    await published({ presence: 'needed_or_lapses', overflow: 'in_writing' });
    const [first, second] = ids as [string, string];
    await markAbsent(await sif(), of(first));
    await end();
    expect((await town.row(first)).state).toBe('lapsed');
    expect((await town.happened(first)).at(-1)?.kind).toBe('lapsed');
    expect((await town.told(first)).at(-1)).toContain('bortfalder');
    // What was not reached is answered in writing here.
    expect((await town.row(second)).state).toBe('with_administration');
    expect((await town.told(second)).at(-1)).toContain('Der blev ikke plads');
  });
});

test('while the meeting goes on nothing is taken off its agenda', async () => {
  const [questionId] = ids as [string];
  const unitId = town.kultur;
  const meetingId = town.second.meetingId;
  expect(await moveQuestion(await sif(), { questionId, meetingId })).toEqual(
    refused('agenda_frozen'),
  );
  expect(await handOverQuestion(await sif(), { questionId, unitId })).toEqual(
    refused('agenda_frozen'),
  );
  const { acts } = await findQuestionForStaff(await sif(), questionId);
  expect(acts).toMatchObject({ canHandOver: false, isHeld: true, meetings: [] });
});

describe('presence', () => {
  /** The rules that a question was judged by, which its meeting's are not. */
  async function judgedBy(presence: RuleSet['presence'], questionId: string) {
    const id = uuidv7();
    await world.db.insert(questionRuleSet).values({
      ...{ id, municipalityId: town.town.id, version: 9, rules: { ...defaultRules, presence } },
      inForceFrom: '2000-06-01T00:00:00Z',
      madeAt: town.after.toString(),
    });
    await world.db.update(question).set({ ruleSetId: id }).where(eq(question.id, questionId));
  }

  test('is asked for by the rules of each question, not by those of its meeting', async () => {
    town = await startAgendaTown(world, { rules: { presence: 'needed_or_lapses' } });
    ids = await town.ask(2);
    const [first, second] = ids as [string, string];
    await judgedBy('needed', first);
    await town.publish();
    expect((await town.told(first))[0]).toContain('besvaret skriftligt i stedet');
    expect((await town.told(second))[0]).toContain('bortfalder');
    for (const id of ids) expect(await markAbsent(await sif(), of(id))).toEqual(done);
    await end();
    expect((await town.row(first)).state).toBe('with_administration');
    expect((await town.row(second)).state).toBe('lapsed');
  });

  test('is not marked, nor asked for, of a question whose rules do not need it', async () => {
    await judgedBy('not_needed', ids[0]!);
    expect(await markAbsent(await sif(), of(ids[0]!))).toEqual(refused('presence_not_needed'));
    const { questions } = await readLive(await sif(), town.meetingId);
    expect(questions.map(({ presence }) => presence)).toEqual(['not_needed', 'needed', 'needed']);
    const annex = await readPublicAnnex(
      { ...asVisitor(world, town.town), origin: 'https://by.example', sdgName: String },
      town.meetingId,
    );
    expect(annex.questions.map((one) => one.isPresentNeeded)).toEqual([false, true, true]);
  });
});

describe('who is called up', () => {
  const documents = { origin: 'https://by.example', sdgName: String };

  test('is for those who see the asker: on the agenda, at the desk and in the council’s annex', async () => {
    town = await startAgendaTown(world);
    const nameless = { withName: false, asking: 'together', askedWith: 'Bo og Mia' } as const;
    ids = await town.ask(1, nameless);
    ids.push(...(await town.ask(1, { isPublishable: false })));
    await town.publish();
    const { questions } = await readLive(await sif(), town.meetingId);
    expect(questions.map(({ asker, shownName }) => [asker, shownName])).toEqual([
      [{ name: 'Borger 1', isProtected: false, asking: 'together', askedWith: 'Bo og Mia' }, null],
      [{ name: 'Borger 1', isProtected: false, asking: 'alone', askedWith: null }, null],
    ]);
    const councils = await readStaffAnnex({ ...(await sif()), ...documents }, town.meetingId);
    expect(councils.questions.map(({ asker }) => asker)).toEqual([
      'Borger 1 sammen med Bo og Mia',
      'Borger 1',
    ]);
    const open = { ...asVisitor(world, town.town), ...documents };
    const everyones = await readPublicAnnex(open, town.meetingId);
    expect(everyones.questions.map(({ asker }) => asker)).toEqual([null, null]);
    const judge = await readAgenda(await town.as(town.anna.id), town.meetingId);
    expect(judge.questions.map(({ asker }) => asker)).toEqual([null, null]);
  });

  test('is nobody’s to read where the name is protected', async () => {
    const { authorId } = await town.row(ids[0]!);
    await world.db.update(person).set({ isProtected: true }).where(eq(person.id, authorId));
    const { questions } = await readLive(await sif(), town.meetingId);
    expect(questions[0]).toMatchObject({
      shownName: null,
      asker: { name: null, isProtected: true },
    });
    const councils = await readStaffAnnex({ ...(await sif()), ...documents }, town.meetingId);
    expect(councils.questions[0]).toMatchObject({ askedBy: null, asker: 'Navnet er beskyttet' });
  });
});

describe('a meeting at which something was marked', () => {
  test('is not cancelled by staff any more', async () => {
    await begin(ids[0]!, 'ask');
    await markAsked(await sif(), of(ids[0]!));
    expect(await cancelMeeting(await sif(), town.meetingId)).toEqual(refused('meeting_begun'));
    await unmarkQuestion(await sif(), of(ids[0]!));
    expect(await cancelMeeting(await sif(), town.meetingId)).toMatchObject({ ok: true });
  });

  test('and that the municipality’s file cancels keeps no question', async () => {
    await markAsked(await sif(), of(ids[0]!));
    await markAbsent(await sif(), of(ids[1]!));
    await begin(ids[2]!, 'ask');
    await world.db
      .update(meeting)
      .set({ cancelledAt: town.during.toString() })
      .where(eq(meeting.id, town.meetingId));
    await keepUp(town.during);
    for (const id of ids)
      expect(await town.row(id)).toMatchObject({
        state: 'accepted',
        meetingId: town.second.meetingId,
      });
    expect(await town.time()).toMatchObject({ currentQuestionId: null, turn: null });
  });
});

describe('what was published', () => {
  const visitor = () => asVisitor(world, town.town);
  const annex = () =>
    readPublicAnnex(
      { ...visitor(), origin: 'https://by.example', sdgName: String },
      town.meetingId,
    );

  test('stays with its numbers, each question with what became of it', async () => {
    town = await startAgendaTown(world);
    ids = await town.ask(4);
    await town.publish();
    const [first, second, third, fourth] = ids as [string, string, string, string];
    const asker = await town.as((await town.row(second)).authorId, town.during);
    expect(await withdrawQuestion(asker, { questionId: second })).toEqual(done);
    await markAbsent(await sif(), of(first));
    await markAsked(await sif(), of(third));
    await end();
    const { questions } = await readPublicMeeting(visitor(), town.meetingId);
    expect(questions).toMatchObject([
      { number: 1, outcome: 'absent', id: first },
      { number: 2, outcome: 'withdrawn', id: null, shown: null, unshown: 'withdrawn' },
      { number: 3, outcome: 'asked', id: third },
      { number: 4, outcome: 'moved', id: fourth },
    ]);
    expect(Date.parse(questions[3]!.goesTo!)).toBe(Date.parse(town.second.meetingStartsAt));
    expect((await annex()).questions).toMatchObject([
      { number: 1, title: 'Emne 1', outcome: 'Ikke til stede' },
      { number: 2, title: 'Et spørgsmål, der er trukket tilbage', outcome: 'Trukket tilbage' },
      { number: 3, title: 'Emne 3', outcome: 'Stillet' },
      { number: 4, title: 'Emne 4', outcome: 'Flyttet til mødet 29. april 2026' },
    ]);
  });

  test('is made anew when what it does not show is taken back, or its asker erased', async () => {
    town = await startAgendaTown(world);
    ids = await town.ask(2, { isPublishable: false });
    await town.publish();
    const version = async () => {
      const rows = await world.db
        .select({ version: municipality.contentVersion })
        .from(municipality)
        .where(eq(municipality.id, town.town.id));
      return rows[0]!.version;
    };
    const [first, second] = ids as [string, string];
    const before = await version();
    const asker = await town.as((await town.row(first)).authorId, town.after);
    expect(await withdrawQuestion(asker, { questionId: first })).toEqual(done);
    const between = await version();
    expect(between).toBeGreaterThan(before);
    const { authorId } = await town.row(second);
    const erased = await world.db.transaction((tx) =>
      questionData.erase(tx, { ...asOperator(world, town.town), keys: asker.keys }, authorId),
    );
    expect(erased).toBe('public');
    const { questions } = await readPublicMeeting(visitor(), town.meetingId);
    expect(questions.map(({ outcome }) => outcome)).toEqual(['withdrawn', 'withdrawn']);
  });

  test('keeps who was to answer, also when that is said late', async () => {
    const slot = { ...of(ids[2]!), minutes: 7, answeredBy: 'Formanden' };
    await setSlot(await sif(), { ...slot, seenVersion: await town.version() });
    await end();
    await world.db
      .update(question)
      .set({ answeredBy: 'En anden', minutes: 3 })
      .where(eq(question.id, ids[2]!));
    const { questions } = await readPublicMeeting(visitor(), town.meetingId);
    expect(questions[2]).toMatchObject({ number: 3, minutes: 7, answeredBy: 'Formanden' });
  });
});
