import { and, eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEvent, question, questionTime } from '#db/schema';
import { beginTurn } from '~/domains/questions/agenda/begin-turn.server';
import { readClock } from '~/platform/clock';
import { startAgendaTown } from '../../support/agenda-town';
import { postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let server: TestServer;
let town: Awaited<ReturnType<typeof startAgendaTown>>;
let ids: string[];
let cookie: string;
let host: string;
const secret = 'Hemmeligtemne';

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
  town = await startAgendaTown(world);
  ids = await town.ask(2, { topic: 'Bænke ved havnen' });
  await world.db.update(question).set({ language: 'en' }).where(eq(question.id, ids[0]!));
  ids.push(
    ...(await town.ask(1, { topic: secret, text: `${secret} tekst`, isPublishable: false })),
  );
  cookie = await signedIn(world, town.town, town.sif.id, { secondFactor: true });
  host = `${town.town.slug}.localhost`;
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const at = (path: string, as?: string) =>
  server.fetchFrom(host, path, as === undefined ? {} : { headers: { cookie: as } });
const text = async (path: string, as?: string) => (await at(path, as)).text();
const meetingPath = () => `/spoergsmaal/moeder/${town.meetingId}`;
const staffPath = () => `/medarbejder/moeder/${town.meetingId}`;
const visible = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('until the agenda is published everyone reads how many questions there are, and not which', async () => {
  const page = await text(meetingPath());
  expect(page).toContain('3 spørgsmål');
  expect(page).not.toContain('Bænke ved havnen');
  expect(page).not.toContain(secret);
  for (const file of ['bilag.docx', 'bilag.json'])
    expect((await at(`${meetingPath()}/${file}`)).status).toBe(404);
  expect(await text(`${meetingPath()}/direkte`)).not.toContain('Bænke ved havnen');
  const draft = await at(`${staffPath()}/bilag.json`, cookie);
  expect(await draft.json()).toMatchObject({ isDraft: true, frozenAt: null });
});

test('a question goes up by its button without a script, which has the focus then', async () => {
  const given = {
    form: `flyt.${ids[1]!}`,
    by: 'up',
    seen: String(await town.version()),
    shown: '',
  };
  const answer = await postForm(server, host, staffPath(), given, cookie);
  expect(answer.status).toBe(303);
  const page = await text(answer.headers.get('location')!, cookie);
  expect(visible(page)).toContain('er nu nummer 1 af 3');
  expect(page).toMatch(/<button[^>]*value="down"[^>]*autofocus/i);
  expect(await town.order()).toEqual([ids[1], ids[0], ids[2]]);

  const stale = await postForm(server, host, staffPath(), { ...given, shown: shown() }, cookie);
  expect(stale.status).toBe(422);
  expect(visible(await stale.text())).toContain('er nu nummer 1. Det var nummer 2.');
});

/** The agenda in short, as the page had it before the question went up. */
function shown(): string {
  return ids.map((id) => `${id.slice(-12)}:7`).join(' ');
}

test('minutes that are none are told of at their field', async () => {
  const given = {
    form: `plads.${ids[0]!}`,
    minutes: 'to',
    answeredBy: '',
    seen: String(await town.version()),
  };
  const answer = await postForm(server, host, staffPath(), given, cookie);
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toMatch(/<details[^>]*open/);
  expect(page).toContain('helt antal minutter');
});

test('made final, the next step is to publish it, under that name', async () => {
  await town.freeze();
  const page = await text(staffPath(), cookie);
  expect(page).toContain('<h2>Offentliggør dagsordenen</h2>');
  expect(page).not.toContain('Gør dagsordenen færdig');
  await postForm(server, host, staffPath(), { form: 'genaabn' }, cookie);
  expect(await text(staffPath(), cookie)).toContain('<h2>Gør dagsordenen færdig</h2>');
});

test('published, everyone reads the questions in order, but not those whose askers will not have it', async () => {
  await town.publish();
  const page = visible(await text(meetingPath()));
  expect(page).toContain('Bænke ved havnen');
  expect(await text(meetingPath())).toMatch(/<a[^>]*lang="en"[^>]*>Bænke ved havnen/);
  expect(await text(`/de${meetingPath()}`)).toMatch(/<title>[^<]*25\. März 2026/);
  expect(page).toContain('som den, der spørger, ikke vil have vist her');
  expect(page).toContain('Spørgsmål til byrådet Møder med spørgetid');
  expect(page).not.toContain(secret);
  const json = await at(`${meetingPath()}/bilag.json`);
  expect(json.headers.get('content-type')).toContain('application/json');
  expect(json.headers.get('content-disposition')).toContain(
    'spoergsmaal-fra-borgere-2026-03-25.json',
  );
  const annex = (await json.json()) as { isDraft: boolean; questions: { title: string }[] };
  expect(annex.isDraft).toBe(false);
  expect(annex.questions.map(({ title }) => title)).toEqual([
    'Bænke ved havnen',
    'Bænke ved havnen',
    'Et spørgsmål, som den, der spørger, ikke vil have vist her',
  ]);
  for (const path of [meetingPath(), `${meetingPath()}/direkte`, `${meetingPath()}/direkte.json`]) {
    const all = await text(path);
    expect(all).not.toContain(secret);
    expect(all).not.toContain(ids[2]);
  }
});

/** The text of a Word document. */
async function wordText(answer: Response): Promise<string> {
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return visible(strFromU8(files['word/document.xml']!));
}

test('the annex as Word: everyone’s without, and the council’s with what is not for all', async () => {
  const open = await at(`${meetingPath()}/bilag.docx`);
  expect(open.headers.get('content-type')).toContain('wordprocessingml');
  expect(open.headers.get('content-disposition')).toContain('.docx');
  const everyones = await wordText(open);
  expect(everyones).toContain('Bænke ved havnen');
  expect(everyones).not.toContain(secret);
  expect(everyones).toContain('Spørgsmålets tekst vises ikke her.');
  // Kept by the page cache, it is still a file with a name.
  expect((await at(`${meetingPath()}/bilag.docx`)).headers.get('content-disposition')).toContain(
    '.docx',
  );
  const councils = await at(`${staffPath()}/bilag.docx`, cookie);
  expect(councils.headers.get('cache-control')).toBe('private, no-store');
  expect(await wordText(councils)).toContain(secret);
  expect(await text(`${staffPath()}/bilag`, cookie)).toContain(secret);
});

test('a case is a ZIP with the question and what was written, and the log says who took it out', async () => {
  const path = `/medarbejder/spoergsmaal/${ids[2]!}/sag.zip`;
  const answer = await at(path, cookie);
  expect(answer.headers.get('content-type')).toBe('application/zip');
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['sag.docx', 'sag.json']));
  const json = JSON.parse(strFromU8(files['sag.json']!)) as Record<string, unknown>;
  expect(json).toMatchObject({
    format: 'medspil-case/1',
    kle: '00.22.02',
    subject: secret,
    parties: [{ name: 'Borger 1', role: 'spørger' }],
    correspondence: [
      expect.objectContaining({ kind: 'question', text: `${secret} tekst` }),
      expect.objectContaining({ kind: 'receipt' }),
      expect.objectContaining({ kind: 'decision' }),
      expect.objectContaining({ kind: 'meeting' }),
    ],
  });
  const logged = await world.db
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.action, 'question.export_case'), eq(auditEvent.subjectId, ids[2]!)));
  expect(logged).toMatchObject([{ actorId: town.sif.id }]);
  const mia = await signedIn(world, town.town, town.mia.id, { secondFactor: true });
  expect((await at(path, mia)).status).toBe(403);
  const unknown = `/medarbejder/spoergsmaal/${town.meetingId}/sag.zip`;
  expect((await at(unknown, cookie)).status).toBe(404);
});

