import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  dialogueBooking,
  dialogueDecision,
  dialogueFollowUp,
  dialogueNoteCheck,
  dialogueUntold,
  file,
} from '#db/schema';
import { filesOf } from '~/domains/files/index.server';
import { findFile } from '~/domains/files/queries.server';
import { publicName } from '~/domains/files/rules';
import { findBookingForStaff } from '~/domains/dialogue/screening/find-for-staff.server';
import {
  countWaitingDialogue,
  listWaiting,
} from '~/domains/dialogue/screening/list-waiting.server';
import { readsFilesOf } from '~/domains/dialogue/screening/reads-files.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { readClock } from '~/platform/clock';
import { Forbidden, NotFound } from '~/platform/errors';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

let world: World;
let server: TestServer;
let town: DialogueTown;
let host: string;
let coming: Awaited<ReturnType<DialogueTown['session']>>;
let now: Awaited<ReturnType<DialogueTown['session']>>;
let meeting: Awaited<ReturnType<DialogueTown['session']>>;
let people: Record<'secretary' | 'chair' | 'member' | 'stranger' | 'office' | 'owner', string>;
let pending: string;
let live: string;
let signedUp: string;

const inHours = (hours: number) =>
  readClock().round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours }).toString();

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
  town = await startDialogueTown(world);
  host = `${town.town.slug}.localhost`;
  const committeeId = town.committees.sundhed!;
  const other = { role: 'committee_secretary', committeeId: town.committees.teknik! } as const;
  const hire = async (...given: Parameters<DialogueTown['staff']>) =>
    (await town.staff(...given)).id;
  people = {
    secretary: await hire('Sonja', { role: 'committee_secretary', committeeId }),
    chair: await hire('Frida', { role: 'committee_chair', committeeId }),
    member: await hire('Mads', { role: 'committee_member', committeeId }),
    stranger: await hire('Tage', other),
    office: await hire('Birk', 'mayors_office'),
    owner: await hire('Ole', { role: 'plan_owner', unitId: town.units.sundhed! }),
  };
  const modelId = await town.model('sundhed', { publishes: 'outcome' });
  now = await town.session({ modelId, startsAt: inHours(0), slots: 5 });
  coming = await town.session({ modelId, startsAt: inHours(14 * 24) });
  meeting = await town.session({
    ...{ modelId, startsAt: inHours(-3), format: 'dialogue_meeting', topics: ['Motion', 'Mad'] },
  });
  pending = (await town.booking(coming, { state: 'pending', slot: 0, viewpoint: 'Der er mørkt.' }))
    .id;
  const guest = await town.citizen({ name: 'Karla Gæst' });
  live = (await town.booking(now, { slot: 0, authorId: guest.id, needs: ['wheelchair'] })).id;
  signedUp = (await town.booking(meeting, { partySize: 3, topicId: meeting.topicIds[0]! })).id;
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const cookieOf = (who: keyof typeof people) =>
  signedIn(world, town.town, people[who], { secondFactor: true });
const page = async (path: string, who: keyof typeof people) => {
  const answer = await server.fetchFrom(host, path, { headers: { cookie: await cookieOf(who) } });
  const html = await answer.text();
  return { status: answer.status, html, text: visible(html) };
};
const visible = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const send = async (path: string, fields: Record<string, string>, who: keyof typeof people) =>
  postForm(server, host, path, fields, await cookieOf(who));
/** Whether the line that a form is behind is open, so that what is wrong with it is seen. */
const isOpenFor = (html: string, form: string) => {
  const before = html.slice(0, html.indexOf(`name="form" value="${form}"`));
  return /^<details[^>]* open/.test(before.slice(before.lastIndexOf('<details')));
};
const as = (who: keyof typeof people) => town.as(people[who], readClock());
const list = '/medarbejder/dialog';
const bookingPath = (id: string) => `${list}/bookinger/${id}`;
const stateOf = async (id: string) =>
  (await world.db.select().from(dialogueBooking).where(eq(dialogueBooking.id, id)))[0]!.state;

