import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { question } from '#db/schema';
import { recordEvent } from '~/domains/thread/index.server';
import type { ActionContext, Context } from '~/platform/context.server';
import type { QuestionRow } from '../lock-question.server';
import type { QuestionTime } from '../meetings/question-times.server';
import { rollOn } from '../meetings/roll-on.server';
import type { RuleSet } from '../rule-set';
import { isShown } from '../rules/showing';
import { moved } from '../states';
import { tellAsker } from '../tell-asker.server';
import { inWritingText } from './agenda-mail.server';

type Telling = Context & Pick<ActionContext, 'origin'>;

/**
 * Hands questions that were to be answered at a meeting to the administration, which answers them in writing, and
 * tells their askers why. The questions are locked, and accepted.
 */
export async function answerInWriting(
  tx: Transaction,
  ctx: Telling,
  of: { questions: QuestionRow[]; time: QuestionTime; why: 'no_time' | 'absent' },
): Promise<void> {
  for (const row of of.questions) {
    await tx
      .update(question)
      .set({
        state: moved('accepted', 'hand_over')!,
        handling: 'administration',
        meetingId: null,
        position: null,
        // Of a recording that does not have it.
        streamSecond: null,
        // What was needed to be at the meeting.
        needs: null,
      })
      .where(eq(question.id, row.id));
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'handed_over',
      isPublic: isShown(row),
      facts: { why: of.why },
      toldAlready: [row.authorId],
    });
    await tellAsker(tx, ctx, {
      question: row,
      template: 'question_meeting',
      text: inWritingText(row.language, of.time, of.why),
    });
  }
}

/** What becomes of questions that there is no time for at a meeting, as the rules have it. */
export async function leaveOut(
  tx: Transaction,
  ctx: Telling,
  of: { questions: QuestionRow[]; time: QuestionTime; rules: Pick<RuleSet, 'overflow'> },
): Promise<void> {
  const { questions, time, rules } = of;
  if (questions.length === 0) return;
  switch (rules.overflow) {
    case 'roll_on':
      await rollOn(tx, ctx, { questions, from: time, why: 'no_time' });
      return;
    case 'in_writing':
      await answerInWriting(tx, ctx, { questions, time, why: 'no_time' });
  }
}
