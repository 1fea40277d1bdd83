import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dialogueBooking, dialogueUntold, mail, person } from '#db/schema';
import { book } from '~/domains/dialogue/booking/book.server';
import { cancelBooking } from '~/domains/dialogue/booking/cancel-booking.server';
import { reschedule } from '~/domains/dialogue/booking/reschedule.server';
import { seenBooking, seenSession } from '~/domains/dialogue/rules/seen';
import { approveBooking } from '~/domains/dialogue/screening/approve.server';
import { offerOther } from '~/domains/dialogue/screening/offer-other.server';
import { refuseBooking } from '~/domains/dialogue/screening/refuse.server';
import { cancelSession } from '~/domains/dialogue/sessions/cancel-session.server';
import { moveSession } from '~/domains/dialogue/sessions/move-session.server';
import { worker } from '~/domains/identity/actor';
import { type BookingNews, tellBooker } from '~/domains/dialogue/tell-booker.server';
import { ensureReasons } from '~/domains/moderation/index.server';
import { formatFullMoment } from '~/i18n/format';
import { asInstant } from '~/platform/deadline';
import { someBooking } from '../../support/dialogue-steps';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { type Mailbox, startMailbox } from '../../support/mailbox';
import { asOperator, noon, startWorld, type World } from '../../support/plan-world';
import { faultsOfLines, readers, type ReadEvent } from '../../support/read-invitation';

/** What whoever booked is told, and what their calendar makes of it. */

let world: World;
let town: DialogueTown;
let secretary: string;
let modelId: string;

beforeAll(async () => {
  world = await startWorld();
  town = await startDialogueTown(world);
  const committeeId = town.committees.sundhed!;
  secretary = (await town.staff('Sif Prøve', { role: 'committee_secretary', committeeId })).id;
  modelId = await town.model('sundhed', { decides: 'nobody' });
  await world.db.transaction((tx) => ensureReasons(tx, asOperator(world, town.town)));
});
afterAll(() => world.end());

const row = async (id: string) =>
  (await world.db.select().from(dialogueBooking).where(eq(dialogueBooking.id, id)))[0]!;
/** What waits to be sent to somebody, in order. */
const mailsTo = (personId: string) =>
  world.db
    .select()
    .from(mail)
    .where(and(eq(mail.personId, personId), isNull(mail.sentAt)))
    .orderBy(asc(mail.id));
const lastTo = async (personId: string) => (await mailsTo(personId)).at(-1)!;
const untold = (bookingId: string) =>
  world.db
    .select()
    .from(dialogueUntold)
    .where(eq(dialogueUntold.bookingId, bookingId))
    .orderBy(desc(dialogueUntold.at));
const tell = (bookingId: string, news: BookingNews) =>
  world.db.transaction((tx) =>
    tellBooker(
      tx,
      { municipality: town.town, now: noon, actor: worker, origin: 'https://her.example' },
      bookingId,
      news,
    ),
  );

let days = 0;
/** A session on a day of its own, in the afternoon. */
const aSession = (of: Parameters<DialogueTown['session']>[0] = {}) => {
  days += 1;
  return town.session({
    modelId,
    startsAt: noon.add({ hours: 24 * (20 + days) + 4 }).toString(),
    ...of,
  });
};

async function booked(
  session: Awaited<ReturnType<typeof aSession>>,
  of: Partial<Parameters<typeof book>[1]> = {},
) {
  const authorId = (await town.citizen()).id;
  const slotId = session.slotIds[0] ?? null;
  const ctx = await town.as(authorId);
  const sent = await book(ctx, someBooking({ sessionId: session.id, slotId, ...of }));
  if (!sent.ok) throw new Error(sent.reason);
  return { id: sent.value.bookingId, authorId, ctx };
}

const seenFirst = seenSession({ sequence: 0, cancelledAt: null });