test('the list has what waits for whoever decides, and only of their committees', async () => {
  const ofSecretary = await page(list, 'secretary');
  expect(ofSecretary.text).toContain('1 venter på svar');
  expect(ofSecretary.text).toContain('Stien ved åen');
  expect(ofSecretary.text).toContain('Møder, I mangler noget fra');
  expect((await page('/medarbejder', 'secretary')).text).toContain('1 venter.');
  expect((await page(list, 'stranger')).text).not.toContain('Stien ved åen');
  expect(await countWaitingDialogue(await as('chair'))).toBe(1);
  // The chair decides here, so it waits neither for members nor for the mayor's office.
  for (const who of ['member', 'office', 'owner', 'stranger'] as const)
    expect(await countWaitingDialogue(await as(who))).toBe(0);
  expect((await page(list, 'owner')).status).toBe(200);
  const byMayor = await town.model('teknik', { decides: 'mayor' });
  const theirs = await town.session({
    ...{ committee: 'teknik', modelId: byMayor, startsAt: inHours(15 * 24) },
  });
  await town.booking(theirs, { state: 'pending', slot: 0, topic: 'Broen' });
  const { decisions } = await listWaiting(await as('office'));
  expect(decisions.map(({ topic }) => topic)).toEqual(['Broen']);
  const ofMayor = await page(bookingPath(decisions[0]!.id), 'office');
  expect(ofMayor.text).toContain('Broen');
});

test('a booking is seen by those at the table, decided on by its model, and nobody else’s', async () => {
  const path = bookingPath(pending);
  for (const who of ['secretary', 'chair', 'member'] as const)
    expect((await page(path, who)).text).toContain('Der er mørkt.');
  // The chair decides here: it is none of the mayor's business.
  expect((await page(path, 'office')).status).toBe(403);
  expect((await page(path, 'stranger')).status).toBe(403);
  expect((await page(path, 'owner')).status).toBe(403);
  expect((await page(path, 'chair')).text).toContain('Skal borgeren have foretræde?');
  expect((await page(path, 'member')).text).not.toContain('Skal borgeren have foretræde?');
  const { seen } = await findBookingForStaff(await as('secretary'), pending);
  expect((await send(path, { form: 'ja', seen }, 'member')).status).toBe(403);
  const bare = await send(path, { form: 'nej', seen, reason: '', words: '' }, 'chair');
  expect(bare.status).toBe(422);
  const refusal = await bare.text();
  expect(visible(refusal)).toContain('Vælg en begrundelse.');
  expect(isOpenFor(refusal, 'nej')).toBe(true);
  expect(isOpenFor(refusal, 'koe')).toBe(false);
  const whenever = await send(path, { form: 'tilbyd', seen, time: '' }, 'chair');
  expect(isOpenFor(await whenever.text(), 'tilbyd')).toBe(true);
  const nobody = await send(path, { form: 'koe', seen }, 'chair');
  const alone = await nobody.text();
  expect(visible(alone)).toContain('Ingen andre står på venteliste');
  expect(isOpenFor(alone, 'koe')).toBe(true);
  const other = { form: 'tilbyd', seen, time: `${coming.id} ${coming.slotIds[1]!}` };
  expect((await send(path, other, 'chair')).headers.get('location')).toContain('dialog_tilbudt');
  const late = await send(path, { form: 'ja', seen }, 'secretary');
  expect(late.headers.get('location')).toContain('dialog_allerede');
});

test('who refused does not look at it again; another does', async () => {
  const asked = await town.booking(coming, {
    ...{ state: 'refused', decidedById: people.chair, topic: 'Bussen' },
    ...{ secondLook: 'I har misforstået mig.', secondLookAt: readClock().toString() },
  });
  await world.db.insert(dialogueDecision).values({
    ...{ municipalityId: town.town.id, bookingId: asked.id, byId: people.chair },
    ...{ at: readClock().toString(), decision: 'refuse', reasonCode: 'outside_field', facts: {} },
  });
  const path = bookingPath(asked.id);
  const ofChair = await page(path, 'chair');
  expect(ofChair.text).toContain('En anden skal se på det.');
  expect(ofChair.text).toContain('Sagde nej: Uden for udvalgets område. Frida');
  const given = { form: 'igen', decision: 'reinstate', words: '' };
  const same = await send(path, given, 'chair');
  expect(same.status).toBe(422);
  expect((await send(path, given, 'secretary')).headers.get('location')).toContain('set_igen');
  expect(await stateOf(asked.id)).toBe('waiting');
});

