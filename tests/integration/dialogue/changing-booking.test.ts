import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dialogueBooking, threadEvent } from '#db/schema';
import { changeBooking } from '~/domains/dialogue/booking/change-booking.server';
import { seenBooking } from '~/domains/dialogue/rules/seen';
import { approveBooking } from '~/domains/dialogue/screening/approve.server';
import { readClock } from '~/platform/clock';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { postForm, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { faultsOfLines, readers } from '../../support/read-invitation';
import { startServer, type TestServer } from '../../support/server';
import { multipart, sendForm } from '../../support/upload-form';

/** What whoever booked corrects afterwards, who sees that, and the file for their calendar. */

let world: World;
let server: TestServer;
let town: DialogueTown;
let host: string;
let ida: { id: string };
let cookie: string;

beforeAll(async () => {
  world = await startWorld();
  server = await startServer({ databaseUrl: world.url });
});
afterAll(async () => {
  await server.close();
  await world.end();
});
beforeEach(async () => {
  town = await startDialogueTown(world);
  host = `${town.town.slug}.localhost`;
  ida = await town.citizen();
  cookie = await signedIn(world, town.town, ida.id);
});

const inDays = (days: number) =>
  readClock()
    .add({ hours: days * 24 })
    .round('minute');
const coming = (more: Parameters<DialogueTown['session']>[0] = {}) =>
  town.session({ startsAt: inDays(20).toString(), remoteUrl: 'https://video.example/x', ...more });
type More = Parameters<DialogueTown['booking']>[1];
const own = async (
  at: Awaited<ReturnType<typeof coming>>,
  more: More = {},
): Promise<{ id: string }> =>
  town.booking(at, {
    ...{ authorId: ida.id, state: 'pending', ...(at.slotIds.length > 0 && { slot: 0 }) },
    ...more,
  });
const get = async (path: string, as = cookie) => {
  const answer = await server.fetchFrom(host, path, { headers: { cookie: as } });
  const text = (await answer.text()).replaceAll('<!-- -->', '');
  return { status: answer.status, headers: answer.headers, text };
};
const ownPath = (id: string) => `/min-side/dialog/${id}`;
const read = async (id: string) => (await get(ownPath(id))).text;
const change = (id: string, fields: Record<string, string>) =>
  sendForm(
    { port: server.port, host, cookie, path: ownPath(id) },
    multipart(
      Object.entries({ form: 'ret', partySize: '1', ...fields }).map(([name, content]) => ({
        name,
        content,
      })),
    ),
  );
const words = { topic: 'Stien ved åen', viewpoint: 'Den er mørk.' };
const row = async (id: string) =>
  (await world.db.select().from(dialogueBooking).where(eq(dialogueBooking.id, id)))[0]!;
const changes = (id: string) =>
  world.db.$count(threadEvent, and(eq(threadEvent.subjectId, id), eq(threadEvent.kind, 'changed')));

describe('a booking that nobody has answered', () => {
  test('is corrected by its author, and whoever decides sees that and no page of before', async () => {
    const { id } = await own(await coming());
    const before = seenBooking(await row(id));
    const page = await read(id);
    expect(page).toContain('Ret din tilmelding');
    expect(page).toContain('value="Stien ved åen"');
    const answer = await change(id, {
      ...{ topic: 'Broen', viewpoint: 'Den gynger.', agendaItem: 'Punkt 4', place: 'Åen' },
      ...{ partySize: '2', companions: 'Bo', 'need-interpreter': 'yes', isRemote: 'yes' },
    });
    expect(answer.location).toContain('besked=booking_rettet');
    expect(await row(id)).toMatchObject({
      ...{ topic: 'Broen', viewpoint: 'Den gynger.', agendaItem: 'Punkt 4', caseKey: 'punkt4' },
      ...{ place: 'Åen', partySize: 2, companions: 'Bo', needs: ['interpreter'], isRemote: true },
      state: 'pending',
    });
    const chair = await town.staff('Frida', {
      ...{ role: 'committee_chair', committeeId: town.committees.sundhed! },
    });
    const theirs = await signedIn(world, town.town, chair.id, { secondFactor: true });
    const path = `/medarbejder/dialog/bookinger/${id}`;
    expect((await get(path, theirs)).text).toContain('Borgeren har rettet sin tilmelding');
    const late = await postForm(server, host, path, { form: 'ja', seen: before }, theirs);
    expect(late.headers.get('location')).toContain('dialog_allerede');
    expect((await row(id)).state).toBe('pending');
  });

  test('is not touched by a form that changes nothing', async () => {
    const { id } = await own(await coming());
    const { sequence } = await row(id);
    expect((await change(id, words)).location).toContain('besked=booking_rettet');
    expect((await row(id)).sequence).toBe(sequence);
    expect(await changes(id)).toBe(0);
  });

  test.each([
    [{ ...words, topic: '' }, 'Skriv med få ord, hvad det handler om.'],
    [{ ...words, viewpoint: '' }, 'viewpoint-fault'],
    [{ ...words, partySize: '99' }, 'I er flere, end der må komme.'],
    [{ ...words, companions: 'Bo 010190-1234' }, 'Skriv det uden: Politikere og medarbejdere'],
  ])('is refused by name: %o', async (fields, said) => {
    const { id } = await own(await coming());
    const answer = await change(id, fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(said);
    expect(await changes(id)).toBe(0);
  });

  test('says at which field a CPR number stands', async () => {
    const { id } = await own(await coming());
    const { text } = await change(id, { ...words, companions: 'Bo 010190-1234' });
    expect(text).toContain('companions-fault');
    expect(text).not.toContain('viewpoint-fault');
  });

  test('is written down by whoever helps, who does not decide on it then', async () => {
    const { id } = await own(await coming());
    const secretary = await town.staff('Sif', {
      ...{ role: 'committee_secretary', committeeId: town.committees.sundhed! },
    });
    const alone = await town.as(ida.id);
    const helped = {
      ...{ ...alone, now: readClock() },
      actor: { ...alone.actor, roles: [], assistedBy: secretary.id },
    };
    expect(await changeBooking(helped, id, { topic: 'Broen' })).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({ topic: 'Broen', assistedById: secretary.id });
    const given = { bookingId: id, seen: seenBooking(await row(id)) };
    const judging = { ...(await town.as(secretary.id)), now: readClock() };
    expect(await approveBooking(judging, given)).toEqual({ ok: false, reason: 'own_booking' });
  });

  test('is nobody else’s to correct', async () => {
    const { id } = await town.booking(await coming(), { state: 'pending', slot: 0 });
    expect([403, 404]).toContain((await change(id, { ...words, topic: 'Broen' })).status);
    expect((await row(id)).topic).toBe('Stien ved åen');
  });
});

describe('a booking that is agreed', () => {
  test('keeps the words that were said yes to, and takes what is needed', async () => {
    const { id } = await own(await coming(), { state: 'confirmed' });
    const page = await read(id);
    expect(page).toContain('Der er sagt ja til det, du vil tale om');
    expect(page).not.toContain('id="ret-topic"');
    const answer = await change(id, { 'need-wheelchair': 'yes', needsNote: 'En rampe' });
    expect(answer.location).toContain('besked=booking_rettet');
    expect(await row(id)).toMatchObject({
      ...{ needs: ['wheelchair'], needsNote: 'En rampe', topic: 'Stien ved åen' },
      state: 'confirmed',
    });
    const refused = await change(id, { ...words, topic: 'Broen' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('så emnet kan ikke ændres mere.');
  });

  test('where nobody has to say yes, takes new words, too', async () => {
    const modelId = await town.model('sundhed', { decides: 'nobody' });
    const { id } = await own(await coming({ modelId }), { state: 'confirmed' });
    await change(id, { ...words, topic: 'Broen' });
    expect((await row(id)).topic).toBe('Broen');
  });

  test('of a dialogue meeting keeps as many seats as it has', async () => {
    const { id } = await own(await coming({ format: 'dialogue_meeting' }), {
      ...{ state: 'confirmed', topic: null, viewpoint: null, partySize: 2, place: 'Åen' },
      // From a deputation, which its form does not show.
      agendaItem: 'Punkt 4',
    });
    const page = await read(id);
    expect(page).toContain('Bliver I flere eller færre, så meld fra, og tilmeld dig igen.');
    await change(id, { viewpoint: 'Om stier.', place: 'Åen', partySize: '4', companions: 'Bo' });
    expect(await row(id)).toMatchObject({
      ...{ partySize: 2, companions: 'Bo', viewpoint: 'Om stier.', place: 'Åen' },
      agendaItem: 'Punkt 4',
    });
  });
});

test('after the deadline nothing is corrected, and a form that is older is told so', async () => {
  const at = await coming({ closesAt: inDays(-1).toString() });
  const { id } = await own(at);
  expect(await read(id)).not.toContain('Ret din tilmelding');
  const late = await change(id, { ...words, topic: 'Broen' });
  expect(late.status).toBe(422);
  expect(late.text).toContain('Fristen for at tilmelde sig er udløbet.');
  expect((await row(id)).topic).toBe('Stien ved åen');
});

describe('the file for one’s calendar', () => {
  test('has the very event of the mail, for its author alone', async () => {
    const at = await coming();
    const { id } = await own(at, { state: 'confirmed', slot: 1 });
    const path = `${ownPath(id)}/kalender.ics`;
    expect(await read(id)).toContain(`href="${path}"`);
    const { status, headers, text } = await get(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(faultsOfLines(text)).toEqual([]);
    expect(text).not.toContain('X-WR-CALNAME');
    for (const readEvents of Object.values(readers)) {
      const [event, ...more] = readEvents(text);
      expect(more).toEqual([]);
      expect(event).toMatchObject({
        ...{ uid: `booking-${id}@medspil`, summary: 'Foretræde for Sundhedsudvalget' },
        location: 'Rådhuset, lokale 4',
      });
      const begins = inDays(20).add({ minutes: 15 }).epochMilliseconds;
      expect(Math.abs(Date.parse(event!.startsAt) - begins)).toBeLessThan(90_000);
    }
    const other = await signedIn(world, town.town, (await town.citizen()).id);
    expect((await get(path, other)).status).toBe(404);
  });

  test('is none before it is agreed', async () => {
    const { id } = await own(await coming());
    expect((await get(`${ownPath(id)}/kalender.ics`)).status).toBe(404);
    expect(await read(id)).not.toContain('kalender.ics');
  });
});
