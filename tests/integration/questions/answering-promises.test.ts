import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { questionFollowUp, roleAssignment, threadEvent } from '#db/schema';
import { type Actor, visitor, worker } from '~/domains/identity/actor';
import { correctPromise } from '~/domains/questions/answering/correct-promise.server';
import { hashOfPromise } from '~/domains/questions/answering/find-promise.server';
import { keepFollowUp } from '~/domains/questions/answering/keep-follow-up.server';
import { promiseFollowUp } from '~/domains/questions/answering/promise-follow-up.server';
import { readAnswer } from '~/domains/questions/answering/read-answer.server';
import { readAnswerWork } from '~/domains/questions/answering/read-answer-work.server';
import { remindFollowUps } from '~/domains/questions/answering/remind-follow-ups.server';
import { Forbidden } from '~/platform/errors';
import { asVisitor, noon, startWorld, type World } from '../../support/plan-world';
import { answersIn } from '../../support/question-answers';
import { type QuestionTown, startQuestionTown } from '../../support/question-town';

/** Published on Monday 9 March 2026; promised for Friday 1 May, a week before which is Friday 24 April. */
let world: World;
let town: QuestionTown;
let answers: ReturnType<typeof answersIn>;
let id: string;
const promise = { promise: 'Vi sætter bænkene op.', dueOn: '2026-05-01' };

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  town = await startQuestionTown(world);
  answers = answersIn(world, town);
  id = await answers.asked();
  await answers.approved(id);
  const published = await answers.publish(id, { promise: { ...promise, unitId: town.teknik } });
  expect(published.ok).toBe(true);
});

const at = (instant: string) => Temporal.Instant.from(instant);
const remind = (instant: string, actor: Actor = worker) =>
  remindFollowUps({
    municipality: town.town,
    actor,
    now: at(instant),
    requestId: 'test',
    db: world.db,
    origin: 'https://her.example',
  });
/** What its unit was written since it was told of the promise as it was made. */
const reminders = async (personId?: string) =>
  (await answers.mails('question_follow_up_due', personId)).filter(
    (one) => Date.parse(one.createdAt) > noon.epochMilliseconds,
  );
const promises = async () =>
  world.db.select().from(questionFollowUp).where(eq(questionFollowUp.questionId, id));
const keep = async (personId: string, outcome = 'Der står fire bænke.', now = noon) => {
  const [of] = await promises();
  return keepFollowUp(await town.as(personId, now), {
    questionId: id,
    followUpId: of!.id,
    outcome,
  });
};
const shownOn = async (instant: string) =>
  (await readAnswer({ ...asVisitor(world, town.town), now: at(instant) }, id))!.promises[0]!;

test('its unit is reminded once in the week before and weekly when it is over, also run twice, late, or at once', async () => {
  await remind('2026-04-23T05:40:00Z');
  expect(await reminders()).toEqual([]);
  await Promise.all(['04', '05', '06'].map((hour) => remind(`2026-04-24T${hour}:40:00Z`)));
  await remind('2026-04-29T05:40:00Z');
  const [mail, ...others] = await reminders();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    personId: town.otherOwner.id,
    facts: { path: `/medarbejder/spoergsmaal/${id}/svar`, detail: 'Bænke ved havnen' },
  });
  expect(mail!.facts.text).toContain('I har lovet: Vi sætter bænkene op.');
  expect(mail!.facts.text).toContain('Fristen er 1. maj 2026.');

  // Over on Saturday; it stands still for a week in which the worker did not run.
  await remind('2026-05-02T05:40:00Z');
  expect(await reminders()).toHaveLength(1);
  await remind('2026-05-06T05:40:00Z');
  await remind('2026-05-06T15:00:00Z');
  await remind('2026-05-12T05:40:00Z');
  expect(await reminders()).toHaveLength(2);
  expect((await reminders())[1]!.facts.text).toContain('Fristen var 1. maj 2026.');
  await remind('2026-05-13T05:40:00Z');
  expect(await reminders()).toHaveLength(3);
});

