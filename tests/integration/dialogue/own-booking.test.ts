import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  dialogueBooking,
  dialogueFollowUp,
  dialogueNote,
  dialogueSlot,
  file,
  mail,
} from '#db/schema';
import { answerSecondLook } from '~/domains/dialogue/screening/second-look.server';
import { readClock } from '~/platform/clock';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { pdf } from '../../support/file-bytes';
import { signedIn } from '../../support/people';
import { startWorld, type World } from '../../support/plan-world';
import { queriesMadeBy } from '../../support/queries-made';
import { startServer, type TestServer } from '../../support/server';
import { multipart, sendForm } from '../../support/upload-form';

/** One's own booking: what it says in each state, and what one can do with it. */

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
const own = (
  at: Parameters<DialogueTown['booking']>[0],
  more: Parameters<DialogueTown['booking']>[1] = {},
) => town.booking(at, { authorId: ida.id, ...more });
const main = (html: string) => /<main[^]*<\/main>/.exec(html.replaceAll('<!-- -->', ''))![0];
const get = async (id: string, as = cookie) => {
  const path = `/min-side/dialog/${id}`;
  const answer = await server.fetchFrom(host, path, { headers: { cookie: as } });
  return { status: answer.status, text: await answer.text() };
};
const read = async (id: string) => main((await get(id)).text);
const post = (id: string, fields: Record<string, string>, bytes?: Buffer) =>
  sendForm(
    { port: server.port, host, cookie, path: `/min-side/dialog/${id}` },
    multipart([
      ...Object.entries(fields).map(([name, content]) => ({ name, content })),
      ...(bytes ? [{ name: 'file', file: 'kort.pdf', content: bytes }] : []),
    ]),
  );
const saidBy = (answer: { location: string | null }) =>
  new URL(answer.location ?? '/', 'http://x').searchParams.get('besked');
const row = async (id: string) =>
  (await world.db.select().from(dialogueBooking).where(eq(dialogueBooking.id, id)))[0]!;

describe('where it is', () => {
  test('is nobody else’s to see', async () => {
    const { id } = await town.booking(await coming(), { slot: 0 });
    expect((await get(id)).status).toBe(404);
    expect((await get('noget')).status).toBe(404);
  });

  test.each([
    ['pending', 'Udvalgets formand har ikke svaret endnu.'],
    ['confirmed', 'Det er aftalt.'],
    ['refused', 'Du har fået nej til foretræde.'],
    ['cancelled', 'Du kommer ikke med.'],
    ['lapsed', 'Din tilmelding er faldet bort.'],
  ] as const)('is said of one that is %s', async (state, words) => {
    const at = await coming();
    const { id } = await own(at, { state, ...(state === 'pending' && { slot: 0 }) });
    expect(await read(id)).toContain(words);
  });

  test('is the next session that is set up, where its own is no more', async () => {
    const { id } = await own(await coming(), { state: 'cancelled' });
    await world.db
      .update(dialogueBooking)
      .set({ state: 'waiting', sessionId: null })
      .where(eq(dialogueBooking.id, id));
    expect(await read(id)).toContain('Du venter på, at udvalget fastsætter sit næste møde');
  });

  test.each([
    ['waiting', { offeredUntil: '2099-01-01T12:00:00Z' }],
    ['confirmed', { slot: 0 }],
    ['refused', { decidedAt: '2099-01-01T12:00:00Z' }],
  ] as const)('has forms that its action reads when it is %s', async (state, more) => {
    const { id } = await own(await coming(), { state, ...more });
    const forms = (await read(id)).match(/<form [^>]*>/g)!;
    expect(forms.filter((form) => !/multipart/i.test(form))).toEqual([]);
  });

  test('stands on Min side', async () => {
    const { id } = await own(await coming(), { slot: 0 });
    const answer = await server.fetchFrom(host, '/min-side', { headers: { cookie } });
    const page = main(await answer.text());
    expect(page).toContain(`href="/min-side/dialog/${id}"`);
    expect(page).toContain('Foretræde for Sundhedsudvalget');
    expect(page).toContain('Aftalt');
  });
});

