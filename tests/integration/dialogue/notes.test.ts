import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dialogueBooking, dialogueNote, mail } from '#db/schema';
import { findPublicSession } from '~/domains/dialogue/finding/find-public-session.server';
import { markAttendance } from '~/domains/dialogue/meeting/mark-attendance.server';
import { changeNote } from '~/domains/dialogue/notes/change-note.server';
import { checkNote } from '~/domains/dialogue/notes/check-note.server';
import { publishNote } from '~/domains/dialogue/notes/publish-note.server';
import { notesOfSession, readNotesToCheck } from '~/domains/dialogue/notes/read-notes.server';
import { sendNote } from '~/domains/dialogue/notes/send-note.server';
import { writeNote } from '~/domains/dialogue/notes/write-note.server';
import { sayHeld } from '~/domains/dialogue/sessions/hold-session.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { type DialogueTown, startDialogueTown } from '../../support/dialogue-town';
import { asVisitor, startWorld, type World } from '../../support/plan-world';

let world: World;
let town: DialogueTown;
let session: Awaited<ReturnType<DialogueTown['session']>>;
let secretary: string;
let member: string;
let stranger: string;
let guests: { id: string; authorId: string }[];

const during = Temporal.Instant.from('2026-04-15T13:30:00Z');
const after = Temporal.Instant.from('2026-04-15T16:00:00Z');
const overTime = Temporal.Instant.from('2026-04-22T22:00:00Z');
const done = { ok: true, value: null };
const refused = (reason: string) => ({ ok: false, reason });

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

/** A dialogue meeting with two tables, to which two came and one did not. */
beforeEach(async () => {
  town = await startDialogueTown(world);
  const committeeId = town.committees.sundhed!;
  secretary = (await town.staff('Sonja', { role: 'committee_secretary', committeeId })).id;
  member = (await town.staff('Mads', { role: 'committee_member', committeeId })).id;
  const other = { role: 'committee_secretary', committeeId: town.committees.teknik! } as const;
  stranger = (await town.staff('Tage', other)).id;
  session = await town.session({ format: 'dialogue_meeting', topics: ['Motion', 'Mad'] });
  guests = [];
  for (const name of ['Anna', 'Bo', 'Carl']) {
    const { id } = await town.citizen({ name });
    guests.push(await town.booking(session, { authorId: id }));
  }
});

const as = (personId: string, now = after) => town.as(personId, now);
const row = async (id: string) =>
  (await world.db.select().from(dialogueNote).where(eq(dialogueNote.id, id)))[0]!;
const seen = async (noteId: string) => (await row(noteId)).changedAt;

async function hold() {
  const bookingIds = guests.slice(0, 2).map(({ id }) => id);
  await markAttendance(await as(secretary, during), {
    ...{ sessionId: session.id, bookingIds, mark: 'attended' },
  });
  await sayHeld(await as(secretary), { sessionId: session.id, restAbsent: true });
}
async function written(text = 'Vi talte om stier.') {
  const note = { sessionId: session.id, topicId: session.topicIds[0]!, text };
  const outcome = await writeNote(await as(secretary), note);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.noteId;
}
const send = async (noteId: string, by = secretary) =>
  sendNote(await as(by), { noteId, seen: await seen(noteId) });
const check = async (
  at: number,
  noteId: string,
  verdict: 'right' | 'wrong',
  words = '',
  now = after,
) =>
  checkNote(await as(guests[at]!.authorId, now), {
    ...{ noteId, verdict, words, seen: await seen(noteId) },
  });
const publish = async (noteId: string, now = after, by = secretary) =>
  publishNote(await as(by, now), { noteId, seen: await seen(noteId), sendAnyway: false });
const notesForEveryone = async () => {
  const visitor = { ...asVisitor(world, town.town), now: after };
  return (await findPublicSession(visitor, session.slug)).after!.notes;
};
const mailsTo = async (personId: string) =>
  (await world.db.select().from(mail).where(eq(mail.personId, personId))).filter(
    ({ template }) => template === 'dialogue_notes',
  );

test('notes are written of an open meeting alone, by whoever runs it, once it has begun', async () => {
  const note = { sessionId: session.id, topicId: null, text: 'Vi talte.' };
  const soon = Temporal.Instant.from('2026-04-15T12:00:00Z');
  expect(await writeNote(await as(secretary, soon), note)).toEqual(refused('session_not_begun'));
  const closed = await town.session({ startsAt: '2026-04-14T13:00:00Z' });
  expect(await writeNote(await as(secretary), { ...note, sessionId: closed.id })).toEqual(
    refused('closed_meeting'),
  );
  expect(await writeNote(await as(secretary), { ...note, text: 'Om 010190-1234' })).toEqual(
    refused('cpr_in_text'),
  );
  for (const who of [member, stranger, guests[0]!.authorId])
    await expect(writeNote(await as(who), note)).rejects.toThrow(Forbidden);
  const other = await town.session({
    format: 'dialogue_meeting',
    startsAt: '2026-05-15T13:00:00Z',
    topics: ['Andet'],
  });
  await expect(
    writeNote(await as(secretary), { ...note, topicId: other.topicIds[0]! }),
  ).rejects.toThrow(NotFound);
});

