import { asc, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  auditEvent,
  mail,
  moderationLetter,
  person,
  question,
  questionClarification,
  questionTime,
  searchEntry,
  threadEvent,
  questionRuleSet,
} from '#db/schema';
import {
  askForReconsideration,
  claimEntry,
  decisionsAbout,
} from '~/domains/moderation/index.server';
import { decideQuestion } from '~/domains/questions/handling/decide-question.server';
import { giveQuestionNotice } from '~/domains/questions/handling/give-question-notice.server';
import { findQuestionForInbox } from '~/domains/questions/handling/find-for-inbox.server';
import { asContribution, questionPath, staffQuestionPath } from '~/domains/questions/rules/showing';
import { defaultRules } from '~/domains/questions/rule-set';
import { Forbidden } from '~/platform/errors';
import { noon, startWorld, type World } from '../../support/plan-world';
import { type QuestionTown, startQuestionTown } from '../../support/question-town';

let world: World;
let town: QuestionTown;

beforeAll(async () => {
  world = await startWorld();
  town = await startQuestionTown(world);
});
afterAll(() => world.end());

const mailsTo = (email: string) =>
  world.db.select().from(mail).where(eq(mail.address, email)).orderBy(asc(mail.id));
const lastTo = async (email: string) => (await mailsTo(email)).at(-1)!;
const eventsOf = (id: string) =>
  world.db
    .select({ kind: threadEvent.kind, isPublic: threadEvent.isPublic, facts: threadEvent.facts })
    .from(threadEvent)
    .where(eq(threadEvent.subjectId, id))
    .orderBy(asc(threadEvent.id));
const found = async (id: string) =>
  (await world.db.select().from(searchEntry).where(eq(searchEntry.subjectId, id)))[0];
const lookAgain = async (id: string) => {
  const row = await town.row(id);
  const decided = await decisionsAbout(await town.as(row.authorId), asContribution(row));
  return world.db.transaction(async (tx) =>
    askForReconsideration(tx, await town.as(row.authorId), asContribution(row), {
      decisionId: decided.at(-1)!.id,
      request: 'Se på det igen.',
    }),
  );
};
const onlyOf = async (name: string, more: Parameters<QuestionTown['ask']>[1] = {}) => {
  const someone = await town.citizen({ name });
  return { someone, id: await town.ask(someone.id, more) };
};

test('an accepted question is public, found, and its asker is told when and where to come', async () => {
  const { someone, id } = await onlyOf('Bente Prøve', { needs: 'En teleslynge' });
  expect(await town.decide(town.anna.id, id, 'publish')).toEqual({ ok: true, value: null });
  const row = await town.row(id);
  expect(row).toMatchObject({
    state: 'accepted',
    meetingId: town.times[0]!.meetingId,
    publishedTopic: 'Bænke ved havnen',
    publishedText: row.text,
    publishedAt: expect.any(String) as string,
  });
  expect(await found(id)).toMatchObject({ path: questionPath(id), title: 'Bænke ved havnen' });
  expect((await eventsOf(id)).slice(1)).toMatchObject([
    { kind: 'published', isPublic: true },
    { kind: 'accepted', isPublic: true, facts: { day: '2026-03-25' } },
  ]);
  const told = await lastTo(someone.email);
  expect(told.template).toBe('question_decided');
  for (const words of [
    'alle kan læse det',
    '25. marts 2026 kl. 17.00. Mødested: Byrådssalen.',
    'Du skal selv være til stede',
    '2 minutter til at stille spørgsmålet og 1 minut til en kommentar',
    'brug for dette for at kunne være med: En teleslynge',
  ]) {
    expect(told.facts.text).toContain(words);
  }
  // What somebody needs is not kept with the decision.
  const [decided] = await decisionsAbout(await town.as(someone.id), asContribution(row));
  expect(decided!.statement).not.toContain('teleslynge');
  const audited = await world.db.select().from(auditEvent).where(eq(auditEvent.subjectId, id));
  expect(audited.map(({ action }) => action)).toContain('question.decide');
});

