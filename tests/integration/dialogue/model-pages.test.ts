import { asc, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { committee, dialogueSession, dialogueSlot } from '#db/schema';
import { firstModel, type Model } from '~/domains/dialogue/model';
import { fieldsOf } from '~/domains/dialogue/models/forms';
import { localTimeOf } from '~/domains/municipalities/local-time';
import { danishDay, readClock } from '~/platform/clock';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

/** A committee's model and its sessions as browsers without a script change them. */

let world: World;
let server: TestServer;
let town: DialogueTown;
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
  town = await startDialogueTown(world);
  host = `${town.town.slug}.localhost`;
  cookie = await cookieOf('sundhed');
});

async function cookieOf(slug: string): Promise<string> {
  const committeeId = town.committees[slug]!;
  const { id } = await town.staff('Sif Prøve', { role: 'committee_secretary', committeeId });
  return signedIn(world, town.town, id, { secondFactor: true });
}

const today = danishDay(readClock());
/** The hour that clocks in Denmark show. */
const startOfHour = (at: string) => localTimeOf(Temporal.Instant.from(at)).slice(11, 13);
const inDays = (days: number) => today.add({ days }).toString();
const get = async (path: string, as?: string) =>
  server.fetchFrom(host, path, { headers: as ? { cookie: as } : {} });
const read = async (path: string, as?: string) => (await get(path, as)).text();
const post = (path: string, fields: Record<string, string>, as = cookie) =>
  postForm(server, host, path, fields, as);
const sessions = () =>
  world.db
    .select()
    .from(dialogueSession)
    .where(eq(dialogueSession.municipalityId, town.town.id))
    .orderBy(asc(dialogueSession.startsAt));

/** A box of that name, ticked. */
const isTicked = (name: string) => new RegExp(`<input (?=[^>]*name="${name}")[^>]*checked`);

describe('a committee’s model', () => {
  const path = '/medarbejder/dialog/udvalg/sundhed';
  const send = async (more: Record<string, string>, rules: Model = firstModel) => {
    const seenVersion = /name="seenVersion" value="(\d+)"/.exec(await read(path, cookie))![1]!;
    return post(path, { ...fieldsOf(rules), seenVersion, fromDay: today.toString(), ...more });
  };

  test('is shown as it will be read, keeps what was written, and is not saved', async () => {
    const answer = await send({ do: 'vis', slotMinutes: '10', words: 'Kom om natten' });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('Sådan bliver det læst');
    expect(page).toContain('Du får 10 minutter til dit foretræde.');
    expect(page).toMatch(/<input[^>]*name="slotMinutes"[^>]*value="10"/);
    expect(await read('/udvalg/sundhed')).toContain('Du får 15 minutter');
  });

  test('says of each rule whether the committee has decided on it itself', async () => {
    expect(await read(path, cookie)).not.toMatch(isTicked('decided_cadence'));
    const fields = { ...fieldsOf(firstModel), decided_cadence: 'yes' };
    const seenVersion = /name="seenVersion" value="(\d+)"/.exec(await read(path, cookie))![1]!;
    await post(path, { ...fields, seenVersion, fromDay: today.toString(), do: 'gem' });
    const page = await read(path, cookie);
    expect(page).toMatch(isTicked('decided_cadence'));
    expect(page).not.toMatch(isTicked('decided_who'));
  });

  test('is saved, listed, and read on the committee’s page at once, in each language', async () => {
    expect(await read('/udvalg/sundhed')).toContain('ikke selv besluttet alt');
    const saved = await send({ do: 'gem', slotMinutes: '10' }, { ...firstModel, assumed: [] });
    expect(saved.headers.get('location')).toBe(`${path}?besked=regler_gemt`);
    expect(await read(path, cookie)).toContain('Lavet af Sif Prøve');
    const page = await read('/udvalg/sundhed');
    expect(page).toContain('Sådan møder du udvalget');
    expect(page).toContain('Du får 10 minutter');
    expect(page).not.toContain('ikke selv besluttet alt');
    expect(page).toContain('Der er ikke fastsat nogen møder endnu.');
    expect(await read('/en/udvalg/sundhed')).toContain('You get 10 minutes');
    expect(await read('/de/udvalg/sundhed')).toContain('Sie bekommen 10 Minuten');
  });

  test('is told what is wrong at its field, and that nothing was changed', async () => {
    const wrong = await send({ do: 'gem', slotMinutes: '2', format_deputation: '' });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(page).toContain('id="form-slotMinutes-fault"');
    expect(page).toContain('id="form-format_deputation-fault"');
    const same = await send({ do: 'gem' });
    expect(same.headers.get('location')).toBe(`${path}?besked=regler_uaendret`);
  });

  test('is not another committee’s secretary’s, and the council has none', async () => {
    expect((await get(path, await cookieOf('teknik'))).status).toBe(403);
    expect((await post(path, fieldsOf(firstModel), await cookieOf('teknik'))).status).toBe(422);
    const form = { ...fieldsOf(firstModel), do: 'gem', seenVersion: '1', fromDay: inDays(1) };
    expect((await post(path, form, await cookieOf('teknik'))).status).toBe(403);
    expect((await get('/medarbejder/dialog/udvalg/byraadet', cookie)).status).toBe(404);
    expect(await read('/udvalg/byraadet')).not.toContain('Sådan møder du udvalget');
  });

  test('of a committee that is no more leads to the one that followed it', async () => {
    await world.db
      .update(committee)
      .set({ validTo: inDays(-1), successorId: town.committees.teknik! })
      .where(eq(committee.id, town.committees.sundhed!));
    const page = await read('/udvalg/sundhed');
    expect(page).toContain('Udvalget findes ikke mere');
    expect(page).toContain('href="/udvalg/teknik#dialog"');
    expect(page).not.toContain('Du får 15 minutter');
  });
});