describe('the calendar', () => {
  test('an agreed booking is an invitation; another time raises it, and taking it back takes it out', async () => {
    const session = await aSession();
    const { id, authorId, ctx } = await booked(session);
    const invitation = (await lastTo(authorId)).facts.entry!;
    expect(invitation).toMatchObject({
      method: 'REQUEST',
      uid: `booking-${id}@medspil`,
      startsAt: session.startsAt,
      location: 'Rådhuset, lokale 4',
      summary: 'Foretræde for Sundhedsudvalget',
      url: `https://${town.town.slug}.example/min-side/dialog/${id}`,
    });
    expect(invitation.description).toContain(invitation.url);
    expect(asInstant((await row(id)).invitedFrom!).toString()).toBe(session.startsAt);

    const slotId = session.slotIds[1]!;
    const moved = await reschedule(ctx, { bookingId: id, sessionId: session.id, slotId });
    expect(moved.ok).toBe(true);
    const update = (await lastTo(authorId)).facts.entry!;
    expect(update).toMatchObject({ method: 'REQUEST', uid: invitation.uid });
    expect(Date.parse(update.startsAt) - Date.parse(invitation.startsAt)).toBe(15 * 60_000);
    expect(update.sequence).toBeGreaterThan(invitation.sequence);

    expect((await cancelBooking(ctx, { bookingId: id })).ok).toBe(true);
    const { facts, template } = await lastTo(authorId);
    expect(template).toBe('dialogue_cancelled');
    expect(facts.entry).toMatchObject({
      method: 'CANCEL',
      uid: invitation.uid,
      startsAt: update.startsAt,
      endsAt: update.endsAt,
    });
    expect(facts.entry!.sequence).toBeGreaterThan(update.sequence);
    expect(facts.text).toContain('Du har meldt fra hos Sundhedsudvalget.');
    expect(await row(id)).toMatchObject({ invitedFrom: null, invitedUntil: null });
  });

  test('nothing is in the calendar before chair or mayor have agreed', async () => {
    const decided = await town.model('sundhed', { decides: 'chair' });
    const session = await aSession({ modelId: decided });
    const { id, authorId } = await booked(session);
    const receipt = await lastTo(authorId);
    expect(receipt).toMatchObject({ template: 'dialogue_booked' });
    expect(receipt.facts.entry).toBeUndefined();
    expect(receipt.facts.text).toContain('Udvalgets formand afgør');
    const seen = seenBooking(await row(id));
    expect((await approveBooking(await town.as(secretary), { bookingId: id, seen })).ok).toBe(true);
    expect((await lastTo(authorId)).facts.entry).toMatchObject({ method: 'REQUEST' });
  });

  test('whoever is offered another time has nothing agreed until they accept', async () => {
    const session = await aSession();
    const { id, authorId } = await booked(session);
    const other = await aSession();
    const seen = seenBooking(await row(id));
    const offered = await offerOther(await town.as(secretary), {
      ...{ bookingId: id, sessionId: other.id, slotId: other.slotIds[0]!, seen },
    });
    expect(offered.ok).toBe(true);
    await tell(id, { kind: 'offered', until: '2026-03-11T11:00:00Z', byStaff: true });
    const { facts, template } = await lastTo(authorId);
    expect(template).toBe('dialogue_offered');
    expect(facts.entry).toMatchObject({ method: 'CANCEL', startsAt: session.startsAt });
    expect(facts.text).toContain('Svar senest onsdag den 11. marts 2026 kl. 12.00');
    // It is taken out once.
    await tell(id, { kind: 'offered', until: '2026-03-11T11:00:00Z', byStaff: true });
    expect((await lastTo(authorId)).facts.entry).toBeUndefined();
  });

  test('a session that is moved, and then off, moves and takes out every entry', async () => {
    const session = await aSession();
    const one = await booked(session);
    const other = await booked(session, { slotId: session.slotIds[1]! });
    const first = (await lastTo(other.authorId)).facts.entry!;
    const startsAt = asInstant(session.startsAt).add({ hours: 24 * 200 });
    const sif = await town.as(secretary);
    const of = { sessionId: session.id, startsAt, seen: seenFirst };
    expect(await moveSession(sif, of)).toMatchObject({ ok: true });
    const update = await lastTo(other.authorId);
    expect(update.template).toBe('dialogue_moved');
    expect(update.facts.entry).toMatchObject({
      uid: first.uid,
      startsAt: startsAt.add({ minutes: 15 }).toString(),
    });
    expect(update.facts.entry!.sequence).toBeGreaterThan(first.sequence);
    expect(update.facts.text).toContain('har fået en ny tid. Det skulle have været');

    const seen = seenSession({ sequence: 1, cancelledAt: null });
    const reason = 'For få har tid; vi prøver igen.';
    const off = await cancelSession(sif, { sessionId: session.id, seen, reason });
    expect(off).toEqual({ ok: true, value: { byMail: 2, byStaff: 0 } });
    for (const [nth, { id, authorId }] of [one, other].entries()) {
      const { facts } = await lastTo(authorId);
      const theirs = startsAt.add({ minutes: nth * 15 }).toString();
      expect(facts.text).toContain(formatFullMoment(theirs, 'da'));
      expect(facts.entry).toMatchObject({ method: 'CANCEL', uid: `booking-${id}@medspil` });
      expect(facts.text).toContain('er aflyst');
      expect(facts.text).toContain(`Udvalget skriver: „${reason}“`);
      expect(facts.entry!.description).toContain(reason);
      expect(facts.text).toContain('venteliste');
    }
  });
});

