import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  question,
  questionFormerAnswer,
  questionNote,
  roleAssignment,
  threadEvent,
} from '#db/schema';
import { renderMail } from '#emails/render';
import { addQuestionNote } from '~/domains/questions/answering/add-question-note.server';
import { approveAnswer } from '~/domains/questions/answering/approve-answer.server';
import { approveCorrection } from '~/domains/questions/answering/approve-correction.server';
import { draftAnswer } from '~/domains/questions/answering/draft-answer.server';
import { pointToRecording } from '~/domains/questions/answering/point-to-recording.server';
import { proposeCorrection } from '~/domains/questions/answering/propose-correction.server';
import { promiseFollowUp } from '~/domains/questions/answering/promise-follow-up.server';
import { readAnswer } from '~/domains/questions/answering/read-answer.server';
import { readAnswerWork } from '~/domains/questions/answering/read-answer-work.server';
import { returnAnswer } from '~/domains/questions/answering/return-answer.server';
import { sendForApproval } from '~/domains/questions/answering/send-for-approval.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { asVisitor, noon, startWorld, type World } from '../../support/plan-world';
import { answersIn } from '../../support/question-answers';
import { type QuestionTown, startQuestionTown } from '../../support/question-town';

let world: World;
let town: QuestionTown;
let answers: ReturnType<typeof answersIn>;

beforeAll(async () => {
  world = await startWorld();
  town = await startQuestionTown(world);
  answers = answersIn(world, town);
});
afterAll(() => world.end());

const fine = { ok: true, value: null };
const no = (reason: string) => ({ ok: false, reason });
const shown = (id: string) => readAnswer({ ...asVisitor(world, town.town), now: noon }, id);
const eventsOf = async (id: string) =>
  (
    await world.db
      .select()
      .from(threadEvent)
      .where(eq(threadEvent.subjectId, id))
      .orderBy(threadEvent.id)
  ).map(({ kind, facts, isPublic }) => ({ kind, facts, isPublic }));

test('an answer is drafted by its unit, approved by the mayor’s office, and published with all that it promises', async () => {
  const id = await answers.asked({ streamSecond: 425 });
  await answers.filmed('https://tv.example.dk/byraad');
  expect(await answers.draft(town.owner.id, id)).toEqual(fine);
  const written = { questionId: id, seenHash: await answers.seen(id) };
  expect(await sendForApproval(await town.as(town.owner.id), written)).toEqual(fine);
  const [wanted] = await answers.mails('question_approval_wanted', town.mia.id);
  expect(wanted!.facts).toMatchObject({
    path: `/medarbejder/spoergsmaal/${id}/svar`,
    detail: 'Bænke ved havnen',
  });
  expect(await answers.publish(id)).toEqual(no('not_approved'));
  expect(await approveAnswer(await town.as(town.mia.id), written)).toEqual(fine);
  const [ready] = await answers.mails('question_answer_news', town.sif.id);
  expect(ready!.facts).toMatchObject({
    path: `/medarbejder/spoergsmaal/${id}/svar`,
    text: 'Borgmesterkontoret har godkendt svaret. Nu kan I offentliggøre det.',
  });
  expect(await shown(id)).toBeNull();

  const promise = { promise: 'Vi sætter bænkene op.', unitId: town.teknik, dueOn: '2026-05-01' };
  const now = noon.add({ hours: 24 * 3 });
  expect(await answers.publish(id, { promise, now })).toEqual({
    ok: true,
    value: { isMailed: true },
  });
  expect((await town.row(id)).state).toBe('answered');
  expect(await shown(id)).toMatchObject({
    text: 'Bænkene kommer til maj.',
    answeredBy: 'Borgmesteren',
    days: 3,
    correctedAt: null,
    recording: { url: 'https://tv.example.dk/byraad#t=425', at: '7:05' },
    promises: [{ unit: 'Teknik og Miljø', dueOn: '2026-05-01', outcome: null }],
  });
  const { authorId } = await town.row(id);
  const [told] = await answers.mails('question_answered', authorId);
  for (const words of [
    'Svar fra Borgmesteren:\n\nBænkene kommer til maj.',
    'Teknik og Miljø har lovet at følge op senest 1. maj 2026: Vi sætter bænkene op.',
    'https://tv.example.dk/byraad#t=425',
  ]) {
    expect(told!.facts.text).toContain(words);
  }
  expect((await eventsOf(id)).slice(-2)).toEqual([
    { kind: 'answered', facts: { by: 'Borgmesteren' }, isPublic: true },
    { kind: 'promised', facts: { by: 'Teknik og Miljø', day: '2026-05-01' }, isPublic: true },
  ]);
  expect(await answers.publish(id)).toEqual(no('published_already'));
  expect(await answers.draft(town.owner.id, id, 'Skrevet om')).toEqual(no('published_already'));
});

