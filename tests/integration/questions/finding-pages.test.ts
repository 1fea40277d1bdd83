import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moderationReason, person } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { showRefusal } from '~/domains/questions/asking/show-refusal.server';
import { startAgendaTown } from '../../support/agenda-town';
import { parseCsv } from '../../support/csv';
import { signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { queriesMadeBy } from '../../support/queries-made';
import { answersIn } from '../../support/question-answers';
import { type QuestionTown, startQuestionTown } from '../../support/question-town';
import { startServer, type TestServer } from '../../support/server';

/** Where questions to the council are found: the archive, their own pages, other pages, feeds and open data. */

let world: World;
let town: QuestionTown;
let server: TestServer;
const host = 'fundet.localhost';
let bench: string;
let english: string;
let refused: string;
let unread: string;

beforeAll(async () => {
  world = await startWorld();
  town = await startQuestionTown(world, { slug: 'fundet', rules: { quota: null } });
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const read = async (path: string) => {
  const answer = await server.fetchFrom(host, path);
  return { status: answer.status, text: (await answer.text()).replaceAll('<!-- -->', '') };
};
const json = async (path: string) =>
  JSON.parse((await read(`/api/v1/${path}`)).text) as Record<string, unknown>;

test('an archive with nothing in it says what to do', async () => {
  const { status, text } = await read('/spoergsmaal/arkiv');
  expect(status).toBe(200);
  expect(text).toContain('Det første kan være dit.');
  expect(text).toContain('href="/spoergsmaal/stil"');
  expect((await read('/spoergsmaal/atom.xml')).status).toBe(200);
  expect((await read('/planer/en-plan/flere-baenke')).text).not.toContain('id="spoergsmaal"');
});

test('the archive lists questions, and is narrowed by its address', async () => {
  bench = await town.accepted(town.ida.id, {
    topic: 'Bænke ved havnen',
    text: 'Hvornår kommer bænkene?',
    committee: 'kulturudvalget',
    nodeIds: [town.nodeId],
    sdgs: [11],
    needs: 'Teleslynge, hemmelighed nummer et',
    asking: 'together',
    askedWith: 'Hemmelig Medspørger',
  });
  english = await town.accepted(town.ida.id, {
    topic: 'Cycle paths to the school',
    text: 'When will they be built?',
    language: 'en',
    withName: false,
  });
  unread = await town.ask(town.ida.id, { topic: 'Noget, som ingen har læst endnu' });
  const { text } = await read('/spoergsmaal/arkiv');
  expect(text).toContain('2 spørgsmål');
  expect(text).toContain(`lang="en" href="/spoergsmaal/${english}"`);
  expect(text).toContain('Ida Marie Prøve · modtaget 9. marts 2026');
  expect(text).toContain('En borger · modtaget 9. marts 2026');
  expect(text).not.toContain('ingen har læst');

  const narrowed = await read('/spoergsmaal/arkiv?q=b%C3%A6nk&udvalg=kulturudvalget&svar=');
  expect(narrowed.text).toContain('1 spørgsmål passer');
  expect(narrowed.text).not.toContain('Cycle paths');
  expect(narrowed.text).toContain('href="/spoergsmaal/arkiv?udvalg=kulturudvalget"');
  const none = await read('/spoergsmaal/arkiv?q=rabarber');
  expect(none.text).toContain('Ingen spørgsmål passer');
  const beyond = (await read('/spoergsmaal/arkiv?side=7')).text;
  expect(beyond).toContain('Gå til den første side');
  expect((await read('/en/spoergsmaal/arkiv?q=b%C3%A6nk')).text).toContain('“bænk”');
  expect((await read(`/spoergsmaal/arkiv?punkt=${town.nodeId}`)).text).toContain('Flere bænke');
});

test.each(['verdensmaal=18', 'aar=i+fjor', 'svar=m%C3%A5ske', 'punkt=1', 'side=0'])(
  'an archive cannot be asked for %s',
  async (query) => {
    expect((await read(`/spoergsmaal/arkiv?${query}`)).status).toBe(400);
  },
);

test('a question has a page of its own, in its own language, with where it leads', async () => {
  const { text } = await read(`/spoergsmaal/${english}`);
  expect(text).toContain('<span lang="en">Cycle paths to the school</span>');
  expect(text).toContain('<div class="written" lang="en">');
  expect(text).toMatch(/<meta name="description" content="[^"]*Cycle paths to the school/);
  expect(text).toContain(`href="/foelg/${english}"`);
  expect(text).toContain(`href="/anmeld/${english}"`);
  expect(text).toContain('Svaret bliver vist her.');
  const about = (await read(`/spoergsmaal/${bench}`)).text;
  for (const link of ['/planer/en-plan/flere-baenke', '/udvalg/kulturudvalget', '/verdensmaal/11'])
    expect(about).toContain(`href="${link}"`);
  expect((await read(`/en/spoergsmaal/${bench}`)).text).toContain('Waiting for the meeting');
});

test('what not everyone reads has no page', async () => {
  for (const path of [unread, 'findes-ikke', `${unread}/atom.xml`])
    expect((await read(`/spoergsmaal/${path}`)).status).toBe(404);
  expect((await server.fetchFrom(host, `/api/v1/questions/${unread}`)).status).toBe(404);
});

test('a refused question that its asker lets be read has the ground beside it', async () => {
  refused = await town.ask(town.ida.id, { topic: 'Noget, staten bestemmer' });
  const outcome = await town.decide(town.anna.id, refused, 'refuse', {
    reasonCode: 'not_municipal',
  });
  expect(outcome).toMatchObject({ ok: true });
  expect((await read(`/spoergsmaal/${refused}`)).status).toBe(404);
  // By the grounds that every municipality begins with, none lets its text be read.
  await world.db
    .update(moderationReason)
    .set({ keepsTextPublic: true })
    .where(eq(moderationReason.municipalityId, town.town.id));
  expect(await showRefusal(await town.as(town.ida.id), { questionId: refused })).toMatchObject({
    ok: true,
  });
  const { text } = await read(`/spoergsmaal/${refused}`);
  expect(text).toContain('Noget, staten bestemmer');
  expect(text).toMatch(/Afvist: <strong>[^<]+<\/strong>/);
  expect(text).toContain('Der kommer ikke et svar her.');
  expect(text).not.toContain('25. marts 2026');
});

test('pages of what a question is about show it, and lead to the archive', async () => {
  const places = {
    '/planer/en-plan/flere-baenke': `punkt=${town.nodeId}`,
    '/planer/en-plan': 'punkt=',
    '/verdensmaal/11': 'verdensmaal=11',
    '/udvalg/kulturudvalget': 'udvalg=kulturudvalget',
  };
  for (const [path, filter] of Object.entries(places)) {
    const { text } = await read(path);
    expect(text, path).toContain('Bænke ved havnen');
    expect(text, path).not.toContain('Cycle paths');
    expect(text, path).toContain(`href="/spoergsmaal/arkiv?${filter}`);
  }
  expect((await read('/verdensmaal/12')).text).not.toContain('Bænke ved havnen');
  expect((await read('/')).text).toContain('Bænke ved havnen');
  expect((await read('/spoergsmaal')).text).toContain('Bænke ved havnen');
  expect((await read('/soeg?q=havnen')).text).toContain(`href="/spoergsmaal/${bench}"`);
});

test('a question’s page makes a bounded number of queries', async () => {
  const made = await queriesMadeBy(
    async () => (await server.fetchFrom(host, '/metrics')).text(),
    () => server.fetchFrom(host, `/spoergsmaal/${bench}`, { headers: { cookie: 'a=b' } }),
  );
  expect(made).toBeLessThanOrEqual(13);
});

test('feeds tell what happens to questions, and to nothing else', async () => {
  const all = (await read('/spoergsmaal/atom.xml')).text;
  expect(all).toContain('Bænke ved havnen');
  expect(all).toContain('Cycle paths');
  expect(all).not.toContain('ingen har læst');
  const one = (await read(`/spoergsmaal/${bench}/atom.xml`)).text;
  expect(one).toContain('Bænke ved havnen');
  expect(one).not.toContain('Cycle paths');
  expect((await read('/spoergsmaal/arkiv')).text).toContain('href="/spoergsmaal/atom.xml"');
});

test('an answer is in the archive, the open data and the feed once it is published', async () => {
  const answers = answersIn(world, town);
  const id = await answers.asked();
  await answers.approved(id, 'Bænkene kommer til maj.');
  expect(await json('questions?answered=true')).toMatchObject({ total: 0 });
  expect(JSON.stringify(await json(`questions/${id}`))).not.toContain('til maj');
  const promise = { promise: 'Vi sætter bænke op.', unitId: town.kultur, dueOn: '2026-05-01' };
  expect(await answers.publish(id, { promise })).toMatchObject({ ok: true });
  const answer = {
    text: 'Bænkene kommer til maj.',
    correctedAt: null,
    promises: [
      {
        promise: 'Vi sætter bænke op.',
        unit: 'Kultur og Fritid',
        dueOn: '2026-05-01',
        keptAt: null,
        outcome: null,
      },
    ],
  };
  expect(await json('questions?answered=true')).toMatchObject({
    total: 1,
    items: [{ id, state: 'answered', answer }],
  });
  const [head, own, ...more] = parseCsv((await read(`/api/v1/questions/${id}?format=csv`)).text);
  expect(more).toEqual([]);
  const cell = (name: string) => own![head!.indexOf(name)];
  expect([cell('id'), cell('answer'), cell('promises'), cell('promisesDue')]).toEqual([
    id,
    answer.text,
    'Vi sætter bænke op.',
    '2026-05-01',
  ]);
  expect((await read(`/spoergsmaal/${id}`)).text).toContain('Bænkene kommer til maj.');
  expect((await read('/spoergsmaal/arkiv?svar=besvaret')).text).toContain(id);
  expect((await read(`/spoergsmaal/${id}/atom.xml`)).text).toContain('svarede');
});

test('open data hold what the archive holds, and nothing that not everyone reads', async () => {
  expect(
    await json('questions?q=b%C3%A6nke&committee=kulturudvalget&sdg=11&year=2026'),
  ).toMatchObject({
    total: 1,
    items: [
      {
        id: bench,
        topic: 'Bænke ved havnen',
        shownName: 'Ida Marie Prøve',
        receivedAt: '2026-03-09T11:00:00.000Z',
        meeting: { day: '2026-03-25' },
        committee: { slug: 'kulturudvalget' },
        nodes: [{ id: town.nodeId, title: 'Flere bænke' }],
        sdgs: [11],
        answer: null,
      },
    ],
  });
  expect(await json(`questions?node=${town.nodeId}`)).toMatchObject({ total: 1 });
  expect(await json('questions?year=2025')).toMatchObject({ total: 0 });
  expect(await json(`questions/${refused}`)).toMatchObject({ state: 'refused' });
  expect((await json(`questions/${refused}`)).refusal).toEqual(expect.any(String));
  const csv = parseCsv((await read('/api/v1/questions?format=csv&perPage=1')).text);
  expect(csv).toHaveLength(1 + Number((await json('questions')).total));
  const everything = [
    JSON.stringify(await json('questions')),
    JSON.stringify(await json(`questions/${bench}`)),
    (await read('/api/v1/questions?format=csv')).text,
    (await read('/spoergsmaal/arkiv')).text,
    (await read(`/spoergsmaal/${bench}`)).text,
    (await read(`/spoergsmaal/${bench}/atom.xml`)).text,
  ].join();
  for (const secret of ['emmelig', town.ida.email, town.ida.id, 'Prøvevej', 'ingen har læst'])
    expect(everything).not.toContain(secret);
  const { items } = (await json('meetings')) as { items: { id: string; questions: number }[] };
  const shown = (await json('questions?perPage=100')) as {
    items: { meeting: { id: string } | null }[];
  };
  for (const { id, questions } of items)
    expect(questions).toBe(shown.items.filter(({ meeting }) => meeting?.id === id).length);
  expect(await json('meetings')).toMatchObject({
    total: 3,
    items: [
      { state: 'planned' },
      {},
      { place: 'Byrådssalen', closesAt: '2026-03-15T22:59:59.000Z' },
    ],
  });
});

test('a name that is protected later is shown nowhere once pages are made anew', async () => {
  await world.db.transaction(async (tx) => {
    await tx.update(person).set({ isProtected: true }).where(eq(person.id, town.ida.id));
    await publicContentChanged(tx, town.town.id);
  });
  const archive = '/spoergsmaal/arkiv?udvalg=kulturudvalget';
  for (const path of [archive, `/spoergsmaal/${bench}`, `/api/v1/questions/${bench}`])
    expect((await read(path)).text, path).not.toContain('Ida Marie');
});

test('nor at its meeting, in an annex or a case, or where staff read how it is shown', async () => {
  const at = await startAgendaTown(world, { slug: 'beskyttet', rules: { quota: null } });
  const name = 'Frida Hemmelig';
  const { id: askerId } = await at.citizen({ name });
  const id = await at.accepted(askerId, { topic: 'Cykelstier' });
  const waiting = await at.sent(askerId, { topic: 'Fortove' });
  await at.publish();
  const cookie = await signedIn(world, at.town, at.sif.id, { secondFactor: true });
  const judge = await signedIn(world, at.town, at.anna.id, { secondFactor: true });
  const meeting = `/spoergsmaal/moeder/${at.meetingId}`;
  const staff = `/medarbejder/moeder/${at.meetingId}`;
  const { id: entry } = await at.entryOf(waiting);
  const pages: [path: string, by?: string][] = [
    [meeting],
    [`${meeting}/direkte`],
    [`${meeting}/direkte.json`],
    [`${meeting}/bilag.json`],
    [`${meeting}/bilag.docx`],
    [staff, cookie],
    [`${staff}/bilag`, cookie],
    [`${staff}/bilag.json`, cookie],
    [`${staff}/bilag.docx`, cookie],
    [`/medarbejder/spoergsmaal/${id}`, cookie],
    [`/medarbejder/spoergsmaal/${id}/sag.zip`, cookie],
    [`/medarbejder/indbakke/${entry}`, judge],
  ];
  const all = async ([path, by]: (typeof pages)[number]) => {
    const headers = by === undefined ? undefined : { cookie: by };
    const answer = await server.fetchFrom('beskyttet.localhost', path, { headers });
    expect(answer.status, path).toBe(200);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return [path, /\.(docx|zip)$/.test(path) ? unpacked(bytes) : strFromU8(bytes)] as const;
  };
  const before = await Promise.all(pages.map(all));
  // So that what is looked for is there to be found.
  expect(before.filter(([, text]) => text.includes(name)).length).toBeGreaterThan(5);
  await world.db.transaction(async (tx) => {
    await tx.update(person).set({ isProtected: true }).where(eq(person.id, askerId));
    await publicContentChanged(tx, at.town.id);
  });
  for (const [path, text] of await Promise.all(pages.map(all)))
    expect(text, path).not.toContain(name);
});

/** All text in a ZIP, also of those in it. */
function unpacked(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, file]) => (name.endsWith('.docx') ? unpacked(file) : strFromU8(file)))
    .join('\n');
}
