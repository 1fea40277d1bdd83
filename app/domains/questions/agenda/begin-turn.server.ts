import { eq } from 'drizzle-orm';
import { question } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { asInstant } from '../rules/deadline';
import type { Turn } from '../vocabulary';
import { changeTime } from './change-time.server';
import { lockAgenda } from './lock-agenda.server';
import { type LiveRefusal, seenTurn, turnsBy, whyNotLive } from './speaking';

/**
 * A turn begins at the meeting: from now on the clock counts. As a question is asked, the last time where it is asked
 * again, it is kept how far into the meeting's recording that is – counted from when the meeting was to begin, for whoever writes the answer
 * to correct.
 * @param given.seen whose turn it was on the page that asks (`seenTurn`), so that two presses are one turn
 * @returns nothing; or why not – see `whyNotLive`, `agenda_changed` (somebody else has begun another turn since)
 * @throws NotFound where the question is not to be asked there, or the rules have no such turn; Forbidden for whoever
 *   does not run it
 */
export async function beginTurn(
  ctx: Context,
  given: { meetingId: string; questionId: string; turn: Turn; seen: string },
): Promise<Outcome<null, LiveRefusal | 'agenda_changed'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const { time, rules, questions, items } = await lockAgenda(tx, ctx, given.meetingId);
    const obstacle = whyNotLive(time, ctx.now);
    if (obstacle !== null) return refused(obstacle);
    const item = items.find(({ questionId }) => questionId === given.questionId);
    if (!item || !turnsBy(rules).includes(given.turn)) throw new NotFound();
    const row = questions.find(({ id }) => id === given.questionId);
    // Marked or taken back meanwhile, it is not asked again.
    if (row?.state !== 'accepted' || item.mark !== null || given.seen !== seenTurn(time))
      return refused('agenda_changed');
    const second = ctx.now.since(asInstant(time.meetingStartsAt)).total('second');
    if (given.turn === 'ask' && time.streamUrl !== null) {
      const streamSecond = Math.max(0, Math.floor(second));
      await tx.update(question).set({ streamSecond }).where(eq(question.id, row.id));
    }
    const turnSince = ctx.now.toString();
    const { questionId: currentQuestionId, turn } = given;
    await changeTime(tx, time.meetingId, { currentQuestionId, turn, turnSince });
    await recordAudit(tx, ctx, {
      action: 'question.begin_turn',
      subjectId: row.id,
      details: { turn },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