test('who is to keep it is told at once, also of what is promised later, and so is whoever asked', async () => {
  const [first] = await answers.mails('question_follow_up_due', town.otherOwner.id);
  expect(first!.facts).toMatchObject({
    path: `/medarbejder/spoergsmaal/${id}/svar`,
    text: 'I har lovet: Vi sætter bænkene op.\n\nFristen er 1. maj 2026. Skriv, hvad der kom ud af det, når det er gjort. Alle kan læse det ved svaret.',
  });
  const more = { promise: 'Vi maler dem.', dueOn: '2026-03-12', unitId: town.kultur };
  await promiseFollowUp(await town.as(town.sif.id), { questionId: id, promise: more });
  const toUnit = await answers.mails('question_follow_up_due', town.owner.id);
  expect(toUnit).toMatchObject([{ facts: { detail: 'Bænke ved havnen' } }]);
  expect(toUnit[0]!.facts.text).toContain('I har lovet: Vi maler dem.');
  const { authorId } = await town.row(id);
  const [told] = (await answers.mails('question_decided', authorId)).slice(-1);
  expect(told!.facts.text).toBe(
    'Kultur og Fritid har lovet at følge op senest 12. marts 2026: Vi maler dem.',
  );
  // It is due within a week of which its unit was just told.
  await remind('2026-03-10T05:40:00Z');
  expect(await reminders(town.owner.id)).toEqual([]);
});

test('what was kept is reminded of no more, and where a unit has no owner the secretariat is', async () => {
  await keep(town.otherOwner.id);
  await remind('2026-05-06T05:40:00Z');
  expect(await reminders()).toEqual([]);
  await world.db.delete(roleAssignment).where(eq(roleAssignment.personId, town.owner.id));
  const more = { ...promise, unitId: town.kultur };
  await promiseFollowUp(await town.as(town.sif.id), { questionId: id, promise: more });
  await remind('2026-04-24T05:40:00Z');
  expect(await reminders(town.sif.id)).toHaveLength(1);
  expect(await reminders()).toHaveLength(1);
});

test('everyone sees whether it was kept by its day, and whoever asked is told what came of it', async () => {
  expect((await shownOn('2026-04-30T12:00:00Z')).state).toEqual({ is: 'waiting', days: 1 });
  expect((await shownOn('2026-05-01T21:59:00Z')).state).toEqual({ is: 'waiting', days: 0 });
  expect((await shownOn('2026-05-01T22:00:00Z')).state).toEqual({ is: 'overdue', days: 1 });
  expect(await keep(town.otherOwner.id, 'Ring til 010190-1234')).toEqual({
    ok: false,
    reason: 'cpr_in_text',
  });
  const late = at('2026-05-04T08:00:00Z');
  expect(await keep(town.otherOwner.id, 'Der står fire bænke.', late)).toMatchObject({ ok: true });
  expect(await shownOn('2026-06-01T12:00:00Z')).toMatchObject({
    state: { is: 'kept_late', days: 3 },
    outcome: 'Der står fire bænke.',
  });
  expect(await keep(town.otherOwner.id)).toEqual({ ok: false, reason: 'kept_already' });
  const { authorId } = await town.row(id);
  const [told] = (await answers.mails('question_decided', authorId)).slice(-1);
  expect(told!.facts.text).toBe(
    'Teknik og Miljø har fulgt op, som lovet. Løftet var: Vi sætter bænkene op.\n\nDer står fire bænke.',
  );
  const events = await world.db.select().from(threadEvent).where(eq(threadEvent.subjectId, id));
  expect(events.at(-1)).toMatchObject({
    kind: 'promise_kept',
    facts: { by: 'Teknik og Miljø' },
    isPublic: true,
  });
});