test('a refusal stands only with a reason, which its author reads', async () => {
  const asked = await town.booking(coming, {
    ...{ state: 'refused', decidedById: people.chair, topic: 'Toget' },
    ...{ secondLook: 'I har misforstået mig.', secondLookAt: readClock().toString() },
  });
  const path = bookingPath(asked.id);
  const bare = await send(path, { form: 'igen', decision: 'uphold', words: ' ' }, 'secretary');
  expect(bare.status).toBe(422);
  expect(visible(await bare.text())).toContain('Skriv, hvorfor afslaget står ved magt.');
  const given = { form: 'igen', decision: 'uphold', words: 'Toget er statens.' };
  expect((await send(path, given, 'secretary')).headers.get('location')).toContain('set_igen');
  expect((await page(path, 'chair')).text).toContain('Toget er statens.');
});

test('what is decided is said, and no longer asked; what can still be done is offered', async () => {
  const session = await town.session({ startsAt: inHours(30 * 24), slots: 3 });
  const { id } = await town.booking(session, { state: 'pending', slot: 0, topic: 'Skolen' });
  const { seen } = await findBookingForStaff(await as('chair'), id);
  await send(bookingPath(id), { form: 'ja', seen }, 'chair');
  const { text, html } = await page(bookingPath(id), 'chair');
  expect(text).toMatch(/Sagde ja\. Frida ?, \d/);
  expect(text).toContain('Det kan du stadig gøre');
  expect(text).not.toContain('Skal borgeren have foretræde?');
  expect(html).not.toContain('name="form" value="ja"');
  expect(html).toContain('name="form" value="tilbyd"');
});

test('whoever is offered another time is counted once, and not as waiting', async () => {
  const session = await town.session({ startsAt: inHours(31 * 24), slots: 3 });
  await town.booking(session, { slot: 0 });
  const until = inHours(48);
  const { id } = await town.booking(session, { state: 'waiting', slot: 1, offeredUntil: until });
  const shown = await page(list, 'secretary');
  expect(shown.text).toContain('1 tid optaget, 1 ledig · 1 skal svare på et tilbud');
  expect(shown.text).not.toContain('svare på et tilbud ·');
  const offered = await page(bookingPath(id), 'secretary');
  expect(offered.text).toContain('Tilbudt en anden tid . Kan svare til');
  expect(offered.text).not.toContain('På venteliste');
});

test('a protected name stands nowhere, not even at the table', async () => {
  const hidden = await town.citizen({ name: 'Hemmelig Person', isProtected: true });
  const { id } = await town.booking(now, { slot: 1, authorId: hidden.id });
  for (const path of [bookingPath(id), `${list}/${now.slug}`])
    for (const who of ['secretary', 'chair', 'member'] as const) {
      const { text } = await page(path, who);
      expect(text).toContain('Navnet er beskyttet');
      expect(text).not.toContain('Hemmelig');
    }
  await world.db.insert(dialogueUntold).values({
    ...{ municipalityId: town.town.id, bookingId: id, text: 'Mødet er flyttet.' },
    at: readClock().toString(),
  });
  const { text } = await page(list, 'secretary');
  expect(text).toContain('Mødet er flyttet.');
  expect(text).not.toContain('Hemmelig');
  expect((await page(list, 'chair')).text).not.toContain('Mødet er flyttet.');
});

