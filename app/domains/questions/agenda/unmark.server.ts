import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { lockAgenda } from './lock-agenda.server';
import { markAtMeeting, type MarkRefusal } from './mark-at-meeting.server';

/**
 * Takes back what was marked by mistake: the question is to be asked again.
 * @returns nothing; or why not – see `markAtMeeting`
 * @throws NotFound where it is not on the meeting's agenda, Forbidden for whoever does not run it
 */
export async function unmarkQuestion(
  ctx: Context,
  given: { meetingId: string; questionId: string },
): Promise<Outcome<null, MarkRefusal>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const agenda = await lockAgenda(tx, ctx, given.meetingId);
    const { questionId } = given;
    const marked = await markAtMeeting(tx, ctx, agenda, { questionId, mark: null });
    if (!marked.ok) return marked;
    await recordAudit(tx, ctx, {
      action: 'question.unmark',
      subjectId: questionId,
      details: { meeting: given.meetingId },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