describe('setting up', () => {
  const query = (more: Record<string, string> = {}) =>
    `/medarbejder/dialog/nye?${new URLSearchParams({
      udvalg: 'sundhed',
      format: 'deputation',
      datoer: 'ugedag',
      rytme: 'quarter',
      dag: '2',
      hvilken: '1',
      fra: inDays(30),
      til: inDays(400),
      begynder: '15:00',
      slutter: '16:00',
      ...more,
    }).toString()}`;
  const daysOn = (page: string) =>
    [...page.matchAll(/name="day-(\d{4}-\d\d-\d\d)"/g)].map(([, day]) => day!);
  const common = {
    ...{
      do: 'saet_op',
      committee: 'sundhed',
      format: 'deputation',
      startTime: '15:00',
      endTime: '16:00',
    },
    ...{ slotMinutes: '', title: '', place: 'Rådhuset', remoteUrl: '', accessNote: '' },
    ...{ area: '', capacity: '' },
  };

  test('proposes days before anything is written, and sets up those that are ticked', async () => {
    const page = await read(query(), cookie);
    const days = daysOn(page);
    expect(days.length).toBeGreaterThanOrEqual(4);
    expect(page).toContain('4 tider à 15 minutter.');
    expect(await sessions()).toEqual([]);
    const ticked = Object.fromEntries(days.slice(1).map((day) => [`day-${day}`, 'yes']));
    const answer = await post(query(), { ...common, ...ticked, access_step_free: 'yes' });
    expect(answer.headers.get('location')).toBe('/medarbejder/dialog?besked=tider_sat_op');
    const made = await sessions();
    expect(made.map(({ slug }) => slug)).toEqual(days.slice(1).map((day) => `sundhed-${day}`));
    expect(made[0]).toMatchObject({ place: 'Rådhuset', access: ['step_free'] });
    const again = await post(query(), { ...common, ...ticked });
    expect(again.headers.get('location')).toBe('/medarbejder/dialog?besked=tider_var_der');
    const then = await read(query(), cookie);
    expect(daysOn(then)).toEqual(days.slice(0, 1));
    expect(then).toContain('Mødet er allerede sat op');
    expect(await read('/udvalg/sundhed')).toContain(`/dialog/sundhed-${days[1]}`);
  });

  test('begins with what the committee’s latest session of the format has, and says so', async () => {
    await town.session({
      ...{ format: 'dialogue_meeting', startsAt: `${inDays(50)}T17:00:00Z`, place: 'Hallen' },
    });
    await town.session({
      ...{ startsAt: `${inDays(20)}T13:00:00Z`, place: 'Lokale 4', accessNote: 'Ad bagdøren' },
      access: ['hearing_loop'],
    });
    await town.session({
      ...{ startsAt: `${inDays(40)}T13:00:00Z`, place: 'Aflyst hal' },
      cancelledAt: readClock().toString(),
    });
    await town.session({
      ...{ committee: 'teknik', startsAt: `${inDays(60)}T13:00:00Z`, place: 'Gården' },
    });
    const bare = { begynder: '', slutter: '' };
    const page = await read(query(bare), cookie);
    expect(page).toContain('value="Lokale 4"');
    expect(page).toContain('value="Ad bagdøren"');
    expect(page).toMatch(isTicked('access_hearing_loop'));
    expect(page).not.toMatch(isTicked('access_step_free'));
    const at = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1];
    const hour = startOfHour(`${inDays(20)}T13:00:00Z`);
    expect(at('startTime')).toBe(`${hour}:00`);
    expect(at('endTime')).toBe(`${hour}:30`);
    expect(page).toContain('Udfyldt som ved udvalgets seneste møde');
    const other = await read(query({ ...bare, format: 'dialogue_meeting' }), cookie);
    expect(other).toContain('value="Hallen"');
  });

  test('says which days and deadlines are on days when nobody works, and ticks no holiday', async () => {
    const one = async (dato: string) => {
      const page = await read(query({ datoer: 'dato', dato }), cookie);
      return { page, isProposed: isTicked(`day-${dato}`).test(page) };
    };
    const year = today.year + 1;
    const christmas = await one(`${year}-12-25`);
    expect(christmas.page).toContain('Det er en helligdag.');
    expect(christmas.isProposed).toBe(false);
    // Closed a week before: on the second day of Christmas.
    expect((await one(`${year + 1}-01-02`)).page).toContain('Fristen falder på en helligdag.');
    const september = Temporal.PlainDate.from(`${year}-09-15`);
    const saturday = await one(september.add({ days: 6 - september.dayOfWeek }).toString());
    expect(saturday.page).toContain('Det er i en weekend.');
    expect(saturday.page).toContain('Fristen falder i en weekend.');
    expect(saturday.isProposed).toBe(true);
    const tuesday = await one(september.add({ days: 2 - september.dayOfWeek }).toString());
    expect(tuesday.page).not.toMatch(/helligdag|weekend|har lukket/);
    expect(tuesday.isProposed).toBe(true);
  });

  test('shows the ways to find days first, as choices', async () => {
    const page = await read(query({ datoer: 'dato' }), cookie);
    expect(page).toMatch(
      /<input type="radio" name="datoer"[^>]*value="dato"[^>]*checked|<input type="radio" name="datoer"[^>]*checked[^>]*value="dato"/,
    );
    expect(page.indexOf('name="datoer"')).toBeLessThan(page.indexOf('name="rytme"'));
  });

  test('tells what is wrong, and nothing is lost', async () => {
    const day = { [`day-${inDays(60)}`]: 'yes' };
    const nowhere = await post(query(), { ...common, ...day, place: '' });
    expect(nowhere.status).toBe(422);
    expect(await nowhere.text()).toContain('id="form-place-fault"');
    const noDay = await (await post(query(), common)).text();
    expect(noDay).toContain('Vælg mindst én dato.');
    expect(noDay).toContain('value="Rådhuset"');
    const notUsed = { ...common, ...day, format: 'dialogue_meeting' };
    expect(await (await post(query(), notUsed)).text()).toContain('Den måde bruger udvalget ikke');
    expect(await sessions()).toEqual([]);
  });

  test('says that a meeting ends after it begins, and not that there are no days', async () => {
    const page = await read(query({ begynder: '15:00', slutter: '14:00' }), cookie);
    expect(page).toContain('Mødet skal slutte, efter at det begynder.');
    expect(daysOn(page)).toEqual([]);
  });

  test('offers one’s own committees only, and takes no other', async () => {
    const page = await read('/medarbejder/dialog/nye', cookie);
    expect(page).toContain('<option value="sundhed"');
    expect(page).not.toContain('<option value="teknik"');
    const theirs = { ...common, committee: 'teknik', [`day-${inDays(60)}`]: 'yes' };
    expect((await post('/medarbejder/dialog/nye', theirs)).status).toBe(404);
  });

  test('finds parts of plans to tie them to, and one certain day', async () => {
    const one = query({ datoer: 'dato', dato: inDays(60) });
    expect(daysOn(await read(one, cookie))).toEqual([inDays(60)]);
    const written = { ...common, do: 'soeg', [`day-${inDays(60)}`]: 'yes', place: '' };
    const found = await post(one, { ...written, accessNote: 'Ad bagdøren', q: 'Motion' });
    expect(found.status).toBe(200);
    const page = await found.text();
    expect(page).toContain(`name="node-${town.nodeId}"`);
    expect(page).toContain('value="Ad bagdøren"');
    expect(page).toMatch(isTicked(`day-${inDays(60)}`));
    const ticked = { [`node-${town.nodeId}`]: 'yes', [`title-${town.nodeId}`]: 'Motion' };
    const inVain = await (await post(one, { ...written, ...ticked, q: 'xyzzy' })).text();
    expect(inVain).toContain('Der er ikke noget i planerne om „xyzzy“');
    expect(inVain).toMatch(isTicked(`node-${town.nodeId}`));
    expect(await sessions()).toEqual([]);
  });
});

