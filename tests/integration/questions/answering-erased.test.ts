import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionAnswer } from '#db/schema';
import { eraseAccount } from '~/domains/identity/own/erase-account.server';
import { proposeCorrection } from '~/domains/questions/answering/propose-correction.server';
import { readAnswerWork } from '~/domains/questions/answering/read-answer-work.server';
import { listQuestionsForStaff } from '~/domains/questions/handling/list-for-staff.server';
import { staffQuestionsQuery } from '~/domains/questions/handling/staff-query';
import { listQuestionsToAnswer } from '~/domains/questions/handling/waiting-for-answer.server';
import { personalData } from '~/routes/me/personal-data.server';
import { actingAs } from '../../support/people';
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

async function eraseAskerOf(id: string): Promise<void> {
  const { ctx, who } = await actingAs(world, town.town, (await town.row(id)).authorId);
  expect(await eraseAccount(ctx, who, personalData)).toMatchObject({ ok: true });
}

test('of whoever erases their account no draft quotes what they asked, and nobody waits to answer it', async () => {
  const id = await answers.asked();
  await answers.draft(town.owner.id, id, 'Du skrev, at du er syg.');
  const sif = await town.as(town.sif.id);
  const reading = { ...sif, db: world.db };
  expect((await listQuestionsToAnswer(reading, 5)).total).toBe(1);
  await eraseAskerOf(id);
  expect(await answers.row(id)).toBeUndefined();
  expect(await listQuestionsToAnswer(reading, 5)).toEqual({ total: 0, waiting: [] });
  const { questions } = await listQuestionsForStaff(reading, staffQuestionsQuery.parse({}));
  expect(questions).toEqual([]);
  expect(await answers.draft(town.owner.id, id)).toEqual({ ok: false, reason: 'not_answerable' });
});

test('a published answer stays, without a correction that nobody approved and without a letter to nobody', async () => {
  const { id: authorId } = await town.citizen();
  const id = await answers.asked({ authorId });
  await answers.approved(id);
  await answers.publish(id);
  const proposed = { text: 'Du skrev, at du er syg.', answeredBy: 'Borgmesteren' };
  await proposeCorrection(await town.as(town.sif.id), {
    questionId: id,
    ...proposed,
    seenHash: await answers.seen(id),
  });
  await eraseAskerOf(id);
  const [kept] = await world.db
    .select()
    .from(questionAnswer)
    .where(eq(questionAnswer.questionId, id));
  expect(kept).toMatchObject({ text: 'Bænkene kommer til maj.', proposedText: null });
  expect((await readAnswerWork(await town.as(town.sif.id), id)).letter).toBeNull();
});
