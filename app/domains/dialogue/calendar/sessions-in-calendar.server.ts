import { and, desc, eq, gte, inArray } from 'drizzle-orm';
import { committee, dialogueSession } from '#db/schema';
import { addressFor } from '~/domains/municipalities/address';
import { formatFullMoment } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import { calendarFeed, type FeedEvent } from '~/platform/calendar-feed.server';
import { danishDay, startOfDanishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { sessionPath } from '../paths';
import { hasSlots } from '../vocabulary';

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
    .orderBy(desc(dialogueSession.startsAt), desc(dialogueSession.id))
    .limit(mostSessions);
  // Of too many the oldest are left out, and not what is to come.
  return rows.toReversed().map(({ session, ...more }) => ({ ...session, ...more }));
}

/** What a session is in every calendar; what else there is to say of it, each says for itself. */
export function eventOf(
  ctx: Reading,
  session: CalendarSession,
  language: Language,
): Omit<FeedEvent, 'description'> {
  const { dialogue, dialogueCalendar } = textsIn(language);
  const { short } = dialogue.formats[session.format];
  return {
    uid: `session-${session.id}@medspil`,
    sequence: session.sequence,
    changedAt: session.changedAt,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    summary: dialogueCalendar.summary(session.title ?? short, session.committee),
    location: session.place ?? session.remoteUrl,
    url: addressFor(ctx, sessionPath(session.slug), language),
    isCancelled: session.cancelledAt !== null,
  };
}

/**
 * The times at which committees meet citizens, as a calendar to subscribe to: who comes is in none of it. The same until a
 * session is changed. Public.
 */
export async function publicCalendar(ctx: Reading, language: Language): Promise<string> {
  const words = textsIn(language).dialogueCalendar;
  const events = (await listForCalendar(ctx, 'all')).map((session) => ({
    ...eventOf(ctx, session, language),
    // A deputation is heard behind closed doors: the way in is not everyone's.
    location: session.place ?? (hasSlots(session.format) ? null : session.remoteUrl),
    description:
      session.cancelledAt === null
        ? words.openUntil(formatFullMoment(session.closesAt, language))
        : words.cancelled(session.cancelledReason),
  }));
  return calendarFeed({ language, name: words.publicName(ctx.municipality.name) }, events);
}
