import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditEvent, dialogueBooking, dialogueFollowUp, dialogueNote } from '#db/schema';
import { acceptPlace } from '~/domains/dialogue/booking/accept-offer.server';
import { askForSecondLook } from '~/domains/dialogue/booking/ask-again.server';
import { cancelBooking } from '~/domains/dialogue/booking/cancel-booking.server';
import { findOwnBooking } from '~/domains/dialogue/booking/find-own-booking.server';
import { reschedule } from '~/domains/dialogue/booking/reschedule.server';
import { tellBooker } from '~/domains/dialogue/tell-booker.server';
import { beginHelp } from '~/domains/identity/desk/begin-help.server';
import { worker } from '~/domains/identity/actor';
import { readClock } from '~/platform/clock';
import { NotFound } from '~/platform/errors';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { acting, postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';

/** What the secretary, the chair and the members of a committee see of its sessions, and of whom they help. */

let world: World;
let server: TestServer;
let town: DialogueTown;
let host: string;
let staff: Record<'secretary' | 'member' | 'stranger' | 'desk', string>;

const inDays = (days: number) =>
  readClock()
    .round({ smallestUnit: 'hour' })
    .add({ hours: days * 24 })
    .toString();

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
  town = await startDialogueTown(world);
  host = `${town.town.slug}.localhost`;
  const committeeId = town.committees.sundhed!;
  const other = { role: 'committee_secretary', committeeId: town.committees.teknik! } as const;
  staff = {
    secretary: (await town.staff('Sonja', { role: 'committee_secretary', committeeId })).id,
    member: (await town.staff('Mads', { role: 'committee_member', committeeId })).id,
    stranger: (await town.staff('Tage', other)).id,
    desk: (await town.staff('Bo', 'desk_officer')).id,
  };
});
afterAll(async () => {
  await server.close();
  await world.end();
});

const cookieOf = (personId: string) => signedIn(world, town.town, personId, { secondFactor: true });
const read = async (path: string, cookie: string) => {
  const answer = await server.fetchFrom(host, path, { headers: { cookie } });
  const html = (await answer.text()).replaceAll('<!-- -->', '');
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return {
    status: answer.status,
    html: main,
    text: main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
  };
};
const page = async (path: string, who: keyof typeof staff) =>
  read(path, await cookieOf(staff[who]));
const list = '/medarbejder/dialog';
const past = `${list}/tidligere`;

test('past sessions are found by year, with what is written of them and what is still promised', async () => {
  const held = await town.session({
    startsAt: '2025-04-09T13:00:00Z',
    heldAt: '2025-04-09T14:00:00Z',
  });
  const { id } = await town.booking(held, { state: 'attended', slot: 0, outcome: 'noted' });
  await town.booking(held, { state: 'attended', slot: 1 });
  const promise = {
    ...{ municipalityId: town.town.id, sessionId: held.id, bookingId: id, text: 'Vi ser på det' },
    ...{ unitId: town.units.sundhed!, isPublic: false, madeById: staff.secretary },
    madeAt: '2025-04-09T14:00:00Z',
  };
  await world.db.insert(dialogueFollowUp).values([
    { ...promise, dueOn: '2025-05-01' },
    { ...promise, dueOn: '2025-05-02', state: 'kept', result: 'Gjort', closedAt: promise.madeAt },
  ]);
  const meeting = await town.session({
    ...{ format: 'dialogue_meeting', startsAt: '2024-04-10T15:00:00Z' },
    heldAt: '2024-04-10T17:00:00Z',
  });
  await town.booking(meeting, { state: 'attended', partySize: 3 });
  await world.db.insert(dialogueNote).values({
    ...{ municipalityId: town.town.id, sessionId: meeting.id, text: 'Stier', state: 'draft' },
    ...{ writtenById: staff.secretary, changedAt: '2024-04-10T17:00:00Z' },
  });
  await town.session({
    ...{ startsAt: '2025-06-11T13:00:00Z', cancelledAt: '2025-06-01T10:00:00Z' },
    cancelledReason: 'Salen er under vand',
  });
  await town.session({ committee: 'teknik', startsAt: '2025-03-05T13:00:00Z' });
  const latest = await page(past, 'member');
  expect(latest.html).toContain(`href="${list}/${held.slug}"`);
  for (const said of [
    '2 fik foretræde · Udfald er skrevet for 1 af 2 · 1 løfte er holdt',
    '1 løfte er åbent. 1 skulle være gjort nu.',
    'Aflyst: Salen er under vand',
  ]) {
    expect(latest.text).toContain(said);
  }
  expect(latest.text).not.toContain('Teknikudvalget');
  const before = await page(`${past}?aar=2024`, 'secretary');
  expect(before.text).toContain('3 deltog · 1 note er ikke offentlig endnu');
  expect(before.html).not.toContain(held.slug);
  expect((await page(list, 'member')).html).toContain(`href="${past}"`);
  expect((await page(`${past}?aar=2025`, 'stranger')).text).toContain('Teknikudvalget');
});

