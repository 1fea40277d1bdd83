import { eq } from 'drizzle-orm';
import { dialogueNote } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { beginChecking } from './begin-checking.server';
import { lockNote } from './lock-note.server';

/**
 * Changes notes. Those that were sent to the participants are sent anew: they are read once more before everyone reads
 * them, also where everyone did already.
 * @param given.seen when they were changed last, as the page that asks knows it
 * @returns whether they were sent anew; or why not – `note_changed` (somebody else has changed them since), `cpr_in_text`
 * @throws NotFound where there are no such notes, Forbidden for whoever does not run the committee's dialogue
 */
export async function changeNote(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { noteId: string; text: string; seen: string },
): Promise<Outcome<{ isSent: boolean }, 'note_changed' | 'cpr_in_text'>> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockNote(tx, ctx, given.noteId);
    const { note, session } = locked;
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
    if (note.changedAt !== given.seen) return refused('note_changed');
    const { text } = given;
    if (hasCpr(text)) return refused('cpr_in_text');
    const isSent = note.state !== 'draft';
    if (text === note.text) return ok({ isSent: false });
    await tx
      .update(dialogueNote)
      .set({ text, changedAt: ctx.now.toString(), writtenById: ctx.actor.personId })
      .where(eq(dialogueNote.id, note.id));
    if (isSent) await beginChecking(tx, ctx, locked);
    await recordAudit(tx, ctx, { action: 'dialogue.change_note', subjectId: session.id });
    if (note.state === 'published') await publicContentChanged(tx, ctx.municipality.id);
    return ok({ isSent });
  });
}