test('one whose asker did not agree to it is accepted, and nobody else reads it', async () => {
  const { someone, id } = await onlyOf('Stille Prøve', { isPublishable: false, language: 'en' });
  const cut = await town.decide(town.anna.id, id, 'publish_redacted', {
    reasonCode: 'attack',
    publishedText: 'Bænke',
  });
  expect(cut).toEqual({ ok: false, reason: 'not_for_everyone' });
  expect(await town.decide(town.anna.id, id, 'publish')).toMatchObject({ ok: true });
  expect(await town.row(id)).toMatchObject({ state: 'accepted', publishedText: null });
  expect(await found(id)).toBeUndefined();
  expect((await eventsOf(id)).every(({ isPublic }) => !isPublic)).toBe(true);
  const told = await lastTo(someone.email);
  expect(told).toMatchObject({ language: 'en', template: 'question_decided' });
  expect(told.facts.text).toContain('As you wished, it is not on Medspil.');
});

test('what is taken out of a topic is out of the topic that everyone reads', async () => {
  const { id } = await onlyOf('Rød Prøve', { topic: 'Bænke og Karl Hansen', text: 'Hvornår?' });
  const cut = { reasonCode: 'attack', publishedText: 'Bænke […]\n\nHvornår?' };
  expect(await town.decide(town.anna.id, id, 'publish_redacted', cut)).toMatchObject({ ok: true });
  expect(await town.row(id)).toMatchObject({
    topic: 'Bænke og Karl Hansen',
    publishedTopic: 'Bænke […]',
    publishedText: 'Hvornår?',
  });
  expect((await found(id))!.title).toBe('Bænke […]');
});

/** Somebody has two questions for a meeting that takes one of each, as after one that was cancelled. */
async function twoForOnePlace(name: string) {
  const someone = await town.citizen({ name });
  const [march, april] = town.times;
  const first = await town.ask(someone.id);
  const putOn = (meetingId: string) =>
    world.db.update(question).set({ meetingId }).where(eq(question.id, first));
  await putOn(april!.meetingId);
  const second = await town.ask(someone.id);
  await putOn(march!.meetingId);
  return { first, second };
}

test('of two questions for one place the first that was received has it, also when the other is read before', async () => {
  const { first, second } = await twoForOnePlace('Tre Prøve');
  expect(await town.decide(town.bo.id, second, 'publish')).toEqual({
    ok: false,
    reason: 'asker_quota_spent',
  });
  expect(await town.decide(town.anna.id, first, 'publish')).toMatchObject({ ok: true });
});

test('and whoever accepts them at once', async () => {
  const { first, second } = await twoForOnePlace('To Prøve');
  const [of, other] = await Promise.all([
    town.decide(town.anna.id, first, 'publish'),
    town.decide(town.bo.id, second, 'publish'),
  ]);
  expect(of).toMatchObject({ ok: true });
  expect(other).toEqual({ ok: false, reason: 'asker_quota_spent' });
});

test('level is judged again when a question is accepted, and the moderator may decide otherwise', async () => {
  const { someone, id } = await onlyOf('Flyttet Prøve');
  await world.db.update(person).set({ residentDeclaredAt: null }).where(eq(person.id, someone.id));
  expect(await town.decide(town.anna.id, id, 'publish')).toEqual({
    ok: false,
    reason: 'asker_not_resident',
  });
  expect(await town.row(id)).toMatchObject({ state: 'received' });
  const refusal = { reasonCode: 'not_municipal' };
  expect(await town.decide(town.anna.id, id, 'refuse', refusal)).toMatchObject({ ok: true });
  const told = await lastTo(someone.email);
  for (const words of [
    'Vi tager ikke dit spørgsmål med på et byrådsmøde',
    'rette teksten og sende den igen',
    'en anden ser på afgørelsen',
    'Ankestyrelsen',
  ]) {
    expect(told.facts.text).toContain(words);
  }
  expect(told.facts.text).not.toContain('sammen med begrundelsen');
  expect(await found(id)).toBeUndefined();
});

