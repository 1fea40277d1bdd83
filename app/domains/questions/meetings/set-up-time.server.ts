import type { Transaction } from '#db/client.server';
import { questionTime } from '#db/schema';
import {
  type CouncilMeeting,
  listCouncilMeetings,
} from '~/domains/municipalities/council-meetings.server';
import type { Context } from '~/platform/context.server';
import { asInstant } from '../rules/deadline';
import { computed, laterOfTerm } from '../rules/recomputing';
import { keptRulesInForce } from '../rules-in-force.server';

/**
 * Gives council meetings their question time by the rules that hold now; a meeting that has one keeps it as it is. All
 * meetings are locked.
 * @param of.isBudget whether staff say that a meeting is one of the budget's
 * @returns the ids of the meetings that had none
 */
export async function setUpTimes(
  tx: Transaction,
  ctx: Context,
  of: { meetings: CouncilMeeting[]; isBudget: (meeting: CouncilMeeting) => boolean },
): Promise<string[]> {
  if (of.meetings.length === 0) return [];
  const { id: ruleSetId, rules } = await keptRulesInForce(tx, ctx);
  const known = await meetingsHeld(tx, ctx);
  const rows = of.meetings.map((meeting) => {
    const startsAt = asInstant(meeting.startsAt);
    const isBudget = of.isBudget(meeting);
    const later = laterOfTerm(startsAt, known);
    return {
      ...computed(rules, { startsAt, laterOfTerm: later, pause: null, isBudget }),
      isBudget,
      meetingId: meeting.id,
      municipalityId: ctx.municipality.id,
      ruleSetId,
      totalMinutes: rules.totalMinutes,
      cancelledAt: meeting.cancelledAt,
    };
  });
  const made = await tx
    .insert(questionTime)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: questionTime.meetingId });
  return made.map(({ id }) => id);
}

/** The council's meetings to come that are to be held: how many are left of a term. */
export async function meetingsHeld(tx: Transaction, ctx: Context): Promise<CouncilMeeting[]> {
  const coming = await listCouncilMeetings({ ...ctx, db: tx }, ctx.now);
  return coming.filter(({ cancelledAt }) => cancelledAt === null);
}
