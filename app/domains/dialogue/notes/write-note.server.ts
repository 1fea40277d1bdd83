import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { dialogueNote, dialogueTopic } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr } from '~/domains/moderation/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { keepSessions } from '../lock-dialogue.server';
import { type AtMeetingRefusal, whyNotAfterwards } from '../meeting/at-meeting';
import { findSession, type SessionRow } from '../sessions/find-session.server';
import { dialoguePolicy } from '../policy';
import { hasSlots } from '../vocabulary';

export type WriteNoteRefusal =
  Exclude<AtMeetingRefusal, 'session_held'> | 'closed_meeting' | 'cpr_in_text';

/**
 * Begins notes of a dialogue meeting, at one of its tables or of all of it, as a draft.
 * @param given.topicId null: of the whole meeting
 * @returns their id; or why not – see `whyNotAfterwards`, `closed_meeting` (nothing that was said at one is kept),
 *   `cpr_in_text`
 * @throws NotFound where there is no such session or topic, Forbidden for whoever does not run the committee's dialogue
 */
export async function writeNote(
  ctx: Context & { actor: PersonActor },
  given: { sessionId: string; topicId: string | null; text: string },
): Promise<Outcome<{ noteId: string }, WriteNoteRefusal>> {
  return inTransaction(ctx, async (tx) => {
    await keepSessions(tx, ctx);
    const session = await findSession(tx, ctx, given.sessionId);
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
    if (hasSlots(session.format)) return refused('closed_meeting');
    const obstacle = whyNotAfterwards(session, ctx.now);
    if (obstacle !== null) return refused(obstacle);
    const { topicId, text } = given;
    if (topicId !== null) await findTopic(tx, session, topicId);
    if (hasCpr(text)) return refused('cpr_in_text');
    const [note] = await tx
      .insert(dialogueNote)
      .values({
        municipalityId: ctx.municipality.id,
        ...{ sessionId: session.id, topicId, text, state: 'draft' },
        writtenById: ctx.actor.personId,
        changedAt: ctx.now.toString(),
      })
      .returning({ id: dialogueNote.id });
    await recordAudit(tx, ctx, { action: 'dialogue.write_note', subjectId: session.id });
    return ok({ noteId: note!.id });
  });
}

async function findTopic(tx: Transaction, session: SessionRow, topicId: string): Promise<void> {
  const [found] = validate(topicId)
    ? await tx
        .select({ id: dialogueTopic.id })
        .from(dialogueTopic)
        .where(and(eq(dialogueTopic.sessionId, session.id), eq(dialogueTopic.id, topicId)))
    : [];
  if (!found) throw new NotFound();
}