test('who asked in English is told in English what is around the Danish answer', async () => {
  const id = await answers.asked({ language: 'en' });
  await answers.approved(id);
  await answers.publish(id);
  const [told] = await answers.mails('question_answered', (await town.row(id)).authorId);
  expect(told!.language).toBe('en');
  expect(told!.facts.text).toBe(
    'Answer from Borgmesteren:\n\nThe answer itself is in Danish.\n\nBænkene kommer til maj.',
  );
});

test('a changed draft loses its approval, and nobody approves their own nor what they have not seen', async () => {
  const id = await answers.asked();
  await answers.approved(id);
  expect(await answers.draft(town.owner.id, id)).toEqual(fine);
  expect((await answers.row(id))!.state).toBe('approved');
  expect(await answers.draft(town.mia.id, id, 'Bænkene kommer til juni.')).toEqual(fine);
  expect(await answers.row(id)).toMatchObject({
    state: 'draft',
    approvedById: null,
    approvedAt: null,
  });
  expect(await answers.publish(id)).toEqual(no('not_approved'));
  const mia = await town.as(town.mia.id);
  const own = { questionId: id, seenHash: await answers.seen(id) };
  expect(await sendForApproval(mia, { ...own, seenHash: 'what the owner wrote' })).toEqual(
    no('changed_meanwhile'),
  );
  expect(await sendForApproval(mia, own)).toEqual(fine);
  expect(await sendForApproval(mia, own)).toEqual(no('not_a_draft'));
  const approve = async (personId: string, seenHash: string | null) =>
    approveAnswer(await town.as(personId), { questionId: id, seenHash });
  expect(await approve(town.mia.id, await answers.seen(id))).toEqual(no('own_draft'));

  const { id: other } = await town.citizen({ name: 'Ole Borgmesterkontor' });
  await giveMayorsOffice(other);
  expect(await approve(other, 'another text')).toEqual(no('changed_meanwhile'));
  expect(await approve(other, await answers.seen(id))).toEqual(fine);
  expect(await returnAnswer(await town.as(other), { questionId: id, note: 'Hvornår?' })).toEqual(
    fine,
  );
  expect((await answers.row(id))!.state).toBe('draft');
  const [back] = (await answers.mails('question_answer_news', town.mia.id)).slice(-1);
  expect(back!.facts).toMatchObject({
    path: `/medarbejder/spoergsmaal/${id}/svar`,
    text: expect.stringContaining('sendt svaret tilbage med en note') as string,
  });
  const [note] = await world.db.select().from(questionNote).where(eq(questionNote.questionId, id));
  expect(note).toMatchObject({ text: 'Hvornår?', byId: other });
  expect(await returnAnswer(mia, { questionId: id, note: 'Igen' })).toEqual(no('not_for_approval'));
});

test('of two who draft at once one is told, and neither overwrites the other', async () => {
  const id = await answers.asked();
  const outcomes = await Promise.all(
    [town.owner.id, town.sif.id].map(async (personId) =>
      draftAnswer(await town.as(personId), {
        questionId: id,
        text: `Skrevet af ${personId}`,
        answeredBy: 'Borgmesteren',
        seenHash: null,
      }),
    ),
  );
  expect(outcomes).toContainEqual(fine);
  expect(outcomes).toContainEqual(no('changed_meanwhile'));
  const written = [town.owner.id, town.sif.id][outcomes.findIndex(({ ok }) => ok)];
  expect((await answers.row(id))!.text).toBe(`Skrevet af ${written}`);
});

test('published at once by many it is published once', async () => {
  const id = await answers.asked();
  await answers.approved(id);
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => answers.publish(id)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const { authorId } = await town.row(id);
  expect(await answers.mails('question_answered', authorId)).toHaveLength(1);
  const kinds = (await eventsOf(id)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'answered')).toHaveLength(1);
});

