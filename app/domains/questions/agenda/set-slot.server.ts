import { and, eq } from 'drizzle-orm';
import { question, questionAgendaItem } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { changeTime } from './change-time.server';
import { lockAgenda } from './lock-agenda.server';
import { onAgenda, type OrderRefusal, whyNotAnswerable, whyNotOrderable } from './slots';

/**
 * Says how many minutes a question takes and who answers it. Who answers may be said until the question time is over;
 * everyone reads it at once where the agenda is published.
 * @param given.minutes null: what the rules give
 * @param given.seenVersion of the agenda as its page showed it
 * @returns nothing; or why not – `no_question_time`, `agenda_settled` (other minutes), `question_time_ended`, `agenda_changed`
 * @throws NotFound where the question is not on the meeting's agenda, Forbidden for whoever does not run it
 */
export async function setSlot(
  ctx: Context,
  given: {
    meetingId: string;
    questionId: string;
    minutes: number | null;
    answeredBy: string | null;
    seenVersion: number;
  },
): Promise<Outcome<null, OrderRefusal | 'question_time_ended'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const { time, questions } = await lockAgenda(tx, ctx, given.meetingId);
    const row = questions.find(({ id }) => id === given.questionId);
    if (!row || !onAgenda.some((one) => one === row.state)) throw new NotFound();
    const isLonger = given.minutes !== row.minutes;
    const obstacle = whyNotAnswerable(time) ?? (isLonger ? whyNotOrderable(time) : null);
    if (obstacle !== null) return refused(obstacle);
    if (given.seenVersion !== time.agendaVersion) return refused('agenda_changed');
    const { minutes, answeredBy } = given;
    await tx.update(question).set({ minutes, answeredBy }).where(eq(question.id, row.id));
    if (time.publishedAt !== null) {
      await tx
        .update(questionAgendaItem)
        .set({ answeredBy })
        .where(
          and(
            eq(questionAgendaItem.meetingId, time.meetingId),
            eq(questionAgendaItem.questionId, row.id),
          ),
        );
    }
    await changeTime(tx, time.meetingId);
    await recordAudit(tx, ctx, {
      action: 'question.set_slot',
      subjectId: row.id,
      details: { minutes, answeredBy },
    });
    if (time.publishedAt !== null) await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
