import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { questionRuleSet, questionTime } from '#db/schema';
import type { CouncilMeeting } from '~/domains/municipalities/council-meetings.server';
import { recordEvent } from '~/domains/thread/index.server';
import { danishDay } from '~/platform/clock';
import type { ActionContext, Context } from '~/platform/context.server';
import type { QuestionRow } from '../lock-question.server';
import { asInstant } from '../rules/deadline';
import { laterOfTerm, movedTo } from '../rules/recomputing';
import { isShown } from '../rules/showing';
import { tellUnit } from '../handling/tell-unit.server';
import { tellAsker } from '../tell-asker.server';
import { lockQuestionsOf } from './lock-questions.server';
import type { QuestionTime } from './question-times.server';
import { rollOn, rollWaiting } from './roll-on.server';
import { meetingsHeld } from './set-up-time.server';
import { movedText } from './told.server';

type Moving = Context & Pick<ActionContext, 'origin'>;

/**
 * Has a question time follow its meeting, which is at another time or place now, and tells the askers of its
 * questions. They stay on it, each with the deadline that it was judged by – unless the rules say that there is no
 * question time then: they go on. All meetings and the question time are locked; the caller says that public content
 * has changed.
 * @param time as it was before
 * @returns how many askers were told
 */
export async function followMove(
  tx: Transaction,
  ctx: Moving,
  time: QuestionTime,
  meeting: CouncilMeeting,
): Promise<number> {
  const startsAt = asInstant(meeting.startsAt);
  const later = laterOfTerm(startsAt, await meetingsHeld(tx, ctx));
  const rules = await rulesOf(tx, time);
  const next = movedTo(rules, time, { startsAt, laterOfTerm: later }, ctx.now);
  await tx.update(questionTime).set(next).where(eq(questionTime.meetingId, time.meetingId));
  const questions = await lockQuestionsOf(tx, ctx, time.meetingId);
  if (next.pause !== null && time.pause === null) {
    await rollOn(tx, ctx, { questions, from: time, why: 'paused' });
  } else {
    const to = { meetingStartsAt: meeting.startsAt, place: meeting.place };
    for (const row of questions) await tellMoved(tx, ctx, { row, from: time, to });
  }
  await rollWaiting(tx, ctx);
  return questions.length;
}

async function tellMoved(
  tx: Transaction,
  ctx: Moving,
  of: {
    row: QuestionRow;
    from: QuestionTime;
    to: { meetingStartsAt: string; place: string | null };
  },
): Promise<void> {
  const { row, from, to } = of;
  const [before, day] = [from, to].map((one) => danishDay(asInstant(one.meetingStartsAt)));
  if (!before!.equals(day!)) {
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'moved',
      isPublic: isShown(row),
      facts: { why: 'meeting_moved', day: day!.toString() },
      toldAlready: [row.authorId],
    });
  }
  const text = movedText({ language: row.language, from, to });
  await tellAsker(tx, ctx, { question: row, template: 'question_meeting', text });
  const { unitId } = row;
  const { meetingStartsAt } = to;
  if (unitId !== null) await tellUnit(tx, ctx, row, { unitId, meetingStartsAt, isMoved: true });
}

/** The rules by which a question time was set up. */
async function rulesOf(tx: Transaction, time: QuestionTime) {
  const [found] = await tx
    .select({ rules: questionRuleSet.rules })
    .from(questionRuleSet)
    .where(eq(questionRuleSet.id, time.ruleSetId));
  return found!.rules;
}