test('the live page follows the clock, refreshes itself while it goes on, and can be held still', async () => {
  const began = readClock().subtract({ minutes: 10 });
  const started = {
    meetingStartsAt: began.toString(),
    closesAt: began.subtract({ hours: 240 }).toString(),
  };
  await world.db
    .update(questionTime)
    .set(started)
    .where(eq(questionTime.meetingId, town.meetingId));
  const ctx = await town.as(town.sif.id, readClock());
  const current = { meetingId: town.meetingId, questionId: ids[1]! };
  const first = await text(`${meetingPath()}/direkte.json`);
  expect(JSON.parse(first)).toMatchObject({ speaking: null });
  expect(await beginTurn(ctx, { ...current, turn: 'ask', seen: '- - -' })).toMatchObject({
    ok: true,
  });
  const state = JSON.parse(await text(`${meetingPath()}/direkte.json`)) as unknown;
  expect(state).toMatchObject({ speaking: { number: 1, turn: 'ask', minutes: 2 } });
  const page = await text(`${meetingPath()}/direkte`);
  expect(page).toMatch(/<noscript><meta http-equiv="refresh" content="20"/i);
  expect(visible(page)).toContain('Borgeren stiller sit spørgsmål');
  expect(await text(`${meetingPath()}/direkte?stille=ja`)).not.toContain('http-equiv="refresh"');
  const desk = await text(`${staffPath()}/direkte`, cookie);
  expect(visible(desk)).toContain('Begynd svaret');
  // The chair can go back, begin anew, say that nobody is there, and take another than the next.
  for (const words of ['Start uret forfra', 'Begynd duplikken', 'Ikke til stede'])
    expect(visible(desk)).toContain(words);
  expect(
    [...desk.matchAll(/>Begynd nummer (?:<!-- -->)?(\d)/g)].map(([, number]) => number),
  ).toEqual(['2', '3']);
  expect(visible(desk)).toContain('Spørger: Borger 2');
  expect(desk).toContain('lang="en"');

  const given = { form: `stillet.${ids[1]!}` };
  const marked = await postForm(server, host, `${staffPath()}/direkte`, given, cookie);
  expect(marked.status).toBe(303);
  const left = await postForm(server, host, `${staffPath()}/direkte`, { form: 'slut' }, cookie);
  expect(left.status).toBe(422);
  const ended = { form: 'slut', confirmed: 'yes' };
  const end = await postForm(server, host, `${staffPath()}/direkte`, ended, cookie);
  expect(end.headers.get('location')).toContain('besked=spoergetid_slut');
  expect(await text(`${meetingPath()}/direkte`)).not.toContain('http-equiv="refresh"');
  expect(visible(await text(meetingPath()))).toContain('Spørgetiden er slut');
  const rows = await world.db.select().from(question).where(eq(question.id, ids[1]!));
  expect(rows[0]!.state).toBe('asked');
});
