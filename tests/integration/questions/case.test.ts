import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { question, questionFollowUp, questionTold } from '#db/schema';
import { exportCase } from '~/domains/questions/agenda/export-case.server';
import { approveCorrection } from '~/domains/questions/answering/approve-correction.server';
import { hashOfAnswer } from '~/domains/questions/answering/lock-answer.server';
import { keepFollowUp } from '~/domains/questions/answering/keep-follow-up.server';
import { proposeCorrection } from '~/domains/questions/answering/propose-correction.server';
import { eraseQuestion } from '~/domains/questions/asking/erase-question.server';
import { resubmitQuestion } from '~/domains/questions/asking/resubmit-question.server';
import { startWorld, type World } from '../../support/plan-world';
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

const at = (instant: string) => Temporal.Instant.from(instant);
const exported = async (id: string) =>
  exportCase(
    {
      ...(await town.as(town.sif.id, at('2026-06-01T10:00:00Z'))),
      origin: 'https://her.example',
      sdgName: String,
    },
    id,
  );

test('the case tells what was written when it was written, whatever was sent again or corrected since', async () => {
  const { id: authorId } = await town.citizen();
  const id = await town.ask(
    authorId,
    { topic: 'Lys', text: 'Kom nu!' },
    at('2026-03-01T10:00:00Z'),
  );
  const refused = { reasonCode: 'attack', now: at('2026-03-02T10:00:00Z') };
  expect(await town.decide(town.anna.id, id, 'refuse', refused)).toMatchObject({ ok: true });
  const again = {
    questionId: id,
    topic: 'Lys',
    text: 'Hvornår kommer lyset?',
    asking: 'alone' as const,
    askedWith: null,
    withName: false,
    isPublishable: true,
    needs: null,
    place: null,
    committee: null,
    sendAnyway: false,
  };
  expect(
    await resubmitQuestion(await town.as(authorId, at('2026-03-03T10:00:00Z')), again),
  ).toMatchObject({ ok: true });
  const taken = { now: at('2026-03-04T10:00:00Z') };
  expect(await town.decide(town.anna.id, id, 'publish', taken)).toMatchObject({ ok: true });
  await answers.filmed('https://tv.example.dk/byraad');
  await world.db
    .update(question)
    .set({ state: 'asked', unitId: town.kultur, streamSecond: 425 })
    .where(eq(question.id, id));
  await answers.approved(id, 'Lyset kommer til maj.');
  const promise = { promise: 'Vi sætter lys op.', unitId: town.teknik, dueOn: '2026-05-01' };
  const published = at('2026-03-26T10:00:00Z');
  expect(await answers.publish(id, { promise, now: published })).toMatchObject({ ok: true });
  const corrected = { text: 'Lyset kommer til juni.', answeredBy: 'Borgmesteren' };
  await proposeCorrection(await town.as(town.sif.id, at('2026-03-27T10:00:00Z')), {
    questionId: id,
    ...corrected,
    seenHash: await answers.seen(id),
  });
  await approveCorrection(await town.as(town.mia.id, at('2026-03-28T10:00:00Z')), {
    questionId: id,
    seenHash: hashOfAnswer(corrected),
  });
  const [followUp] = await world.db
    .select()
    .from(questionFollowUp)
    .where(eq(questionFollowUp.questionId, id));
  await keepFollowUp(await town.as(town.otherOwner.id, at('2026-04-30T10:00:00Z')), {
    questionId: id,
    followUpId: followUp!.id,
    outcome: 'Der er lys.',
  });

  const found = await exported(id);
  expect(found.question.receivedAt).toBe('2026-03-01T10:00:00.000Z');
  const pieces = found.correspondence.map((piece) => [piece.at.slice(0, 10), piece.kind]);
  expect(pieces).toEqual([
    ['2026-03-01', 'question'],
    ['2026-03-01', 'receipt'],
    ['2026-03-02', 'decision'],
    ['2026-03-03', 'question'],
    ['2026-03-03', 'receipt'],
    ['2026-03-04', 'decision'],
    ['2026-03-26', 'answer'],
    ['2026-03-28', 'answer'],
    ['2026-04-30', 'letter'],
  ]);
  const words = found.correspondence.map(({ text }) => text);
  expect(words[0]).toContain('Kom nu!');
  expect(words[3]).toContain('Hvornår kommer lyset?');
  expect(words[5]).toContain('godkendt');
  expect(words[6]).toContain('Lyset kommer til maj.');
  expect(words[6]).toContain('Teknik og Miljø har lovet at følge op senest 1. maj 2026');
  expect(words[7]).toContain('Lyset kommer til juni.');
  expect(words[8]).toContain('Der er lys.');
  const recordingUrl = 'https://tv.example.dk/byraad#t=425';
  expect(found.answers).toMatchObject([
    {
      at: '2026-03-26T10:00:00.000Z',
      until: '2026-03-28T10:00:00.000Z',
      text: 'Lyset kommer til maj.',
      recordingUrl,
    },
    { at: '2026-03-28T10:00:00.000Z', until: null, text: 'Lyset kommer til juni.' },
  ]);
  expect(found.promises).toEqual([
    {
      promise: 'Vi sætter lys op.',
      unit: 'Teknik og Miljø',
      dueOn: '2026-05-01',
      promisedAt: '2026-03-26T10:00:00.000Z',
      keptAt: '2026-04-30T10:00:00.000Z',
      outcome: 'Der er lys.',
    },
  ]);
  expect(found.kle).toBe('00.22.02');

  // What mails said goes with its asker.
  await world.db.transaction((tx) =>
    eraseQuestion(
      tx,
      { municipality: town.town, now: at('2026-06-01T10:00:00Z') },
      { id, state: 'answered' },
    ),
  );
  const kept = await world.db.select().from(questionTold).where(eq(questionTold.questionId, id));
  expect(kept.map(({ text }) => text)).toEqual(kept.map(() => null));
});

test('the case has the KLE number of the municipality’s own rules', async () => {
  const own = await startQuestionTown(world, { rules: { kle: '00.22.04' } });
  const id = await own.ask();
  const ctx = { ...(await own.as(own.sif.id)), origin: 'https://her.example', sdgName: String };
  expect((await exportCase(ctx, id)).kle).toBe('00.22.04');
});
