import { eq } from 'drizzle-orm';
import { question } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { formatMoment } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import { danishDay } from '~/platform/clock';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { findTimeOf } from '../meetings/question-times.server';
import { questionPolicy } from '../policy';
import { takesAccepted } from '../rules/acceptance';
import { asInstant } from '../rules/deadline';
import { isShown } from '../rules/showing';
import { tellAsker } from '../tell-asker.server';
import { isFrozenAgenda } from './frozen-agenda';
import { keepComingTimes } from './keep-coming-times.server';
import { tellUnit } from './tell-unit.server';

/**
 * The secretariat puts an accepted question on another meeting. It keeps its place in the order of receipt there, and
 * the rules and the deadline that it was judged by.
 * @returns whether its asker was told – of a move to where it is nobody is; or why not – `does_not_fit` (it waits for
 *   no meeting), `agenda_frozen` (of the meeting that it stands on), `meeting_takes_none` (the other one is over,
 *   cancelled, without question time, or has its agenda)
 * @throws NotFound for another municipality's, and for none
 */
export async function moveQuestion(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { questionId: string; meetingId: string },
): Promise<
  Outcome<{ isAskerTold: boolean }, 'does_not_fit' | 'agenda_frozen' | 'meeting_takes_none'>
> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const times = await keepComingTimes(tx, ctx);
    const row = await lockQuestion(tx, ctx, given.questionId);
    if (row.state !== 'accepted') return refused('does_not_fit');
    if (row.meetingId === given.meetingId) return ok({ isAskerTold: true });
    if (isFrozenAgenda(await findTimeOf({ ...ctx, db: tx }, row))) return refused('agenda_frozen');
    const time = times.find(({ meetingId }) => meetingId === given.meetingId);
    if (!time || !takesAccepted(time, ctx.now)) return refused('meeting_takes_none');
    const isPublic = isShown(row);
    await tx
      .update(question)
      .set({
        meetingId: time.meetingId,
        position: null,
        // What was judged by no deadline yet is judged by the first that it meets.
        deadlineAt: row.deadlineAt ?? time.closesAt,
      })
      .where(eq(question.id, row.id));
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'moved',
      isPublic,
      facts: {
        day: danishDay(asInstant(time.meetingStartsAt)).toString(),
        why: 'staff',
        ...(row.meetingId !== null && { from: row.meetingId }),
      },
      toldAlready: [row.authorId],
    });
    const { told, accepted } = textsIn(row.language).questionHandling;
    const isAskerTold = await tellAsker(tx, ctx, {
      question: row,
      template: 'question_meeting',
      text: [
        told.moved,
        accepted.meeting(formatMoment(time.meetingStartsAt, row.language), time.place),
      ].join('\n\n'),
    });
    const { unitId } = row;
    const { meetingStartsAt } = time;
    if (unitId !== null) await tellUnit(tx, ctx, row, { unitId, meetingStartsAt, isMoved: true });
    await recordAudit(tx, ctx, {
      action: 'question.move',
      subjectId: row.id,
      details: { from: row.meetingId, to: time.meetingId },
    });
    if (isPublic) await publicContentChanged(tx, ctx.municipality.id);
    return ok({ isAskerTold });
  });
}
