import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mail, moderationNote, nodeParty, organisationUnit } from '#db/schema';
import { addNote } from '~/domains/moderation/index.server';
import { readClock } from '~/platform/clock';
import { type CommentTown, startCommentTown } from '../../support/comment-town';
import { makePerson, postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let town: CommentTown;
let server: TestServer;
const host = 'svarer.localhost';
const list = '/medarbejder/svar';

beforeAll(async () => {
  world = await startWorld();
  town = await startCommentTown(world, { slug: 'svarer', at: readClock() });
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const asStaff = (personId: string) => signedIn(world, town.town, personId, { secondFactor: true });
const get = (path: string, cookie: string) => server.fetchFrom(host, path, { headers: { cookie } });
const read = async (path: string, cookie: string) => {
  const answer = await get(path, cookie);
  expect(answer.status).toBe(200);
  return (await answer.text()).replaceAll('<!-- -->', '');
};
const published = async (text: string, publishedText?: string) => {
  const id = await town.submit(town.ida.id, { text });
  const outcome = await town.decide(
    town.anna.id,
    id,
    publishedText === undefined ? 'publish' : 'publish_redacted',
    publishedText === undefined ? {} : { publishedText, reasonCode: 'private_circumstances' },
  );
  expect(outcome).toEqual({ ok: true, value: null });
  return id;
};

/** Another unit of a town. */
async function makeUnit({ town: { id: municipalityId } }: CommentTown): Promise<string> {
  const id = uuidv7();
  const unit = { id, municipalityId, slug: 'vej', name: 'Vej og Park' };
  await world.db.insert(organisationUnit).values(unit);
  return id;
}

test('a plan owner finds what waits for their unit, is told of it, answers, and sees nothing that is not public', async () => {
  const owner = await asStaff(town.owner.id);
  expect(await read('/medarbejder', owner)).toContain(`href="${list}"`);
  expect(await read(list, owner)).toContain('ikke noget, der venter på svar');

  const id = await published('Bænke ved havnen. Karl Hansen har ingen.', 'Bænke ved havnen.');
  await addNote(await town.as(town.anna.id), {
    entryId: (await town.entryOf(id)).id,
    text: 'Intern snak',
  });
  expect(await world.db.select().from(moderationNote)).toHaveLength(1);
  const waiting = await town.submit(town.ida.id, { text: 'Ikke læst af nogen endnu' });
  const [told] = await world.db.select().from(mail).where(eq(mail.personId, town.owner.id));
  expect(told).toMatchObject({
    template: 'answer_waiting',
    facts: { path: `${list}/${id}`, detail: 'Kommentar til „Flere bænke“' },
  });

  const page = await read(list, owner);
  expect(page).toContain('Ét indlæg venter på svar.');
  expect(page).toContain('Bænke ved havnen.');
  expect(page).toContain('god tid');
  expect(page).toContain('<span class="badge">1 venter</span>');
  expect(page).not.toContain('Ikke læst af nogen');
  const one = await read(`${list}/${id}`, owner);
  for (const secret of ['Karl Hansen', 'Intern snak', 'Private forhold']) {
    expect(page + one).not.toContain(secret);
  }
  expect((await get(`${list}/${waiting}`, owner)).status).toBe(404);

  const answers = (text: string) =>
    postForm(server, host, `${list}/${id}`, { form: 'svar', text }, owner);
  expect((await answers(' ')).status).toBe(422);
  expect((await answers('Ring 010190-1234')).status).toBe(422);
  expect((await answers('De kommer til maj.')).headers.get('location')).toBe(
    `${list}/${id}?besked=svar_gemt`,
  );
  expect(await read(list, owner)).toContain('ikke noget, der venter på svar');
  const shown = await read(`${list}/${id}`, owner);
  expect(shown).toContain('De kommer til maj.');
  // Whoever had the page open from before there was an answer writes over nothing, and loses no word.
  const late = await answers('De kommer aldrig.');
  expect(late.status).toBe(422);
  const again = await late.text();
  expect(again).toContain('De kommer aldrig.</textarea>');
  const seen = /name="seen" value="([^"]+)"/.exec(again)![1]!;
  const knowing = { form: 'svar', text: 'De kommer til juni.', seen };
  const changed = await postForm(server, host, `${list}/${id}`, knowing, owner);
  expect(changed.headers.get('location')).toBe(`${list}/${id}?besked=svar_gemt`);
});

test('of another unit’s nodes an owner neither sees nor answers anything, the secretariat does', async () => {
  const id = await published('Mere lys på stien');
  const unitId = await makeUnit(town);
  const other = await makePerson(world, town.town, {
    roles: [{ role: 'plan_owner', unitId }],
  });
  const stranger = await asStaff(other.id);
  expect(await read(list, stranger)).not.toContain('Mere lys');
  expect((await get(`${list}/${id}`, stranger)).status).toBe(403);
  const sent = await postForm(server, host, `${list}/${id}`, { form: 'svar', text: 'x' }, stranger);
  expect(sent.status).toBe(403);

  const secretary = await makePerson(world, town.town, { roles: ['council_secretariat'] });
  const secretariat = await asStaff(secretary.id);
  expect(await read(list, secretariat)).toContain('Mere lys');
  expect((await get(`${list}/${id}`, secretariat)).status).toBe(200);
});

test('a node that names a unit of its own is not the business of the one above', async () => {
  const elsewhere = await startCommentTown(world, { at: readClock() });
  const unitId = await makeUnit(elsewhere);
  const of = { municipalityId: elsewhere.town.id, nodeId: elsewhere.nodeId, position: 0 };
  await world.db
    .insert(nodeParty)
    .values({ ...of, role: 'owner', key: 'vej', name: 'Vej og Park', unitId });
  const id = await elsewhere.submit();
  await elsewhere.decide(elsewhere.anna.id, id, 'publish');
  expect(await world.db.select().from(mail).where(eq(mail.personId, elsewhere.owner.id))).toEqual(
    [],
  );
  const cookie = await signedIn(world, elsewhere.town, elsewhere.owner.id, { secondFactor: true });
  const page = await server.fetchFrom(`${elsewhere.town.slug}.localhost`, list, {
    headers: { cookie },
  });
  expect(await page.text()).toContain('ikke noget, der venter på svar');
});
