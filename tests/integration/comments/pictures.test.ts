import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { file } from '#db/schema';
import { filePath } from '~/domains/files/rules';
import { giveNotice } from '~/domains/comments/give-notice.server';
import { findOwnComment } from '~/domains/comments/queries.server';
import { askForSecondLook } from '~/domains/comments/ask-for-second-look.server';
import { claimEntry } from '~/domains/moderation/index.server';
import { readClock } from '~/platform/clock';
import { type CommentTown, startCommentTown } from '../../support/comment-town';
import { photo } from '../../support/file-bytes';
import { postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';
import { multipart, sendForm } from '../../support/upload-form';

/** The picture of a comment, as a visitor meets it. */

let world: World;
let town: CommentTown;
let server: TestServer;
/** One that has a scanner, which nobody asks here. */
let scanning: TestServer;
let host: string;
const page = '/planer/en-plan/flere-baenke';

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
  const env = { clamavUrl: 'tcp://127.0.0.1:9' };
  scanning = await startServer({ databaseUrl: world.url, env });
});
afterAll(async () => {
  await Promise.all([server.close(), scanning.close()]);
  await world.end();
});
beforeEach(async () => {
  town = await startCommentTown(world, { at: readClock() });
  host = `${town.town.slug}.localhost`;
});

const get = (path: string) => server.fetchFrom(host, path, {});
const visit = async () => (await (await get(page)).text()).replaceAll('<!-- -->', '');

/** A comment with a picture that the scanner found clean. */
async function withPicture() {
  const fileId = await town.handIn();
  await world.db.update(file).set({ scan: 'clean' }).where(eq(file.id, fileId));
  const id = await town.submit(town.ida.id, { fileId });
  const [row] = await world.db.select().from(file).where(eq(file.id, fileId));
  return { id, fileId, path: filePath(row!) };
}

/** Decides on the newest entry by the form of its page, as the moderator's browser sends it. */
async function decideByForm(commentId: string, fields: Record<string, string>) {
  const { id: entryId } = await town.entryOf(commentId);
  await claimEntry(await town.as(town.anna.id), entryId);
  const cookie = await signedIn(world, town.town, town.anna.id, { secondFactor: true });
  const path = `/medarbejder/indbakke/${entryId}`;
  const shown = await (await server.fetchFrom(host, path, { headers: { cookie } })).text();
  const seen = /name="seen" value="([^"]+)"/.exec(shown)![1]!;
  const answer = await postForm(server, host, path, { form: 'afgoer', seen, ...fields }, cookie);
  return { shown, answer };
}
const text = 'Flere bænke ved havnen, tak.';
const redacted = { decision: 'publish_redacted', reason: 'private_circumstances', published: text };
const report = async (commentId: string) =>
  giveNotice(
    { ...(await town.as(town.bo.id)), actor: { kind: 'visitor' } },
    { commentId, explanation: 'Usandt', name: null, email: null, language: 'da' },
  );

test('is said in words to whoever decides, with what looks personal in them marked', async () => {
  const fileId = await town.handIn();
  const given = { fileId, fileAlt: 'Et skilt: 20 30 40 50', sendAnyway: true };
  const { id: entryId } = await town.entryOf(await town.submit(town.ida.id, given));
  const cookie = await signedIn(world, town.town, town.anna.id, { secondFactor: true });
  const path = `/medarbejder/indbakke/${entryId}`;
  const seen = await (await server.fetchFrom(host, path, { headers: { cookie } })).text();
  expect(seen.replaceAll('<!-- -->', '')).toMatch(
    /Et skilt: <\/span><mark>20 30 40 50 <span[^>]*>\(ligner et telefonnummer/,
  );
  expect(seen).toContain('valgt „Send alligevel“');
});

test('says at its words what must not stand there, and takes the words that replace them', async () => {
  const cookie = await signedIn(world, town.town, town.ida.id);
  const to = { port: server.port, host, cookie, path: `${page}/kommentar` };
  const send = async (alt: string, more: Parameters<typeof multipart>[0]) => {
    const fields = { text: 'Flere bænke', formKey: randomUUID(), fileAlt: alt };
    const parts = Object.entries(fields).map(([name, content]) => ({ name, content }));
    return sendForm(to, multipart([...parts, ...more]));
  };
  const chosen = { name: 'file', file: 'Ida Prøve.jpg', content: await photo() };
  const first = await send('Brev til 010190-1234', [chosen]);
  expect(first.status).toBe(422);
  expect(first.text).toMatch(/id="form-fileAlt-fault">Der står noget i teksten, som ligner et CPR/);
  expect(first.text).toContain('<mark>010190-1234</mark>');
  const kept = /name="fileId" value="([^"]+)"/.exec(first.text)![1]!;
  expect((await send('Et brev', [{ name: 'fileId', content: kept }])).status).toBe(303);
  const [row] = await world.db.select().from(file).where(eq(file.id, kept));
  expect(row!.alt).toBe('Et brev');
});

