import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mail, question, questionUntold } from '#db/schema';
import { askUnit } from '~/domains/questions/handling/ask-unit.server';
import { handBackQuestion } from '~/domains/questions/handling/hand-back-question.server';
import { handOverQuestion } from '~/domains/questions/handling/hand-over-question.server';
import { markTold } from '~/domains/questions/handling/mark-told.server';
import { moveQuestion } from '~/domains/questions/handling/move-question.server';
import { cancelMeeting } from '~/domains/questions/meetings/cancel-meeting.server';
import { Forbidden } from '~/platform/errors';
import { postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { type QuestionTown, startQuestionTown } from '../../support/question-town';
import { startServer, type TestServer } from '../../support/server';

/** Whom no mail reaches is told by staff, who see whom and what, and say when they have. */

let world: World;
let town: QuestionTown;
let server: TestServer;
const host = 'ufortalt.localhost';
const list = '/medarbejder/spoergsmaal';

beforeAll(async () => {
  world = await startWorld();
  town = await startQuestionTown(world, { slug: 'ufortalt' });
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const read = async (personId: string) => {
  const cookie = await signedIn(world, town.town, personId, { secondFactor: true });
  const page = await server.fetchFrom(host, list, { headers: { cookie } });
  return (await page.text()).replaceAll('<!-- -->', '');
};
const untoldOf = (id: string) =>
  world.db.select().from(questionUntold).where(eq(questionUntold.questionId, id));

test('an asker without mail whose meeting is cancelled stands on the list until somebody has told them', async () => {
  const vera = await town.citizen({ name: 'Vera Uden Mail', email: null, city: 'Sønderborg' });
  const heard = await town.citizen({ name: 'Hans Med Mail' });
  const id = await town.accepted(vera.id);
  const other = await town.accepted(heard.id);
  expect(await untoldOf(id)).toEqual([]);
  const cancelled = await cancelMeeting(await town.as(town.sif.id), town.times[0]!.meetingId);
  expect(cancelled).toMatchObject({ ok: true });
  expect(await untoldOf(other)).toEqual([]);
  const [untold, ...more] = await untoldOf(id);
  expect(more).toEqual([]);
  expect(untold).toMatchObject({ toldAt: null });
  expect(untold!.text).toContain('aflyst');

  const page = await read(town.sif.id);
  expect(page).toContain('Fortæl dem det selv (1)');
  expect(page).toContain('Vera Uden Mail, Prøvevej 1, 6400 Sønderborg');
  expect(page).not.toContain('Hans Med Mail');
  expect(await read(town.anna.id)).not.toContain('Fortæl dem det selv');
  await expect(
    markTold(await town.as(town.anna.id), { untoldId: untold!.id }),
  ).rejects.toBeInstanceOf(Forbidden);

  const cookie = await signedIn(world, town.town, town.sif.id, { secondFactor: true });
  const press = async () =>
    (
      await postForm(server, host, list, { form: 'fortalt', untold: untold!.id }, cookie)
    ).headers.get('location');
  expect(await press()).toContain('spoerger_fortalt');
  expect(await press()).toContain('spoerger_var_fortalt');
  expect(await read(town.sif.id)).not.toContain('Fortæl dem det selv');
});

test('where a protected asker lives is not on the list', async () => {
  const nora = await town.citizen({ name: 'Nora Skjult', email: null, isProtected: true });
  const id = await town.accepted(nora.id);
  await handOverQuestion(await town.as(town.sif.id), { questionId: id, unitId: town.kultur });
  expect(await untoldOf(id)).toHaveLength(1);
  const page = await read(town.sif.id);
  expect(page).toContain('navn og adresse er beskyttet');
  expect(page).not.toContain('Nora Skjult');
});

test('a unit that drafts the answer hears that the meeting is another', async () => {
  const asker = await town.citizen({ name: 'Otto Prøve' });
  const id = await town.accepted(asker.id);
  const sif = await town.as(town.sif.id);
  await askUnit(sif, { questionId: id, unitId: town.teknik });
  const told = async () =>
    (await world.db.select().from(mail).where(eq(mail.address, town.otherOwner.email))).map(
      ({ facts }) => facts.text,
    );
  expect(await told()).toHaveLength(1);
  await moveQuestion(sif, { questionId: id, meetingId: town.times[2]!.meetingId });
  expect((await told())[1]).toContain('Mødet er ændret');
  await cancelMeeting(sif, town.times[2]!.meetingId);
  expect((await told())[2]).toContain('datoen er ikke fastsat endnu');
});

test('what was judged by no deadline is judged by the first that it meets, by whatever way it comes there', async () => {
  const asker = await town.citizen({ name: 'Pia Prøve' });
  const sif = await town.as(town.sif.id);
  const unjudged = async () => {
    const id = await town.accepted(asker.id);
    await world.db
      .update(question)
      .set({ meetingId: null, deadlineAt: null })
      .where(eq(question.id, id));
    return id;
  };
  const { meetingId, closesAt } = town.times[1]!;
  const closing = async (id: string) => Date.parse((await town.row(id)).deadlineAt ?? '');
  const moved = await unjudged();
  await moveQuestion(sif, { questionId: moved, meetingId });
  expect(await closing(moved)).toBe(Date.parse(closesAt));
  await world.db.update(question).set({ state: 'withdrawn' }).where(eq(question.id, moved));
  const back = await unjudged();
  await handOverQuestion(sif, { questionId: back, unitId: town.kultur });
  await handBackQuestion(sif, { questionId: back });
  expect(await closing(back)).toBe(Date.parse(closesAt));
});