test('they are sent to those who came, when it stands who did', async () => {
  const noteId = await written();
  expect(await send(noteId)).toEqual(refused('not_held_yet'));
  await hold();
  await expect(send(noteId, member)).rejects.toThrow(Forbidden);
  expect(await send(noteId)).toEqual({ ok: true, value: { sentTo: 2 } });
  expect(await send(noteId)).toEqual(refused('sent_already'));
  expect(await mailsTo(guests[0]!.authorId)).toHaveLength(1);
  expect(await mailsTo(guests[2]!.authorId)).toHaveLength(0);
  expect(await notesForEveryone()).toEqual([]);
});

test('where nobody came there is nobody to read them', async () => {
  const noteId = await written();
  await sayHeld(await as(secretary), { sessionId: session.id, restAbsent: true });
  expect(await send(noteId)).toEqual(refused('nobody_came'));
});

test('only who came reads and checks them, until the time is over', async () => {
  const noteId = await written();
  await hold();
  await expect(check(0, noteId, 'right')).rejects.toThrow(NotFound);
  await send(noteId);
  await expect(check(2, noteId, 'right')).rejects.toThrow(NotFound);
  const readAs = async (personId: string) => readNotesToCheck(await as(personId), session.slug);
  await expect(readAs(guests[2]!.authorId)).rejects.toThrow(NotFound);
  await expect(readAs(member)).rejects.toThrow(NotFound);
  expect(await check(0, noteId, 'wrong')).toEqual(refused('words_needed'));
  expect(await check(0, noteId, 'wrong', 'Jeg er 010190-1234')).toEqual(refused('cpr_in_text'));
  expect(await check(0, noteId, 'wrong', 'Det var mad, ikke stier.')).toEqual(done);
  expect((await readAs(guests[0]!.authorId)).notes).toMatchObject([
    { id: noteId, isOpen: true, own: { verdict: 'wrong', words: 'Det var mad, ikke stier.' } },
  ]);
  expect((await readAs(guests[1]!.authorId)).notes[0]!.own).toBeNull();
  expect(await check(1, noteId, 'right', '', overTime)).toEqual(refused('check_over'));
});

test('everyone reads them when all said that they are right, or when the time is over', async () => {
  const noteId = await written();
  await hold();
  expect(await publish(noteId)).toEqual(refused('not_sent_yet'));
  await send(noteId);
  await check(0, noteId, 'right');
  expect(await publish(noteId)).toEqual(refused('still_being_checked'));
  await check(1, noteId, 'right');
  await expect(publish(noteId, after, stranger)).rejects.toThrow(Forbidden);
  expect(await publish(noteId)).toEqual(done);
  expect(await publish(noteId)).toEqual(refused('published_already'));
  expect(await notesForEveryone()).toMatchObject([{ topic: 'Motion', text: 'Vi talte om stier.' }]);
  const late = await written('Skriv til ida@example.dk');
  await send(late);
  await check(0, late, 'wrong', 'Det sagde jeg ikke.');
  expect(await publish(late, overTime)).toEqual(refused('personal_data'));
});

test('mended notes are read anew by those who came, also where everyone read them', async () => {
  const noteId = await written();
  const change = async (text: string, at?: string) =>
    changeNote(await as(secretary), { noteId, text, seen: at ?? (await seen(noteId)) });
  const first = await seen(noteId);
  expect(await change('Vi talte om mad.')).toEqual({ ok: true, value: { isSent: false } });
  await world.db
    .update(dialogueNote)
    .set({ changedAt: during.toString() })
    .where(eq(dialogueNote.id, noteId));
  expect(await change('Noget tredje.', first)).toEqual(refused('note_changed'));
  await hold();
  await send(noteId);
  await check(0, noteId, 'right');
  await check(1, noteId, 'right');
  await publish(noteId);
  expect(await change('Vi talte om mad og motion.')).toEqual({ ok: true, value: { isSent: true } });
  expect(await row(noteId)).toMatchObject({ state: 'being_checked', publishedAt: null });
  expect((await notesOfSession(await as(secretary), session.id))[0]!.checks).toEqual([]);
  expect(await notesForEveryone()).toEqual([]);
  expect(await mailsTo(guests[0]!.authorId)).toHaveLength(2);
  expect(await publish(noteId)).toEqual(refused('still_being_checked'));
  expect(await publish(noteId, overTime)).toEqual(done);
});

test('neither notes nor a booking are of a table of another session', async () => {
  const other = await town.session({
    ...{ format: 'dialogue_meeting', startsAt: '2026-05-15T13:00:00Z', topics: ['Andet'] },
  });
  const [topicId] = other.topicIds;
  const isRefused = { cause: { code: '23503' } };
  const note = { text: 'Vi talte.', state: 'draft', writtenById: secretary } as const;
  const of = { municipalityId: town.town.id, sessionId: session.id, changedAt: after.toString() };
  await expect(
    world.db.insert(dialogueNote).values({ ...note, ...of, topicId }),
  ).rejects.toMatchObject(isRefused);
  const change = (to: Partial<typeof dialogueBooking.$inferInsert>) =>
    world.db.update(dialogueBooking).set(to).where(eq(dialogueBooking.id, guests[0]!.id));
  await expect(change({ topicId })).rejects.toMatchObject(isRefused);
  await change({ topicId: session.topicIds[0] });
  // Nor does one that waits for a session keep the table of the last one.
  await expect(
    change({ state: 'cancelled', claimId: null, sessionId: null }),
  ).rejects.toMatchObject({
    cause: { code: '23514' },
  });
});
