import { eq } from 'drizzle-orm';
import { dialogueFollowUp } from '#db/schema';
import { type FoundRefusal, hasCpr, whyNotSendable } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { keepSessions } from '../lock-dialogue.server';
import type { Closing } from '../meeting/at-meeting';
import { keepWhoCame } from '../meeting/lock-bookings.server';
import { tellWhoCame } from '../meeting/tell-who-came.server';
import { ownBookingPath } from '../paths';
import { dialoguePolicy } from '../policy';
import { findFollowUp } from './find-follow-up.server';

/**
 * What a committee promised is done, or came to nothing, and why. Those who came are told.
 * @returns nothing; or why not – `closed_already`, `cpr_in_text`, `personal_data` where everyone would read some
 * @throws NotFound where there is no such promise, Forbidden for whoever neither runs the committee's dialogue nor
 *   answers for the unit that promised it
 */
export async function closeFollowUp(
  ctx: Context & Pick<ActionContext, 'origin'>,
  given: { followUpId: string; state: Closing; result: string; sendAnyway: boolean },
): Promise<Outcome<null, 'closed_already' | FoundRefusal>> {
  return inTransaction(ctx, async (tx) => {
    await keepSessions(tx, ctx);
    const known = await findFollowUp(tx, ctx, given.followUpId);
    const { committeeId, committee, unit } = known;
    const { unitId, sessionId, bookingId, isPublic, text } = known.followUp;
    authorize(dialoguePolicy(ctx.actor, { do: 'follow_up', committeeId, unitId }));
    const came = await keepWhoCame(tx, ctx, { sessionId, bookingId });
    const [row] = await tx
      .select()
      .from(dialogueFollowUp)
      .where(eq(dialogueFollowUp.id, known.followUp.id))
      .for('update');
    if (row?.state !== 'open') return refused('closed_already');
    const { state, result } = given;
    const found = isPublic ? whyNotSendable(result, given.sendAnyway) : null;
    if (found !== null) return refused(found);
    if (hasCpr(result)) return refused('cpr_in_text');
    await tx
      .update(dialogueFollowUp)
      .set({ state, result, closedAt: ctx.now.toString() })
      .where(eq(dialogueFollowUp.id, row.id));
    await recordEvent(tx, ctx, {
      subjectId: bookingId ?? sessionId,
      kind: state === 'kept' ? 'follow_up_kept' : 'follow_up_not_kept',
      isPublic: bookingId === null && isPublic,
      facts: { by: unit },
      toldAlready: came.map(({ authorId }) => authorId),
    });
    await tellWhoCame(tx, ctx, came, {
      template: 'dialogue_outcome',
      path: ({ id }) => ownBookingPath(id),
      committee,
      text: (language) => textsIn(language).dialogueMeeting.mail.closed[state](unit, text, result),
    });
    await recordAudit(tx, ctx, {
      action: 'dialogue.close_promise',
      subjectId: bookingId ?? sessionId,
      details: { unit: unitId, outcome: state },
    });
    if (isPublic) await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
