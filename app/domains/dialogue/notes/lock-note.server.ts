import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { dialogueNote } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { BookingRow } from '../booking/lock-booking.server';
import { keepSessions } from '../lock-dialogue.server';
import { findSession, type HeldSession } from '../sessions/find-session.server';
import { keepWhoCame } from '../meeting/lock-bookings.server';

type NoteRow = typeof dialogueNote.$inferSelect;
export type LockedNote = { session: HeldSession; note: NoteRow; came: BookingRow[] };

/**
 * Notes that nobody else changes until the transaction ends, with their session and those who came to it, whose accounts
 * are kept.
 * @throws NotFound for another municipality's, and for none
 */
export async function lockNote(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  noteId: string,
): Promise<LockedNote> {
  if (!validate(noteId)) throw new NotFound();
  await keepSessions(tx, ctx);
  const isMeant = and(
    eq(dialogueNote.municipalityId, ctx.municipality.id),
    eq(dialogueNote.id, noteId),
  );
  const [known] = await tx
    .select({ sessionId: dialogueNote.sessionId })
    .from(dialogueNote)
    .where(isMeant);
  if (!known) throw new NotFound();
  const came = await keepWhoCame(tx, ctx, known);
  const [note] = await tx.select().from(dialogueNote).where(isMeant).for('update');
  if (!note) throw new NotFound();
  return { session: await findSession(tx, ctx, known.sessionId), note, came };
}