describe('a place that is offered', () => {
  const offered = async () => {
    const at = await coming();
    const { id } = await own(at, { state: 'waiting', offeredUntil: inDays(1).toString() });
    return { at, id };
  };

  test('is accepted at one of the times that are free', async () => {
    const { at, id } = await offered();
    const page = await read(id);
    expect(page).toContain('Du er tilbudt en plads. Svar senest');
    expect(page).toContain('<span class="tag">Tilbudt en plads</span>');
    expect(page.match(/type="radio"/g)).toHaveLength(2);
    const answer = await post(id, { form: 'ja', tid: at.slotIds[1]! });
    expect(saidBy(answer)).toBe('plads_taget_venter');
    const [slot] = await world.db
      .select()
      .from(dialogueSlot)
      .where(eq(dialogueSlot.id, at.slotIds[1]!));
    expect(slot!.claimId).toBe((await row(id)).claimId);
  });

  test('is declined', async () => {
    const { id } = await offered();
    expect(saidBy(await post(id, { form: 'nej' }))).toBe('plads_afslaaet');
    expect((await row(id)).state).toBe('cancelled');
    const again = await post(id, { form: 'ja', tid: '' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Du er ikke tilbudt en plads her.');
  });

  test('that is over is none', async () => {
    const { id } = await own(await coming(), {
      state: 'waiting',
      offeredUntil: readClock().subtract({ minutes: 1 }).toString(),
    });
    expect(await read(id)).not.toContain('Svar på tilbuddet');
    expect((await post(id, { form: 'ja', tid: '' })).text).toContain('Tilbuddet gælder ikke mere.');
  });
});

describe('another time that is offered', () => {
  test('is said with its own time, and nothing of a waiting list that its author never was on', async () => {
    const at = await coming({ startsAt: '2099-04-15T13:00:00Z' });
    const until = '2099-04-01T10:00:00Z';
    const { id } = await own(at, { state: 'waiting', slot: 1, offeredUntil: until });
    const page = await read(id);
    expect(page).toContain('<span class="tag">Tilbudt en anden tid</span>');
    expect(page).toMatch(
      /Du er tilbudt en anden tid: onsdag den 15\. april 2099 kl\. 15\.15.15\.30\. Svar senest onsdag den 1\. april 2099 kl\. 12\.00\./,
    );
    expect(page).not.toMatch(/venteliste|plads til dig/);
    const me = await server.fetchFrom(host, '/min-side', { headers: { cookie } });
    expect(main(await me.text())).toContain('Tilbudt en anden tid · 15. april 2099');
    expect(saidBy(await post(id, { form: 'ja', tid: '' }))).toBe('plads_taget');
  });

  test('whoever has no time any more is not told the meeting’s as theirs', async () => {
    const at = await coming({ startsAt: '2099-04-15T13:00:00Z' });
    const { id } = await own(at, { state: 'cancelled' });
    expect(await read(id)).toContain('Mødet er 15.00–15.30');
  });
});

test('a dialogue meeting has places and sign-ups, and no times to book', async () => {
  const at = await coming({ format: 'dialogue_meeting' });
  await coming({ format: 'dialogue_meeting', startsAt: inDays(40).toString() });
  const { id } = await own(at, { topic: null, viewpoint: null });
  const page = await read(id);
  expect(page).toContain('Dialogmøde med Sundhedsudvalget');
  expect(page).toContain(
    'Du er tilmeldt. Kan du ikke komme, så meld fra, så en anden kan få pladsen.',
  );
  expect(page).toContain('Flyt til et andet dialogmøde');
  expect(page).not.toMatch(/anden tid|en ny tid|booke|svar igen|Materiale til udvalget/);
});

describe('what its author does', () => {
  test('is to move it to another free time, or to another session, where it is answered anew', async () => {
    const at = await coming();
    const next = await coming({ startsAt: inDays(40).toString() });
    const { id } = await own(at, { slot: 0 });
    const page = await read(id);
    expect(page).toContain(`value="${at.id} ${at.slotIds[1]!}"`);
    expect(page).toContain(`value="${next.id} ${next.slotIds[0]!}"`);
    const within = await post(id, { form: 'flyt', til: `${at.id} ${at.slotIds[1]!}` });
    expect(saidBy(within)).toBe('booking_flyttet');
    const beyond = await post(id, { form: 'flyt', til: `${next.id} ${next.slotIds[0]!}` });
    expect(saidBy(beyond)).toBe('booking_flyttet_venter');
    expect(await row(id)).toMatchObject({ sessionId: next.id, state: 'pending' });
    expect((await post(id, { form: 'flyt', til: '' })).status).toBe(422);
    expect((await post(id, { form: 'flyt', til: 'noget' })).status).toBe(422);
  });

  test('is refused by name where somebody was first', async () => {
    const at = await coming();
    const { id } = await own(at, { slot: 0 });
    await town.booking(at, { slot: 1 });
    const answer = await post(id, { form: 'flyt', til: `${at.id} ${at.slotIds[1]!}` });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Den tid er lige blevet taget.');
  });

  test('is offered of many sessions for as many queries as of one', async () => {
    const { id } = await own(await coming(), { slot: 0 });
    const metrics = async () => (await server.fetchFrom('localhost', '/metrics', {})).text();
    const asked = () => queriesMadeBy(metrics, () => read(id));
    await coming({ startsAt: inDays(30).toString() });
    await read(id);
    const one = await asked();
    for (const days of [40, 50, 60]) await coming({ startsAt: inDays(days).toString() });
    expect(await asked()).toBe(one);
  });

  test('is to cancel it, behind a line of its own, until it begins', async () => {
    const { id } = await own(await coming(), { slot: 0 });
    expect(await read(id)).toMatch(/<details><summary>Meld fra<\/summary>/);
    expect(saidBy(await post(id, { form: 'afmeld' }))).toBe('booking_afmeldt');
    expect(await row(id)).toMatchObject({ state: 'cancelled', claimId: null });
    const begun = await own(await coming({ startsAt: inDays(-1).toString() }), { slot: 0 });
    expect(await read(begun.id)).not.toContain('name="form" value="afmeld"');
    expect(saidBy(await post(begun.id, { form: 'afmeld' }))).toBe('booking_ikke_afmeldt');
  });

  test('is to ask for a second look at a refusal, once, with a reason', async () => {
    const { id } = await own(await coming(), {
      state: 'refused',
      decisionWords: 'Det er regionens.',
      decidedAt: readClock().toString(),
    });
    const page = await read(id);
    expect(page).toContain('Uden for udvalgets område.');
    expect(page).toContain('Det er regionens.');
    expect(page).toMatch(/Er du uenig, kan du bede om en ny vurdering senest \w+ den \d+\./);
    const empty = await post(id, { form: 'genovervej', request: ' ' });
    expect(empty.text).toContain('Skriv, hvorfor en anden skal se på afslaget.');
    const asked = await post(id, { form: 'genovervej', request: 'Det er kommunens vej.' });
    expect(saidBy(asked)).toBe('genovervejes');
    const waits = await read(id);
    expect(waits).toMatch(/Du bad om en ny vurdering \d+\. \S+ \d{4}\. Vi har modtaget det\./);
    expect(waits).toContain('En anden ser på afslaget. Du får en mail');
    expect(waits).not.toContain('kan du bede om en ny vurdering senest');
    const again = await post(id, { form: 'genovervej', request: 'Igen.' });
    expect(again.status).toBe(422);
  });

  test('is no longer to ask for it after four weeks, and the page says until when it was', async () => {
    const { id } = await own(await coming(), {
      state: 'refused',
      decidedAt: inDays(-29).toString(),
    });
    const page = await read(id);
    expect(page).toContain('Man kunne bede om en ny vurdering senest');
    expect(page).not.toContain('name="request"');
  });

  test.each([
    ['uphold', 'Afslaget står ved magt.'],
    ['reinstate', 'Afslaget er ophævet.'],
  ] as const)(
    'is to read what came of it and why, where that was to %s',
    async (decision, said) => {
      const { id } = await own(await coming(), {
        ...{
          state: 'refused',
          decisionWords: 'Det er regionens.',
          decidedAt: readClock().toString(),
        },
        ...{ secondLook: 'Det er kommunens vej.', secondLookAt: readClock().toString() },
      });
      const staff = await town.staff('Sif', 'council_secretariat');
      const ctx = await town.as(staff.id, readClock());
      const answer = { bookingId: id, decision, words: 'Vejen er undersøgt.' };
      expect(await answerSecondLook(ctx, answer)).toEqual({ ok: true, value: null });
      const page = await read(id);
      expect(page).toContain(said);
      expect(page).toContain('Begrundelse for svaret');
      expect(page).toContain('Vejen er undersøgt.');
      expect(page.includes('Det er regionens.')).toBe(decision === 'uphold');
      const [letter] = await world.db.select().from(mail).where(eq(mail.personId, ida.id));
      expect(letter!.facts.text).toContain('Vejen er undersøgt.');
      if (decision === 'uphold') {
        expect(letter!.facts.text).toContain('Grunden er stadig: Uden for udvalgets område.');
      }
    },
  );
});

describe('materials', () => {
  const filesOf = (id: string) => world.db.select().from(file).where(eq(file.subjectId, id));

  test('are added and removed until their deadline', async () => {
    const at = await coming();
    const { id } = await own(at, { slot: 0 });
    expect(saidBy(await post(id, { form: 'materiale' }, pdf()))).toBe('materiale_lagt_ved');
    const [added] = await filesOf(id);
    expect(await read(id)).toContain('Fjern: kort.pdf');
    expect(saidBy(await post(id, { form: 'fjern', fil: added!.id }))).toBe('materiale_fjernet');
    expect(await filesOf(id)).toEqual([]);
    expect((await post(id, { form: 'materiale' })).text).toContain('Vælg en fil.');
    await town.change(at.id, { materialsBy: readClock().subtract({ hours: 1 }).toString() });
    const late = await post(id, { form: 'materiale' }, pdf());
    expect(late.status).toBe(422);
    expect(await filesOf(id)).toEqual([]);
  });

  test('are five at most', async () => {
    const { id } = await own(await coming(), { slot: 0 });
    for (let at = 0; at < 5; at++) await post(id, { form: 'materiale' }, pdf());
    expect(await read(id)).toContain('Der kan højst være fem filer.');
    expect((await post(id, { form: 'materiale' }, pdf())).status).toBe(422);
    expect(await filesOf(id)).toHaveLength(5);
  });

  test('of somebody else are not theirs to remove', async () => {
    const { id } = await own(await coming(), { slot: 0 });
    const other = await town.booking(await coming({ committee: 'teknik' }), { slot: 0 });
    await post(id, { form: 'materiale' }, pdf());
    const [added] = await filesOf(id);
    const answer = await post(other.id, { form: 'fjern', fil: added!.id });
    expect([403, 404]).toContain(answer.status);
    expect(await filesOf(id)).toHaveLength(1);
  });
});

test('the way in by video is told once it is agreed', async () => {
  const at = await coming({ remoteUrl: 'https://video.example/lukket' });
  const { id } = await own(at, { slot: 0, state: 'pending' });
  expect((await get(id)).text).not.toContain('video.example');
  await world.db
    .update(dialogueBooking)
    .set({ state: 'confirmed' })
    .where(eq(dialogueBooking.id, id));
  expect(await read(id)).toContain('https://video.example/lukket');
});

describe('that everyone reads of it', () => {
  test('is taken back by its author, for good', async () => {
    const modelId = await town.model('sundhed', { publishes: 'outcome' });
    const at = await coming({ modelId, startsAt: inDays(-3).toString() });
    const { id } = await own(at, {
      ...{ slot: 0, state: 'attended', outcome: 'noted', isPublishable: true },
      ...{ publicTitle: 'Lys på stien', outcomePublishedAt: readClock().toString() },
    });
    const staff = await town.staff('Sif', 'council_secretariat');
    await world.db.insert(dialogueFollowUp).values({
      ...{ municipalityId: town.town.id, sessionId: at.id, bookingId: id, isPublic: true },
      ...{ text: 'Vi sætter lys op.', unitId: town.units.sundhed!, dueOn: '2027-03-01' },
      ...{ madeById: staff.id, madeAt: readClock().toString() },
    });
    const everyone = async () =>
      (await server.fetchFrom(host, `/dialog/${at.slug}`)).text().then(main);
    expect(await everyone()).toContain('Lys på stien');
    expect(await read(id)).toContain('Vis ikke emne og udfald for alle');
    expect(saidBy(await post(id, { form: 'skjul' }))).toBe('booking_ikke_offentlig');
    expect(await row(id)).toMatchObject({
      ...{ isPublishable: false, publicTitle: null, outcomePublishedAt: null, outcome: 'noted' },
    });
    const [promise] = await world.db
      .select()
      .from(dialogueFollowUp)
      .where(eq(dialogueFollowUp.bookingId, id));
    expect(promise!.isPublic).toBe(false);
    expect(await everyone()).not.toMatch(/Lys på stien|Vi sætter lys op/);
    const page = await read(id);
    expect(page).not.toContain('Vis ikke emne og udfald for alle');
    expect(page).toContain('Emne og udfald vises ikke mere for alle');
  });

  test('is nobody else’s to take back', async () => {
    const other = await town.booking(await coming(), { slot: 0, isPublishable: true });
    expect([403, 404]).toContain((await post(other.id, { form: 'skjul' })).status);
    expect((await row(other.id)).isPublishable).toBe(true);
  });
});

describe('what came of it', () => {
  test('is shown to whoever came: outcome, promises and whether they were kept, and the notes to check', async () => {
    const at = await coming({ startsAt: inDays(-3).toString() });
    const { id } = await own(at, { slot: 0, state: 'attended', outcome: 'to_administration' });
    const staff = await town.staff('Sif', 'council_secretariat');
    const promise = {
      municipalityId: town.town.id,
      sessionId: at.id,
      unitId: town.units.sundhed!,
      isPublic: false,
      madeById: staff.id,
      madeAt: readClock().toString(),
    };
    await world.db.insert(dialogueFollowUp).values([
      { ...promise, bookingId: id, text: 'Vi sætter lys op.', dueOn: '2027-03-01' },
      {
        ...promise,
        bookingId: null,
        text: 'Vi skriver et referat.',
        dueOn: '2027-04-01',
        state: 'kept',
        result: 'Det står på siden.',
        closedAt: readClock().toString(),
      },
    ]);
    const page = await read(id);
    expect(page).toContain('Forvaltningen ser på det');
    expect(page).toContain('Vi sætter lys op.');
    expect(page).toContain('Sundhed og Omsorg');
    expect(page).toContain('Det står på siden.');
    expect(page).toContain(`href="/dialog/${at.slug}/evaluering"`);
  });

  test('of a dialogue meeting are notes that they read first', async () => {
    const at = await coming({ startsAt: inDays(-3).toString(), format: 'dialogue_meeting' });
    const { id } = await own(at, { state: 'attended' });
    const staff = await town.staff('Sif', 'council_secretariat');
    await world.db.insert(dialogueNote).values({
      id: uuidv7(),
      municipalityId: town.town.id,
      sessionId: at.id,
      text: 'Vi talte om stier.',
      state: 'being_checked',
      writtenById: staff.id,
      changedAt: readClock().toString(),
      checkUntil: inDays(5).toString(),
    });
    const page = await read(id);
    expect(page).toContain(`href="/dialog/${at.slug}/noter"`);
    expect(page).not.toContain('Vi talte om stier.');
  });
});
