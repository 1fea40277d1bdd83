import { eq } from 'drizzle-orm';
import ICAL from 'ical.js';
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { meeting, question, questionTime } from '#db/schema';
import { formatWeekday, formatWeekdayMoment } from '~/i18n/format';
import { danishDay, readClock } from '~/platform/clock';
import { type CouncilTown, startCouncilTown } from '../../support/council-town';
import { postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

/** The pages of meetings, as browsers without a script ask for them. */

let world: World;
let server: TestServer;
let town: CouncilTown;
let host: string;
let cookie: string;

beforeAll(async () => {
  world = await startWorld();
  await world.register(); // a municipality that is alone answers at any host
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  town = await startCouncilTown(world);
  host = `${town.town.slug}.localhost`;
  cookie = await signedIn(world, town.town, town.anna.id, { secondFactor: true });
});

const now = readClock();
const inDays = (days: number) => danishDay(now).add({ days }).toString();
const get = async (path: string, as?: string) =>
  (await server.fetchFrom(host, path, { headers: as ? { cookie: as } : {} })).text();
const post = (path: string, fields: Record<string, string>) =>
  postForm(server, host, path, fields, cookie);
const line = (at: number, day: string, from = '17:00', to = '20:00') => ({
  [`date-${at}`]: day,
  [`from-${at}`]: from,
  [`to-${at}`]: to,
});
const shared = { title: 'Byrådsmøde', place: 'Rådhuset', stream: '' };
const setUp = (...days: string[]) => {
  const lines = days.flatMap((day, at) => Object.entries(line(at, day)));
  return post('/medarbejder/moeder/nye', { ...shared, ...Object.fromEntries(lines) });
};

/** What the forms of a meeting send along as it is now. */
async function seenAt(path: string): Promise<string> {
  return / name="seen" value="([^"]+)"/.exec(await get(path, cookie))![1]!;
}

describe('setting up', () => {
  test('a rule fills the lines for review, and writes nothing', async () => {
    const year = danishDay(now).year + 1;
    const page = await get(
      `/medarbejder/moeder/nye?aar=${year}&dag=3&hvilken=last&maaned=1&maaned=2&fra=16:30&til=`,
      cookie,
    );
    const dates = [...page.matchAll(/name="date-\d+"[^>]*value="([^"]*)"/g)].map(([, day]) => day);
    expect(dates).toHaveLength(2);
    expect(dates[0]).toMatch(new RegExp(`^${year}-01-(2[5-9]|3[01])$`));
    expect(page).toContain('value="16:30"');
    expect(await town.meetings()).toEqual([]);
  });

  test('the form sets them up, and the pages for everyone and for staff show them', async () => {
    const answer = await setUp(inDays(60), inDays(90));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain('besked=moeder_sat_op');
    expect(await town.meetings()).toHaveLength(2);
    const open = await get('/spoergsmaal/moeder');
    expect(open).toContain('for at få det besvaret på mødet');
    expect(open.match(/Send dit spørgsmål senest/g)).toHaveLength(3);
    expect(await get('/medarbejder/moeder', cookie)).toContain('0 af 30 minutter brugt');
  });

  test.each([
    ['no day at all', {}, 'Skriv datoen for mindst ét møde'],
    ['a time that is none', line(0, '2027-01-27', '25:00'), 'Skriv et klokkeslæt'],
    ['an hour that is skipped', line(0, '2027-03-28', '02:30', ''), 'fordi uret bliver stillet'],
    ['an end before the beginning', line(0, '2027-01-27', '17:00', '16:00'), 'slutter, før'],
    ['a day that is none', line(0, '2027-02-30'), 'Skriv en dato'],
    ['a day that has passed', line(0, '2020-01-29'), 'Den dag er gået'],
    ['an address that is none', { ...line(0, '2027-01-27'), stream: 'javascript:x' }, 'https://…'],
  ])('%s is told, and nothing is lost', async (_what, fields, told) => {
    const answer = await post('/medarbejder/moeder/nye', { ...shared, ...fields });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(told);
    expect(page).toContain('value="Rådhuset"');
    expect(await town.meetings()).toEqual([]);
  });
});

