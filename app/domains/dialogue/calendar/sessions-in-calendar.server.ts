import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import { type ICalEventData, ICalEventStatus } from 'ical-generator';
import { committee, dialogueSession } from '#db/schema';
import { addressFor } from '~/domains/municipalities/address';
import { formatFullMoment } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import { danishDay, startOfDanishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { calendarZone, inDanishTime, newCalendar } from '~/platform/icalendar.server';
import { sessionPath } from '../paths';

/** Most sessions in a calendar, and how long they stay there when they are over. */
const mostSessions = 500;
const monthsBack = 6;

type Reading = Omit<ReadContext, 'actor'> & { origin: string };
export type CalendarSession = Awaited<ReturnType<typeof listForCalendar>>[number];

/** Sessions that a calendar has, cancelled ones among them: a calendar that knew them is to learn that they are off. */
export async function listForCalendar(
  ctx: Reading,
  committees: 'all' | string[],
): Promise<(typeof dialogueSession.$inferSelect & { committee: string })[]> {
  const since = startOfDanishDay(danishDay(ctx.now).subtract({ months: monthsBack }));
  const rows = await ctx.db
    .select({ session: dialogueSession, committee: committee.name })
    .from(dialogueSession)
    .innerJoin(committee, eq(committee.id, dialogueSession.committeeId))
    .where(
      and(
        eq(dialogueSession.municipalityId, ctx.municipality.id),
        gte(dialogueSession.startsAt, since.toString()),
        committees === 'all' ? undefined : inArray(dialogueSession.committeeId, committees),
      ),
    )
    .orderBy(asc(dialogueSession.startsAt), asc(dialogueSession.id))
    .limit(mostSessions);
  return rows.map(({ session, ...more }) => ({ ...session, ...more }));
}

/** What a session is in every calendar, each with words of its own. It is stamped by its last change. */
export function eventOf(
  ctx: Reading,
  session: CalendarSession,
  language: Language,
): ICalEventData & { id: string; summary: string } {
  const { dialogue, dialogueCalendar } = textsIn(language);
  const { short } = dialogue.formats[session.format];
  const changedAt = new Date(session.changedAt);
  return {
    id: `session-${session.id}@medspil`,
    sequence: session.sequence,
    start: inDanishTime(session.startsAt),
    end: inDanishTime(session.endsAt),
    timezone: calendarZone,
    stamp: changedAt,
    lastModified: changedAt,
    summary: dialogueCalendar.summary(session.title ?? short, session.committee),
    location: session.place ?? session.remoteUrl,
    url: addressFor(ctx, sessionPath(session.slug), language),
    status: session.cancelledAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  };
}

/**
 * The times at which committees meet citizens, as a calendar to subscribe to: who comes is in none of it. The same until a
 * session is changed. Public.
 */
export async function publicCalendar(ctx: Reading, language: Language): Promise<string> {
  const words = textsIn(language).dialogueCalendar;
  const calendar = newCalendar(language, {
    name: words.publicName(ctx.municipality.name),
    url: addressFor(ctx, '/dialog/kalender.ics', language),
  });
  for (const session of await listForCalendar(ctx, 'all')) {
    const openUntil = words.openUntil(formatFullMoment(session.closesAt, language));
    calendar.createEvent({
      ...eventOf(ctx, session, language),
      description: session.cancelledAt === null ? openUntil : null,
    });
  }
  return calendar.toString();
}