test('a second look brings a refused question to a meeting, without judging who may ask again', async () => {
  const { someone, id } = await onlyOf('Anden Prøve');
  await town.decide(town.anna.id, id, 'refuse', { reasonCode: 'attack' });
  // Meanwhile they have asked something else, which has their only place.
  const other = await town.ask(someone.id);
  await town.decide(town.anna.id, other, 'publish');
  expect(await lookAgain(id)).toMatchObject({ ok: true });
  expect(await town.decide(town.bo.id, id, 'restore')).toMatchObject({ ok: true });
  expect(await town.row(id)).toMatchObject({
    state: 'accepted',
    meetingId: town.times[0]!.meetingId,
    publishedTopic: 'Bænke ved havnen',
  });
  expect((await lastTo(someone.email)).facts.text).toContain('set på afgørelsen igen');
});

test('what is asked waits for its answer, and stays with the question', async () => {
  const { someone, id } = await onlyOf('Spurgt Prøve');
  const asked = { words: 'Hvilken havn?' };
  expect(await town.decide(town.anna.id, id, 'clarify', asked)).toMatchObject({ ok: true });
  expect(await town.row(id)).toMatchObject({ state: 'clarifying' });
  expect((await town.entryOf(id)).workingDaysLeft).not.toBeNull();
  const [kept] = await world.db
    .select()
    .from(questionClarification)
    .where(eq(questionClarification.questionId, id));
  expect(kept).toMatchObject({ question: 'Hvilken havn?', answeredAt: null });
  const told = await lastTo(someone.email);
  expect(told.template).toBe('question_clarification');
  expect(told.facts.text).toContain('Hvilken havn?');
  // Nobody need wait for an answer.
  expect(await town.decide(town.anna.id, id, 'publish')).toMatchObject({ ok: true });
});

test('a hidden question is found no more, stays with its meeting, and comes back', async () => {
  const { id } = await onlyOf('Skjult Prøve');
  await town.decide(town.anna.id, id, 'publish');
  const notice = { questionId: id, explanation: 'Det er forkert.', name: null, language: 'de' };
  const visitor = await town.as(town.ida.id);
  const email = { email: 'melder@example.dk', key: 'melder@example.dk' };
  await giveQuestionNotice(visitor, { ...notice, email, language: 'de' });
  await giveQuestionNotice(visitor, { ...notice, email, language: 'de' });
  const hide = { reasonCode: 'illegal' };
  expect(await town.decide(town.anna.id, id, 'hide', hide)).toMatchObject({ ok: true });
  expect(await town.row(id)).toMatchObject({
    state: 'accepted',
    hiddenAt: expect.any(String) as string,
  });
  expect(await found(id)).toBeUndefined();
  const mails = await mailsTo('melder@example.dk');
  expect(mails.map(({ template, language }) => [template, language])).toEqual([
    ['notice_received', 'de'],
    ['notice_decided', 'de'],
  ]);
  await lookAgain(id);
  expect(await town.decide(town.bo.id, id, 'restore')).toMatchObject({ ok: true });
  expect(await town.row(id)).toMatchObject({ state: 'accepted', hiddenAt: null });
  expect(await found(id)).toBeDefined();
});

test('one accepted after its meeting was cancelled or began goes to the next, and says so', async () => {
  const { someone, id } = await onlyOf('Aflyst Prøve');
  const [march, april] = town.times;
  await world.db
    .update(questionTime)
    .set({ cancelledAt: noon.toString() })
    .where(eq(questionTime.meetingId, march!.meetingId));
  expect(await town.decide(town.anna.id, id, 'publish')).toMatchObject({ ok: true });
  expect(await town.row(id)).toMatchObject({
    meetingId: april!.meetingId,
    // The deadline that it was judged by is not that of another meeting.
    deadlineAt: expect.stringContaining('2026-03-15') as string,
  });
  expect((await lastTo(someone.email)).facts.text).toContain('kunne ikke længere komme med');
  await world.db
    .update(questionTime)
    .set({ cancelledAt: null })
    .where(eq(questionTime.meetingId, march!.meetingId));
  const late = await onlyOf('Sen Prøve');
  const now = Temporal.Instant.from('2026-03-26T10:00:00Z');
  expect(await town.decide(town.anna.id, late.id, 'publish', { now })).toMatchObject({ ok: true });
  expect(await town.row(late.id)).toMatchObject({ meetingId: april!.meetingId });
});

