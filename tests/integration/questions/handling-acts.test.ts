import { asc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  auditEvent,
  mail,
  moderationLetter,
  question,
  questionTime,
  threadEvent,
} from '#db/schema';
import { askUnit } from '~/domains/questions/handling/ask-unit.server';
import { forwardQuestion, seenHashOf } from '~/domains/questions/handling/forward-question.server';
import { handBackQuestion } from '~/domains/questions/handling/hand-back-question.server';
import { handOverQuestion } from '~/domains/questions/handling/hand-over-question.server';
import { moveQuestion } from '~/domains/questions/handling/move-question.server';
import { takeOverEntry } from '~/domains/moderation/index.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { retireReason } from '~/domains/moderation/reasons/retire-reason.server';
import { makePerson } from '../../support/people';
import { noon, startWorld, type World } from '../../support/plan-world';
import { type QuestionTown, startQuestionTown } from '../../support/question-town';

let world: World;
let town: QuestionTown;
let made = 0;

beforeAll(async () => {
  world = await startWorld();
  town = await startQuestionTown(world);
});
afterAll(() => world.end());

const someone = (more: Parameters<QuestionTown['citizen']>[0] = {}) =>
  town.citizen({ name: `Prøve nummer ${++made}`, ...more });
const accepted = async (more: Parameters<QuestionTown['accepted']>[1] = {}) => {
  const asker = await someone();
  return { asker, questionId: await town.accepted(asker.id, more) };
};
const sif = () => town.as(town.sif.id);
const mailsTo = (email: string) =>
  world.db.select().from(mail).where(eq(mail.address, email)).orderBy(asc(mail.id));
const lastTo = async (email: string) => (await mailsTo(email)).at(-1)!;
const lastEvent = async (id: string) =>
  (
    await world.db
      .select()
      .from(threadEvent)
      .where(eq(threadEvent.subjectId, id))
      .orderBy(asc(threadEvent.id))
  ).at(-1)!;
const audited = async (id: string) =>
  (await world.db.select().from(auditEvent).where(eq(auditEvent.subjectId, id))).map(
    ({ action }) => action,
  );
const freeze = (meetingId: string, frozenAt: string | null) =>
  world.db.update(questionTime).set({ frozenAt }).where(eq(questionTime.meetingId, meetingId));

test('a question of fact goes to a unit, which is told, and comes back to the next meeting', async () => {
  const { asker, questionId } = await accepted({ language: 'en' });
  const over = await handOverQuestion(await sif(), { questionId, unitId: town.kultur });
  expect(over).toEqual({ ok: true, value: { isAskerTold: true, ownersTold: 1 } });
  expect(await town.row(questionId)).toMatchObject({
    state: 'with_administration',
    handling: 'administration',
    meetingId: null,
    unitId: town.kultur,
  });
  expect(await lastEvent(questionId)).toMatchObject({
    kind: 'handed_over',
    isPublic: true,
    facts: { by: 'Kultur og Fritid' },
  });
  expect((await lastTo(asker.email)).facts.text).toContain('Kultur og Fritid therefore answers it');
  expect(await lastTo(town.owner.email)).toMatchObject({
    template: 'question_draft_wanted',
    facts: { path: `/medarbejder/spoergsmaal/${questionId}` },
  });
  expect(await mailsTo(town.otherOwner.email)).toEqual([]);
  const again = await handOverQuestion(await sif(), { questionId, unitId: town.teknik });
  expect(again).toEqual({ ok: false, reason: 'does_not_fit' });

  // They have asked again meanwhile: that staff take the first back is not theirs to pay for.
  await town.accepted(asker.id);
  expect(await handBackQuestion(await sif(), { questionId })).toMatchObject({ ok: true });
  expect(await town.row(questionId)).toMatchObject({
    state: 'accepted',
    handling: 'council',
    meetingId: town.times[0]!.meetingId,
  });
  expect((await lastTo(asker.email)).template).toBe('question_meeting');
  expect((await lastTo(asker.email)).facts.text).toContain('25 March 2026');
  expect(await audited(questionId)).toEqual(
    expect.arrayContaining(['question.hand_over', 'question.hand_back']),
  );
});

test('an accepted question is put on another meeting, and its asker is told once', async () => {
  const { asker, questionId } = await accepted();
  const [march, april] = town.times;
  const before = (await mailsTo(asker.email)).length;
  const move = { questionId, meetingId: april!.meetingId };
  expect(await moveQuestion(await sif(), move)).toMatchObject({ ok: true });
  expect(await moveQuestion(await sif(), move)).toMatchObject({ ok: true });
  expect(await town.row(questionId)).toMatchObject({
    meetingId: april!.meetingId,
    deadlineAt: expect.stringContaining('2026-03-15') as string,
  });
  const told = (await mailsTo(asker.email)).slice(before);
  expect(told.map(({ template }) => template)).toEqual(['question_meeting']);
  expect(await lastEvent(questionId)).toMatchObject({
    kind: 'moved',
    facts: { day: '2026-04-29', why: 'staff', from: march!.meetingId },
  });
  await freeze(march!.meetingId, noon.toString());
  const back = await moveQuestion(await sif(), { questionId, meetingId: march!.meetingId });
  expect(back).toEqual({ ok: false, reason: 'meeting_takes_none' });
  await freeze(march!.meetingId, null);
});

test('what stands on a frozen agenda stays there', async () => {
  const { questionId } = await accepted();
  const [march, april] = town.times;
  await freeze(march!.meetingId, noon.toString());
  const moved = await moveQuestion(await sif(), { questionId, meetingId: april!.meetingId });
  const over = await handOverQuestion(await sif(), { questionId, unitId: town.kultur });
  expect([moved, over]).toEqual([
    { ok: false, reason: 'agenda_frozen' },
    { ok: false, reason: 'agenda_frozen' },
  ]);
  await freeze(march!.meetingId, null);
});

