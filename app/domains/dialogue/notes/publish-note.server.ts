import { eq } from 'drizzle-orm';
import { dialogueNote, dialogueNoteCheck } from '#db/schema';
import { type FoundRefusal, whyNotSendable } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { type PublishNoteRefusal, whyNotForEveryone } from './checking';
import { lockNote } from './lock-note.server';

/**
 * Lets everyone read notes that those who came have had the time to check.
 * @param given.seen when they were changed last, as the page that asks knows it
 * @returns nothing; or why not – see `whyNotForEveryone`, `note_changed`, `cpr_in_text`, `personal_data`
 * @throws NotFound where there are no such notes, Forbidden for whoever does not run the committee's dialogue
 */
export async function publishNote(
  ctx: Context,
  given: { noteId: string; seen: string; sendAnyway: boolean },
): Promise<Outcome<null, PublishNoteRefusal | 'note_changed' | FoundRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const { note, session, came } = await lockNote(tx, ctx, given.noteId);
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
    if (note.changedAt !== given.seen) return refused('note_changed');
    const checks = await tx
      .select({ verdict: dialogueNoteCheck.verdict })
      .from(dialogueNoteCheck)
      .where(eq(dialogueNoteCheck.noteId, note.id));
    const verdicts = checks.map(({ verdict }) => verdict);
    const obstacle =
      whyNotForEveryone(note, verdicts, came.length, ctx.now) ??
      whyNotSendable(note.text, given.sendAnyway);
    if (obstacle !== null) return refused(obstacle);
    await tx
      .update(dialogueNote)
      .set({ state: 'published', publishedAt: ctx.now.toString() })
      .where(eq(dialogueNote.id, note.id));
    await recordEvent(tx, ctx, { subjectId: session.id, kind: 'notes_published', isPublic: true });
    await recordAudit(tx, ctx, {
      action: 'dialogue.publish_note',
      subjectId: session.id,
      details: { wrong: verdicts.filter((verdict) => verdict === 'wrong').length },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