test('what was promised wrong is put right: everyone sees when, staff what it said, and whoever asked is told', async () => {
  const later = at('2026-03-20T11:00:00Z');
  const [was] = await promises();
  const fix = async (
    more: Partial<{ promise: string; unitId: string; dueOn: string }>,
    of: { outcome?: string; seenHash?: string; personId?: string } = {},
  ) =>
    correctPromise(await town.as(of.personId ?? town.sif.id, later), {
      questionId: id,
      followUpId: was!.id,
      promise: { ...promise, unitId: town.teknik, ...more },
      outcome: of.outcome ?? '',
      seenHash: of.seenHash ?? hashOfPromise((await promises())[0]!),
    });
  const no = (reason: string) => ({ ok: false, reason });
  expect(await fix({ dueOn: '2026-03-19' })).toEqual(no('day_past'));
  expect(await fix({ promise: 'Ring til 010190-1234' })).toEqual(no('cpr_in_promise'));
  expect(await fix({ promise: 'Nej' }, { seenHash: 'something else' })).toEqual(
    no('changed_meanwhile'),
  );
  for (const personId of [town.otherOwner.id, town.anna.id]) {
    await expect(fix({ promise: 'Nej' }, { personId })).rejects.toThrow(Forbidden);
  }
  expect(await fix({ unitId: town.kultur, dueOn: '2026-06-01' })).toMatchObject({ ok: true });
  expect(await shownOn('2026-04-30T12:00:00Z')).toMatchObject({
    promise: 'Vi sætter bænkene op.',
    unit: 'Kultur og Fritid',
    dueOn: '2026-06-01',
    wasDueOn: '2026-05-01',
    correctedAt: expect.stringContaining('2026-03-20') as string,
  });
  const { authorId } = await town.row(id);
  const lastTold = async () =>
    (await answers.mails('question_decided', authorId)).at(-1)!.facts.text;
  expect(await lastTold()).toContain(
    'Kultur og Fritid har lovet at følge op senest 1. juni 2026: Vi sætter bænkene op.',
  );
  expect(await reminders(town.owner.id)).toHaveLength(1);
  const events = await world.db.select().from(threadEvent).where(eq(threadEvent.subjectId, id));
  expect(events.at(-1)).toMatchObject({
    kind: 'promise_corrected',
    facts: { by: 'Kultur og Fritid', day: '2026-06-01' },
  });

  // Of what was kept, what came of it is put right too, and must be said.
  await keep(town.owner.id, 'Der står fir bænke.', later);
  const asItIs = { unitId: town.kultur, dueOn: '2026-06-01' };
  expect(await fix(asItIs)).toEqual(no('missing'));
  expect(await fix(asItIs, { outcome: 'Der står fire bænke.' })).toMatchObject({ ok: true });
  expect(await lastTold()).toContain('Der står fire bænke.');
  expect(await reminders(town.owner.id)).toHaveLength(1);
  const work = await readAnswerWork(await town.as(town.sif.id, later), id);
  expect(work.formerPromises).toMatchObject([
    { unit: 'Kultur og Fritid', outcome: 'Der står fir bænke.' },
    { unit: 'Teknik og Miljø', dueOn: '2026-05-01', outcome: null },
  ]);
});

test('only its unit and the secretariat say what came of it, only the worker reminds', async () => {
  for (const personId of [town.owner.id, town.mia.id, town.anna.id]) {
    await expect(keep(personId)).rejects.toThrow(Forbidden);
  }
  expect(await keep(town.sif.id)).toMatchObject({ ok: true });
  await expect(remind('2026-05-06T05:40:00Z', visitor)).rejects.toThrow(Forbidden);
});

test('nothing is promised in what is not published', async () => {
  const other = await answers.asked();
  const given = { ...promise, unitId: town.kultur };
  const ctx = await town.as(town.sif.id);
  expect(await promiseFollowUp(ctx, { questionId: other, promise: given })).toEqual({
    ok: false,
    reason: 'not_published',
  });
  const past = { ...given, dueOn: '2026-03-08' };
  expect(await promiseFollowUp(ctx, { questionId: id, promise: past })).toEqual({
    ok: false,
    reason: 'day_past',
  });
});