describe('one meeting', () => {
  let path: string;
  let id: string;
  beforeEach(async () => {
    await setUp(inDays(60), inDays(90));
    id = (await town.on(inDays(60))).id;
    path = `/medarbejder/moeder/${id}/ret`;
  });

  test('says before it is cancelled who will be told and where the questions go', async () => {
    await town.ask(now, 'Bænke');
    await town.ask(now, 'Træer');
    const page = await get(path, cookie);
    expect(page).toContain('får en mail. Dem uden e-mail skal I selv give besked.');
    expect(page).toContain('2 spørgsmål går videre til mødet');
    const answer = await post(path, { do: 'cancel', form: 'cancel' });
    expect(answer.headers.get('location')).toContain('besked=moede_aflyst');
    expect((await town.on(inDays(60))).meeting.cancelledAt).not.toBeNull();
    expect(await get('/spoergsmaal/moeder')).toContain('Aflyst');
    const again = await post(path, { do: 'cancel', form: 'cancel' });
    expect(again.headers.get('location')).toContain('besked=moede_aflyst');
    expect(await get(path, cookie)).toContain('Mødet er aflyst.');
  });

  const seen = () => seenAt(path);

  test('is moved, and its question time changed', async () => {
    const fields = { date: inDays(61), from: '18.00', to: '', place: 'Biblioteket', stream: '' };
    const old = await seen();
    const move = { do: 'move', form: 'move', seen: old, ...fields };
    expect((await post(path, move)).status).toBe(303);
    const stale = await post(path, { ...move, date: inDays(62) });
    expect(stale.status).toBe(422);
    const told = await stale.text();
    expect(told).toContain('En anden har ændret mødet');
    expect(told).toContain('Sådan er mødet nu');
    expect(told).toContain('<dd>Biblioteket</dd>');
    expect((await town.on(inDays(61))).meeting).toMatchObject({
      place: 'Biblioteket',
      endsAt: null,
    });
    const time = {
      seen: await seen(),
      totalMinutes: '45',
      marked: 'decided',
      agenda: '',
      minutes: '',
    };
    expect((await post(path, { do: 'time', form: 'time', ...time })).status).toBe(303);
    expect((await town.on(inDays(61))).time).toMatchObject({ totalMinutes: 45, pause: 'decided' });
    const page = await get('/spoergsmaal/moeder');
    expect(page).toContain('Det har byrådet besluttet.');
    expect(page).toContain('Der er ikke spørgetid på mødet');
    const wrong = await post(path, { do: 'time', form: 'time', ...time, totalMinutes: '0' });
    expect(await wrong.text()).toContain('Skriv et antal minutter fra 1 til 480.');
  });

  test('is not moved to a day on which the council meets already, unless that meeting is cancelled', async () => {
    const to = { date: inDays(90), from: '19:00', to: '', place: 'Rådhuset', stream: '' };
    const move = async () => post(path, { do: 'move', form: 'move', seen: await seen(), ...to });
    const refused = await move();
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(/id="move-date-fault"[^>]*>Byrådet har allerede et møde/);
    const other = `/medarbejder/moeder/${(await town.on(inDays(90))).id}/ret`;
    await post(other, { do: 'cancel', form: 'cancel' });
    expect((await move()).headers.get('location')).toContain('besked=moede_flyttet');
  });
});

test('past meetings show their links and how many questions were answered', async () => {
  await setUp(inDays(60));
  const { id } = await town.on(inDays(60));
  const asked = await town.ask(now);
  const over = now.subtract({ hours: 24 * 7 });
  const startsAt = over.toString();
  const closesAt = over.subtract({ hours: 240 }).toString();
  await world.db
    .update(questionTime)
    .set({ meetingStartsAt: startsAt, closesAt, minutesUrl: 'https://example.dk/referat' })
    .where(eq(questionTime.meetingId, id));
  await world.db
    .update(meeting)
    .set({ startsAt, endsAt: null, streamUrl: 'https://example.dk/optagelse' })
    .where(eq(meeting.id, id));
  const published = { publishedTopic: 'Bænke', publishedText: 'Hvornår?', publishedAt: startsAt };
  await world.db
    .update(question)
    .set({ state: 'answered', ...published })
    .where(eq(question.id, asked));
  const page = await get('/spoergsmaal/moeder');
  expect(page).toContain('1 besvaret spørgsmål');
  expect(page).toContain('https://example.dk/referat');
  expect(page).toContain('Se optagelsen');
  expect(page).toContain('Der er ikke fastsat noget møde endnu.');
});

