import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { beginChecking } from './begin-checking.server';
import { lockNote } from './lock-note.server';

/**
 * Sends notes to those who came, who can say within the committee's days that they are wrong.
 * @param given.seen when they were changed last, as the page that asks knows it
 * @returns how many they are sent to; or why not – `not_held_yet` (who came is not settled), `nobody_came`,
 *   `sent_already`, `note_changed`
 * @throws NotFound where there are no such notes, Forbidden for whoever does not run the committee's dialogue
 */
export async function sendNote(
  ctx: Context & Pick<ActionContext, 'origin'>,
  given: { noteId: string; seen: string },
): Promise<
  Outcome<{ sentTo: number }, 'not_held_yet' | 'nobody_came' | 'sent_already' | 'note_changed'>
> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockNote(tx, ctx, given.noteId);
    const { note, session, came } = locked;
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
    if (note.state !== 'draft') return refused('sent_already');
    if (note.changedAt !== given.seen) return refused('note_changed');
    if (session.heldAt === null) return refused('not_held_yet');
    const readers = came.filter(({ erasedAt }) => erasedAt === null);
    if (readers.length === 0) return refused('nobody_came');
    await beginChecking(tx, ctx, locked);
    await recordAudit(tx, ctx, { action: 'dialogue.send_note', subjectId: session.id });
    return ok({ sentTo: readers.length });
  });
}
