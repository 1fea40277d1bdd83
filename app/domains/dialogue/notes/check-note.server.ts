import { dialogueNoteCheck } from '#db/schema';
import { hasCpr } from '~/domains/moderation/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import type { NoteVerdict } from '../vocabulary';
import { isBeingChecked } from './checking';
import { lockNote } from './lock-note.server';

/**
 * Somebody who came says whether notes are right, and what is wrong with them. Said again, the last holds.
 * @param given.seen when they were changed last, as the page that asks knows it
 * @param given.words what is wrong; empty: nothing more
 * @returns nothing; or why not – `check_over`, `note_changed`, `words_needed` (of what is wrong), `cpr_in_text`
 * @throws NotFound where there are no such notes, and for whoever did not come
 */
export async function checkNote(
  ctx: Context,
  given: { noteId: string; verdict: NoteVerdict; words: string; seen: string },
): Promise<Outcome<null, 'check_over' | 'note_changed' | 'words_needed' | 'cpr_in_text'>> {
  return inTransaction(ctx, async (tx) => {
    const { note, session, came } = await lockNote(tx, ctx, given.noteId);
    const own = came.find((booking) => dialoguePolicy(ctx.actor, { do: 'change_own', booking }));
    // To anybody else there are none, until everyone reads them.
    if (!own || note.state === 'draft') throw new NotFound();
    authorize(dialoguePolicy(ctx.actor, { do: 'change_own', booking: own }));
    if (!isBeingChecked(note, ctx.now)) return refused('check_over');
    if (note.changedAt !== given.seen) return refused('note_changed');
    const { verdict } = given;
    if (verdict === 'wrong' && given.words === '') return refused('words_needed');
    if (hasCpr(given.words)) return refused('cpr_in_text');
    const said = { verdict, words: given.words || null, at: ctx.now.toString() };
    await tx
      .insert(dialogueNoteCheck)
      .values({
        municipalityId: ctx.municipality.id,
        noteId: note.id,
        bookingId: own.id,
        ...said,
      })
      .onConflictDoUpdate({
        target: [dialogueNoteCheck.noteId, dialogueNoteCheck.bookingId],
        set: said,
      });
    await recordAudit(tx, ctx, {
      action: 'dialogue.check_note',
      subjectId: session.id,
      details: { outcome: verdict },
    });
    return ok(null);
  });
}
