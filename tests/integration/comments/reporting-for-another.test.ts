import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentNotice } from '#db/schema';
import { claimEntry } from '~/domains/moderation/index.server';
import { readClock } from '~/platform/clock';
import { type CommentTown, startCommentTown } from '../../support/comment-town';
import { makeHelped } from '../../support/desk';
import { postForm } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let town: CommentTown;
let server: TestServer;

beforeAll(async () => {
  world = await startWorld();
  town = await startCommentTown(world, { slug: 'melder', at: readClock() });
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

test('a notice given at the desk is the citizen’s who is helped, and is not for the helper to judge', async () => {
  const id = await town.submit();
  await town.decide(town.anna.id, id, 'publish');
  const helped = await makeHelped(world, town.town);
  const form = { explanation: 'Det er ikke sandt.' };
  const sent = await postForm(
    server,
    'melder.localhost',
    `/anmeld/${id}`,
    form,
    helped.staff.cookie,
  );
  expect(sent.headers.get('location')).toBe(`/anmeld/${id}?svar=nej&besked=anmeldt`);
  const [notice] = await world.db
    .select()
    .from(contentNotice)
    .where(eq(contentNotice.subjectId, id));
  expect(notice).toMatchObject({ personId: helped.id });
  const entry = await town.entryOf(id);
  expect(entry.partyIds).toEqual([town.ida.id, helped.id, helped.staff.id]);
  expect(await claimEntry(await town.as(town.bo.id), entry.id)).toMatchObject({ ok: true });
});
