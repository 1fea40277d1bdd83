import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dialogueBooking, dialogueSlot, file, planLink, sdgLink, seatClaim } from '#db/schema';
import { readClock } from '~/platform/clock';
import { makeHelped } from '../../support/desk';
import {
  type DialogueTown,
  startDialogueTown,
  type TownSession,
} from '../../support/dialogue-town';
import { pdf } from '../../support/file-bytes';
import { makePerson, signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { startServer, type TestServer } from '../../support/server';
import { multipart, sendForm } from '../../support/upload-form';

/** How a citizen books: what they see at each door, and what becomes of what they write. */

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
  town.session({ startsAt: inDays(20).toString(), ...more });
const main = (html: string) => /<main[^]*<\/main>/.exec(html.replaceAll('<!-- -->', ''))![0];
const get = async (path: string, as = cookie) => {
  const answer = await server.fetchFrom(host, path, { headers: { cookie: as } });
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
};
const read = async (at: { slug: string }, as = cookie) =>
  main((await get(`/dialog/${at.slug}/book`, as)).text);
const post = (
  at: { slug: string },
  fields: Record<string, string>,
  more: { as?: string; file?: Buffer } = {},
) =>
  sendForm(
    { port: server.port, host, cookie: more.as ?? cookie, path: `/dialog/${at.slug}/book` },
    multipart([
      ...Object.entries({ form: 'book', ...fields }).map(([name, content]) => ({ name, content })),
      ...(more.file ? [{ name: 'file', file: 'kort.pdf', content: more.file }] : []),
    ]),
  );
/** What the page has the focus on when it comes. */
const focused = (html: string) =>
  /<div[^>]*autofocus[^>]*>([^]*?)<\/div>/i.exec(html.replaceAll('<!-- -->', ''))?.[1] ?? '';
const saidBy = (answer: { location: string | null }) =>
  new URL(answer.location ?? '/', 'http://x').searchParams.get('besked');
const words = (more: Record<string, string> = {}) => ({
  do: 'send',
  formKey: crypto.randomUUID(),
  topic: 'Stien ved åen',
  viewpoint: 'Den er mørk om aftenen.',
  partySize: '2',
  companions: 'Bo Prøve',
  ...more,
});
const bookings = () =>
  world.db
    .select()
    .from(dialogueBooking)
    .where(eq(dialogueBooking.municipalityId, town.town.id))
    .orderBy(dialogueBooking.receivedAt);
const slotRow = async (id: string) =>
  (await world.db.select().from(dialogueSlot).where(eq(dialogueSlot.id, id)))[0]!;
const anotherCookie = async () => signedIn(world, town.town, (await town.citizen()).id);

describe('the way to a time', () => {
  test('begins with the times, of which nothing is held by looking', async () => {
    const at = await coming();
    const page = await read(at);
    expect(page).toContain('1. Vælg en tid');
    expect(page.match(/name="tid"/g)).toHaveLength(2);
    expect(page).not.toContain('name="viewpoint"');
    expect((await slotRow(at.slotIds[0]!)).claimId).toBeNull();
  });

  test('says that one can come by video, and keeps the way in to those whose place is agreed', async () => {
    const at = await coming({ remoteUrl: 'https://video.example/lukket' });
    const { text } = await get(`/dialog/${at.slug}/book`);
    expect(main(text)).toContain('Online');
    expect(text).not.toContain('video.example');
  });

  test('holds a time and says until when, and to others that somebody books it', async () => {
    const at = await coming();
    const held = await post(at, { tid: at.slotIds[0]! });
    expect([held.status, saidBy(held)]).toEqual([303, 'tid_holdt']);
    const page = await read(at);
    expect(page).toMatch(/holdes for dig til kl\. \d\d\.\d\d\./);
    expect(page).toContain('name="viewpoint"');
    const others = await read(at, await anotherCookie());
    expect(others).toMatch(/En anden er ved at booke\. Holdes til kl\. \d\d\.\d\d/);
    expect(others.match(/name="tid"/g)).toHaveLength(1);
  });

  test('is refused where somebody else was first, and what is free is shown', async () => {
    const at = await coming();
    await post(at, { tid: at.slotIds[0]! }, { as: await anotherCookie() });
    const late = await post(at, { tid: at.slotIds[0]! });
    expect(late.status).toBe(422);
    const page = main(late.text);
    // It is said once, and nothing was written that could stand below.
    expect(page.match(/Den tid er lige blevet taget\./g)).toHaveLength(1);
    expect(page).not.toContain('har skrevet');
    expect(page).not.toContain('name="viewpoint"');
    const written = main((await post(at, words({ tid: at.slotIds[0]! }))).text);
    expect(written.match(/Den tid er lige blevet taget\./g)).toHaveLength(1);
    expect(written).toContain('Det, du har skrevet, står herunder.');
    expect(written).toContain('Den er mørk om aftenen.');
  });

  test('is renewed, changed and let go of without a word that was written being lost', async () => {
    const at = await coming();
    await post(at, { tid: at.slotIds[0]! });
    const written = {
      topic: 'Stien ved åen',
      viewpoint: 'Skal bevares',
      'need-interpreter': 'yes',
    };
    const buttons: [pressed: Record<string, string>, said: string][] = [
      [{ do: 'forny' }, 'Du har fået mere tid.'],
      [{ tid: at.slotIds[1]! }, 'Tiden er din, mens du skriver resten.'],
      [{ do: 'slip' }, 'Tiden bliver ikke holdt for dig mere.'],
    ];
    for (const [pressed, said] of buttons) {
      const answer = await post(at, { ...written, ...pressed });
      expect(answer.status).toBe(200);
      const page = main(answer.text.replaceAll('<!-- -->', ''));
      expect(page).toContain('Skal bevares');
      expect(page).toContain('value="Stien ved åen"');
      expect(page).toMatch(
        /checked=""[^>]*name="need-interpreter"|name="need-interpreter"[^>]*checked=""/,
      );
      expect(page).not.toContain('fault-summary');
      expect(focused(page)).toContain(said);
    }
    expect((await slotRow(at.slotIds[0]!)).claimId).toBeNull();
    expect((await slotRow(at.slotIds[1]!)).claimId).toBeNull();
  });

  test('is renewed without a box that was ticked being lost', async () => {
    const at = await coming();
    await post(at, { tid: at.slotIds[0]! });
    const answer = await post(at, { do: 'forny', 'need-interpreter': 'yes' });
    expect(answer.status).toBe(200);
    expect(main(answer.text)).toMatch(
      /checked=""[^>]*name="need-interpreter"|name="need-interpreter"[^>]*checked=""/,
    );
  });

  test('is led to by what one has to know, before the form', async () => {
    const at = await coming({
      modelId: await town.model('sundhed', { words: 'Kom og fortæl.' }),
    });
    const page = await read(at);
    for (const known of ['Kom og fortæl.', 'Højst 5 personer sammen', 'Book senest'])
      expect(page.indexOf(known), known).toBeLessThan(page.indexOf('<form'));
    expect(page).toContain('kl. ');
  });

  test('that has run out loses nothing: the page says so, keeps the words and offers the times', async () => {
    const at = await coming();
    await post(at, { tid: at.slotIds[0]! });
    const over = readClock().subtract({ minutes: 1 }).toString();
    await world.db.update(seatClaim).set({ expiresAt: over }).where(eq(seatClaim.personId, ida.id));
    await world.db
      .update(dialogueSlot)
      .set({ claimedUntil: over })
      .where(eq(dialogueSlot.id, at.slotIds[0]!));
    await post(at, { tid: at.slotIds[0]! }, { as: await anotherCookie() });
    const answer = await post(at, words({ slotId: at.slotIds[0]! }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Den er mørk om aftenen.');
    expect(answer.text).toContain('Det, du har skrevet, står herunder.');
    expect(answer.text).toContain(`value="${at.slotIds[1]!}"`);
    expect(await bookings()).toEqual([]);
  });
});

describe('what is sent', () => {
  const held = async (at: TownSession & { slug: string }) => {
    await post(at, { tid: at.slotIds[0]! });
    return at;
  };

  test('is a booking with everything in it, and its own page', async () => {
    const at = await held(await coming());
    const answer = await post(
      at,
      words({
        slotId: at.slotIds[0]!,
        'need-wheelchair': 'yes',
        needsNote: 'En rampe',
        [`node-${town.nodeId}`]: 'yes',
        'sdg-3': 'yes',
        place: 'Åen',
      }),
      { file: pdf() },
    );
    const [row] = await bookings();
    expect(answer.location).toBe(`/min-side/dialog/${row!.id}?besked=booket_venter`);
    expect(row).toMatchObject({
      state: 'pending',
      authorId: ida.id,
      topic: 'Stien ved åen',
      partySize: 2,
      companions: 'Bo Prøve',
      needs: ['wheelchair'],
      needsNote: 'En rampe',
      place: 'Åen',
      isPublishable: false,
    });
    expect(await world.db.$count(planLink, eq(planLink.subjectId, row!.id))).toBe(1);
    expect(await world.db.$count(sdgLink, eq(sdgLink.subjectId, row!.id))).toBe(1);
    expect(await world.db.$count(file, eq(file.subjectId, row!.id))).toBe(1);
    expect((await slotRow(at.slotIds[0]!)).claimId).toBe(row!.claimId);
    expect(await read(at)).toContain('Du er allerede tilmeldt her');
  });

  test('lacks what it lacks by name, all at once, and is shown again', async () => {
    const at = await held(
      await coming({ modelId: await town.model('sundhed', { scope: 'agenda_items' }) }),
    );
    const answer = await post(at, words({ topic: '', viewpoint: '', companions: 'Bo Prøve' }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Skriv med få ord, hvad det handler om.');
    expect(answer.text).toContain('Skriv, hvilket punkt på dagsordenen');
    expect(answer.text).toContain('value="Bo Prøve"');
    expect(await bookings()).toEqual([]);
  });

  test('never holds a CPR number', async () => {
    const at = await held(await coming());
    const answer = await post(at, words({ viewpoint: 'Mit nummer er 010190-1234.' }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Skriv det uden: Politikere og medarbejdere læser det');
    expect(main(answer.text)).not.toContain('må ikke offentliggøres');
  });

  test('whose file is gone is not taken, and says so', async () => {
    const at = await held(await coming());
    const answer = await post(at, words({ fileId: crypto.randomUUID() }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('name="viewpoint"');
    expect(await bookings()).toEqual([]);
  });

  test('finds parts of plans by words, with what was written still there', async () => {
    const at = await held(await coming());
    const answer = await post(at, { do: 'soeg', q: 'motion', viewpoint: 'Skal bevares' });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(`name="node-${town.nodeId}"`);
    expect(answer.text).toContain('Skal bevares');
    expect(focused(answer.text)).toContain('passer på „motion“');
    const none = await post(at, { do: 'soeg', q: 'findesikke' });
    expect(focused(none.text)).toContain('Der er ikke noget i planerne om „findesikke“.');
    const again = await post(at, {
      do: 'forny',
      viewpoint: 'Skal bevares',
      [`node-${town.nodeId}`]: 'yes',
      [`title-${town.nodeId}`]: 'Motion for alle',
    });
    expect(again.text).toContain('Motion for alle');
  });

  test('is sent by Enter in a field, which searches only by words that nobody has searched by', async () => {
    const at = await held(await coming());
    const page = await read(at);
    const form = page.slice(page.indexOf('<form'));
    expect(/<button[^>]*>/.exec(form)![0]).toContain('value="enter"');
    const enter = { do: 'enter', slotId: at.slotIds[0]!, q: 'motion' };
    const found = await post(at, words(enter));
    expect(found.status).toBe(200);
    expect(found.text).toContain(`name="node-${town.nodeId}"`);
    expect(found.text).toMatch(/name="searched" value="motion"/);
    expect(await bookings()).toEqual([]);
    const sent = await post(at, words({ ...enter, searched: 'motion' }));
    expect(saidBy(sent)).toBe('booket_venter');
    expect(await bookings()).toHaveLength(1);
  });

  test('by Enter without a time asks for one, and takes no place', async () => {
    const at = await coming();
    const answer = await post(at, words({ do: 'enter' }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Vælg en ny tid');
    expect(await bookings()).toEqual([]);
  });

  test('in vain for a visitor is kept until they have signed in', async () => {
    const at = await coming();
    const asked = await get(`/dialog/${at.slug}/book`, '');
    expect(asked.to).toBe(`/log-ind?videre=${encodeURIComponent(`/dialog/${at.slug}/book`)}`);
    const sent = await post(at, words(), { as: '' });
    expect(sent.status).toBe(303);
    const next = new URL(sent.location!, 'http://x').searchParams.get('videre')!;
    expect(next).toMatch(/\?kladde=/);
  });
});

describe('where there is no room', () => {
  test('one joins the waiting list, at a place that is said', async () => {
    const at = await coming({ slots: 1 });
    await town.booking(at, { slot: 0 });
    await town.booking(at, { state: 'waiting' });
    const page = await read(at);
    expect(page).toContain('Du bliver nummer 2 på listen.');
    expect(page).toContain('48 timer');
    const answer = await post(at, words({ join: 'waiting_list' }));
    expect(saidBy(answer)).toBe('booket_venteliste');
    const own = main((await get(answer.location!)).text);
    expect(own).toContain('Du er nummer 2 på ventelisten.');
  });

  test('a party that is too large for a dialogue meeting is offered the waiting list', async () => {
    const at = await coming({
      format: 'dialogue_meeting',
      capacity: 3,
      topics: ['Stier', 'Bænke'],
    });
    await town.booking(at, { partySize: 2 });
    const page = await read(at);
    expect(page).toContain('Der er én plads tilbage.');
    expect(page).toContain('Bord 1');
    const refused = await post(at, words({ topic: '', partySize: '3', topicId: at.topicIds[1]! }));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Sæt mig på ventelisten');
    const answer = await post(at, words({ partySize: '3', join: 'waiting_list' }));
    expect(saidBy(answer)).toBe('booket_venteliste');
  });

  test('a dialogue meeting with room is signed up for at once', async () => {
    const at = await coming({ format: 'dialogue_meeting', topics: ['Stier'] });
    const answer = await post(at, { do: 'send', formKey: crypto.randomUUID(), partySize: '2' });
    expect(saidBy(answer)).toBe('tilmeldt');
    expect(await bookings()).toMatchObject([{ state: 'confirmed', topic: null, partySize: 2 }]);
  });
});

describe('by a member of staff for a citizen whom they help', () => {
  test('a time is held for the citizen, and the booking is theirs', async () => {
    const at = await coming();
    const helped = await makeHelped(world, town.town);
    const as = helped.staff.cookie;
    // They hold a time for one citizen in this browser, and another for the next.
    const held = await post(at, { tid: at.slotIds[0]! }, { as });
    expect(saidBy(held)).toBe('tid_holdt');
    const answer = await post(at, words({ slotId: at.slotIds[0]! }), { as });
    expect(saidBy(answer)).toBe('booket_venter');
    expect(await bookings()).toMatchObject([
      { authorId: helped.id, assistedById: helped.staff.id, state: 'pending' },
    ]);
    expect((await get(answer.location!, as)).text).toContain('Stien ved åen');
  });
});

describe('where the door is shut', () => {
  test('the page says why, and leads to the next one', async () => {
    const cancelled = await coming({ cancelledAt: readClock().toString() });
    const next = await coming({ startsAt: inDays(40).toString() });
    const page = await read(cancelled);
    expect(page).toContain('Mødet er aflyst');
    expect(page).toContain(`href="/dialog/${next.slug}/book"`);
    expect(page).not.toContain('<form');
    const closed = await coming({
      startsAt: inDays(3).toString(),
      closesAt: readClock().subtract({ hours: 1 }).toString(),
    });
    expect(await read(closed)).toContain('Fristen er udløbet');
  });

  test('whoever has not said that they live here is asked to', async () => {
    const at = await coming();
    const guest = await makePerson(world, town.town, { ageBand: '18_plus' });
    const page = await read(at, await signedIn(world, town.town, guest.id));
    expect(page).toContain('href="/min-side/bopael"');
  });

  test('there is nothing of a session that there is not', async () => {
    expect((await get('/dialog/ingen-ting/book')).status).toBe(404);
  });
});
