import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { lockAgenda } from './lock-agenda.server';
import { markAtMeeting, type MarkRefusal } from './mark-at-meeting.server';

/**
 * Whoever asks is not at the meeting. Until the question time ends this is a mark; then the question lapses where the
 * rules that it was judged by say so (`needed_or_lapses`), and is answered in writing where they only ask for presence (`needed`).
 * @returns nothing; or why not – see `markAtMeeting`, `presence_not_needed`
 * @throws NotFound where it is not on the meeting's agenda, Forbidden for whoever does not run it
 */
export async function markAbsent(
  ctx: Context,
  given: { meetingId: string; questionId: string },
): Promise<Outcome<null, MarkRefusal | 'presence_not_needed'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const agenda = await lockAgenda(tx, ctx, given.meetingId);
    const { questionId } = given;
    const row = agenda.questions.find(({ id }) => id === questionId);
    // Somebody else reads it aloud.
    if (row && agenda.rulesOf(row).presence === 'not_needed') return refused('presence_not_needed');
    const marked = await markAtMeeting(tx, ctx, agenda, { questionId, mark: 'absent' });
    if (!marked.ok) return marked;
    await recordAudit(tx, ctx, {
      action: 'question.mark_absent',
      subjectId: questionId,
      details: { meeting: given.meetingId },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
