import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { questionAgendaItem } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import type { Mark } from '../vocabulary';
import { changeTime } from './change-time.server';
import type { LockedAgenda } from './lock-agenda.server';
import { type LiveRefusal, whyNotLive } from './speaking';

export type MarkRefusal = LiveRefusal | 'agenda_changed';

/**
 * Marks on the agenda what became of a question at its meeting. Until the question time ends the question itself is as it
 * was, and the mark may be taken back; only then is anybody told, and „Det skete der“ written.
 * @param agenda locked
 * @param given.mark null takes back the one that there is
 * @returns nothing; or why not – see `whyNotLive`, `agenda_changed` (somebody else has marked it, or its asker has taken
 *   it back)
 * @throws NotFound where the question is not on the meeting's agenda
 */
export async function markAtMeeting(
  tx: Transaction,
  ctx: Context,
  { time, questions, items }: LockedAgenda,
  given: { questionId: string; mark: Mark | null },
): Promise<Outcome<null, MarkRefusal>> {
  const obstacle = whyNotLive(time, ctx.now);
  if (obstacle !== null) return refused(obstacle);
  const { questionId, mark } = given;
  const item = items.find((one) => one.questionId === questionId);
  if (!item) throw new NotFound();
  const isToComeUp = questions.some(({ id, state }) => id === questionId && state === 'accepted');
  if (!isToComeUp || (mark === null) === (item.mark === null)) return refused('agenda_changed');
  await tx
    .update(questionAgendaItem)
    .set({ mark })
    .where(
      and(
        eq(questionAgendaItem.meetingId, time.meetingId),
        eq(questionAgendaItem.questionId, questionId),
      ),
    );
  const stopped = { currentQuestionId: null, turn: null, turnSince: null };
  await changeTime(tx, time.meetingId, time.currentQuestionId === questionId ? stopped : {});
  return ok(null);
}
