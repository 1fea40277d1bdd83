import { eq } from 'drizzle-orm';
import { v4 as uuidv4 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { comment } from '#db/schema';
import { danishDay, readClock } from '~/platform/clock';
import { type CommentTown, startCommentTown } from '../../support/comment-town';
import { makePerson, postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

/** What people and circumstances may do to comments and their moderators, by the pages that they use. */

let world: World;
let town: CommentTown;
let server: TestServer;
let host: string;
const list = '/medarbejder/indbakke';

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  town = await startCommentTown(world, { at: readClock() });
  host = `${town.town.slug}.localhost`;
});

const asStaff = (personId: string) => signedIn(world, town.town, personId, { secondFactor: true });
const plain = async (answer: Response) => (await answer.text()).replaceAll('<!-- -->', '');
const read = async (path: string, cookie: string) =>
  plain(await server.fetchFrom(host, path, { headers: { cookie } }));
const post = (path: string, cookie: string, fields: Record<string, string>) =>
  postForm(server, host, path, fields, cookie);
const saidBy = (answer: Response) =>
  new URL(answer.headers.get('location') ?? '/', 'http://x').searchParams.get('besked');

describe('a number in a comment', () => {
  const send = (text: string, cookie: string) =>
    server.fetchFrom(host, '/planer/en-plan/flere-baenke/kommentar', {
      method: 'POST',
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        origin: `http://${host}:${server.port}`,
        cookie,
      },
      body: `${Object.entries({ text, formKey: uuidv4(), sendAnyway: 'yes' })
        .map(
          ([name, value]) =>
            `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
        )
        .join('')}--x--\r\n`,
    });
  const kept = async () =>
    (await world.db.select().from(comment)).filter(
      ({ municipalityId }) => municipalityId === town.town.id,
    );

  test('that looks like a CPR number is shown where it stands, in ten spellings, and nothing is sent', async () => {
    const cookie = await signedIn(world, town.town, town.ida.id);
    for (const spelling of [
      '0101011234',
      '010101-1234',
      '010101 1234',
      '010101.1234',
      '010101–1234',
      '010101 - 1234',
      '01 01 01 1234',
      '01.01.01-1234',
      '01/01/01-1234',
      '01-01-01-12-34',
    ]) {
      const answer = await send(`Mit nummer er ${spelling}, hej.`, cookie);
      expect(answer.status, spelling).toBe(422);
      const page = await plain(answer);
      expect(page, spelling).toContain(`<mark>${spelling}</mark>`);
      expect(page).toContain('ligner et CPR-nummer');
      expect(page).toContain('det må ikke offentliggøres, så tag det ud.');
      expect(page).toContain(`Mit nummer er ${spelling}, hej.</textarea>`);
      expect(page).not.toContain('name="sendAnyway"');
    }
    expect(await kept()).toEqual([]);
  });

  test('of ten digits that is none is sent', async () => {
    const cookie = await signedIn(world, town.town, town.ida.id);
    for (const number of [
      '3201011234',
      '0113011234',
      '310401-1234',
      '290200-1234',
      '2024-202812',
    ]) {
      expect((await send(`Sagen har nummer ${number}.`, cookie)).status, number).toBe(303);
    }
    expect(await kept()).toHaveLength(5);
  });
});

test('a reason that is deleted while a decision is written is said to be gone, and nothing written is lost', async () => {
  const id = await town.submit();
  const { id: entryId } = await town.entryOf(id);
  const [anna, bo] = [await asStaff(town.anna.id), await asStaff(town.bo.id)];
  await post(`${list}/${entryId}`, anna, { form: 'tag' });
  const seen = /name="seen" value="([^"]+)"/.exec(await read(`${list}/${entryId}`, anna))![1]!;
  const deleted = await post('/medarbejder/begrundelser', bo, { do: 'delete', code: 'spam' });
  expect(saidBy(deleted)).toBe('begrundelse_slettet');

  const decision = { form: 'afgoer', seen, decision: 'refuse', reason: 'spam', words: 'Mine ord' };
  const answer = await post(`${list}/${entryId}`, anna, decision);
  expect(answer.status).toBe(422);
  const page = await plain(answer);
  expect(page).toContain('Den begrundelse kan ikke bruges mere. Vælg en anden.');
  expect(page).toContain('Mine ord</textarea>');
  expect(await town.row(id)).toMatchObject({ state: 'received' });

  // Used, it cannot be deleted, and that is said.
  await post(`${list}/${entryId}`, anna, { ...decision, reason: 'illegal' });
  expect(await town.row(id)).toMatchObject({ state: 'refused' });
  const used = await post('/medarbejder/begrundelser', bo, { do: 'delete', code: 'illegal' });
  expect(saidBy(used)).toBe('begrundelse_brugt');
  const told = await read(used.headers.get('location')!, bo);
  expect(told).toContain('Begrundelsen står i en afgørelse og kan ikke slettes.');
  expect(told).toContain('id="illegal"');
});

test('what somebody on leave has is said to be theirs and free to take, and their own decision is then refused', async () => {
  const id = await town.submit();
  const { id: entryId } = await town.entryOf(id);
  const path = `${list}/${entryId}`;
  const [anna, bo] = [await asStaff(town.anna.id), await asStaff(town.bo.id)];
  await post(path, anna, { form: 'tag' });
  expect(saidBy(await post(path, bo, { form: 'tag' }))).toBe('sag_claimed_by_another');
  const seen = /name="seen" value="([^"]+)"/.exec(await read(path, anna))![1]!;

  const today = danishDay(readClock());
  await makePerson(world, town.town, {
    roles: [
      {
        role: 'moderator',
        validFrom: today.subtract({ days: 1 }).toString(),
        validTo: today.add({ days: 7 }).toString(),
        deputyForId: town.anna.assignmentIds[0]!,
      },
    ],
  });
  expect(await read(list, bo)).toContain('Anna Dommer har sagen, men er væk');
  expect(saidBy(await post(path, bo, { form: 'tag' }))).toBe('sag_taget');

  // She looks in from her holiday: her decision is not made, her words are kept.
  const decision = { form: 'afgoer', seen, decision: 'clarify', words: 'Hvilken havn?' };
  const late = await post(path, anna, decision);
  expect(late.status).toBe(422);
  const page = await plain(late);
  expect(page).toContain('En anden har taget sagen. Du kan overtage den.');
  expect(page).toContain('Hvilken havn?');
  expect(await town.row(id)).toMatchObject({ state: 'received' });
});

test('two moderators who decide at once make one decision; the other is told, and the author once', async () => {
  const id = await town.submit();
  const { id: entryId } = await town.entryOf(id);
  const path = `${list}/${entryId}`;
  const [anna, bo] = [await asStaff(town.anna.id), await asStaff(town.bo.id)];
  await post(path, anna, { form: 'tag' });
  const seen = /name="seen" value="([^"]+)"/.exec(await read(path, anna))![1]!;
  const answers = await Promise.all([
    post(path, anna, { form: 'afgoer', seen, decision: 'publish' }),
    post(path, bo, { form: 'afgoer', seen, decision: 'clarify', words: 'Hvor?' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([303, 422]);
  expect(await plain(answers[1])).toMatch(/En anden har taget sagen|Sagen er lukket/);
  expect(await town.row(id)).toMatchObject({ state: 'published' });
});

test('a decision on a text that changed meanwhile shows the new one, and publishes nothing', async () => {
  const id = await town.submit();
  await town.decide(town.anna.id, id, 'clarify', { words: 'Hvilken havn?' });
  const { id: entryId } = await town.entryOf(id);
  const path = `${list}/${entryId}`;
  const anna = await asStaff(town.anna.id);
  const seen = /name="seen" value="([^"]+)"/.exec(await read(path, anna))![1]!;
  await post(`/min-side/kommentarer/${id}`, await signedIn(world, town.town, town.ida.id), {
    form: 'uddyb',
    answer: 'Sydhavnen',
    text: 'Bænke i Sydhavnen',
  });
  const answer = await post(path, anna, { form: 'afgoer', seen, decision: 'publish' });
  expect(answer.status).toBe(422);
  const page = await plain(answer);
  expect(page).toContain('Teksten er ændret, siden du åbnede siden.');
  expect(page).toContain('Bænke i Sydhavnen');
  const [row] = await world.db.select().from(comment).where(eq(comment.id, id));
  expect(row).toMatchObject({ state: 'received', publishedText: null });
});
