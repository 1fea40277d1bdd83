import { afterAll, beforeAll, expect, test } from 'vitest';
import { question, questionAnswer, questionFollowUp } from '#db/schema';
import { seedPeople } from '#db/seed/people';
import { readStories } from '#db/seed/question-story';
import { seedQuestions } from '#db/seed/questions';
import { seedIfEmpty } from '#db/seed/seed';
import { frontDoorAt } from '~/domains/municipalities/address';
import { listMunicipalities } from '~/domains/municipalities/queries.server';
import { readAnswer } from '~/domains/questions/answering/read-answer.server';
import { readClock } from '~/platform/clock';
import { everything, startWorld, type World } from '../../support/plan-world';
import { testSecret } from '../../support/server';

let world: World;
const log = () => undefined;
const seed = () =>
  seedQuestions({
    url: world.url,
    secret: testSecret,
    frontDoor: frontDoorAt('http://localhost:3000'),
    log,
  });
beforeAll(async () => {
  world = await startWorld();
  await seedIfEmpty({ url: world.url, log });
});
afterAll(() => world.end());

test('the demo has a year of questions, said to be the demo’s, wherever a question can be, and once', async () => {
  await seed();
  expect(await world.db.$count(question)).toBe(0);
  await seedPeople({ url: world.url, secret: testSecret, log });
  await seed();
  const rows = await world.db.select().from(question);
  const { stories } = await readStories('soenderborg');
  const here = (await listMunicipalities(world.db)).find(({ slug }) => slug === 'soenderborg')!;
  expect(rows.length).toBe(stories.length);
  expect(new Set(rows.map(({ municipalityId }) => municipalityId))).toEqual(new Set([here.id]));
  // By the rules that are played nobody's question lapses.
  expect([...new Set(rows.map(({ state }) => state))].toSorted()).toEqual([
    'accepted',
    'answered',
    'asked',
    'clarifying',
    'forwarded',
    'received',
    'refused',
    'with_administration',
    'withdrawn',
  ]);
  for (const { topic, shownName } of rows) {
    expect(topic).toMatch(/^Demo: /);
    if (shownName !== null) expect(shownName).toMatch(/^Demo/);
  }
  const answers = await world.db.select().from(questionAnswer);
  expect(answers.length).toBeGreaterThan(20);
  for (const { text } of answers) expect(text).toMatch(/^Demo-svar: /);
  const recorded = rows.find(
    ({ state, streamSecond }) => state === 'answered' && streamSecond !== null,
  )!;
  const now = readClock();
  const reading = { db: world.db, municipality: here, now };
  expect((await readAnswer(reading, recorded.id))!.recording!.url).toMatch(
    /^https:\/\/example\.com\/\?demo=.*#t=\d+$/,
  );
  const promises = await world.db.select().from(questionFollowUp);
  expect(promises.some(({ keptAt }) => keptAt !== null)).toBe(true);
  expect(promises.some(({ keptAt }) => keptAt === null)).toBe(true);
  const before = await everything(world.db);
  await seed();
  expect(await everything(world.db)).toEqual(before);
});