test('what no mail reaches goes on paper, with the meeting in it', async () => {
  const someone = await town.citizen({ name: 'Uden Mail', email: null });
  const id = await town.ask(someone.id);
  await town.decide(town.anna.id, id, 'publish');
  const letters = await world.db
    .select()
    .from(moderationLetter)
    .where(eq(moderationLetter.recipientId, someone.id));
  expect(letters).toHaveLength(1);
  const [decided] = await decisionsAbout(
    await town.as(someone.id),
    asContribution(await town.row(id)),
  );
  expect(decided!.statement).toContain('25. marts 2026');
});

test('two moderators at once decide once, and one who saw another text not at all', async () => {
  const { id } = await onlyOf('Samtidig Prøve');
  const { id: entryId, textHash } = await town.entryOf(id);
  const ctx = await town.as(town.anna.id);
  await claimEntry(ctx, entryId);
  const verdict = {
    entryId,
    decision: 'publish',
    reasonCode: null,
    words: null,
    publishedText: null,
  } as const;
  const stale = await decideQuestion(ctx, { ...verdict, seenTextHash: 'en anden tekst' });
  expect(stale).toEqual({ ok: false, reason: 'changed_meanwhile' });
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => decideQuestion(ctx, { ...verdict, seenTextHash: textHash })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter((one) => !one.ok && one.reason === 'closed')).toHaveLength(4);
  const bo = await decideQuestion(await town.as(town.bo.id), {
    ...verdict,
    seenTextHash: textHash,
  });
  expect(bo).toEqual({ ok: false, reason: 'closed' });
});

test('nobody decides whose role it is not', async () => {
  const { id } = await onlyOf('Lukket Prøve');
  const { id: entryId, textHash } = await town.entryOf(id);
  for (const { id: personId } of [town.mia, town.owner, town.ida]) {
    await expect(
      decideQuestion(await town.as(personId), {
        entryId,
        decision: 'publish',
        reasonCode: null,
        words: null,
        publishedText: null,
        seenTextHash: textHash,
      }),
    ).rejects.toThrow(Forbidden);
  }
});

test('whoever decides is told of other questions that bear on it', async () => {
  const { id: published } = await onlyOf('Lignende Prøve', { topic: 'Lys på cykelstien' });
  await town.decide(town.anna.id, published, 'publish');
  const { someone, id } = await onlyOf('Ny Prøve', { topic: 'Lys på cykelstierne' });
  const before = await town.ask((await town.citizen({ name: 'ny prøve!' })).id, {
    topic: 'Noget helt andet',
  });
  const [march, april] = town.times;
  const putOn = (meetingId: string) =>
    world.db.update(question).set({ meetingId }).where(eq(question.id, id));
  await putOn(april!.meetingId);
  const own = await town.ask(someone.id, { topic: 'Et tredje emne' });
  await putOn(march!.meetingId);
  const found = await findQuestionForInbox(await town.as(town.anna.id), id);
  expect(
    found.question.alerts.map(({ why, questions }) => [why, questions.map(({ path }) => path)]),
  ).toEqual([
    ['same_account', [staffQuestionPath(own)]],
    ['same_person', [staffQuestionPath(before)]],
    ['similar', [staffQuestionPath(published)]],
  ]);
  expect(found.question.alerts.at(-1)).toMatchObject({
    months: null,
    questions: [{ receivedAt: (await town.row(published)).receivedAt }],
  });
  // Where a rule says when a topic may return, whoever decides is told of it, and of the ground that there is.
  const ruleSetId = uuidv7();
  await world.db.insert(questionRuleSet).values({
    id: ruleSetId,
    municipalityId: town.town.id,
    version: 99,
    rules: { ...defaultRules, repeatAfterMonths: 6 },
    inForceFrom: '2099-01-01T00:00:00Z',
    madeAt: noon.toString(),
  });
  await world.db.update(question).set({ ruleSetId }).where(eq(question.id, id));
  const ruled = await findQuestionForInbox(await town.as(town.anna.id), id);
  expect(ruled.question.alerts.at(-1)).toMatchObject({ why: 'similar', months: 6 });
  // What is hidden is nothing to compare with.
  await world.db
    .update(question)
    .set({ hiddenAt: noon.toString() })
    .where(eq(question.id, published));
  const again = await findQuestionForInbox(await town.as(town.anna.id), id);
  expect(again.question.alerts.map(({ why }) => why)).toEqual(['same_account', 'same_person']);
});