test('the session at the table runs without a script: clock, who came, held, outcome, promise, hours', async () => {
  const path = `${list}/${now.slug}`;
  expect((await page(path, 'stranger')).status).toBe(403);
  const shown = await page(path, 'member');
  expect(shown.text).toContain('Karla Gæst');
  expect(shown.text).toContain('Plads til kørestol');
  expect(shown.text).not.toContain('Start uret');
  expect((await send(path, { form: `kom.${live}` }, 'member')).status).toBe(403);
  expect(shown.text).not.toContain('Sig, hvad du synes');
  const begun = await send(path, { form: `ur.${now.slotIds[0]!}` }, 'secretary');
  expect(begun.status).toBe(303);
  expect((await page(path, 'chair')).text).toMatch(/Begyndte \d\d\.\d\d\.\d\d/);
  await send(path, { form: `kom.${live}` }, 'secretary');
  expect(await stateOf(live)).toBe('attended');
  const early = await send(path, { form: 'holdt' }, 'secretary');
  expect(early.status).toBe(422);
  await send(path, { form: 'holdt', restAbsent: 'yes' }, 'secretary');
  const after = await page(path, 'secretary');
  expect(after.text).toContain('§ 20 i den kommunale styrelseslov');
  await send(path, { form: `udfald.${live}`, outcome: 'on_agenda' }, 'secretary');
  for (const form of [`udfald.${live}`, `loefte.${live}`]) {
    const wrong = await send(path, { form, text: '' }, 'secretary');
    expect(wrong.status).toBe(422);
    expect(isOpenFor(await wrong.text(), form)).toBe(true);
  }
  // A colleague whose page is older marks somebody: the button is gone, and the page says why.
  const late = await send(path, { form: `udeblev.${live}` }, 'secretary');
  expect(late.status).toBe(422);
  expect(visible(await late.text())).toContain('Mødet er holdt, og det står fast, hvem der kom.');
  const promised = await send(
    path,
    {
      ...{ form: `loefte.${live}`, text: 'Vi ser på stien', unit: town.units.sundhed! },
      due: readClock()
        .add({ hours: 24 * 30 })
        .toString()
        .slice(0, 10),
    },
    'secretary',
  );
  expect(promised.headers.get('location')).toContain('dialog_lovet');
  const ofOwner = await page(list, 'owner');
  expect(ofOwner.text).toContain('Vi ser på stien');
  const [followUp] = await world.db.select().from(dialogueFollowUp);
  const unkept = await send(list, { form: `luk.${followUp!.id}`, result: '' }, 'owner');
  expect(isOpenFor(await unkept.text(), `luk.${followUp!.id}`)).toBe(true);
  const hours = { form: 'forbrug', formKey: crypto.randomUUID(), minutes: '30' };
  await send(path, hours, 'secretary');
  await send(path, hours, 'secretary');
  expect((await page(path, 'secretary')).text).toContain('30 min');
  expect((await send(path, hours, 'member')).status).toBe(403);
});

test('at a dialogue meeting many are checked in at once, and notes go to those who came', async () => {
  const path = `${list}/${meeting.slug}`;
  expect((await page(path, 'secretary')).text).toContain('Ida Marie Prøve og 2 andre');
  const noOne = await send(path, { form: 'mange' }, 'secretary');
  expect(noOne.status).toBe(422);
  expect(await noOne.text()).toMatch(/id="mange-bookings"[\s\S]*?class="field-fault"/);
  await send(path, { form: 'mange', [`booking-${signedUp}`]: 'yes' }, 'secretary');
  expect(await stateOf(signedUp)).toBe('attended');
  await send(path, { form: 'holdt' }, 'secretary');
  await send(path, { form: 'note', topic: '', text: 'Vi talte om stier.' }, 'secretary');
  const empty = await send(path, { form: 'note', topic: '', text: '' }, 'secretary');
  expect(isOpenFor(await empty.text(), 'note')).toBe(true);
  const again = await send(path, { form: `kom.${signedUp}` }, 'secretary');
  expect(visible(await again.text())).toContain('Mødet er holdt, og det står fast');
  const html = await (
    await server.fetchFrom(host, path, { headers: { cookie: await cookieOf('secretary') } })
  ).text();
  const [, note] = /name="form" value="send\.([0-9a-f-]{36})"/.exec(html)!;
  const [, seen] = /name="seen" value="([^"]+)"/.exec(html)!;
  await send(path, { form: `send.${note!}`, seen: seen! }, 'secretary');
  const [row] = await world.db
    .select()
    .from(dialogueBooking)
    .where(eq(dialogueBooking.id, signedUp));
  const guest = await signedIn(world, town.town, row!.authorId);
  const notes = `/dialog/${meeting.slug}/noter`;
  const read = await server.fetchFrom(host, notes, { headers: { cookie: guest } });
  expect(await read.text()).toContain('Vi talte om stier.');
  const answer = { form: `svar.${note!}`, verdict: 'right', words: '', seen: seen! };
  const said = await postForm(server, host, notes, answer, guest);
  expect(said.headers.get('location')).toContain('dialog_note_svaret');
  expect((await page(notes, 'member')).status).toBe(404);
  expect((await page(path, 'secretary')).text).toContain('1 af 1 siger, den er rigtig.');
  await send(path, { form: `offentliggoer.${note!}`, seen: seen! }, 'secretary');
  const published = await page(path, 'secretary');
  expect(published.text).toContain('Retter du den, er den ikke offentlig mere');
  expect(published.html).toContain(`href="/dialog/${meeting.slug}#efter"`);
  const open = () => server.fetchFrom(host, `/dialog/${meeting.slug}`, {});
  const ofAll = async () => visible((await (await open()).text()).replaceAll('<!-- -->', ''));
  expect(await ofAll()).toContain('1 af 1 tilmeldte, der kom, har svaret: Den er rigtig.');
  await world.db.delete(dialogueNoteCheck);
  await world.db.transaction((tx) => publicContentChanged(tx, town.town.id));
  expect(await ofAll()).toContain('Ingen af de tilmeldte, der kom, svarede inden fristen.');
});

