import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import {
  committee,
  question,
  questionAnswer,
  questionFollowUp,
  questionTime,
  threadEvent,
} from '#db/schema';
import { readFigures } from '~/domains/questions/answering/read-figures.server';
import { listQuestionsToAnswer } from '~/domains/questions/handling/waiting-for-answer.server';
import type { QuestionState } from '~/domains/questions/states';
import { parseCsv } from '../../support/csv';
import { asVisitor, startWorld, type World } from '../../support/plan-world';
import { type QuestionTown, startQuestionTown } from '../../support/question-town';
import { startServer, type TestServer } from '../../support/server';

/** Meetings on Wednesdays 25 March, 29 April and 27 May 2026, for each of which questions close ten days before. */
let world: World;
let town: QuestionTown;
let server: TestServer;

beforeAll(async () => {
  world = await startWorld();
  town = await startQuestionTown(world, { slug: 'tal' });
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const at = (day: string) => `${day}T10:00:00Z`;

/** A question of its own person, received on a day and then wherever it is put. */
async function received(
  on: string,
  state: QuestionState,
  more: Partial<typeof question.$inferInsert> = {},
): Promise<string> {
  const { id: personId } = await town.citizen();
  const id = await town.ask(personId, {}, Temporal.Instant.from(at(on)));
  await world.db
    .update(question)
    .set({ state, ...more })
    .where(eq(question.id, id));
  return id;
}

async function answered(
  on: string,
  publishedOn: string,
  more: Partial<typeof question.$inferInsert> = {},
): Promise<string> {
  const id = await received(on, 'answered', more);
  await world.db.insert(questionAnswer).values({
    municipalityId: town.town.id,
    questionId: id,
    state: 'published',
    text: 'Hemmeligt svar',
    answeredBy: 'Borgmesteren',
    byId: town.owner.id,
    changedAt: at(publishedOn),
    approvedById: town.mia.id,
    approvedAt: at(publishedOn),
    publishedAt: at(publishedOn),
  });
  return id;
}

test('a year is counted as one counts it by hand', async () => {
  const [culture] = await world.db
    .select()
    .from(committee)
    .where(eq(committee.municipalityId, town.town.id))
    .orderBy(committee.position)
    .offset(1);
  const administration = { handling: 'administration', meetingId: null } as const;
  // For the meeting on 25 March, ten working days after which is 13 April: Easter is from 2 to 6 April.
  const first = await answered('2026-03-09', '2026-03-27', { committeeId: culture!.id });
  await answered('2026-03-10', '2026-04-13');
  await answered('2026-03-10', '2026-04-14');
  // Asked at the next meeting only: judged in time for the first all the same.
  await answered('2026-03-09', '2026-04-30', { meetingId: town.times[1]!.meetingId });
  // The administration's: ten working days after 9 March is the 23rd.
  await answered('2026-03-09', '2026-03-23', administration);
  await answered('2026-03-09', '2026-03-24', administration);
  // There was no time for it at the meeting: it has until ten working days after that.
  const left = await answered('2026-03-09', '2026-04-10', administration);
  await world.db.insert(threadEvent).values({
    id: uuidv7(),
    municipalityId: town.town.id,
    subjectId: left,
    at: at('2026-03-25'),
    kind: 'handed_over',
    isPublic: true,
    facts: { why: 'no_time' },
  });
  await received('2026-03-11', 'received');
  await received('2026-03-11', 'clarifying');
  await received('2026-03-11', 'accepted', { committeeId: culture!.id });
  await received('2026-03-11', 'asked');
  await received('2026-03-11', 'lapsed');
  await received('2026-03-11', 'forwarded', { forwardedTo: 'Region Syddanmark' });
  await received('2026-03-11', 'withdrawn');
  // Received on the last evening of the year before, in Denmark on the first of this.
  const { id: early } = await town.citizen();
  const newYear = await town.ask(early, {}, Temporal.Instant.from('2025-12-31T23:30:00Z'));
  await world.db.update(question).set({ state: 'withdrawn' }).where(eq(question.id, newYear));
  const { id: before } = await town.citizen();
  await town.ask(before, {}, Temporal.Instant.from('2025-12-31T22:30:00Z'));
  for (const reasonCode of ['personal_case', 'attack', 'attack']) {
    const { id: personId } = await town.citizen();
    const refused = await town.ask(personId);
    expect(await town.decide(town.anna.id, refused, 'refuse', { reasonCode })).toMatchObject({
      ok: true,
    });
  }
  const promised = { municipalityId: town.town.id, questionId: first, unitId: town.kultur };
  await world.db.insert(questionFollowUp).values(
    [
      { dueOn: '2026-05-01', keptAt: at('2026-05-01') },
      { dueOn: '2026-05-01', keptAt: at('2026-05-02') },
      { dueOn: '2026-05-01', keptAt: null },
      { dueOn: '2026-12-01', keptAt: null },
      { dueOn: '2026-12-02', keptAt: null },
    ].map((one) => ({
      ...promised,
      ...one,
      promise: 'Hemmeligt løfte',
      promisedAt: at('2026-03-27'),
      outcome: one.keptAt === null ? null : 'Gjort',
    })),
  );

  const now = Temporal.Instant.from(at('2026-06-01'));
  const ctx = { ...asVisitor(world, town.town), now };
  const figures = await readFigures(ctx, 2026);
  expect(figures).toMatchObject({
    year: 2026,
    years: [2026, 2025],
    received: 18,
    taken: 10,
    waiting: 4,
    states: { answered: 7, refused: 3, forwarded: 1, withdrawn: 2, lapsed: 1 },
    // 18, 34, 35, 52, 14, 15 and 32 days.
    medianDays: 32,
    inTime: 4,
    late: 3,
    // What is accepted and what was asked of those received on 11 March.
    overdue: 2,
    promises: { kept: 1, keptLate: 1, waiting: 2, overdue: 1 },
    committees: [
      { name: culture!.name, received: 2, answered: 1 },
      { name: null, received: 16, answered: 6 },
    ],
  });
  expect(figures.refusals.map(({ title, count }) => [title.da, count])).toEqual([
    ['Personsag', 1],
    ['Angreb på en person', 2],
  ]);
  expect(await readFigures(ctx, 2025)).toMatchObject({ received: 1, waiting: 1, medianDays: null });
  const elsewhere = await startQuestionTown(world);
  const other = { ...asVisitor(world, elsewhere.town), now };
  expect(await readFigures(other, 2026)).toMatchObject({ received: 0, years: [2026] });
});

test('a meeting that was moved judges what came in time for it, and what waits is due by it', async () => {
  const moved = await startQuestionTown(world);
  const { id: personId } = await moved.citizen();
  const id = await moved.ask(personId, {}, Temporal.Instant.from(at('2026-03-10')));
  const [first] = moved.times;
  // Rolled on, and the meeting that it was judged for is a week later, with a deadline of its own.
  await world.db
    .update(question)
    .set({ state: 'with_administration', handling: 'administration', meetingId: null })
    .where(eq(question.id, id));
  await world.db
    .update(questionTime)
    .set({ meetingStartsAt: '2026-04-01T15:00:00Z', closesAt: '2026-03-21T22:59:59Z' })
    .where(eq(questionTime.meetingId, first!.meetingId));
  await world.db.insert(threadEvent).values({
    id: uuidv7(),
    municipalityId: moved.town.id,
    subjectId: id,
    at: at('2026-04-01'),
    kind: 'handed_over',
    isPublic: true,
    facts: { why: 'no_time' },
  });
  // Ten working days after Wednesday 1 April, Easter between, is Monday 20 April.
  const on = async (day: string) =>
    (
      await readFigures(
        { ...asVisitor(world, moved.town), now: Temporal.Instant.from(at(day)) },
        2026,
      )
    ).overdue;
  expect(await on('2026-04-20')).toBe(0);
  expect(await on('2026-04-21')).toBe(1);
  const sif = { ...(await moved.as(moved.sif.id)), db: world.db };
  const { waiting } = await listQuestionsToAnswer(sif, 5);
  expect(waiting).toMatchObject([{ subjectId: id, dueAt: '2026-04-20T21:59:59Z' }]);
});

test('the page says how it counts, and nothing of whoever asked or of what is not public', async () => {
  const get = async (path: string) => server.fetchFrom('tal.localhost', path);
  const page = await get('/spoergsmaal/tal?aar=2026');
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('Spørgsmål til byrådet i 2026');
  expect(html).toContain('senest 10 arbejdsdage efter det møde');
  expect(html).toContain('32 dage');
  expect(html).toContain('Ikke besvaret endnu, og fristen er gået');
  for (const secret of ['Hemmeligt', 'Ida Marie', 'Bænke ved havnen']) {
    expect(html).not.toContain(secret);
  }
  expect(await (await get('/en/spoergsmaal/tal?aar=2026')).text()).toContain('Answered in time');
  expect((await get('/spoergsmaal/tal')).status).toBe(200);
  expect((await get('/spoergsmaal/tal?aar=1999')).status).toBe(404);
  expect((await get('/spoergsmaal/tal?aar=nu')).status).toBe(400);
});

const open = '/api/v1/question-figures';
const getOpen = async (path: string, headers: Record<string, string> = {}) =>
  server.fetchFrom('tal.localhost', path, { headers });

test('the open data has the same figures, a row a year, and nothing else', async () => {
  const answer = await getOpen(open);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  for (const secret of ['Hemmeligt', 'Ida Marie', 'Bænke ved havnen']) {
    expect(text).not.toContain(secret);
  }
  const { items } = JSON.parse(text) as { items: { year: number }[] };
  expect(items.find(({ year }) => year === 2026)).toMatchObject({
    url: expect.stringMatching(/\/spoergsmaal\/tal\?aar=2026$/) as string,
    received: 18,
    taken: 10,
    answered: 7,
    answeredInTime: 4,
    answeredLate: 3,
    medianDays: 32,
    refusals: [
      { ground: 'Personsag', count: 1 },
      { ground: 'Angreb på en person', count: 2 },
    ],
  });
  const [head, ...rows] = parseCsv(await (await getOpen(`${open}?format=csv`)).text());
  const of2026 = rows.find(([year]) => year === '2026')!;
  expect(Object.fromEntries(head!.map((name, index) => [name, of2026[index]]))).toMatchObject({
    received: '18',
    refusals: 'Personsag: 1; Angreb på en person: 2',
    withdrawn: '2',
  });
});

test('the open data holds no longer than the page: nothing tells of what is received but the clock', async () => {
  const withdrawn = async () => /"withdrawn":(\d+)/.exec(await (await getOpen(open)).text())?.[1];
  const before = await withdrawn();
  const csv = await getOpen(`${open}?format=csv`);
  await received('2026-03-12', 'withdrawn');
  expect(await withdrawn()).toBe(before);
  onTestFinished(() => void vi.useRealTimers());
  vi.setSystemTime(Date.now() + 301_000);
  expect(await withdrawn()).toBe(String(Number(before) + 1));
  const known = { 'If-None-Match': csv.headers.get('etag')! };
  expect((await getOpen(`${open}?format=csv`, known)).status).toBe(200);
});
