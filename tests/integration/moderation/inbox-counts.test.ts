import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type InboxTown, startInboxTown } from '../../support/inbox-town';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

const here = '/medarbejder/indbakke';

let world: World;
let server: TestServer;
let town: InboxTown;

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
  await world.register();
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  town = await startInboxTown(world, server);
});

const header = (page: string) =>
  page.slice(page.indexOf('class="account-nav"'), page.indexOf('class="language-nav"'));

test('the header, the menu and the list count the same things', async () => {
  const asked = await town.comment({ title: 'Spurgt' });
  const theirs = await town.comment({ title: 'Bos' });
  await town.comment({ title: 'Fri' });
  await town.send(`${here}/${theirs.entryId}`, [['form', 'tag']], town.bo.cookie);
  await town.send(`${here}/${asked.entryId}`, [['form', 'tag']], town.anna.cookie);
  await town.send(
    `${here}/${asked.entryId}`,
    [
      ['form', 'afgoer'],
      ['decision', 'clarify'],
      ['words', 'Hvilken vej?'],
      ['seen', asked.chosen.split('.')[1]!],
    ],
    town.anna.cookie,
  );
  const page = (await town.page(here, town.anna.cookie)).replaceAll('<!-- -->', '');
  expect(page).toContain('2 sager venter på en afgørelse. Én sag venter på borgeren. Til dig: 1.');
  expect(header(page)).toContain('<span class="badge" aria-hidden="true">1</span>');
  expect(header(page)).toContain('<span class="visually-hidden">1 venter</span>');
  expect(page).toContain('<span class="badge">1 venter</span>');
  const filtered = await town.page(`${here}?hos=mig`, town.anna.cookie);
  expect(filtered).not.toContain('Til dig');
  expect(header(await town.page(`/en${here}`, town.anna.cookie))).toContain('1 waiting');
  // Whoever does not work here sees no number.
  const citizen = await town.cookieOf(town.author.id);
  expect(header(await town.page('/min-side', citizen))).not.toContain('badge');
});

test('what an administrator may not decide is for moderators, and is promised nowhere', async () => {
  const { entryId } = await town.comment();
  const { id } = await town.hire('Ada Admin', 'administrator');
  const cookie = await town.cookieOf(id);
  for (const path of [here, `${here}/${entryId}`]) {
    const page = await town.page(path, cookie);
    expect(page).toContain('For moderatorer');
    expect(page).not.toContain('Skal afgøres af en anden');
  }
  expect(await town.page('/medarbejder', cookie)).not.toContain('træf afgørelser');
  expect(await town.page('/medarbejder', town.anna.cookie)).toContain('træf afgørelser');
});
