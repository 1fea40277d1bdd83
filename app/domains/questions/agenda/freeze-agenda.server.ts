import { eq } from 'drizzle-orm';
import { question } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { leaveOut } from './answer-in-writing.server';
import { changeTime } from './change-time.server';
import { lockAgenda } from './lock-agenda.server';
import { shortForm } from './changes';
import { type FreezeRefusal, isUndecided, slotsOf, whyNotFreezable } from './slots';

/**
 * Makes a meeting's agenda final, once it has closed: order and minutes stay as they are, and what there is no time for
 * goes on to the next meeting or is answered in writing, as the rules have it, the latest received first.
 * @param given.isConfirmed whether it was seen that some questions are not decided yet
 * @param given.seenVersion of the agenda as its page showed it
 * @param given.shown the same in short (`shortForm`)
 * @returns how many there was no time for; or why not – `no_question_time`, `agenda_settled`, `not_closed_yet`, `undecided_left`,
 *   `agenda_changed`
 * @throws NotFound where there is no such meeting, Forbidden for whoever does not run it
 */
export async function freezeAgenda(
  ctx: Context & Pick<ActionContext, 'origin'>,
  given: { meetingId: string; isConfirmed: boolean; seenVersion: number; shown: string },
): Promise<Outcome<{ over: number }, FreezeRefusal | 'agenda_changed'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const { time, rules, questions } = await lockAgenda(tx, ctx, given.meetingId);
    const waiting = questions.filter(isUndecided);
    const obstacle = whyNotFreezable(time, waiting.length, given.isConfirmed, ctx.now);
    if (obstacle !== null) return refused(obstacle);
    const accepted = questions.filter(({ state }) => state === 'accepted');
    const slots = slotsOf(accepted, rules, time.totalMinutes);
    // What is accepted or taken back, and what comes from another meeting, makes no other version.
    const isSeen = given.seenVersion === time.agendaVersion && given.shown === shortForm(slots);
    if (!isSeen) return refused('agenda_changed');
    const kept = slots.filter(({ slot }) => !slot.isOver);
    for (const [index, { id, slot }] of kept.entries()) {
      await tx
        .update(question)
        .set({ position: index + 1, minutes: slot.minutes })
        .where(eq(question.id, id));
    }
    await changeTime(tx, time.meetingId, { frozenAt: ctx.now.toString() });
    const over = accepted.filter(({ id }) => !kept.some((one) => one.id === id));
    await leaveOut(tx, ctx, { questions: over, time, rules });
    await recordAudit(tx, ctx, {
      action: 'question.freeze_agenda',
      subjectId: time.meetingId,
      details: { kept: kept.map(({ id }) => id), over: over.map(({ id }) => id) },
    });
    // Questions that are read by everyone say to which meeting they go.
    await publicContentChanged(tx, ctx.municipality.id);
    return ok({ over: over.length });
  });
}
