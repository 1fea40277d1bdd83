import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentNotice, question, questionTime, resourceEntry } from '#db/schema';
import { handOverQuestion } from '~/domains/questions/handling/hand-over-question.server';
import { asInstant } from '~/domains/questions/rules/deadline';
import { danishDay, readClock } from '~/platform/clock';
import { postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { type QuestionTown, startQuestionTown } from '../../support/question-town';
import { startServer, type TestServer } from '../../support/server';

/** Questions as staff see and handle them, over HTTP. */

let world: World;
let town: QuestionTown;
let server: TestServer;
const host = 'spoerger.localhost';
const list = '/medarbejder/spoergsmaal';

beforeAll(async () => {
  world = await startWorld();
  town = await startQuestionTown(world, { slug: 'spoerger', at: readClock() });
  // Whatever day it is, the meetings are to come.
  const days = [20, 50, 80];
  for (const [at, { meetingId }] of town.times.entries()) {
    const startsAt = readClock().add({ hours: 24 * days[at]! });
    await world.db
      .update(questionTime)
      .set({
        meetingStartsAt: startsAt.toString(),
        closesAt: startsAt.subtract({ hours: 240 }).toString(),
      })
      .where(eq(questionTime.meetingId, meetingId));
  }
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const as = (personId: string) => signedIn(world, town.town, personId, { secondFactor: true });
const get = async (path: string, cookie?: string) =>
  server.fetchFrom(host, path, { headers: cookie === undefined ? {} : { cookie } });
const read = async (path: string, cookie?: string) =>
  (await (await get(path, cookie)).text()).replaceAll('<!-- -->', '');
const post = (path: string, fields: Record<string, string>, cookie?: string) =>
  postForm(server, host, path, fields, cookie);
const to = (answer: Response) => answer.headers.get('location');

test('a question is accepted from the inbox, which says what bears on it', async () => {
  const asker = await town.citizen({ name: 'Vera Prøve' });
  const twin = await town.citizen({ name: 'vera prøve' });
  const other = await town.ask(twin.id, { topic: 'Skoleveje' });
  const id = await town.ask(asker.id, { nodeIds: [town.nodeId], sdgs: [11], needs: 'Tegnsprog' });
  const { id: entryId, textHash } = await town.entryOf(id);
  const cookie = await as(town.anna.id);
  const page = await read(`/medarbejder/indbakke/${entryId}`, cookie);
  expect(page).toContain('En anden konto med det samme navn og den samme adresse');
  expect(page).toContain(`${list}/${other}`);
  expect(page).toContain('Flere bænke');
  // What somebody needs is for whoever runs the meeting.
  expect(page).not.toContain('Tegnsprog');
  const chosen = `${entryId}.${textHash}`;
  const bulk = await post('/medarbejder/indbakke', { do: 'offentliggoer', chosen }, cookie);
  expect(to(bulk)).toContain('read_first');
  await post(`/medarbejder/indbakke/${entryId}`, { form: 'tag' }, cookie);
  const form = await read(`/medarbejder/indbakke/${entryId}`, cookie);
  expect(form).toContain('Godkend uden noget af det');
  const decided = await post(
    `/medarbejder/indbakke/${entryId}`,
    { form: 'afgoer', decision: 'publish', reason: '', words: '', published: '', seen: textHash },
    cookie,
  );
  expect(to(decided)).toContain('spoergsmaal_godkendt');
  expect(await town.row(id)).toMatchObject({ state: 'accepted' });
});

test('short questions that nothing bears on are accepted several at once', async () => {
  const askers = [
    await town.citizen({ name: 'En Prøve' }),
    await town.citizen({ name: 'Anden Prøve' }),
  ];
  const ids = [
    await town.ask(askers[0]!.id, { topic: 'Ny svømmehal', text: 'Hvornår?' }),
    await town.ask(askers[1]!.id, { topic: 'Cykelsti til skolen', text: 'Hvad koster den?' }),
  ];
  const cookie = await as(town.anna.id);
  for (const id of ids) {
    const { id: entryId, textHash } = await town.entryOf(id);
    const fields = { do: 'offentliggoer', chosen: `${entryId}.${textHash}` };
    expect(to(await post('/medarbejder/indbakke', fields, cookie))).toContain('antal=1');
    expect(await town.row(id)).toMatchObject({ state: 'accepted' });
  }
});

test('the list says what to do next, narrowed by state, meeting, words and year', async () => {
  const asker = await town.citizen({ name: 'Liste Prøve' });
  const id = await town.ask(asker.id, {
    topic: 'Havnens fremtid 100%',
    committee: 'kulturudvalget',
  });
  const cookie = await as(town.sif.id);
  const page = await read(list, cookie);
  expect(page).toContain('Havnens fremtid 100%');
  expect(page).toContain('Træf en afgørelse');
  const year = readClock().toString().slice(0, 4);
  for (const [query, isThere] of [
    ['ord=FREMTID+100%25', true],
    ['ord=fremtid+200%25', false],
    ['tilstand=received', true],
    ['tilstand=answered', false],
    ['udvalg=kulturudvalget', true],
    [`moede=${town.times[0]!.meetingId}`, true],
    [`moede=${town.times[1]!.meetingId}`, false],
    [`aar=${year}`, true],
    ['aar=2019', false],
  ] as const) {
    const found = await read(`${list}?${query}`, cookie);
    expect(found.includes(`${list}/${id}`), query).toBe(isThere);
  }
  expect((await get(`${list}?tilstand=ukendt`, cookie)).status).toBe(400);
});

test('what is due first stands first, and what is overdue says so', async () => {
  const id = await town.accepted((await town.citizen()).id, { topic: 'Glemt i forvaltningen' });
  await handOverQuestion(await town.as(town.sif.id), { questionId: id, unitId: town.kultur });
  const receivedAt = readClock()
    .subtract({ hours: 24 * 90 })
    .toString();
  await world.db
    .update(question)
    .set({ receivedAt, judgedForId: null, meetingId: null })
    .where(eq(question.id, id));
  const cookie = await as(town.sif.id);
  const rows = (await read(list, cookie))
    .split('<li>')
    .filter((row) => row.includes('class="title"'));
  expect(rows.length).toBeGreaterThan(1);
  expect(rows[0]).toContain('Glemt i forvaltningen');
  expect(rows[0]).toContain('fristen er overskredet');
  expect(rows.slice(1).join()).not.toContain('fristen er overskredet');
  // The secretariat writes for whoever calls; a moderator does not.
  const help = '<p class="next-steps"><a href="/medarbejder/borgere"';
  expect(await read(list, cookie)).toContain(help);
  expect(await read(list, await as(town.mia.id))).not.toContain(help);
  expect(await read(`${list}?tilstand=alle`, cookie)).not.toContain('fristen er overskredet');
});

test('whoever drafts sees the questions of their unit, and not who asks', async () => {
  const asker = await town.citizen({ name: 'Hemmelig Spørgersen' });
  const id = await town.accepted(asker.id, { withName: false, needs: 'En rampe' });
  const owner = await as(town.owner.id);
  expect((await get(`${list}/${id}`, owner)).status).toBe(403);
  expect(await read(list, owner)).not.toContain(`${list}/${id}`);
  await handOverQuestion(await town.as(town.sif.id), { questionId: id, unitId: town.kultur });
  expect(await read(list, owner)).toContain(`${list}/${id}`);
  expect(await read('/medarbejder/svar', owner)).toContain(`${list}/${id}`);
  const theirs = await read(`${list}/${id}`, owner);
  expect(theirs).toContain('Arbejd med svaret');
  for (const hidden of ['Hemmelig Spørgersen', 'En rampe', 'Det fik borgeren at vide'])
    expect(theirs).not.toContain(hidden);
  const anna = await read(`${list}/${id}`, await as(town.anna.id));
  expect(anna).not.toContain('Hemmelig Spørgersen');
  const sif = await read(`${list}/${id}`, await as(town.sif.id));
  for (const shown of ['Hemmelig Spørgersen', 'En rampe', 'Lad byrådet svare alligevel'])
    expect(sif).toContain(shown);
  expect((await get(`${list}/${id}`, await as(town.ida.id))).status).toBe(403);
});

test('the forms of the page say what was done, and what was not', async () => {
  const asker = await town.citizen({ name: 'Form Prøve' });
  const id = await town.accepted(asker.id);
  const here = `${list}/${id}`;
  const cookie = await as(town.sif.id);
  const asked = await post(here, { form: 'enhed', unit: town.kultur }, cookie);
  expect(to(asked)).toBe(`${here}?besked=enhed_spurgt`);
  const none = await post(here, { form: 'flyt', meeting: '' }, cookie);
  expect(none.status).toBe(422);
  const moved = await post(here, { form: 'flyt', meeting: town.times[1]!.meetingId }, cookie);
  expect(to(moved)).toBe(`${here}?besked=spoergsmaal_gjort`);
  // The form is there no more; the page says that, and what can be done now.
  const back = await post(here, { form: 'tilbage' }, cookie);
  expect(to(back)).toBe(`${here}?besked=spoergsmaal_andet_sted`);
  expect((await post(here, { form: 'ukendt' }, cookie)).status).toBe(422);
  const moderator = await as(town.anna.id);
  expect((await post(here, { form: 'enhed', unit: town.kultur }, moderator)).status).toBe(403);

  const silent = await town.citizen({ name: 'Uden Mail', email: null });
  const other = await town.accepted(silent.id);
  const over = await post(`${list}/${other}`, { form: 'overdrag', unit: town.kultur }, cookie);
  expect(to(over)).toContain('spoergsmaal_gjort_sig_til');
});

test('time is noted in one click, and summed by meeting and year, for those who see all', async () => {
  const asker = await town.citizen({ name: 'Tid Prøve' });
  const id = await town.accepted(asker.id);
  const formKey = crypto.randomUUID();
  const spend = { form: 'forbrug', minutes: '10', formKey };
  for (const { id: personId } of [town.mia, town.mia]) {
    const answer = await post(`${list}/${id}`, spend, await as(personId));
    expect(to(answer)).toContain('forbrug_gemt');
  }
  const entries = await world.db
    .select()
    .from(resourceEntry)
    .where(eq(resourceEntry.subjectId, id));
  expect(entries).toHaveLength(1);
  // Of another unit's question one notes nothing.
  expect((await post(`${list}/${id}`, spend, await as(town.owner.id))).status).toBe(403);
  const cookie = await as(town.sif.id);
  expect(await read(list, cookie)).toContain('Brugt på spørgsmål i');
  const [time] = await world.db
    .select()
    .from(questionTime)
    .where(eq(questionTime.meetingId, town.times[0]!.meetingId));
  const year = danishDay(asInstant(time!.meetingStartsAt)).year;
  const csv = await read(`${list}/forbrug.csv?forbrug=${year}`, cookie);
  expect(csv).toContain('Møde;Spørgsmål;Timer;Kroner');
  const day = danishDay(asInstant(time!.meetingStartsAt)).toString();
  expect(csv).toMatch(new RegExp(`\n${day};\\d+;0,17;0\\r?\\n`));
  expect(await read(list, await as(town.owner.id))).not.toContain('Brugt på spørgsmål i');
  expect((await get(`${list}/forbrug.csv`, await as(town.owner.id))).status).toBe(403);
});

test('everyone can report a question that they can read, and no other', async () => {
  const asker = await town.citizen({ name: 'Anmeldt Prøve' });
  const id = await town.accepted(asker.id, { topic: 'Anmeldt emne' });
  expect(await read(`/anmeld/${id}`)).toContain('Anmeldt emne');
  const fields = { explanation: 'Det er forkert.', name: '', email: '' };
  expect(to(await post(`/anmeld/${id}`, fields))).toContain('besked=anmeldt');
  const given = await world.db.select().from(contentNotice).where(eq(contentNotice.subjectId, id));
  expect(given).toHaveLength(1);
  const hidden = await town.ask((await town.citizen({ name: 'Ulæst Prøve' })).id);
  expect((await get(`/anmeld/${hidden}`)).status).toBe(404);
  expect((await post(`/anmeld/${hidden}`, fields)).status).toBe(404);
});