test('what is wrong is put right once another of the mayor’s office has approved it, and everyone sees when', async () => {
  const id = await answers.asked();
  const later = noon.add({ hours: 48 });
  const propose = async (text: string, seenHash: string | null, personId = town.sif.id) =>
    proposeCorrection(await town.as(personId, later), {
      questionId: id,
      text,
      answeredBy: 'Borgmesteren',
      seenHash,
    });
  const proposed = async () =>
    (await readAnswerWork(await town.as(town.mia.id), id)).proposal?.hash ?? null;
  const approve = async (personId: string, seenHash: string | null) =>
    approveCorrection(await town.as(personId, later), { questionId: id, seenHash });
  expect(await propose('For tidligt', null)).toEqual(no('not_published'));
  await answers.approved(id);
  await answers.publish(id);
  const first = await answers.seen(id);
  expect(await approve(town.mia.id, first)).toEqual(no('not_for_approval'));
  expect(await propose('CPR 010190-1234', first)).toEqual(no('cpr_in_text'));
  expect(await propose('Til juni.', 'something else')).toEqual(no('changed_meanwhile'));
  const told = async () => answers.mails('question_answered', (await town.row(id)).authorId);
  const waits = { ok: true, value: { isWaiting: true } };
  expect(await propose('Bænkene kommer til juli.', first)).toEqual(waits);
  expect(await propose('Bænkene kommer til juni.', first)).toEqual(no('changed_meanwhile'));
  expect(await propose('Bænkene kommer til juni.', await proposed())).toEqual(waits);
  const [wanted] = (await answers.mails('question_answer_news', town.mia.id)).slice(-1);
  expect(wanted!.facts.text).toContain('foreslår at rette svaret');
  // Nobody reads it yet, and nobody was told.
  expect(await shown(id)).toMatchObject({ text: 'Bænkene kommer til maj.', correctedAt: null });
  expect(await told()).toHaveLength(1);
  await expect(approve(town.sif.id, await proposed())).rejects.toThrow(Forbidden);
  expect(await approve(town.mia.id, first)).toEqual(no('changed_meanwhile'));

  expect(await approve(town.mia.id, await proposed())).toMatchObject({ ok: true });
  expect(await shown(id)).toMatchObject({
    text: 'Bænkene kommer til juni.',
    correctedAt: expect.stringContaining('2026-03-11') as string,
  });
  expect(await answers.row(id)).toMatchObject({
    byId: town.sif.id,
    approvedById: town.mia.id,
    approvedAt: expect.stringContaining('2026-03-11') as string,
    proposedText: null,
  });
  const former = await world.db
    .select()
    .from(questionFormerAnswer)
    .where(eq(questionFormerAnswer.questionId, id));
  expect(former).toMatchObject([{ text: 'Bænkene kommer til maj.', byId: town.owner.id }]);
  expect((await eventsOf(id)).at(-1)).toMatchObject({ kind: 'answer_corrected', isPublic: true });
  const { facts } = (await told()).at(-1)!;
  expect(facts.text).toContain('er rettet. Sådan lyder svaret fra');
  const read = {
    ...facts,
    municipality: 'Demo',
    link: null,
    detail: facts.detail!,
    text: facts.text!,
  };
  const { subject, text } = await renderMail('question_answered', 'da', read);
  expect(subject).toContain('er rettet');
  expect(text).not.toContain('Du har fået svar');
  const seen = await answers.seen(id);
  await expect(propose('Nej', seen, town.owner.id)).rejects.toThrow(Forbidden);

  // Of one's own it is for another; what is sent back or taken back leaves the answer as it is.
  expect(await propose('Til august.', seen, town.mia.id)).toEqual(waits);
  expect(await approve(town.mia.id, await proposed())).toEqual(no('own_draft'));
  expect(await propose('Bænkene kommer til juni.', await proposed())).toEqual({
    ok: true,
    value: { isWaiting: false },
  });
  await propose('Til september.', seen);
  const note = { questionId: id, note: 'Hvorfor?' };
  expect(await returnAnswer(await town.as(town.mia.id), note)).toEqual(fine);
  expect(await proposed()).toBeNull();
  expect(await shown(id)).toMatchObject({ text: 'Bænkene kommer til juni.' });
  const [back] = (await answers.mails('question_answer_news', town.sif.id)).slice(-1);
  expect(back!.facts.text).toContain('sendt din rettelse tilbage');
});

