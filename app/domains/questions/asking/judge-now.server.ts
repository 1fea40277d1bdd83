import type { Transaction } from '#db/client.server';
import type { PersonActor } from '~/domains/identity/actor';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { comingTimes, type QuestionTime } from '../meetings/question-times.server';
import { type AskingRefusal, whyNotAskable } from '../rules/asking';
import { meetingFor, missedMeeting } from '../rules/deadline';
import { keptRulesInForce } from '../rules-in-force.server';
import { countSameMeeting } from './same-meeting.server';

/** What a question that arrives now is judged by: the rules, its meeting, and the one that it is too late for. */
export type Judged = {
  ruleSetId: string;
  rulesVersion: number;
  time: QuestionTime | null;
  missed: QuestionTime | null;
};

/**
 * Judges a question of whoever acts by what holds at this instant, in the caller's transaction, with their account
 * locked.
 * @param of.except the question itself, where it is sent again
 */
export async function judgeNow(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'> & { actor: PersonActor },
  of: { isPublishable: boolean; except?: string },
): Promise<Outcome<Judged, AskingRefusal>> {
  const { personId, level, assistedBy } = ctx.actor;
  const { id: ruleSetId, version: rulesVersion, rules } = await keptRulesInForce(tx, ctx);
  const times = await comingTimes({ ...ctx, db: tx });
  const time = meetingFor(times, ctx.now);
  const sameMeeting = await countSameMeeting(tx, {
    authorId: personId,
    meetingId: time?.meetingId ?? null,
    except: of.except,
  });
  const obstacle = whyNotAskable(of, rules, { level, isHelped: assistedBy !== null, sameMeeting });
  if (obstacle !== null) return refused(obstacle);
  return ok({ ruleSetId, rulesVersion, time, missed: missedMeeting(times, ctx.now) });
}
