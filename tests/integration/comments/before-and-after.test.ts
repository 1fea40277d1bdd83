import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentNotice } from '#db/schema';
import { readClock } from '~/platform/clock';
import { type CommentTown, startCommentTown } from '../../support/comment-town';
import { makePerson, postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

/** What a page says before somebody may write, and after they have reported. */

let world: World;
let town: CommentTown;
let server: TestServer;
const host = 'besked.localhost';

beforeAll(async () => {
  world = await startWorld();
  town = await startCommentTown(world, { slug: 'besked', at: readClock() });
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const read = async (path: string, cookie = '') =>
  (await (await server.fetchFrom(host, path, { headers: { cookie } })).text()).replaceAll(
    '<!-- -->',
    '',
  );
const reported = (explanation: string, id: string, email = '') =>
  postForm(server, host, `/anmeld/${id}`, { explanation, name: '', email });

test('whoever lacks the age alone is told so, and where it is given', async () => {
  const { id } = await makePerson(world, town.town, { name: 'Uden Alder' });
  const cookie = await signedIn(world, town.town, id);
  const answer = await server.fetchFrom(host, '/planer/en-plan/flere-baenke/kommentar', {
    headers: { cookie },
  });
  const to = answer.headers.get('location')!;
  expect(to).toContain('/hvad-kraever-det?mangler=comment');
  const page = await read(to, cookie);
  expect(page).toContain('Vi ved ikke, om du er fyldt 13 år. <a href="/min-side/bopael">');
  expect(page).not.toContain('Vi ved ikke, om du bor i kommunen');
  expect(page).not.toContain('Skriv, at du bor i kommunen');
  expect(await read(`/en${to}`, cookie)).toContain('whether you are at least 13');
});

test('whoever is too young is told so, and led nowhere', async () => {
  const { id } = await makePerson(world, town.town, { name: 'Ung', ageBand: '10_12' });
  const page = await read(
    '/hvad-kraever-det?mangler=comment',
    await signedIn(world, town.town, id),
  );
  expect(page).toContain('efter det, vi ved, er du yngre.');
  expect(page.slice(page.indexOf('<main'), page.indexOf('</main>'))).not.toContain('bopael');
});

test('a report without an address has its receipt on the page, one with it is told of the mail', async () => {
  const id = await town.submit();
  await town.decide(town.anna.id, id, 'publish');
  const without = await reported('Det er løgn.', id);
  const page = await read(without.headers.get('location')!);
  expect(page).toContain('Det sker der nu');
  expect(page).toContain('Du har ikke skrevet en e-mail, så vi kan ikke svare dig.');
  const mailed = await reported('Det er stadig løgn.', id, 'nina@example.dk');
  expect(await read(mailed.headers.get('location')!)).toContain(
    'Vi har sendt dig en kvittering på mail',
  );
});

test('a report with a CPR number is not taken, and the number is shown', async () => {
  const id = await town.submit();
  await town.decide(town.anna.id, id, 'publish');
  const answer = await reported('Hun hedder Else\nog har 010190-1234.', id);
  expect(answer.status).toBe(422);
  const page = (await answer.text()).replaceAll('<!-- -->', '');
  expect(page).toContain('Tag det ud: vi skal ikke bruge det');
  expect(page).toContain('<mark>010190-1234</mark>');
  expect(page).toContain('linje 2');
  const kept = () => world.db.select().from(contentNotice).where(eq(contentNotice.subjectId, id));
  expect(await kept()).toEqual([]);

  await reported('Ring til 20 30 40 50.', id);
  expect(await kept()).toHaveLength(1);
  const entry = await town.entryOf(id);
  const staff = await signedIn(world, town.town, town.bo.id, { secondFactor: true });
  expect(await read(`/medarbejder/indbakke/${entry.id}`, staff)).toMatch(
    /<mark>20 30 40 50 <span class="small">\(ligner et telefonnummer\)/,
  );
});

test('a row of the inbox says that there is a picture', async () => {
  const staff = await signedIn(world, town.town, town.bo.id, { secondFactor: true });
  const rows = async () =>
    (await read('/medarbejder/indbakke', staff)).split(' · med billede').length;
  const before = await rows();
  await town.submit(town.ida.id, { text: 'Uden.' });
  expect(await rows()).toBe(before);
  await town.submit(town.ida.id, { text: 'Se havnen.', fileId: await town.handIn() });
  expect(await rows()).toBe(before + 1);
});
