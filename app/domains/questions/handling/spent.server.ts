import { and, countDistinct, eq, isNull, or, sql } from 'drizzle-orm';
import { question, questionTime, resourceEntry } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { asInstant } from '../rules/deadline';
import { danishYearOf, inDanishYear } from '~/platform/danish-year.server';
import { hasQuestions } from './has-questions.server';

/** What staff spent on the questions of a meeting; `meetingStartsAt` null: on those of the year that came to none. */
export type SpentOnMeeting = {
  meetingStartsAt: string | null;
  questions: number;
  minutes: number;
  ore: number;
};

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
  const years = await yearsWithQuestions(ctx);
  const thisYear = String(danishDay(ctx.now).year);
  const shown = year ?? (years.includes(thisYear) ? thisYear : (years[0] ?? null));
  const meetings = shown === null ? [] : await spentInYear(ctx, Number(shown));
  const sum = (of: 'questions' | 'minutes' | 'ore') =>
    meetings.reduce((all, one) => all + one[of], 0);
  return {
    year: shown,
    years,
    meetings,
    total: { questions: sum('questions'), minutes: sum('minutes'), ore: sum('ore') },
  };
}

/** A question is of the year of its meeting, in Denmark; one without, of that in which it was received. */
async function spentInYear(ctx: ReadContext, year: number): Promise<SpentOnMeeting[]> {
  const rows = await ctx.db
    .select({
      meetingStartsAt: questionTime.meetingStartsAt,
      questions: countDistinct(question.id),
      minutes: sql<number>`coalesce(sum(${resourceEntry.minutes}), 0)::float8`,
      ore: sql<number>`coalesce(sum(${resourceEntry.ore}), 0)::float8`,
    })
    .from(question)
    .leftJoin(questionTime, eq(questionTime.meetingId, question.meetingId))
    .leftJoin(resourceEntry, eq(resourceEntry.subjectId, question.id))
    .where(
      and(
        eq(question.municipalityId, ctx.municipality.id),
        or(
          inDanishYear(questionTime.meetingStartsAt, year),
          and(isNull(question.meetingId), inDanishYear(question.receivedAt, year)),
        ),
      ),
    )
    .groupBy(questionTime.meetingId, questionTime.meetingStartsAt)
    .orderBy(sql`${questionTime.meetingStartsAt} asc nulls last`);
  return rows.map(({ meetingStartsAt, ...row }) => ({
    ...row,
    meetingStartsAt: meetingStartsAt === null ? null : asInstant(meetingStartsAt).toString(),
  }));
}

/** The latest first. */
async function yearsWithQuestions({ db, municipality }: ReadContext): Promise<string[]> {
  const ofMeetings = await db
    .selectDistinct({ year: danishYearOf(questionTime.meetingStartsAt) })
    .from(questionTime)
    .where(and(eq(questionTime.municipalityId, municipality.id), hasQuestions(db)));
  const ofOthers = await db
    .selectDistinct({ year: danishYearOf(question.receivedAt) })
    .from(question)
    .where(and(eq(question.municipalityId, municipality.id), isNull(question.meetingId)));
  const years = [...ofMeetings, ...ofOthers].map(({ year }) => year);
  return [...new Set(years)].toSorted().toReversed();
}
