import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { question } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { moveQuestion } from '~/domains/questions/handling/move-question.server';
import { cancelMeeting } from '~/domains/questions/meetings/cancel-meeting.server';
import { startAgendaTown } from '../../support/agenda-town';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

/** A meeting's page leads on to the questions that there was no time for. */

let world: World;
let server: TestServer;
let town: Awaited<ReturnType<typeof startAgendaTown>>;
let host: string;

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
  town = await startAgendaTown(world);
  host = `${town.town.slug}.localhost`;
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const path = (meetingId: string) => `/spoergsmaal/moeder/${meetingId}`;
/** What the page of a meeting says of those that went on; empty: nothing. */
async function goneOn(meetingId: string, language = ''): Promise<string> {
  const answer = await server.fetchFrom(host, language + path(meetingId));
  expect(answer.status).toBe(200);
  return /<section[^>]*id="videre".*?<\/section>/s.exec(await answer.text())?.[0] ?? '';
}

test('each with where it is now, as far as everyone reads it', async () => {
  const [first, second, third] = town.times.map(({ meetingId }) => meetingId);
  await town.ask(4);
  const [shown] = await town.ask(1, { topic: 'Cykelsti langs fjorden' });
  await town.ask(1, { topic: 'Hemmeligtemne', isPublishable: false });
  expect(await goneOn(first!)).toBe('');
  await town.publish();

  const said = await goneOn(first!);
  expect(said).toContain('Gået videre til et senere møde');
  expect(said).toContain(`href="/spoergsmaal/${shown!}"`);
  expect(said).toContain('Cykelsti langs fjorden');
  expect(said).toContain(`href="${path(second!)}"`);
  expect(said).toContain('Nu til mødet 29. april 2026');
  expect(said).not.toContain('Hemmeligtemne');
  expect(said.match(/<li/g)).toHaveLength(1);
  expect(await goneOn(second!)).toBe('');
  expect(await goneOn(first!, '/en')).toContain('Now for the meeting on 29 April 2026');

  const sif = await town.as(town.sif.id, town.after);
  await cancelMeeting(sif, second!);
  expect(await goneOn(first!)).toContain(`href="${path(third!)}"`);
  expect(await goneOn(second!)).toContain('Nu til mødet 27. maj 2026');
  await cancelMeeting(sif, third!);
  expect(await goneOn(third!)).toContain('Venter på, at der bliver fastsat et møde');

  await world.db.transaction(async (tx) => {
    await tx
      .update(question)
      .set({ hiddenAt: town.after.toString() })
      .where(eq(question.id, shown!));
    await publicContentChanged(tx, town.town.id);
  });
  for (const meetingId of [first!, second!, third!]) expect(await goneOn(meetingId)).toBe('');
});

test('one that comes back is not gone, and one that comes sooner no later', async () => {
  const other = await startAgendaTown(world);
  host = `${other.town.slug}.localhost`;
  const [first, second] = other.times.map(({ meetingId }) => meetingId);
  const [questionId] = await other.ask(1);
  const move = async (meetingId: string) =>
    moveQuestion(await other.as(other.sif.id), { questionId: questionId!, meetingId });
  await move(second!);
  expect(await goneOn(first!)).toContain('Nu til mødet 29. april 2026');
  await move(first!);
  expect(await goneOn(first!)).toBe('');
  expect(await goneOn(second!)).toBe('');
});