describe('the words', () => {
  test('a refusal says why, how to ask for a second look and until when, and claims no appeal', async () => {
    const decided = await town.model('sundhed', {
      decides: 'chair',
      adviserUrl: 'https://raadgiver.example/hjaelp',
    });
    const session = await aSession({ modelId: decided });
    const { id, authorId } = await booked(session);
    const refused = await refuseBooking(await town.as(secretary), {
      ...{ bookingId: id, reasonCode: 'personal_case', seen: seenBooking(await row(id)) },
      words: 'Ring til borgerservice, så hjælper vi.',
    });
    expect(refused).toMatchObject({ ok: true });
    const { facts } = await lastTo(authorId);
    for (const said of [
      'desværre afslået',
      'Grunden er: ',
      'Ring til borgerservice, så hjælper vi.',
      // Four weeks after it was decided, in summer time by then.
      'senest mandag den 6. april 2026 kl. 13.00',
      'Ankestyrelsen kan kun se på, om loven er fulgt',
      'https://raadgiver.example/hjaelp',
    ]) {
      expect(facts.text).toContain(said);
    }
    expect(facts.entry).toBeUndefined();
  });

  test('are in the language of the booking', async () => {
    const session = await aSession();
    const { authorId } = await booked(session, { language: 'de' });
    const { facts, language } = await lastTo(authorId);
    expect(language).toBe('de');
    expect(facts.text).toContain('Sie haben eine Anhörung bei „Sundhedsudvalget“ bekommen.');
    expect(facts.entry!.url).toContain('/de/min-side/dialog/');
  });

  test('the way to a screen is for whoever comes on one, once it is agreed', async () => {
    const session = await aSession({ remoteUrl: 'https://video.example/rum' });
    const there = await booked(session);
    const away = await booked(session, { slotId: session.slotIds[1]!, isRemote: true });
    expect((await lastTo(there.authorId)).facts.text).not.toContain('video.example');
    expect((await lastTo(away.authorId)).facts.text).toContain('https://video.example/rum');
  });

  test('nothing that the citizen wrote is in a mail or a calendar', async () => {
    const session = await aSession();
    const marks = {
      topic: 'hemmeligtemne',
      viewpoint: 'hemmeligtsyn',
      companions: 'hemmeligtfølge',
    };
    const { authorId, ctx, id } = await booked(session, { ...marks, partySize: 2 });
    await cancelBooking(ctx, { bookingId: id });
    expect(JSON.stringify(await mailsTo(authorId))).not.toContain('hemmeligt');
  });
});

describe('whom no mail reaches', () => {
  test('stands on the list with the same words, and has no calendar', async () => {
    const session = await aSession();
    const { id: authorId } = await town.citizen({ email: null });
    const { id } = await town.booking(session, { authorId, slot: 0 });
    expect(await tell(id, { kind: 'confirmed' })).toBe('staff');
    const [said] = await untold(id);
    expect(said!.text).toContain('Du har fået foretræde for Sundhedsudvalget.');
    expect(said!.text).not.toContain('kalender');
    expect(await row(id)).toMatchObject({ invitedFrom: null });
  });

  test('is not on it with what they do themselves, or with whoever helps them; others are', async () => {
    const session = await aSession();
    const { id: authorId } = await town.citizen({ email: null });
    const alone = await town.as(authorId);
    const helped = { ...alone, actor: { ...alone.actor, roles: [], assistedBy: secretary } };
    const given = someBooking({ sessionId: session.id, slotId: session.slotIds[0]! });
    const sent = await book(helped, given);
    const { bookingId } = sent.ok ? sent.value : { bookingId: '' };
    expect(await row(bookingId)).toMatchObject({ assistedById: secretary });
    expect(await untold(bookingId)).toEqual([]);
    const next = { bookingId, sessionId: session.id, slotId: session.slotIds[1]! };
    expect(await reschedule(alone, next)).toMatchObject({ ok: true });
    expect(await untold(bookingId)).toEqual([]);
    const sif = await town.as(secretary);
    const seen = seenSession({ sequence: 0, cancelledAt: null });
    const off = await cancelSession(sif, { sessionId: session.id, seen });
    expect(off).toEqual({ ok: true, value: { byMail: 0, byStaff: 1 } });
    expect(await untold(bookingId)).toHaveLength(1);
  });

  test('nobody is told, and nobody to tell, once an account is erased', async () => {
    const session = await aSession();
    const { id } = await town.booking(session, { slot: 0, erasedAt: noon.toString() });
    expect(await tell(id, { kind: 'confirmed' })).toBeNull();
    expect(await untold(id)).toEqual([]);
  });
});