test.each([
  [
    '',
    'kun kommunen, der kan se din fil',
    'ikke scannet for virus endnu',
    'kun kommunen, der kan åbne',
  ],
  ['/en', 'only the municipality can see your', 'not scanned', 'only the municipality can open'],
  ['/de', 'nur die Kommune Ihre Datei sehen', 'noch nicht auf Viren', 'nur die Kommune die Datei'],
])(
  'without a scanner the form says in „%s“ that others do not see it, and so does its author’s page',
  async (language, onForm, state, onPage) => {
    const cookie = await signedIn(world, town.town, town.ida.id);
    const read = async (from: TestServer, path: string) => {
      const answer = await from.fetchFrom(host, language + path, { headers: { cookie } });
      return (await answer.text()).replaceAll('<!-- -->', '');
    };
    expect(await read(server, `${page}/kommentar`)).toContain(onForm);
    expect(await read(scanning, `${page}/kommentar`)).not.toContain(onForm);

    const fileId = await town.handIn();
    const own = `/min-side/kommentarer/${await town.submit(town.ida.id, { fileId })}`;
    const seen = await read(server, own);
    for (const words of ['havnen.jpg', state, onPage]) expect(seen).toContain(words);
    expect(seen).not.toContain('/filer/');
    const waiting = await read(scanning, own);
    for (const words of ['havnen.jpg', state]) expect(waiting).toContain(words);
    expect(waiting).not.toContain(onPage);

    const [row] = await world.db
      .update(file)
      .set({ scan: 'clean' })
      .where(eq(file.id, fileId))
      .returning();
    expect(await read(server, own)).toContain(`src="${filePath(row!)}"`);
    const opened = await server.fetchFrom(host, filePath(row!), { headers: { cookie } });
    expect(opened.status).toBe(200);
  },
);

test('is on the page, with words for what it shows, once it is published, and gone when it is hidden', async () => {
  const { id, path } = await withPicture();
  expect(await visit()).not.toContain('attached-picture');
  expect((await get(path)).status).toBe(404);

  expect((await decideByForm(id, { decision: 'publish' })).answer.status).toBe(303);
  const shown = await visit();
  const picture = /<img class="attached-picture"[^>]*>/.exec(shown)?.[0] ?? '';
  expect(picture).toContain(`src="${path}"`);
  expect(picture).toContain('alt="Havnen uden bænke"');
  expect(picture).toMatch(/width="\d+" height="\d+"/);
  const served = await get(path);
  expect(served.status).toBe(200);
  expect(served.headers.get('content-type')).toBe('image/jpeg');
  expect(served.headers.get('x-content-type-options')).toBe('nosniff');
  expect(served.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await served.arrayBuffer()).byteLength).toBeGreaterThan(100);

  await report(id);
  await town.decide(town.anna.id, id, 'hide', { reasonCode: 'attack' });
  expect(await visit()).not.toContain('attached-picture');
  expect((await get(path)).status).toBe(404);
});

test('that the moderator leaves out stays private, also when the comment was hidden and is restored', async () => {
  const { id, fileId, path } = await withPicture();
  const leaveOut = `leaveOut_${fileId}`;
  const { shown, answer } = await decideByForm(id, { ...redacted, [leaveOut]: 'yes' });
  expect(shown.replaceAll('<!-- -->', '')).toContain(
    'Billedet offentliggøres ikke: Havnen uden bænke',
  );
  expect(answer.status).toBe(303);
  const isLeftOut = async () => {
    const now = await visit();
    expect(now).toContain(text);
    expect(now).not.toContain('attached-picture');
    expect((await get(path)).status).toBe(404);
  };
  await isLeftOut();
  const own = await findOwnComment(await town.as(town.ida.id), id);
  expect(own.decisions[0]!.statement).toContain('ikke det billede eller den fil, du sendte med');
  expect(own.files).toMatchObject([{ isWithheld: true, isShown: false }]);

  await report(id);
  await town.decide(town.anna.id, id, 'hide', { reasonCode: 'attack' });
  const [decision] = (await findOwnComment(await town.as(town.ida.id), id)).decisions.slice(-1);
  const request = { commentId: id, decisionId: decision!.id, request: 'Se igen' };
  await askForSecondLook(await town.as(town.ida.id), request);
  expect(await town.decide(town.bo.id, id, 'restore')).toMatchObject({ ok: true });
  await isLeftOut();
});

test('that was left out is shown when a second look takes that back', async () => {
  const { id, fileId, path } = await withPicture();
  await decideByForm(id, { ...redacted, [`leaveOut_${fileId}`]: 'yes' });
  const [decision] = (await findOwnComment(await town.as(town.ida.id), id)).decisions.slice(-1);
  const request = { commentId: id, decisionId: decision!.id, request: 'Se igen' };
  await askForSecondLook(await town.as(town.ida.id), request);
  expect(await town.decide(town.bo.id, id, 'restore')).toMatchObject({ ok: true });
  expect(await visit()).toContain(`src="${path}"`);
});

test('ticked to stay out is not published by deciding to publish all of it, and stays ticked', async () => {
  const { id, fileId, path } = await withPicture();
  const leaveOut = `leaveOut_${fileId}`;
  const { answer } = await decideByForm(id, { decision: 'publish', [leaveOut]: 'yes' });
  expect(answer.status).toBe(422);
  const again = await answer.text();
  expect(again).toContain('Du har valgt, at en fil ikke skal offentliggøres.');
  expect(again).toMatch(
    new RegExp(
      `<input[^>]*checked=""[^>]*name="${leaveOut}"|<input[^>]*name="${leaveOut}"[^>]*checked=""`,
    ),
  );
  expect((await get(path)).status).toBe(404);
});

test('with nothing left out, the same text is not „uden noget af det“', async () => {
  const { id } = await withPicture();
  const { answer } = await decideByForm(id, redacted);
  expect(answer.status).toBe(422);
  expect(await town.row(id)).toMatchObject({ state: 'received' });
});
