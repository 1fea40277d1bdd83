import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm';
import { meeting, questionRuleSet, questionTime } from '#db/schema';
import type { CalendarMoment } from '~/domains/municipalities/calendar.server';
import { formatWeekday, formatWeekdayMoment } from '~/i18n/format';
import { type Language, pathInLanguage } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import type { ReadContext } from '~/platform/context.server';

/**
 * The deadlines for questions to the council's coming meetings, for calendars: of those with question time. Public.
 * @param of.origin where the municipality's pages are
 */
export async function closingsInCalendar(
  ctx: ReadContext,
  of: { origin: string; language: Language },
): Promise<CalendarMoment[]> {
  const rows = await ctx.db
    .select({
      meetingId: questionTime.meetingId,
      meetingStartsAt: questionTime.meetingStartsAt,
      closesAt: questionTime.closesAt,
      // It changes with its meeting, and by the rules of a newer version.
      sequence: sql<number>`${meeting.sequence} + ${questionRuleSet.version}`,
      changedAt: sql<string>`greatest(${meeting.changedAt}, ${questionRuleSet.madeAt})`,
    })
    .from(questionTime)
    .innerJoin(meeting, eq(meeting.id, questionTime.meetingId))
    .innerJoin(questionRuleSet, eq(questionRuleSet.id, questionTime.ruleSetId))
    .where(
      and(
        eq(questionTime.municipalityId, ctx.municipality.id),
        eq(meeting.isPublic, true),
        gte(questionTime.meetingStartsAt, ctx.now.toString()),
        isNull(questionTime.pause),
        isNull(questionTime.cancelledAt),
      ),
    )
    .orderBy(asc(questionTime.closesAt), asc(questionTime.meetingId));
  const { calendar, list } = textsIn(of.language).questionMeetings;
  return rows.map(({ meetingId, meetingStartsAt, closesAt, ...version }) => ({
    ...version,
    id: `${meetingId}-frist`,
    at: closesAt,
    summary: calendar.deadline(formatWeekday(meetingStartsAt, of.language)),
    description: list.closes(formatWeekdayMoment(closesAt, of.language)),
    url: of.origin + pathInLanguage('/spoergsmaal', of.language),
  }));
}