describe('on its way', () => {
  let mailbox: Mailbox;
  const written = /DTSTART;TZID=Europe\/Copenhagen:(\d{8}T\d{6})/;

  beforeAll(async () => {
    mailbox = await startMailbox(world.url);
  });
  afterAll(() => mailbox.stop());
  beforeEach(() => {
    mailbox.mails.length = 0;
  });

  /** The calendar that a mail carries, which every parser must read alike. */
  function entryIn(letter: ParsedMail): { text: string; event: ReadEvent } {
    const parts = letter.attachments.filter(({ contentType }) => /calendar|ics/.test(contentType));
    const texts = parts.map(({ content }) => content.toString('utf8'));
    expect(texts.length).toBeGreaterThan(0);
    expect(new Set(texts).size).toBe(1);
    const [text] = texts as [string];
    expect(faultsOfLines(text)).toEqual([]);
    const events = Object.values(readers).map((read) => read(text));
    expect(events[0]).toHaveLength(1);
    expect(events[1]).toEqual(events[0]);
    return { text, event: events[0]![0]! };
  }
  const emailOf = async (id: string) =>
    (await world.db.select().from(person).where(eq(person.id, id)))[0]!.email!;

  // Four in the afternoon stays four in the afternoon, on whichever side of the change.
  test.each([
    ['summer time begins', '2027-03-27T15:00:00Z', '2027-03-28T14:00:00Z', '20270328T160000'],
    ['winter time begins', '2027-10-30T14:00:00Z', '2027-10-31T15:00:00Z', '20271031T160000'],
  ])(
    'invitation, move to the day on which %s, and cancellation',
    async (_what, from, to, there) => {
      const session = await town.session({ modelId, startsAt: from, place: 'Salen, Æ; 1' });
      const { id, authorId, ctx } = await booked(session);
      const address = await emailOf(authorId);
      const invited = entryIn(
        await mailbox.take(address, 'Aftalt: foretræde for Sundhedsudvalget'),
      );
      const of = { sessionId: session.id, startsAt: asInstant(to), seen: seenFirst };
      expect(await moveSession(await town.as(secretary), of)).toMatchObject({ ok: true });
      const update = entryIn(await mailbox.take(address, 'Flyttet: foretræde for'));
      await cancelBooking(ctx, { bookingId: id });
      const off = entryIn(await mailbox.take(address, 'Meldt fra: foretræde for'));

      const all = [invited, update, off].map(({ event }) => event);
      expect(new Set(all.map(({ uid }) => uid))).toEqual(new Set([`booking-${id}@medspil`]));
      expect(all.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
      expect(all.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
      const [first = 0, second = 0, third = 0] = all.map(({ sequence }) => sequence);
      expect(first < second && second < third).toBe(true);
      const begins = all.map(({ startsAt }) => Date.parse(startsAt));
      expect(begins).toEqual([from, to, to].map((at) => Date.parse(at)));
      expect(written.exec(update.text)![1]).toBe(there);
      expect(all[0]!.location).toBe('Salen, Æ; 1');
    },
  );

  test('a calendar that replies: none is asked to, and each entry says that nobody sees it', async () => {
    const session = await town.session({ modelId, startsAt: '2027-06-02T14:00:00Z' });
    const { id, authorId, ctx } = await booked(session);
    const address = await emailOf(authorId);
    const invited = await mailbox.take(address, 'Aftalt: foretræde for Sundhedsudvalget');
    await cancelBooking(ctx, { bookingId: id });
    const off = await mailbox.take(address, 'Meldt fra: foretræde for');
    for (const letter of [invited, off]) {
      const { event } = entryIn(letter);
      expect(event).toMatchObject({
        organizer: 'mailto:post@medspil.example',
        attendee: `mailto:${address}`,
        // They have agreed: no calendar is to ask for an answer, which nobody would read.
        rsvp: 'FALSE',
        answer: 'ACCEPTED',
      });
      // One says no where it is heeded: on the page of the booking.
      expect(event.description).toContain('Ingen ser svar, der sendes fra kalenderen.');
      expect(event.description).toContain(`/min-side/dialog/${id}`);
      expect(letter.replyTo).toBeUndefined();
    }
  });

  test('what the mail server refused for now is sent again as it was, and forgotten then', async () => {
    const session = await town.session({ modelId, startsAt: '2027-05-05T14:00:00Z' });
    mailbox.isBusy = true;
    const { authorId } = await booked(session);
    const waiting = await lastTo(authorId);
    expect(waiting.facts.entry).toBeDefined();
    mailbox.isBusy = false;
    const { text } = entryIn(await mailbox.take(await emailOf(authorId), 'Aftalt: foretræde for'));
    expect(text).toContain(`SEQUENCE:${waiting.facts.entry!.sequence}`);
    const kept = () => world.db.select().from(mail).where(eq(mail.id, waiting.id));
    await expect
      .poll(async () => (await kept())[0]!.facts)
      .toEqual({ origin: waiting.facts.origin });
  });
});
