import { and, asc, eq, gte, isNull, lt } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Reader, Transaction } from '#db/client.server';
import { meeting } from '#db/schema';
import { danishDay, startOfDanishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import { authorize } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';

/** A committee's own meeting, to which citizens may come or not. */
export type CommitteeMeeting = { id: string; title: string; day: Temporal.PlainDate };

type Reading = Pick<ReadContext, 'municipality' | 'actor'> & { db: Reader | Transaction };

/**
 * The meetings that a committee holds in some days, closed ones too, in order of time. For whoever runs its dialogue.
 * @param days Danish ones, the last of them included
 */
export async function meetingsBetween(
  ctx: Reading,
  committeeId: string,
  days: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<CommitteeMeeting[]> {
  authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId }));
  const rows = await ctx.db
    .select({ id: meeting.id, title: meeting.title, startsAt: meeting.startsAt })
    .from(meeting)
    .where(
      and(
        eq(meeting.municipalityId, ctx.municipality.id),
        eq(meeting.committeeId, committeeId),
        isNull(meeting.cancelledAt),
        gte(meeting.startsAt, startOfDanishDay(days.from).toString()),
        lt(meeting.startsAt, startOfDanishDay(days.until.add({ days: 1 })).toString()),
      ),
    )
    .orderBy(asc(meeting.startsAt), asc(meeting.id));
  return rows.map(({ startsAt, ...row }) => ({ ...row, day: danishDay(asInstant(startsAt)) }));
}

/** Those of one Danish day, `YYYY-MM-DD`. */
export async function meetingsOn(
  ctx: Reading,
  committeeId: string,
  day: string,
): Promise<CommitteeMeeting[]> {
  const on = Temporal.PlainDate.from(day);
  return meetingsBetween(ctx, committeeId, { from: on, until: on });
}