describe('one session', () => {
  let id: string;
  let path: string;
  beforeEach(async () => {
    const session = await town.session({ startsAt: `${inDays(40)}T13:00:00Z` });
    id = session.id;
    path = `/medarbejder/dialog/${session.slug}/ret`;
  });
  const now = async () => (await sessions())[0]!;
  const slotIds = async () =>
    (await world.db.select().from(dialogueSlot).where(eq(dialogueSlot.sessionId, id))).map(
      (slot) => slot.id,
    );
  const seen = async () => / name="seen" value="([^"]+)"/.exec(await read(path, cookie))![1]!;
  const details = async (more: Record<string, string> = {}) => ({
    ...{ form: 'details', do: 'details', seen: await seen(), title: '', place: 'Hallen' },
    ...{ remoteUrl: '', accessNote: '', area: '', capacity: '', ...more },
  });

  test('is given another place, and a form that is overtaken undoes nothing', async () => {
    const form = await details();
    const answer = await post(path, form);
    expect(answer.headers.get('location')).toBe(`${path}?besked=dialog_gemt`);
    expect(await now()).toMatchObject({ place: 'Hallen' });
    const late = await post(path, { ...form, place: 'Biblioteket' });
    expect(await late.text()).toContain('En anden har ændret det');
    expect(await now()).toMatchObject({ place: 'Hallen' });
  });

  test('is tied to parts of plans that are looked for without losing what was written', async () => {
    const node = `node-${town.nodeId}`;
    const found = await post(path, await details({ do: 'soeg', q: 'motion', place: 'Kælderen' }));
    expect(found.status).toBe(200);
    const page = await found.text();
    expect(page).toContain(`name="${node}"`);
    expect(page).toContain('value="Kælderen"');
    await post(path, await details({ [node]: 'yes' }));
    const tied = await read(path, cookie);
    expect(tied).toMatch(isTicked(node));
    expect(tied).toContain('Motion for alle · ');
    // What is wrong with another form of the page takes nothing away in this one.
    const wrong = { form: 'add', do: 'add', startTime: '03:00', minutes: '15' };
    expect(await (await post(path, wrong)).text()).toMatch(isTicked(node));
    const inVain = await post(path, await details({ do: 'soeg', q: 'xyzzy' }));
    const unticked = await inVain.text();
    expect(unticked).toContain('Der er ikke noget i planerne om „xyzzy“');
    expect(unticked).toContain(`name="${node}"`);
    expect(unticked).not.toMatch(isTicked(node));
  });

  test('is moved and cancelled by its forms', async () => {
    const move = { form: 'move', do: 'move', seen: await seen(), startTime: '16:00' };
    const moved = await post(path, { ...move, date: inDays(41), confirmed: 'yes' });
    expect(moved.headers.get('location')).toBe(`${path}?besked=dialog_flyttet`);
    const given = { form: 'cancel', do: 'cancel', seen: await seen(), confirmed: 'yes' };
    const withNumber = await post(path, { ...given, reason: 'Ring til 010190-1234.' });
    expect(withNumber.status).toBe(422);
    expect(await withNumber.text()).toContain('id="cancel-reason-fault"');
    const cancel = { ...given, reason: 'Lokalet er under vand.' };
    const cancelled = await post(path, cancel);
    expect(cancelled.headers.get('location')).toBe(`${path}?besked=dialog_aflyst`);
    expect((await now()).cancelledAt).not.toBeNull();
    expect(await read(path.replace('/medarbejder', '').replace('/ret', ''))).toContain(
      'Lokalet er under vand.',
    );
    expect(await read('/dialog/kalender.ics')).toContain('Aflyst: Lokalet er under vand.');
    const page = await read(path, cookie);
    expect(page).toContain('Mødet er aflyst.');
    expect(page).not.toContain('name="seen"');
    // Sent twice it is cancelled once.
    const again = await post(path, cancel);
    expect(again.headers.get('location')).toBe(`${path}?besked=dialog_var_aflyst`);
  });

  test('shows who is told and what changes, before it is moved or called off', async () => {
    const [session] = await sessions();
    const at = { ...session!, poolId: (await town.poolOf(id)).id, slotIds: await slotIds() };
    await town.booking(at, { slot: 0 });
    const { id: authorId } = await town.citizen({ email: null });
    await town.booking(at, { state: 'waiting', authorId });
    const move = { form: 'move', do: 'move', seen: await seen(), startTime: '16:00' };
    const shown = await post(path, { ...move, date: '2099-12-25' });
    expect(shown.status).toBe(200);
    const step = await shown.text();
    expect(step).toContain('1, der har booket, og 1 på venteliste får besked.');
    expect(step).toContain('1 af dem har ingen e-mail.');
    expect(step).toContain('en helligdag');
    expect(step).toContain('18. december 2099');
    expect(step).toMatch(/name="confirmed" value="yes"/);
    const past = await (await post(path, { ...move, date: '2020-01-06' })).text();
    expect(past).toContain('id="move-date-fault"');
    const called = await post(path, { form: 'cancel', do: 'cancel', seen: await seen() });
    expect(await called.text()).toContain('Hvorfor bliver mødet aflyst?');
    expect((await now()).startsAt).toBe(session!.startsAt);
    expect((await now()).cancelledAt).toBeNull();
    const told = await post(path, { ...move, date: inDays(42), confirmed: 'yes' });
    expect(told.headers.get('location')).toBe(`${path}?besked=dialog_flyttet_selv`);
  });

  test('loses a free time by a button, and gets one by a form', async () => {
    const slots = () => world.db.select().from(dialogueSlot).where(eq(dialogueSlot.sessionId, id));
    const [slot] = (await slots()).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
    const before = (await slots()).length;
    const form = { form: `remove-${slot!.id}`, do: 'remove', slot: slot!.id };
    expect((await post(path, form)).headers.get('location')).toBe(`${path}?besked=tid_vaek`);
    expect(await slots()).toHaveLength(before - 1);
    const wrong = { form: 'add', do: 'add', startTime: '03:00', minutes: '15' };
    expect(await (await post(path, wrong)).text()).toContain('id="add-startTime-fault"');
  });

  test('is not for another committee’s secretary', async () => {
    const other = await cookieOf('teknik');
    expect((await get(path, other)).status).toBe(403);
    expect((await post(path, await details(), other)).status).toBe(403);
  });
});
