import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueNote, dialogueNoteCheck } from '#db/schema';
import { formatDay } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import type { ActionContext, Context } from '~/platform/context.server';
import { tellWhoCame } from '../meeting/tell-who-came.server';
import { notesPath } from '../paths';
import { checkedUntil } from './checking';
import type { LockedNote } from './lock-note.server';

/**
 * Sends notes to those who came, in the caller's transaction: for the first time, or as they are now. What was said of
 * them before was said of another text.
 */
export async function beginChecking(
  tx: Transaction,
  ctx: Context & Pick<ActionContext, 'origin'>,
  { note, session, came }: LockedNote,
): Promise<void> {
  const checkUntil = checkedUntil(session.model.noteDays, ctx.now).toString();
  await tx.delete(dialogueNoteCheck).where(eq(dialogueNoteCheck.noteId, note.id));
  await tx
    .update(dialogueNote)
    .set({ state: 'being_checked', checkUntil, publishedAt: null })
    .where(eq(dialogueNote.id, note.id));
  await tellWhoCame(tx, ctx, came, {
    template: 'dialogue_notes',
    path: () => notesPath(session.slug),
    committee: session.committeeName,
    text: (language) =>
      textsIn(language).dialogueMeeting.mail.notes(
        session.committeeName,
        formatDay(session.startsAt, language),
        formatDay(checkUntil, language),
      ),
    isCorrection: note.state !== 'draft',
  });
}
