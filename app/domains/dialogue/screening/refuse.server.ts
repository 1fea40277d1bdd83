import { hasCpr } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { leavePlace } from '../booking/leave-place.server';
import { dialoguePolicy } from '../policy';
import { tellBooker } from '../tell-booker.server';
import { listGrounds, sayGround } from './grounds.server';
import {
  type DecideRefusal,
  type Deciding,
  lockToJudge,
  recordDecision,
  whyNotJudgeable,
} from './judge-booking.server';

/**
 * A deputation is not heard. Its author is told why, in writing, and how to have somebody else look at it; its time goes
 * to the next.
 * @param given.reasonCode one of the grounds that hold here (`listGrounds`)
 * @param given.words what whoever decides adds; null: nothing
 * @returns nothing; or why not, see `whyNotJudgeable`, `reason_needed` and `cpr_in_text`
 * @throws NotFound for another municipality's booking, Forbidden for whoever does not decide
 */
export async function refuseBooking(
  ctx: Deciding,
  given: { bookingId: string; reasonCode: string; words: string | null; seen: string },
): Promise<Outcome<null, DecideRefusal | 'reason_needed' | 'cpr_in_text'>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockToJudge(tx, ctx, given.bookingId);
    const { committeeId, model } = row;
    authorize(dialoguePolicy(ctx.actor, { do: 'decide', committeeId, decides: model.decides }));
    const obstacle = await whyNotJudgeable(tx, ctx, row, { move: 'refuse', seen: given.seen });
    if (obstacle !== null) return refused(obstacle);
    const ground = (await listGrounds({ ...ctx, db: tx }, row)).find(
      ({ code }) => code === given.reasonCode,
    );
    if (!ground) return refused('reason_needed');
    if (hasCpr(given.words ?? '')) return refused('cpr_in_text');
    await leavePlace(tx, ctx, row);
    await recordDecision(tx, ctx, {
      bookingId: row.id,
      decision: 'refuse',
      reasonCode: ground.code,
      set: {
        state: 'refused',
        claimId: null,
        reasonCode: ground.code,
        decisionWords: given.words,
        secondLook: null,
        secondLookAt: null,
        secondLookAnsweredAt: null,
        secondLookWords: null,
      },
    });
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'booking_refused',
      isPublic: false,
      facts: { reason: ground.title.da },
    });
    await tellBooker(tx, ctx, row.id, {
      kind: 'refused',
      ground: sayGround(ground, row.language),
      words: given.words,
    });
    await recordAudit(tx, ctx, {
      action: 'dialogue.refuse',
      subjectId: row.id,
      details: { session: row.sessionId, from: row.state, reason: ground.code },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
