import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comment, file, municipality } from '#db/schema';
import { saveReason } from '~/domains/moderation/reasons/save-reason.server';
import { showRefusal } from '~/domains/comments/show-refusal.server';
import { readClock } from '~/platform/clock';
import { type CommentTown, startCommentTown } from '../../support/comment-town';
import { postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

/** A refused comment whose author lets it be read beside the ground, where the ground allows that. */

let world: World;
let town: CommentTown;
let server: TestServer;
let cookie: string;
const host = 'afviser.localhost';
const page = '/planer/en-plan/flere-baenke';
const inThree = (word: string) => ({ da: `${word}-da`, en: `${word}-en`, de: `${word}-de` });

beforeAll(async () => {
  world = await startWorld();
  town = await startCommentTown(world, { slug: 'afviser', at: readClock() });
  server = await startServer({ databaseUrl: world.url });
  cookie = await signedIn(world, town.town, town.ida.id);
  const given = { title: inThree('Emnet'), wording: inThree('Ord'), keepsTextPublic: true };
  const saved = await saveReason(await town.as(town.anna.id), null, given);
  expect(saved).toMatchObject({ ok: true, value: { code: 'emnet_da' } });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const read = async (path: string, as?: string) => {
  const answer = await server.fetchFrom(host, path, {
    headers: as === undefined ? {} : { cookie: as },
  });
  return (await answer.text()).replaceAll('<!-- -->', '');
};
const own = (id: string) => `/min-side/kommentarer/${id}`;
const show = (id: string, as = cookie) => postForm(server, host, own(id), { form: 'vis' }, as);
const said = (answer: Response) => answer.headers.get('location');
async function refusedAs(text: string, reasonCode: string, fileId: string | null = null) {
  const id = await town.submit(town.ida.id, { text, fileId });
  expect(await town.decide(town.anna.id, id, 'refuse', { reasonCode })).toMatchObject({ ok: true });
  return id;
}

test('it is public once its author wishes, as refused, with the reason’s title in the page’s language', async () => {
  const fileId = await town.handIn();
  const id = await refusedAs('Om noget helt andet', 'emnet_da', fileId);
  expect(await read(page)).not.toContain('Om noget helt andet');
  const mine = await read(own(id), cookie);
  expect(mine).toContain('kan du vælge det på Min side.');
  expect(mine).toContain('Vis den med begrundelsen');

  expect(said(await show(id))).toBe(`${own(id)}?besked=afvist_vist`);
  expect(said(await show(id))).toBe(`${own(id)}?besked=afvist_vist`);
  const shown = await read(page);
  expect(shown).toContain('Om noget helt andet');
  expect(shown).toMatch(/Afvist:\s*<strong>Emnet-da<\/strong>/);
  expect(shown).not.toContain('havnen.jpg');
  expect(shown).not.toContain('<img class="attached-picture"');
  expect(await read(`/en${page}`)).toMatch(/Refused:\s*<strong>Emnet-en<\/strong>/);
  const [kept] = await world.db.select().from(file).where(eq(file.id, fileId));
  expect(kept!.isPublic).toBe(false);
  expect(await read('/planer/en-plan/atom.xml')).toContain('Afvist kommentar til „Flere bænke“');
  expect(await read(own(id), cookie)).toContain('Du har valgt, at andre må læse den');
  expect(await read(`/anmeld/${id}`)).toContain('Om noget helt andet');

  // A notice that is let be leaves it, its author takes it back.
  const notice = { explanation: 'Det er forkert', name: '', email: '' };
  expect(said(await postForm(server, host, `/anmeld/${id}`, notice))).toContain('besked=anmeldt');
  expect(await town.decide(town.anna.id, id, 'keep')).toMatchObject({ ok: true });
  expect(await read(page)).toContain('Om noget helt andet');
  expect(await read('/soeg?q=helt')).toContain(`#kommentar-${id}`);
  await postForm(server, host, own(id), { form: 'traek-tilbage' }, cookie);
  expect(await read(page)).not.toContain('Om noget helt andet');
  expect(await read('/soeg?q=helt')).not.toContain(`#kommentar-${id}`);
});

test('a moderator can hide it after a notice', async () => {
  const id = await refusedAs('Ulovligt nok', 'emnet_da');
  await show(id);
  await postForm(server, host, `/anmeld/${id}`, { explanation: 'Nej', name: '', email: '' });
  await town.decide(town.anna.id, id, 'hide', { reasonCode: 'illegal' });
  expect(await read(page)).not.toContain('Ulovligt nok');
  expect(said(await show(id))).toBe(`${own(id)}?besked=afvist_ikke_vist`);
});

test.each([
  ['with a ground that keeps the text private', 'Køb mine cykler', 'spam'],
  ['with a CPR number', 'Mit er 010190-1234', 'emnet_da'],
])('%s it stays private', async (_which, text, reason) => {
  const id = await refusedAs('Pæn tekst', reason);
  // What came in before the scan knew it, or by another way.
  await world.db.update(comment).set({ text }).where(eq(comment.id, id));
  expect(await read(own(id), cookie)).not.toContain('Vis den med begrundelsen');
  const version = await world.db.select().from(municipality);
  expect(said(await show(id))).toBe(`${own(id)}?besked=afvist_ikke_vist`);
  expect(await world.db.select().from(municipality)).toEqual(version);
  expect(await read(page)).not.toContain(text);
  expect(await town.row(id)).toMatchObject({ state: 'refused', publishedText: null });
});

test('nobody shows another’s, and what waits is not refused', async () => {
  const id = await refusedAs('Min egen', 'emnet_da');
  const stranger = await town.citizen();
  const theirs = await signedIn(world, town.town, stranger.id);
  expect((await show(id, theirs)).status).toBe(403);
  const waiting = await town.submit();
  expect(await showRefusal(await town.as(town.ida.id), { commentId: waiting })).toEqual({
    ok: false,
    reason: 'not_refused',
  });
});
