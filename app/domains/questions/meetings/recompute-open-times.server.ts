import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { questionRuleSet, questionTime } from '#db/schema';
import type { ActionContext, Context } from '~/platform/context.server';
import { asInstant } from '../rules/deadline';
import { isOpenToChange, laterOfTerm, recomputed } from '../rules/recomputing';
import { keptRulesInForce } from '../rules-in-force.server';
import { lockMeetings } from './lock-meetings.server';
import { lockQuestionsOf } from './lock-questions.server';
import { comingTimes, type QuestionTime } from './question-times.server';
import { rollOn, rollWaiting } from './roll-on.server';
import { meetingsHeld } from './set-up-time.server';

/**
 * Gives the question times that are open the rules in force: closing time, minutes – where staff have not set others –
 * and pauses. One that has closed, is frozen or cancelled stands as it is. Nobody is told but the askers whose meeting
 * no longer has question time, or has one again. It takes its lock before any other; the caller audits, and says that
 * public content has changed.
 * @returns the ids of the meetings whose question time is another now
 */
export async function recomputeOpenTimes(
  tx: Transaction,
  ctx: Context & Pick<ActionContext, 'origin'>,
): Promise<string[]> {
  await lockMeetings(tx, ctx);
  const coming = await comingTimes({ ...ctx, db: tx });
  const times = coming.filter((one) => isOpenToChange(one, ctx.now));
  if (times.length === 0) return [];
  const { id: ruleSetId, rules } = await keptRulesInForce(tx, ctx);
  const known = await meetingsHeld(tx, ctx);
  const changed: QuestionTime[] = [];
  for (const time of times) {
    const startsAt = asInstant(time.meetingStartsAt);
    const to = { startsAt, laterOfTerm: laterOfTerm(startsAt, known) };
    const next = {
      ...recomputed(rules, time, to, ctx.now),
      ruleSetId,
      totalMinutes: (await wasByRules(tx, time)) ? rules.totalMinutes : time.totalMinutes,
    };
    if (!isAnother(time, next)) continue;
    await tx.update(questionTime).set(next).where(eq(questionTime.meetingId, time.meetingId));
    changed.push({ ...time, ...next });
  }
  for (const time of changed.filter(({ pause }) => pause !== null)) {
    const questions = await lockQuestionsOf(tx, ctx, time.meetingId);
    await rollOn(tx, ctx, { questions, from: time, why: 'paused' });
  }
  if (changed.length > 0) await rollWaiting(tx, ctx);
  return changed.map(({ meetingId }) => meetingId);
}

/** Whether the minutes of a question time are those of its rules. */
async function wasByRules(tx: Transaction, time: QuestionTime): Promise<boolean> {
  const [found] = await tx
    .select({ rules: questionRuleSet.rules })
    .from(questionRuleSet)
    .where(eq(questionRuleSet.id, time.ruleSetId));
  return found?.rules.totalMinutes === time.totalMinutes;
}

type Ruled = Pick<
  QuestionTime,
  'ruleSetId' | 'totalMinutes' | 'meetingStartsAt' | 'closesAt' | 'pause'
>;

function isAnother(time: Ruled, next: Ruled): boolean {
  return (
    time.ruleSetId !== next.ruleSetId ||
    time.totalMinutes !== next.totalMinutes ||
    time.pause !== next.pause ||
    Date.parse(time.closesAt) !== Date.parse(next.closesAt)
  );
}