test('who does not draft, approve or publish an answer does none of it', async () => {
  const id = await answers.asked();
  const { id: citizen } = await town.citizen();
  for (const personId of [town.otherOwner.id, town.anna.id, citizen]) {
    await expect(answers.draft(personId, id)).rejects.toThrow(Forbidden);
    const ctx = await town.as(personId);
    await expect(sendForApproval(ctx, { questionId: id, seenHash: null })).rejects.toThrow(
      Forbidden,
    );
    await expect(addQuestionNote(ctx, { questionId: id, text: 'x' })).rejects.toThrow(Forbidden);
    await expect(readAnswerWork(ctx, id)).rejects.toThrow(Forbidden);
  }
  for (const personId of [town.sif.id, town.owner.id]) {
    const ctx = await town.as(personId);
    await expect(approveAnswer(ctx, { questionId: id, seenHash: null })).rejects.toThrow(Forbidden);
    await expect(returnAnswer(ctx, { questionId: id, note: 'x' })).rejects.toThrow(Forbidden);
  }
  const owner = await town.as(town.owner.id);
  const promise = { promise: 'Alt', unitId: town.kultur, dueOn: '2026-06-01' };
  await expect(promiseFollowUp(owner, { questionId: id, promise })).rejects.toThrow(Forbidden);
  const elsewhere = await startQuestionTown(world);
  const stranger = await elsewhere.as(elsewhere.sif.id);
  await expect(readAnswerWork(stranger, id)).rejects.toThrow(NotFound);
  await expect(pointToRecording(stranger, { questionId: id, streamSecond: 1 })).rejects.toThrow(
    NotFound,
  );
});

test('an answer is refused where there is none to give, and a CPR number never goes out', async () => {
  const { id: personId } = await town.citizen();
  const received = await town.ask(personId);
  expect(await answers.draft(town.sif.id, received)).toEqual(no('not_answerable'));
  const id = await answers.asked({ state: 'accepted' });
  expect(await answers.draft(town.owner.id, id, 'Ring til 010190-1234')).toEqual(no('cpr_in_text'));
  await answers.approved(id);
  expect(await answers.publish(id)).toEqual(no('not_asked_yet'));
  await world.db.update(question).set({ state: 'asked' }).where(eq(question.id, id));
  const promise = { promise: 'Vi ringer', unitId: town.kultur, dueOn: '2026-03-08' };
  expect(await answers.publish(id, { promise })).toEqual(no('day_past'));
  const cpr = { ...promise, promise: 'Vi ringer til 010190-1234', dueOn: '2026-03-09' };
  expect(await answers.publish(id, { promise: cpr })).toEqual(no('cpr_in_promise'));
  expect(await shown(id)).toBeNull();
  // A unit of nowhere: nothing of it is written.
  const nowhere = { ...promise, unitId: id, dueOn: '2026-04-01' };
  await expect(answers.publish(id, { promise: nowhere })).rejects.toThrow(NotFound);
  expect((await town.row(id)).state).toBe('asked');
});

test('who has no e-mail is not told by mail, and an answer to what is not public is for them alone', async () => {
  const id = await answers.asked({
    state: 'with_administration',
    handling: 'administration',
    meetingId: null,
    isPublishable: false,
    publishedText: null,
    publishedTopic: null,
    publishedAt: null,
    authorId: (await town.citizen({ email: null })).id,
  });
  await answers.approved(id);
  expect(await answers.publish(id)).toEqual({ ok: true, value: { isMailed: false } });
  expect((await eventsOf(id)).at(-1)).toMatchObject({ kind: 'answered', isPublic: false });
  const work = await readAnswerWork(await town.as(town.sif.id), id);
  expect(work).toMatchObject({ letter: { sentAt: null }, question: { isShown: false } });
  expect((await readAnswerWork(await town.as(town.owner.id), id)).letter).toBeNull();
  expect(
    await pointToRecording(await town.as(town.sif.id), { questionId: id, streamSecond: 5 }),
  ).toEqual(no('no_meeting'));
});

async function giveMayorsOffice(personId: string): Promise<void> {
  await world.db.insert(roleAssignment).values({
    municipalityId: town.town.id,
    personId,
    role: 'mayors_office',
    validFrom: '2020-01-01',
    createdAt: noon.toString(),
  });
}