test('another unit is asked for its draft, once', async () => {
  const { questionId } = await accepted();
  const ask = { questionId, unitId: town.teknik };
  const before = (await mailsTo(town.otherOwner.email)).length;
  expect(await askUnit(await sif(), ask)).toEqual({ ok: true, value: { ownersTold: 1 } });
  expect(await askUnit(await sif(), ask)).toEqual({ ok: true, value: { ownersTold: 0 } });
  const told = (await mailsTo(town.otherOwner.email)).slice(before);
  expect(told).toHaveLength(1);
  expect(told[0]!.facts.text).toContain('25. marts 2026');
  const unread = await town.ask((await someone()).id);
  const early = await askUnit(await sif(), { questionId: unread, unitId: town.teknik });
  expect(early).toEqual({ ok: false, reason: 'does_not_fit' });
  await expect(askUnit(await sif(), { questionId, unitId: uuidv7() })).rejects.toThrow(NotFound);
});

test('another authority’s matter is sent there: a refusal that names it, and can be looked at again', async () => {
  const asker = await someone({ email: null });
  const questionId = await town.ask(asker.id);
  const seenTextHash = seenHashOf(await town.row(questionId));
  const reasonCode = 'not_municipal';
  const forward = { questionId, to: ' Region Prøve ', reasonCode, seenTextHash };
  const { id: entryId } = await town.entryOf(questionId);
  await takeOverEntry(await town.as(town.anna.id), entryId);
  expect(await forwardQuestion(await sif(), forward)).toEqual({
    ok: false,
    reason: 'claimed_by_another',
  });
  await takeOverEntry(await sif(), entryId);
  const other = await forwardQuestion(await sif(), { ...forward, seenTextHash: 'en anden' });
  expect(other).toEqual({ ok: false, reason: 'changed_meanwhile' });
  expect(await forwardQuestion(await sif(), forward)).toMatchObject({ ok: true });
  expect(await town.row(questionId)).toMatchObject({
    state: 'forwarded',
    forwardedTo: 'Region Prøve',
    publishedText: null,
  });
  expect(await lastEvent(questionId)).toMatchObject({
    kind: 'forwarded',
    isPublic: false,
    facts: { by: 'Region Prøve' },
  });
  const letters = await world.db
    .select()
    .from(moderationLetter)
    .where(eq(moderationLetter.recipientId, asker.id));
  expect(letters).toHaveLength(1);
  expect(await forwardQuestion(await sif(), forward)).toEqual({
    ok: false,
    reason: 'does_not_fit',
  });
});

test('it is sent there on the ground that staff choose of those in use, and what fails claims nothing', async () => {
  const questionId = await town.ask((await someone()).id);
  const seenTextHash = seenHashOf(await town.row(questionId));
  const forward = { questionId, to: 'Region Prøve', seenTextHash };
  const administrator = await makePerson(world, town.town, { roles: ['administrator'] });
  const change = await town.as(administrator.id);
  await retireReason(change, 'not_municipal', true);
  expect(await forwardQuestion(await sif(), { ...forward, reasonCode: 'not_municipal' })).toEqual({
    ok: false,
    reason: 'reason_unknown',
  });
  expect(await town.entryOf(questionId)).toMatchObject({ claimedById: null, closedAt: null });
  expect(
    await forwardQuestion(await sif(), { ...forward, reasonCode: 'already_answered' }),
  ).toMatchObject({ ok: true });
  expect(await town.entryOf(questionId)).toMatchObject({ claimedById: town.sif.id });
  await retireReason(change, 'not_municipal', false);
});

test('only the secretariat runs questions, and only those of its municipality', async () => {
  const { questionId } = await accepted();
  const meetingId = town.times[1]!.meetingId;
  for (const { id } of [town.anna, town.mia, town.owner, town.ida]) {
    const ctx = await town.as(id);
    await expect(handOverQuestion(ctx, { questionId, unitId: town.kultur })).rejects.toThrow(
      Forbidden,
    );
    await expect(handBackQuestion(ctx, { questionId })).rejects.toThrow(Forbidden);
    await expect(moveQuestion(ctx, { questionId, meetingId })).rejects.toThrow(Forbidden);
    await expect(askUnit(ctx, { questionId, unitId: town.kultur })).rejects.toThrow(Forbidden);
    const forward = { questionId, to: 'Staten', reasonCode: '', seenTextHash: '' };
    await expect(forwardQuestion(ctx, forward)).rejects.toThrow(Forbidden);
  }
  const elsewhere = await startQuestionTown(world);
  const foreign = await elsewhere.as(elsewhere.sif.id);
  await expect(moveQuestion(foreign, { questionId, meetingId })).rejects.toThrow(NotFound);
  await expect(
    handOverQuestion(await sif(), { questionId, unitId: elsewhere.kultur }),
  ).rejects.toThrow(NotFound);
});

test('what its asker took back meanwhile is moved no more', async () => {
  const { questionId } = await accepted();
  await world.db.update(question).set({ state: 'withdrawn' }).where(eq(question.id, questionId));
  for (const outcome of [
    await handOverQuestion(await sif(), { questionId, unitId: town.kultur }),
    await moveQuestion(await sif(), { questionId, meetingId: town.times[1]!.meetingId }),
    await askUnit(await sif(), { questionId, unitId: town.kultur }),
    await handBackQuestion(await sif(), { questionId }),
  ]) {
    expect(outcome).toEqual({ ok: false, reason: 'does_not_fit' });
  }
});
