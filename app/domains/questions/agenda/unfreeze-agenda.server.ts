import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { changeTime } from './change-time.server';
import { lockAgenda } from './lock-agenda.server';
import { type UnfreezeRefusal, whyNotUnfreezable } from './slots';

/**
 * Opens a final agenda again while nobody has been told of it. What has gone on to another meeting, or to the
 * administration, stays there: its asker has been told.
 * @returns nothing; or why not – `no_question_time`, `agenda_not_frozen`, `agenda_published`
 * @throws NotFound where there is no such meeting, Forbidden for whoever does not run it
 */
export async function unfreezeAgenda(
  ctx: Context,
  given: { meetingId: string },
): Promise<Outcome<null, UnfreezeRefusal>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const { time } = await lockAgenda(tx, ctx, given.meetingId);
    const obstacle = whyNotUnfreezable(time);
    if (obstacle !== null) return refused(obstacle);
    await changeTime(tx, time.meetingId, { frozenAt: null });
    await recordAudit(tx, ctx, { action: 'question.unfreeze_agenda', subjectId: time.meetingId });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