describe('what is to come', () => {
  test('begins with the next one that is held, also where people only wait for it', async () => {
    await town.session({ startsAt: inDays(9), cancelledAt: '2026-01-01T10:00:00Z' });
    const next = await town.session({ startsAt: inDays(10) });
    await town.session({ startsAt: inDays(20) });
    await town.booking(next, { state: 'waiting' });
    const { html, text } = await page(list, 'member');
    const shown = /<div class="next-meeting">[\s\S]*?<\/div>/.exec(html)![0];
    expect(shown).toContain(`href="${list}/${next.slug}"`);
    expect(shown).toContain('0 tider optaget, 2 ledige · 1 på venteliste');
    // A member decides nothing, and is promised nothing of it.
    expect(text).not.toContain('hvad der venter på svar');
    expect((await page(list, 'secretary')).text).toContain('hvad der venter på svar');
    expect((await page('/medarbejder', 'member')).text).toContain(
      'Se udvalgenes møder med borgere',
    );
  });

  test('shows at the table how many wait, and to whoever runs it who; no protected name', async () => {
    const at = await town.session({ startsAt: inDays(30), slots: 1 });
    const { id: openly } = await town.citizen({ name: 'Vera Venter' });
    const { id: hidden } = await town.citizen({ name: 'Hemmelig Venter', isProtected: true });
    await town.booking(at, { state: 'waiting', authorId: openly, topic: 'Bussen' });
    const offeredUntil = inDays(2);
    await town.booking(at, { state: 'waiting', authorId: hidden, offeredUntil });
    const ofSecretary = await page(`${list}/${at.slug}`, 'secretary');
    expect(ofSecretary.text).toContain('2 på venteliste');
    expect(ofSecretary.text).toContain('Vera Venter : Bussen');
    expect(ofSecretary.text).toContain('Har fået tilbudt en plads');
    expect(ofSecretary.text).not.toContain('Hemmelig');
    expect(ofSecretary.html).not.toMatch(/<details[^>]* open[^>]*><summary>Se, hvem der venter/);
    const ofMember = await page(`${list}/${at.slug}`, 'member');
    expect(ofMember.text).toContain('2 på venteliste');
    expect(ofMember.text).not.toContain('Vera');
    // Without a script it says how to print; the button comes with one.
    expect(ofMember.text).toContain('Udskriv siden fra browserens menu');
    expect(ofMember.html).not.toContain('>Udskriv</button>');
  });
});

test('whom staff tell themselves stands there with where they live, or that nobody knows', async () => {
  const at = await town.session({ startsAt: inDays(40) });
  const tell = (bookingId: string) =>
    world.db.transaction((tx) =>
      tellBooker(
        tx,
        { municipality: town.town, now: readClock(), actor: worker, origin: 'https://her.example' },
        bookingId,
        { kind: 'place_changed' },
      ),
    );
  const known = await town.citizen({ name: 'Astrid Adresse', email: null, city: 'Byen' });
  const homeless = await town.citizen({
    name: 'Uffe Uden',
    email: null,
    street: null,
    postcode: null,
  });
  await tell((await town.booking(at, { authorId: known.id, slot: 0 })).id);
  await tell((await town.booking(at, { authorId: homeless.id, slot: 1 })).id);
  const { html, text } = await page(list, 'secretary');
  expect(text).toMatch(/Astrid Adresse ?, Prøvevej 1, 6400 Byen/);
  expect(text).toContain('Vi har ingen adresse på personen.');
  expect(html).toContain(`href="/medarbejder/borgere/${homeless.id}"`);
});

test('a secret calendar is closed by a second press', async () => {
  const cookie = await cookieOf(staff.member);
  await postForm(server, host, `${list}/kalender`, { form: 'lav', name: 'Min telefon' }, cookie);
  const { html } = await read(`${list}/kalender`, cookie);
  expect(html).toMatch(/<details><summary>Luk adressen til Min telefon<\/summary>/);
  expect(html).toContain('får ikke flere møder');
});

