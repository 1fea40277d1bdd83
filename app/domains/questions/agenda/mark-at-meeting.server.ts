import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { question } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { moved, type QuestionMove } from '../states';
import { changeTime } from './change-time.server';
import type { LockedAgenda } from './lock-agenda.server';
import { type LiveRefusal, whyNotLive } from './speaking';

export type MarkRefusal = LiveRefusal | 'agenda_changed';

/**
 * Marks what became of a question at its meeting. Marks may be taken back until the question time ends; only then is
 * anybody told, and „Det skete der“ written.
 * @param agenda locked
 * @returns nothing; or why not – see `whyNotLive`, `agenda_changed` (somebody else has marked it)
 * @throws NotFound where the question is not on the meeting's agenda
 */
export async function markAtMeeting(
  tx: Transaction,
  ctx: Context,
  { time, questions }: LockedAgenda,
  mark: {
    questionId: string;
    move: Extract<QuestionMove, 'mark_asked' | 'mark_absent' | 'unmark'>;
  },
): Promise<Outcome<null, MarkRefusal>> {
  const obstacle = whyNotLive(time, ctx.now);
  if (obstacle !== null) return refused(obstacle);
  const row = questions.find(({ id }) => id === mark.questionId);
  if (!row) throw new NotFound();
  const state = moved(row.state, mark.move);
  if (state === null) return refused('agenda_changed');
  await tx.update(question).set({ state }).where(eq(question.id, row.id));
  const stopped = { currentQuestionId: null, turn: null, turnSince: null };
  await changeTime(tx, time.meetingId, time.currentQuestionId === row.id ? stopped : {});
  return ok(null);
}
