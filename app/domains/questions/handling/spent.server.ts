import { eq, sql } from 'drizzle-orm';
import { question, questionTime, resourceEntry } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { asInstant } from '../rules/deadline';

/** What staff spent on the questions of a meeting; `meetingStartsAt` null: on those of the year that came to none. */
export type SpentOnMeeting = {
  meetingStartsAt: string | null;
  questions: number;
  minutes: number;
  ore: number;
};

/** Year, in Denmark, of a question's meeting; of one without, that in which it was received. */
const yearOf = sql<string>`to_char(
  coalesce(${questionTime.meetingStartsAt}, ${question.receivedAt}) at time zone 'Europe/Copenhagen', 'YYYY')`;

/**
 * What staff noted that they spent on questions, of each meeting of a year, in order of time, and in the whole year.
 * @param year null: this one or, where it has no question, the latest that has
 */
export async function spentOnQuestions(
  ctx: ReadContext & { actor: PersonActor },
  year: string | null,
): Promise<{
  year: string | null;
  years: string[];
  meetings: SpentOnMeeting[];
  total: Omit<SpentOnMeeting, 'meetingStartsAt'>;
}> {
  authorize(questionPolicy(ctx.actor, { do: 'see' }));
  const spent = ctx.db
    .select({
      subjectId: resourceEntry.subjectId,
      minutes: sql<number>`coalesce(sum(${resourceEntry.minutes}), 0)`.as('spent_minutes'),
      ore: sql<number>`coalesce(sum(${resourceEntry.ore}), 0)`.as('spent_ore'),
    })
    .from(resourceEntry)
    .where(eq(resourceEntry.municipalityId, ctx.municipality.id))
    .groupBy(resourceEntry.subjectId)
    .as('spent');
  const rows = await ctx.db
    .select({
      year: yearOf,
      meetingStartsAt: questionTime.meetingStartsAt,
      questions: sql<number>`count(*)::int`,
      minutes: sql<number>`coalesce(sum(${spent.minutes}), 0)::float8`,
      ore: sql<number>`coalesce(sum(${spent.ore}), 0)::float8`,
    })
    .from(question)
    .leftJoin(questionTime, eq(questionTime.meetingId, question.meetingId))
    .leftJoin(spent, eq(spent.subjectId, question.id))
    .where(eq(question.municipalityId, ctx.municipality.id))
    .groupBy(yearOf, questionTime.meetingId, questionTime.meetingStartsAt)
    .orderBy(sql`${questionTime.meetingStartsAt} asc nulls last`);
  const years = [...new Set(rows.map((row) => row.year))].toSorted().toReversed();
  const thisYear = String(danishDay(ctx.now).year);
  const shown = year ?? (years.includes(thisYear) ? thisYear : (years[0] ?? null));
  const meetings = rows
    .filter((row) => row.year === shown)
    .map(({ year: _, meetingStartsAt, ...row }) => ({
      ...row,
      meetingStartsAt: meetingStartsAt === null ? null : asInstant(meetingStartsAt).toString(),
    }));
  const sum = (of: 'questions' | 'minutes' | 'ore') =>
    meetings.reduce((all, one) => all + one[of], 0);
  return {
    year: shown,
    years,
    meetings,
    total: { questions: sum('questions'), minutes: sum('minutes'), ore: sum('ore') },
  };
}