describe('whoever helps', () => {
  const help = async (who: keyof typeof staff, personId: string) => {
    const cookie = await cookieOf(staff[who]);
    const helper = await acting(world, town.town, cookie);
    await beginHelp(helper.ctx, helper.who, { personId, channel: 'phone' });
    const { who: as } = await acting(world, town.town, cookie);
    return { cookie, ctx: { ...helper.ctx, actor: as.helped!.actor } };
  };

  test('sees of a citizen’s bookings those at their own committee; the desk sees them all', async () => {
    const citizen = await town.citizen({ name: 'Karl Prøve' });
    const ours = await town.session({ startsAt: inDays(50) });
    const theirs = await town.session({ committee: 'teknik', startsAt: inDays(50) });
    const one = await town.booking(ours, { authorId: citizen.id, slot: 0, topic: 'Sygehuset' });
    const other = await town.booking(theirs, { authorId: citizen.id, slot: 0, topic: 'Broen' });
    const { cookie, ctx } = await help('secretary', citizen.id);
    const overview = await read('/min-side', cookie);
    expect(overview.text).toContain('Sygehuset');
    expect(overview.text).not.toContain('Broen');
    expect((await read(`/min-side/dialog/${one.id}`, cookie)).status).toBe(200);
    expect((await read(`/min-side/dialog/${other.id}`, cookie)).status).toBe(404);
    await expect(findOwnBooking(ctx, other.id)).rejects.toThrow(NotFound);
    // What the secretary wrote down for them they may see again.
    const written = { assistedById: staff.secretary };
    await world.db.update(dialogueBooking).set(written).where(eq(dialogueBooking.id, other.id));
    expect((await read(`/min-side/dialog/${other.id}`, cookie)).status).toBe(200);
    await world.db
      .update(dialogueBooking)
      .set({ assistedById: null })
      .where(eq(dialogueBooking.id, other.id));
    const desk = await help('desk', citizen.id);
    expect((await read('/min-side', desk.cookie)).text).toContain('Broen');
    expect((await read(`/min-side/dialog/${other.id}`, desk.cookie)).status).toBe(200);
  });

  test('is named in the log with whatever they do for a citizen, and looks at no request that they wrote', async () => {
    const citizen = await town.citizen({ name: 'Hjulpen Prøve' });
    const { ctx } = await help('secretary', citizen.id);
    const at = await town.session({ startsAt: inDays(60), slots: 4 });
    const next = await town.session({ startsAt: inDays(70), slots: 4 });
    const offered = await town.booking(at, {
      ...{ authorId: citizen.id, state: 'waiting', offeredUntil: inDays(2) },
    });
    expect(await acceptPlace(ctx, { bookingId: offered.id, slotId: at.slotIds[0]! })).toMatchObject(
      {
        ok: true,
      },
    );
    const to = { bookingId: offered.id, sessionId: at.id, slotId: at.slotIds[1]! };
    expect(await reschedule(ctx, to)).toMatchObject({ ok: true });
    expect(await cancelBooking(ctx, { bookingId: offered.id })).toMatchObject({ ok: true });
    const refused = await town.booking(next, {
      ...{ authorId: citizen.id, state: 'refused', decidedAt: readClock().toString() },
    });
    const asked = { bookingId: refused.id, request: 'I har misforstået mig.' };
    expect(await askForSecondLook(ctx, asked)).toMatchObject({ ok: true });
    for (const { id } of [offered, refused]) {
      const events = await world.db.select().from(auditEvent).where(eq(auditEvent.subjectId, id));
      expect(events.length).toBeGreaterThan(0);
      for (const { actorId, onBehalfOf } of events)
        expect({ actorId, onBehalfOf }).toEqual({
          actorId: staff.secretary,
          onBehalfOf: citizen.id,
        });
    }
    const looked = await page(`${list}/bookinger/${refused.id}`, 'secretary');
    expect(looked.text).toContain('En anden skal se på det.');
  });

  test('finds nobody whose name is protected, but for borgerservice', async () => {
    const { id } = await town.citizen({ name: 'Skjult Solveig', isProtected: true });
    const search = '/medarbejder/borgere?q=skjult';
    const found = await page(search, 'secretary');
    expect(found.text).not.toContain('Solveig');
    expect(found.text).toContain('hjælper borgerservice');
    expect((await page(`/medarbejder/borgere/${id}`, 'secretary')).status).toBe(404);
    const cookie = await cookieOf(staff.secretary);
    const { ctx, who } = await acting(world, town.town, cookie);
    const begun = beginHelp(ctx, who, { personId: id, channel: 'phone' });
    await expect(begun).rejects.toThrow(NotFound);
    expect((await page(search, 'desk')).text).toContain('Solveig');
  });
});
