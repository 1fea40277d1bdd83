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
import { questionPolicy } from '../policy';
import { asInstant } from '../rules/deadline';
import { nextTimeFor } from '../rules/rolling';
import { isShown } from '../rules/showing';
import { moved } from '../states';
import { tellAsker } from '../tell-asker.server';
import { keepComingTimes } from './keep-coming-times.server';
import { tellUnit } from './tell-unit.server';

/**
 * What the administration was to answer comes back to the council: to the next meeting whose agenda is not frozen.
 * The staff decide that, so it is not counted against its asker's quota.
 * @returns whether its asker was told; or why not – `does_not_fit` (the administration does not have it)
 * @throws NotFound for another municipality's, and for none
 */
export async function handBackQuestion(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { questionId: string },
): Promise<Outcome<{ isAskerTold: boolean }, 'does_not_fit'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const times = await keepComingTimes(tx, ctx);
    const row = await lockQuestion(tx, ctx, given.questionId);
    const state = moved(row.state, 'hand_back');
    if (state === null) return refused('does_not_fit');
    const time = nextTimeFor(row, times, null);
    const isPublic = isShown(row);
    await tx
      .update(question)
      .set({
        state,
        handling: 'council',
        meetingId: time?.meetingId ?? null,
        position: null,
        // What was judged by no deadline yet is judged by the first that it meets.
        deadlineAt: row.deadlineAt ?? time?.closesAt ?? null,
      })
      .where(eq(question.id, row.id));
    const toldAlready = [row.authorId];
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'handed_back', isPublic, toldAlready });
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'accepted',
      isPublic,
      isQuiet: true,
      facts: time ? { day: danishDay(asInstant(time.meetingStartsAt)).toString() } : {},
    });
    const { told, accepted } = textsIn(row.language).questionHandling;
    const isAskerTold = await tellAsker(tx, ctx, {
      question: row,
      template: 'question_meeting',
      text: [
        told.handedBack,
        time
          ? accepted.meeting(formatMoment(time.meetingStartsAt, row.language), time.place)
          : accepted.noMeeting,
      ].join('\n\n'),
    });
    const { unitId } = row;
    const meetingStartsAt = time?.meetingStartsAt ?? null;
    if (unitId !== null) await tellUnit(tx, ctx, row, { unitId, meetingStartsAt, isMoved: true });
    await recordAudit(tx, ctx, {
      action: 'question.hand_back',
      subjectId: row.id,
      details: { meeting: time?.meetingId ?? null },
    });
    if (isPublic) await publicContentChanged(tx, ctx.municipality.id);
    return ok({ isAskerTold });
  });
}