describe('deadlines for questions', () => {
  const deadlines = async (path = '/kalender.ics') => {
    const calendar = await (await server.fetchFrom(host, path)).text();
    return new ICAL.Component(ICAL.parse(calendar) as unknown[])
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one))
      .filter(({ uid }) => uid.endsWith('-frist'));
  };

  test('stand in the calendar beside their meetings, and follow them', async () => {
    await setUp(inDays(60), inDays(90));
    const [first, second] = await deadlines();
    const closes = (of: ICAL.Event) => of.startDate.toString();
    expect(closes(first!)).toBe(`${inDays(50)}T23:59:59`);
    expect(closes(second!)).toBe(`${inDays(80)}T23:59:59`);
    expect(first!.summary).toMatch(/^Frist for spørgsmål til byrådsmødet \S+dag den /);
    expect(first!.description).toMatch(/^Send dit spørgsmål senest .* kl\. 23\.59\.$/);
    expect(first!.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect((await deadlines('/de/kalender.ics'))[0]!.summary).toContain('Frist für Fragen');

    const { id } = await town.on(inDays(60));
    const path = `/medarbejder/moeder/${id}/ret`;
    const moved = { date: inDays(64), from: '18:00', to: '', place: '', stream: '' };
    await post(path, { do: 'move', form: 'move', seen: await seenAt(path), ...moved });
    const after = (await deadlines()).find(({ uid }) => uid === first!.uid)!;
    expect(closes(after)).toBe(`${inDays(54)}T23:59:59`);
    expect(after.sequence).toBeGreaterThan(first!.sequence);
  });

  test('go where there is no question time', async () => {
    await setUp(inDays(60), inDays(90));
    const { id: paused } = await town.on(inDays(60));
    const { id: cancelled } = await town.on(inDays(90));
    const time = { totalMinutes: '30', marked: 'decided', agenda: '', minutes: '' };
    const path = `/medarbejder/moeder/${paused}/ret`;
    await post(path, { do: 'time', form: 'time', seen: await seenAt(path), ...time });
    expect(await deadlines()).toHaveLength(1);
    await post(`/medarbejder/moeder/${cancelled}/ret`, { do: 'cancel', form: 'cancel' });
    expect(await deadlines()).toEqual([]);
  });
});

describe('the municipality’s front page', () => {
  const said = /Byrådet svarer på borgernes spørgsmål på mødet/;

  test('says when the council answers, and until when one can ask', async () => {
    expect(await get('/')).not.toMatch(said);
    await setUp(inDays(60), inDays(90));
    const { time } = await town.on(inDays(60));
    const page = await get('/');
    expect(page).toContain(
      `mødet ${formatWeekday(time.meetingStartsAt, 'da')}. Send dit senest ${formatWeekdayMoment(time.closesAt, 'da')}.`,
    );
    expect(page).toContain('<a href="/spoergsmaal">Spørgsmål til byrådet</a>');
    expect(await get('/en')).toContain('The council answers citizens’ questions');
  });

  test('says something else from the second in which the deadline passes, though nobody writes', async () => {
    await setUp(inDays(60), inDays(90));
    const first = await town.on(inDays(60));
    const second = await town.on(inDays(90));
    const daySaid = async () => / på mødet ([^.]*\. \p{L}*)\./u.exec(await get('/'))?.[1];
    const closesAt = Date.parse(first.time.closesAt);
    onTestFinished(() => void vi.useRealTimers());
    vi.setSystemTime(closesAt);
    expect(await daySaid()).toBe(formatWeekday(first.time.meetingStartsAt, 'da'));
    vi.setSystemTime(closesAt + 999);
    expect(await daySaid()).toBe(formatWeekday(first.time.meetingStartsAt, 'da'));
    vi.setSystemTime(closesAt + 1000);
    expect(await daySaid()).toBe(formatWeekday(second.time.meetingStartsAt, 'da'));
    vi.setSystemTime(Date.parse(second.time.closesAt) + 1000);
    expect(await get('/')).toContain('Fristen for at sende et var');
    vi.setSystemTime(Date.parse(second.time.meetingStartsAt));
    expect(await get('/')).not.toMatch(said);
  });
});
