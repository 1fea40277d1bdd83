import { questionAgendaItem } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { danishDay } from '~/platform/clock';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { asInstant, hasBegun } from '../rules/deadline';
import { isShown } from '../rules/showing';
import { tellAsker } from '../tell-asker.server';
import { onAgendaText } from './agenda-mail.server';
import { changeTime } from './change-time.server';
import { lockAgenda } from './lock-agenda.server';
import { type PublishRefusal, slotsOf, whyNotPublishable } from './slots';

/**
 * Publishes a final agenda: everyone reads it from then on as it is now, whatever becomes of its questions, and whoever asks is told when and where their question comes up, as
 * which, for how long, and whether they must be there – where the meeting has not begun.
 * @returns of how many questions the askers were told; or why not – `no_question_time`, `agenda_not_frozen`, `agenda_published` already
 * @throws NotFound where there is no such meeting, Forbidden for whoever does not run it
 */
export async function publishAgenda(
  ctx: Context & Pick<ActionContext, 'origin'>,
  given: { meetingId: string },
): Promise<Outcome<{ told: number }, PublishRefusal>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const { time, rules, questions, rulesOf } = await lockAgenda(tx, ctx, given.meetingId);
    const obstacle = whyNotPublishable(time);
    if (obstacle !== null) return refused(obstacle);
    const accepted = questions.filter(({ state }) => state === 'accepted');
    const slots = slotsOf(accepted, rules, time.totalMinutes);
    if (slots.length > 0) {
      await tx.insert(questionAgendaItem).values(
        slots.map(({ id: questionId, answeredBy, slot: { number, minutes } }) => ({
          municipalityId: ctx.municipality.id,
          meetingId: time.meetingId,
          questionId,
          number,
          minutes,
          answeredBy,
        })),
      );
    }
    const day = danishDay(asInstant(time.meetingStartsAt)).toString();
    // Once the meeting has begun, what there is to be told is no longer of use.
    const told = hasBegun(time, ctx.now) ? [] : slots;
    for (const { slot, ...row } of told) {
      await recordEvent(tx, ctx, {
        subjectId: row.id,
        kind: 'on_agenda',
        isPublic: isShown(row),
        facts: { day },
        toldAlready: [row.authorId],
      });
      const { number, minutes } = slot;
      const { language } = row;
      const of = { language, time, number, total: slots.length, minutes, rules: rulesOf(row) };
      await tellAsker(tx, ctx, {
        question: row,
        template: 'question_meeting',
        text: onAgendaText(of),
      });
    }
    await changeTime(tx, time.meetingId, { publishedAt: ctx.now.toString() });
    await recordAudit(tx, ctx, {
      action: 'question.publish_agenda',
      subjectId: time.meetingId,
      details: { questions: slots.map(({ id }) => id) },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok({ told: told.length });
  });
}