test('of two who decide on the same booking the second is told in words', async () => {
  const past = await town.session({ startsAt: inHours(-6) });
  const { id } = await town.booking(past, { state: 'pending', slot: 0, topic: 'Broen' });
  const { seen } = await findBookingForStaff(await as('secretary'), id);
  // Its time has come: there is nothing to press any more, and the page says why.
  const late = await send(bookingPath(id), { form: 'ja', seen }, 'secretary');
  expect(late.status).toBe(422);
  expect(visible(await late.text())).toMatch(/Mødet er begyndt\./);
  const own = await town.booking(coming, { state: 'pending', slot: 0, authorId: people.chair });
  const { seen: shown } = await findBookingForStaff(await as('secretary'), own.id);
  const theirs = await send(
    bookingPath(own.id),
    { form: 'nej', seen: shown, reason: 'outside_field', words: '' },
    'chair',
  );
  expect(theirs.status).toBe(422);
  expect(await theirs.text()).toMatch(/role="alert"[^>]*>\s*<p>Det er din egen tilmelding/);
  const first = await send(bookingPath(own.id), { form: 'ja', seen: shown }, 'secretary');
  expect(first.headers.get('location')).toContain('dialog_sagt_ja');
  const second = await send(
    bookingPath(own.id),
    { form: 'nej', seen: shown, reason: 'outside_field', words: '' },
    'secretary',
  );
  expect(second.headers.get('location')).toContain('dialog_allerede');
});

test('whoever sits in the committee finds the questionnaire once the session is over, and nobody else', async () => {
  const path = `${list}/${meeting.slug}`;
  for (const who of ['chair', 'member'] as const) {
    expect((await page(path, who)).html).toContain(`href="${path}/evaluering"`);
    expect((await page(list, who)).html).toContain(`href="${path}/evaluering"`);
  }
  for (const who of ['secretary', 'office'] as const) {
    expect((await page(path, who)).html).not.toContain(`${path}/evaluering`);
    expect((await page(list, who)).html).not.toContain(`${path}/evaluering`);
  }
  expect((await page(`${list}/${coming.slug}`, 'chair')).html).not.toContain(
    `href="${list}/${coming.slug}/evaluering"`,
  );
  expect((await page(`${path}/evaluering`, 'chair')).status).toBe(200);
});

test('what was handed in is opened by those at the table, and by no other staff', async () => {
  const moderator = (await town.staff('Mo', 'moderator')).id;
  const [booking] = await world.db
    .select()
    .from(dialogueBooking)
    .where(eq(dialogueBooking.id, pending));
  const id = uuidv7();
  await world.db.insert(file).values({
    ...{ id, municipalityId: town.town.id, ownerId: booking!.authorId, subjectId: pending },
    ...{ name: 'Kort.pdf', mediaType: 'application/pdf', bytes: 10, sha256: 'x', scan: 'clean' },
    createdAt: readClock().toString(),
  });
  const opens = async (personId: string) => {
    const ctx = await town.as(personId, readClock());
    const name = publicName('application/pdf');
    const isReader = (subjectId: string) => readsFilesOf(ctx, subjectId);
    return findFile(ctx, { id, name, isReader }).then(
      () => true,
      (error: unknown) => {
        expect(error).toBeInstanceOf(NotFound);
        return false;
      },
    );
  };
  const { secretary, chair, member, office, stranger, owner } = people;
  for (const who of [secretary, chair, member, booking!.authorId])
    expect(await opens(who)).toBe(true);
  for (const who of [stranger, owner, moderator, office]) expect(await opens(who)).toBe(false);
  const path = `/filer/${id}/${publicName('application/pdf')}`;
  expect((await page(path, 'stranger')).status).toBe(404);
  const { files } = await findBookingForStaff(await as('member'), pending);
  expect(files).toMatchObject([{ name: 'Kort.pdf', path }]);
  expect(await filesOf(await as('stranger'), pending)).toEqual([]);
  await expect(findBookingForStaff(await as('stranger'), pending)).rejects.toThrow(Forbidden);
});
