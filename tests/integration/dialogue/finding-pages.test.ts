import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dialogueFollowUp, dialogueReply, nodeSdg } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { linkToNodes, linkToSdgs } from '~/domains/thread/index.server';
import { capitalised, formatFullDay, formatPartialDate } from '~/i18n/format';
import { danishDay, danishInstant, readClock } from '~/platform/clock';
import { parseCsv } from '../../support/csv';
import {
  type DialogueTown,
  startDialogueTown,
  type TownSession,
} from '../../support/dialogue-town';
import { postForm, signedIn } from '../../support/people';
import { asOperator, noon, startWorld, type World } from '../../support/plan-world';
import { queriesMadeBy } from '../../support/queries-made';
import { startServer, type TestServer } from '../../support/server';

/** Pages on which committees' sessions are found, the questionnaire, and the figures. */

let world: World;
let town: DialogueTown;
let server: TestServer;
const host = 'dialogby.localhost';
let session: TownSession & { slug: string };
let meeting: TownSession & { slug: string };

const today = danishDay(readClock());
/** At two o'clock in Denmark, so many days from today. */
const inDays = (days: number) => danishInstant(today.add({ days }), '14:00').toString();
const monthOf = (days: number) => today.add({ days }).toPlainYearMonth().toString();

beforeAll(async () => {
  world = await startWorld();
  town = await startDialogueTown(world, { slug: 'dialogby' });
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const changed = () => world.db.transaction((tx) => publicContentChanged(tx, town.town.id));
const read = async (path: string, cookie?: string) => {
  const headers: Record<string, string> = cookie === undefined ? {} : { cookie };
  const answer = await server.fetchFrom(host, path, { headers });
  return { status: answer.status, text: (await answer.text()).replaceAll('<!-- -->', '') };
};
const main = (text: string) => /<main[\s\S]*<\/main>/.exec(text)![0];

test('where nothing can be booked it says what one can do', async () => {
  const { status, text } = await read('/dialog');
  expect(status).toBe(200);
  expect(text).toContain('Der er ingen møder at tilmelde sig lige nu.');
  expect(main(text)).toContain('href="/udvalg"');
  expect(main(text)).toContain('href="/spoergsmaal"');
  expect(text).toContain('Du får din egen tid');
  const empty = (await read('/dialog?vis=kalender')).text;
  expect(empty).toContain('Der er ingen møder i');
  expect(empty).not.toContain('Det næste møde');
  // There is nothing to choose among.
  expect(empty).not.toContain('name="udvalg"');
  expect(main((await read('/')).text)).not.toContain('/dialog');
  const node = await read('/planer/en-plan/motion-for-alle');
  expect(node.status).toBe(200);
  expect(node.text).not.toContain('id="dialog"');
});

test('sessions stand in a list, and are narrowed by the address', async () => {
  session = await town.session({ startsAt: inDays(30), slots: 2 });
  meeting = await town.session({
    startsAt: inDays(40),
    format: 'dialogue_meeting',
    committee: 'teknik',
    title: 'Trafik & børn',
    topics: ['Cykelstier'],
    area: 'nord',
  });
  await town.booking(session, { slot: 0, topic: 'Hemmeligt emne' });
  await world.db.transaction(async (tx) => {
    await linkToNodes(tx, asOperator(world, town.town), meeting.id, [town.nodeId], 'staff');
    await linkToSdgs(tx, asOperator(world, town.town), meeting.id, [3], 'staff');
  });
  await changed();
  const { text } = await read('/dialog');
  expect(text).toContain('2 kommende møder');
  expect(text).toContain('1 ledig tid');
  expect(text).toContain('40 ledige pladser');
  expect(text).toContain(`href="/dialog/${session.slug}"`);
  expect(text).not.toContain('Hemmeligt');
  const narrowed = await read('/dialog?q=cykelsti&udvalg=teknik&omraade=nord');
  expect(narrowed.text).toContain('1 kommende møde passer');
  expect(narrowed.text).not.toContain(session.slug);
  expect((await read('/dialog?udvalg=findes-ikke')).text).toContain('Ingen kommende møder passer');
  expect((await read('/dialog?side=9')).text).toContain('Så mange sider er der ikke.');
  expect((await read('/dialog?maaned=2026-13')).status).toBe(400);
});

test('sessions stand in their month, which leads to the others', async () => {
  const { text } = await read(`/dialog?maaned=${monthOf(30)}`);
  expect(text).toContain('class="month-grid"');
  expect(text).toMatch(new RegExp(`14[.:]00 <span lang="da">Sundhedsudvalget`));
  const here = await read(`/dialog?maaned=${monthOf(0)}`);
  expect(here.text).toContain('aria-current="date"');
  expect(here.text.match(/<tr>/g)!.length).toBeGreaterThan(4);
  // There is nothing before this month, and so no way there.
  expect(here.text).not.toContain('rel="prev"');
  expect(here.text).toContain('rel="next"');
});

test('the calendar opens on the first month with a session, and from an empty one leads on', async () => {
  const first = await read('/dialog?vis=kalender');
  const name = capitalised(formatPartialDate(monthOf(30), 'da'), 'da');
  expect(first.text).toContain(`<h2>${name}</h2>`);
  expect(main(first.text)).toContain(`href="/dialog/${session.slug}"`);
  const teknik = await read('/dialog?vis=kalender&udvalg=teknik');
  expect(main(teknik.text)).toContain(`href="/dialog/${meeting.slug}"`);
  const before = today.add({ days: 30 }).toPlainYearMonth().subtract({ months: 1 });
  const empty = main((await read(`/dialog?maaned=${before.toString()}`)).text);
  expect(empty).toContain('Der er ingen møder i');
  expect(empty).toContain(
    `Det næste møde er ${formatFullDay(today.add({ days: 30 }).toString(), 'da')}.`,
  );
  expect(empty).toContain(`href="/dialog?vis=kalender&amp;maaned=${monthOf(30)}#resultat"`);
  const after = today.add({ years: 3 }).toPlainYearMonth().toString();
  expect(main((await read(`/dialog?maaned=${after}`)).text)).not.toContain('Det næste møde');
});

test('sessions are narrowed by format, UN goal and places, and only by committees that meet citizens', async () => {
  const links = async (query: string) => {
    const found = main((await read(`/dialog?${query}`)).text);
    return [session, meeting].map(({ slug }) => found.includes(`href="/dialog/${slug}"`));
  };
  expect(await links('form=deputation')).toEqual([true, false]);
  expect(await links('form=dialogue_meeting')).toEqual([false, true]);
  expect(await links('verdensmaal=3')).toEqual([false, true]);
  expect(await links('ledige=ja')).toEqual([true, true]);
  expect((await read('/dialog?form=noget-andet')).status).toBe(400);
  const { text } = await read('/dialog?ledige=ja&form=deputation');
  expect(text).toMatch(/name="ledige"[^>]*checked=""|checked=""[^>]*name="ledige"/);
  expect(text).toContain('<option value="deputation" selected="">');
  expect(text).toContain('<option value="teknik">');
  expect(text).not.toContain('<option value="byraadet"');
  // What is narrowed by stays with the other view and the next page.
  expect(text).toContain('href="/dialog?form=deputation&amp;ledige=ja&amp;vis=kalender#resultat"');
});

test('the calendar to subscribe to is explained, with its whole address', async () => {
  const { text } = await read('/dialog');
  expect(text).toMatch(/href="webcal:\/\/dialogby\.localhost:\d+\/dialog\/kalender\.ics"/);
  expect(text).toMatch(/>http:\/\/dialogby\.localhost:\d+\/dialog\/kalender\.ics</);
});

test('the committees say when one can meet them, and ask the database once for all', async () => {
  const text = main((await read('/udvalg')).text);
  expect(text).toMatch(new RegExp(`href="/dialog/${session.slug}">Mød udvalget: næste gang`));
  expect(text).toMatch(new RegExp(`href="/dialog/${meeting.slug}">Mød udvalget: næste gang`));
  expect(text.match(/Mød udvalget/g)).toHaveLength(2);
  expect(text).toContain('href="/dialog"');
});

test('a session says above its button who can come, about what, and what happens then', async () => {
  const first = (text: string) =>
    /<div class="next-meeting">[\s\S]*?class="ds-button"/.exec(text)![0];
  const { text } = await read(`/dialog/${session.slug}`);
  expect(first(text)).toContain('Du skal bo i kommunen. I må højst være 5, der kommer sammen.');
  expect(first(text)).toContain('Sagen behøver ikke være på dagsordenen.');
  expect(first(text)).toContain('Udvalgets formand afgør, om du kan få foretræde.');
  expect(text).toMatch(/<h1>Foretræde for Sundhedsudvalget den \d+\. \w+ \d{4}<\/h1>/);
  const open = (await read(`/dialog/${meeting.slug}`)).text;
  expect(first(open)).toContain('Når du har tilmeldt dig, har du en plads.');
  expect(first(open)).not.toMatch(/formand|dagsorden/);
});

test('the pages are there in three languages, without a script', async () => {
  for (const [path, word] of [
    ['/en/dialog', 'Meet the committees'],
    ['/de/dialog', 'Die Ausschüsse treffen'],
    [`/en/dialog/${session.slug}`, 'Book a time'],
  ]) {
    const { text } = await read(path!);
    expect(text).toContain(word);
    expect(text).not.toContain('<script');
  }
});

test('a session says what to do next, and which times are free', async () => {
  const { text } = await read(`/dialog/${session.slug}`);
  expect(text).toContain(`href="/dialog/${session.slug}/book"`);
  expect(text).toContain('Book en tid');
  expect(main(text).match(/>Optaget</g)).toHaveLength(1);
  expect(main(text).match(/>Ledig</g)).toHaveLength(1);
  expect(text).not.toMatch(/Hemmeligt|Ida Marie/);
  expect((await read(`/dialog/${meeting.slug}`)).text).toContain('Tilmeld dig');
  expect((await read('/dialog/findes-ikke')).status).toBe(404);
});

test('UN goals of its own stand on its page, and those of its plan behind a line', async () => {
  const of = { municipalityId: town.town.id, nodeId: town.nodeId };
  await world.db
    .insert(nodeSdg)
    .values([10, 11].map((sdg) => ({ ...of, sdg, source: 'stated' as const })));
  await changed();
  const text = main((await read(`/dialog/${meeting.slug}`)).text);
  const folded = /<details>[^]*?<\/details>/.exec(text)![0];
  expect(folded).toContain('<summary>Planens 2 verdensmål</summary>');
  expect(folded.match(/href="\/verdensmaal\/1[01]"/g)).toHaveLength(2);
  expect(text.replace(folded, '').match(/href="\/verdensmaal\/\d+"/g)).toEqual([
    'href="/verdensmaal/3"',
  ]);
  await world.db.delete(nodeSdg).where(eq(nodeSdg.municipalityId, town.town.id));
  await changed();
});

test('one that is full has a waiting list, and one that is cancelled leads to the next', async () => {
  await town.booking(session, { slot: 1 });
  await changed();
  expect((await read(`/dialog/${session.slug}`)).text).toContain('Skriv dig på ventelisten');
  const later = await town.session({ startsAt: inDays(60) });
  await town.change(session.id, { cancelledAt: readClock().toString() });
  await changed();
  const { text } = await read(`/dialog/${session.slug}`);
  expect(text).toContain('Mødet blev aflyst');
  expect(text).toContain('Udvalgets næste møde med plads');
  expect(main(text)).toContain(`href="/dialog/${later.slug}"`);
  expect(main(text)).not.toContain('/book"');
});

test('other pages lead to sessions', async () => {
  const link = `href="/dialog/${meeting.slug}"`;
  for (const path of [
    '/planer/en-plan/motion-for-alle',
    '/planer/en-plan/et-sundt-liv',
    '/verdensmaal/3',
  ]) {
    expect(main((await read(path)).text), path).toContain(link);
  }
  expect(main((await read('/udvalg/teknik')).text)).toContain(link);
  expect(main((await read('/udvalg/sundhed')).text)).not.toContain(link);
  expect(main((await read('/')).text)).toContain(`Du kan møde Teknikudvalget`);
});

test('open data has them, and nobody in them', async () => {
  const { text } = await read('/api/v1/sessions');
  const { total, items } = JSON.parse(text) as { total: number; items: Record<string, unknown>[] };
  expect(total).toBe(3);
  expect(items).toContainEqual(
    expect.objectContaining({
      format: 'dialogue_meeting',
      title: 'Trafik & børn',
      state: 'open',
      free: 40,
      capacity: 40,
      topics: ['Cykelstier'],
      sdgs: [3],
      outcomes: [],
    }),
  );
  expect(text).not.toMatch(/Hemmeligt|Ida Marie|waiting"/);
  const [first] = items;
  expect(first).toMatchObject({ state: 'cancelled', free: 0 });
  const day = today.add({ days: 40 }).toString();
  const ofDay = await read(`/api/v1/sessions?from=${day}&to=${day}`);
  expect((JSON.parse(ofDay.text) as { total: number }).total).toBe(1);
  const csv = parseCsv((await read('/api/v1/sessions?format=csv&kind=deputation')).text);
  expect(csv).toHaveLength(3);
});

test('a page of many sessions asks the database as often as one of few', async () => {
  const metrics = async () => (await server.fetchFrom('localhost', '/metrics', {})).text();
  const asked = (path: string) => queriesMadeBy(metrics, () => read(path));
  await changed();
  const [list, month, committees] = [
    await asked('/dialog'),
    await asked('/dialog?vis=kalender'),
    await asked('/udvalg'),
  ];
  for (let at = 1; at <= 30; at++) {
    const startsAt = danishInstant(today.add({ days: 61 + at }), '14:00').toString();
    const one = await town.session({ startsAt, committee: at % 2 === 0 ? 'teknik' : 'sundhed' });
    await town.booking(one, { slot: 0 });
  }
  await changed();
  expect(await asked('/dialog')).toBe(list);
  expect(await asked('/dialog?vis=kalender')).toBe(month);
  expect(await asked('/udvalg')).toBe(committees);
  expect(list).toBeLessThanOrEqual(6);
});

test('whoever came answers by the form, once', async () => {
  const past = await town.session({ startsAt: inDays(-3) });
  const { authorId } = await town.booking(past, { state: 'attended', slot: 0 });
  const cookie = await signedIn(world, town.town, authorId);
  const path = `/dialog/${past.slug}/evaluering`;
  const page = await read(path, cookie);
  expect(page.text).toContain('Følte du dig hørt?');
  expect(main(page.text).match(/type="radio"/g)).toHaveLength(15);
  const acting = /name="acting" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
  const send = (fields: Record<string, string>) =>
    postForm(server, host, path, { acting, words: '', ...fields }, cookie);
  const incomplete = await send({ heard: '5' });
  expect(incomplete.status).toBe(422);
  expect(await incomplete.text()).toContain('checked=""');
  const found = await send({
    ...{ heard: '5', clear: '5', worthwhile: '5' },
    words: 'Skriv til mig: ida@example.dk',
  });
  expect(await found.text()).toContain('name="sendAnyway"');
  const sent = await send({ heard: '5', clear: '4', worthwhile: '3' });
  expect(sent.status).toBe(303);
  expect(sent.headers.get('location')).toContain(`/dialog/${past.slug}?besked=svar_om_moede_sendt`);
  expect(await world.db.select().from(dialogueReply)).toHaveLength(1);
  expect((await read(path, cookie)).text).toContain('Du har svaret.');
  expect(
    (await send({ heard: '1', clear: '1', worthwhile: '1' })).headers.get('location'),
  ).toContain(path);
  const other = await signedIn(world, town.town, (await town.citizen()).id);
  expect((await read(path, other)).status).toBe(404);
});

test('the figures are a page and a file', async () => {
  const of = town.committees.sundhed!;
  const { id } = await town.staff('Sif', { role: 'committee_secretary', committeeId: of });
  const cookie = await signedIn(world, town.town, id, { secondFactor: true });
  const { text } = await read('/medarbejder/dialog/evaluering', cookie);
  expect(text).toContain('Udvalgene side om side');
  // One citizen has answered, which is too few; of politicians none has.
  const cells = (side: string) =>
    new Set(
      [...text.matchAll(new RegExp(`data-label="${side}"><span class="soft">([^<]*)`, 'g'))].map(
        ([, words]) => words,
      ),
    );
  expect([...cells('Borgere')]).toEqual(['for få svar']);
  expect([...cells('Politikere')]).toEqual(['ingen svar']);
  expect(text).not.toContain('Ida Marie');
  await world.db.insert(dialogueFollowUp).values({
    ...{ municipalityId: town.town.id, sessionId: session.id, unitId: town.units.sundhed! },
    ...{ text: 'Lys på stien', dueOn: '2026-12-01', isPublic: false, madeById: id },
    ...{ madeAt: readClock().toString(), state: 'kept', closedAt: noon.toString() },
    result: 'Lamperne hænger der nu',
  });
  const year = danishDay(readClock()).year;
  const withOne = await read(`/medarbejder/dialog/evaluering?aar=${year}`, cookie);
  expect(withOne.text).toContain('Lamperne hænger der nu');
  expect(withOne.text).toContain('1 af 1');
  const answer = await server.fetchFrom(host, '/medarbejder/dialog/evaluering.csv', {
    headers: { cookie },
  });
  const body = Buffer.from(await answer.arrayBuffer());
  expect(body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const rows = parseCsv(body.subarray(3).toString(), ';');
  expect(rows.map(([name]) => name)).toEqual([
    ...['Udvalg', 'Sundhedsudvalget', 'Teknikudvalget', 'Alle udvalg'],
  ]);
  const median = rows[0]!.indexOf('Ventetid i dage (median)');
  expect(median).toBeGreaterThan(0);
  expect(rows[2]![median]).toBe('');
  const denied = await read('/medarbejder/dialog/evaluering?udvalg=teknik', cookie);
  expect(denied.status).toBe(403);
});
