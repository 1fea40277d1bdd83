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
  const link = `href="${plan}?kommentar=${row!.id}#kommentar-${row!.id}"`;
  expect((await read('/soeg?q=god')).text).toContain(link);
  expect((await read(`/min-side/kommentarer/${row!.id}`)).text).toContain(link);
});

test('a link to a comment leads to the page that it stands on, and no page is after the last', async () => {
  const ids = [];
  const authors = [town.ida, await town.citizen()];
  for (let made = 0; made < 21; made += 1) {
    ids.unshift(await town.submit(authors[made % 2]!.id));
    await town.decide(town.anna.id, ids[0]!, 'publish');
  }
  const node = '/planer/en-plan/flere-baenke';
  const ledTo = async (path: string) => {
    const answer = await server.fetchFrom(host, path);
    return [answer.status, answer.headers.get('location')];
  };
  const stands: string[][] = [];
  for (const page of [1, 2]) {
    const { text } = await read(`${node}?page=${page}`);
    stands.push([...text.matchAll(/id="kommentar-([^"]+)"/g)].map(([, id]) => id!));
  }
  expect(stands.map(({ length }) => length)).toEqual([20, 1]);
  for (const [at, path] of [node, `${node}?page=2`].entries()) {
    for (const id of [stands[at]![0]!, stands[at]!.at(-1)!]) {
      expect(await ledTo(`${node}?kommentar=${id}`)).toEqual([302, path]);
    }
  }
  expect(await ledTo(`/en${node}?kommentar=${stands[1]![0]}`)).toEqual([302, `/en${node}?page=2`]);
  expect(await ledTo(`${node}?page=9`)).toEqual([302, `${node}?page=2`]);
  expect(await ledTo(`${node}?kommentar=${uuidv4()}`)).toEqual([302, node]);
  expect((await ledTo(`${node}?kommentar=x`))[0]).toBe(200);
  expect(await ledTo('/planer/en-plan?page=9')).toEqual([302, '/planer/en-plan']);
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
