import { eq } from 'drizzle-orm';
import { v4 as uuidv4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comment, planNode } from '#db/schema';
import { readClock } from '~/platform/clock';
import { type CommentTown, startCommentTown } from '../../support/comment-town';
import { signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

/** What can be commented on: nodes and the plan as a whole; what an edition dropped no more. */

let world: World;
let town: CommentTown;
let server: TestServer;
let cookie: string;
const host = 'steder.localhost';

beforeAll(async () => {
  world = await startWorld();
  town = await startCommentTown(world, { slug: 'steder', at: readClock() });
  server = await startServer({ databaseUrl: world.url });
  cookie = await signedIn(world, town.town, town.ida.id);
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const read = async (path: string) => {
  const answer = await server.fetchFrom(host, path, { headers: { cookie } });
  return { status: answer.status, text: (await answer.text()).replaceAll('<!-- -->', '') };
};
const send = (path: string, fields: Record<string, string>) =>
  server.fetchFrom(host, path, {
    method: 'POST',
    headers: {
      'content-type': 'multipart/form-data; boundary=x',
      origin: `http://${host}:${server.port}`,
      cookie,
    },
    body: `${Object.entries(fields)
      .map(
        ([name, value]) =>
          `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      .join('')}--x--\r\n`,
  });

test('the plan as a whole is commented on from its own page, and answered there', async () => {
  const plan = '/planer/en-plan';
  const [, form] = /href="(\/planer\/en-plan\/[^"]+\/kommentar)"/.exec((await read(plan)).text)!;
  expect((await read(form!)).text).toContain('>En plan</a>');
  const sent = await send(form!, { text: 'Planen er god.', formKey: uuidv4() });
  expect(sent.status).toBe(303);
  const [row] = await world.db.select().from(comment).where(eq(comment.text, 'Planen er god.'));
  await town.decide(town.anna.id, row!.id, 'publish');
  expect((await read(plan)).text).toContain('Planen er god.');
  expect((await read('/soeg?q=god')).text).toContain(`href="${plan}#kommentar-${row!.id}"`);
  expect((await read(`/min-side/kommentarer/${row!.id}`)).text).toContain(
    `href="${plan}#kommentar-${row!.id}"`,
  );
});

test('what was dropped says why it takes no comments, and loses none that was being written', async () => {
  const node = '/planer/en-plan/flere-baenke';
  const why = 'Det er ikke en del af planen mere, så her kan ikke skrives flere kommentarer.';
  expect((await read(`${node}/kommentar`)).text).toContain('<textarea');
  await world.db.update(planNode).set({ droppedIn: 1 }).where(eq(planNode.id, town.nodeId));
  expect((await read(node)).text).toContain(why);
  const form = await read(`${node}/kommentar`);
  expect(form.status).toBe(200);
  expect(form.text).toContain(why);
  expect(form.text).not.toContain('<textarea');
  const late = await send(`${node}/kommentar`, { text: 'Skrevet for sent.', formKey: uuidv4() });
  expect(late.status).toBe(422);
  const answer = await late.text();
  expect(answer).toContain('Det er ikke en del af planen mere, så det kan ikke kommenteres.');
  expect(answer).toContain('Skrevet for sent.</textarea>');
  const kept = await world.db.select().from(comment).where(eq(comment.text, 'Skrevet for sent.'));
  expect(kept).toEqual([]);
});
