import { and, eq } from 'drizzle-orm';
import { v5 } from 'uuid';
import { dialogueSession } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr } from '~/domains/moderation/index.server';
import { recordResource } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';

/**
 * Writes down the time that one spent on a session: preparing it, holding it, following it up.
 * @param of.minutes whole ones, 1 or more
 * @param of.formKey of the page that it was sent from: the same form sent twice is one entry
 * @returns nothing; or why not – `cpr_in_text` of its note
 * @throws NotFound for another municipality's, and for none
 */
export async function recordHours(
  ctx: Context & { actor: PersonActor },
  of: { sessionId: string; minutes: number; note: string | null; formKey?: string },
): Promise<Outcome<null, 'cpr_in_text'>> {
  const { sessionId, minutes, note, formKey } = of;
  return inTransaction(ctx, async (tx) => {
    const [session] = await tx
      .select({ committeeId: dialogueSession.committeeId })
      .from(dialogueSession)
      .where(
        and(
          eq(dialogueSession.municipalityId, ctx.municipality.id),
          eq(dialogueSession.id, sessionId),
        ),
      );
    if (!session) throw new NotFound();
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
    if (hasCpr(note ?? '')) return refused('cpr_in_text');
    const id = formKey && v5(JSON.stringify([sessionId, minutes, note]), formKey);
    const spent = { ...(id && { id }), subjectId: sessionId, minutes, note };
    if (!(await recordResource(tx, ctx, spent))) return ok(null);
    // The log cannot be changed; words about somebody stay out of it.
    await recordAudit(tx, ctx, {
      action: 'dialogue.record_hours',
      subjectId: sessionId,
      details: { minutes },
    });
    return ok(null);
  });
}
