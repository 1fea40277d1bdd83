import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import { dialogueSlot } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { keepSessions } from '../lock-dialogue.server';
import { dialoguePolicy } from '../policy';
import { type AtMeetingRefusal, whyNotAtMeeting } from './at-meeting';
import { findSession } from '../sessions/find-session.server';

/**
 * Somebody's time at the table begins: from now on its clock counts, and the one before has stopped.
 * @param given.seen when it was begun last, as the page that asks knows it; so that two presses are one beginning
 * @returns nothing; or why not – see `whyNotAtMeeting`, `session_changed` (somebody else has begun it since)
 * @throws NotFound where there is no such slot at the session, Forbidden for whoever does not run the committee's dialogue
 */
export async function beginSlot(
  ctx: Context,
  given: { sessionId: string; slotId: string; seen: string | null },
): Promise<Outcome<null, AtMeetingRefusal | 'session_changed'>> {
  return inTransaction(ctx, async (tx) => {
    await keepSessions(tx, ctx);
    const session = await findSession(tx, ctx, given.sessionId);
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
    const obstacle = whyNotAtMeeting(session, ctx.now);
    if (obstacle !== null) return refused(obstacle);
    if (!validate(given.slotId)) throw new NotFound();
    const [slot] = await tx
      .select({ id: dialogueSlot.id, begunAt: dialogueSlot.begunAt })
      .from(dialogueSlot)
      .where(and(eq(dialogueSlot.sessionId, session.id), eq(dialogueSlot.id, given.slotId)))
      .for('update');
    if (!slot) throw new NotFound();
    if (slot.begunAt !== given.seen) return refused('session_changed');
    await tx
      .update(dialogueSlot)
      .set({ begunAt: ctx.now.toString() })
      .where(eq(dialogueSlot.id, slot.id));
    await recordAudit(tx, ctx, { action: 'dialogue.begin_slot', subjectId: session.id });
    return ok(null);
  });
}
