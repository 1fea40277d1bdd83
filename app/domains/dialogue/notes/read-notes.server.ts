import { and, asc, count, eq, sql } from 'drizzle-orm';
import { dialogueBooking, dialogueNote, dialogueNoteCheck, dialogueTopic } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { dialoguePolicy } from '../policy';
import { findSessionBySlug } from '../sessions/find-session.server';
import { isBeingChecked } from './checking';

type Reading = Pick<ReadContext, 'db' | 'municipality' | 'now'>;

/** Notes of a dialogue meeting: those of all of it, then in the order of its tables. The caller authorizes. */
export async function notesOfSession(ctx: Reading, sessionId: string) {
  const rows = await ctx.db
    .select({ note: dialogueNote, topic: dialogueTopic.title })
    .from(dialogueNote)
    .leftJoin(dialogueTopic, eq(dialogueTopic.id, dialogueNote.topicId))
    .where(
      and(
        eq(dialogueNote.municipalityId, ctx.municipality.id),
        eq(dialogueNote.sessionId, sessionId),
      ),
    )
    .orderBy(sql`${dialogueTopic.position} nulls first`, asc(dialogueNote.id));
  const checks = await ctx.db
    .select({
      noteId: dialogueNoteCheck.noteId,
      bookingId: dialogueNoteCheck.bookingId,
      verdict: dialogueNoteCheck.verdict,
      words: dialogueNoteCheck.words,
    })
    .from(dialogueNoteCheck)
    .innerJoin(dialogueNote, eq(dialogueNote.id, dialogueNoteCheck.noteId))
    .where(eq(dialogueNote.sessionId, sessionId))
    .orderBy(asc(dialogueNoteCheck.at));
  return rows.map(({ note, topic }) => {
    const said = checks.filter(({ noteId }) => noteId === note.id);
    return {
      ...note,
      /** Of which table; null: of the whole meeting. */
      topic,
      isOpen: isBeingChecked(note, ctx.now),
      checks: said,
      right: said.filter(({ verdict }) => verdict === 'right').length,
      wrong: said.filter(({ verdict }) => verdict === 'wrong').length,
    };
  });
}
export type NoteOfSession = Awaited<ReturnType<typeof notesOfSession>>[number];

/** Notes that everyone reads, with how many of those who came said that they are right and how many that they are not. Public. */
export async function publishedNotes(ctx: Reading, sessionId: string) {
  const notes = (await notesOfSession(ctx, sessionId)).filter(({ state }) => state === 'published');
  const [came] = await ctx.db
    .select({ count: count() })
    .from(dialogueBooking)
    .where(and(eq(dialogueBooking.sessionId, sessionId), eq(dialogueBooking.state, 'attended')));
  return notes.map(({ id, topic, text, publishedAt, right, wrong }) => ({
    ...{ id, topic, text, publishedAt, right, wrong },
    came: came?.count ?? 0,
  }));
}

/**
 * The notes of a session as somebody reads them who was there: what is sent, and what they have said of it.
 * @throws NotFound where there is no such session, and for whoever was not there
 */
export async function readNotesToCheck(ctx: ReadContext & { actor: PersonActor }, slug: string) {
  const session = await findSessionBySlug(ctx.db, ctx, slug);
  const [own] = await ctx.db
    .select()
    .from(dialogueBooking)
    .where(
      and(
        eq(dialogueBooking.sessionId, session.id),
        eq(dialogueBooking.authorId, ctx.actor.personId),
        eq(dialogueBooking.state, 'attended'),
      ),
    );
  const isTheirs = own && dialoguePolicy(ctx.actor, { do: 'change_own', booking: own });
  if (!isTheirs) throw new NotFound();
  const notes = (await notesOfSession(ctx, session.id)).filter(({ state }) => state !== 'draft');
  return {
    session: { slug, title: session.title, startsAt: session.startsAt },
    committee: session.committeeName,
    noteDays: session.model.noteDays,
    bookingId: own.id,
    notes: notes.map(({ id, topic, text, state, checkUntil, isOpen, changedAt, checks }) => ({
      ...{ id, topic, text, state, checkUntil, isOpen, changedAt },
      own: checks.find(({ bookingId }) => bookingId === own.id) ?? null,
    })),
  };
}
