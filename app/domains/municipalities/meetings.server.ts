import { and, asc, desc, eq, gte, or } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { committee, meeting } from '#db/schema';
import { danishDay, startOfDanishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';

/** A meeting that everyone may attend. Instants are ISO. */
export type PublicMeeting = {
  id: string;
  committee: { slug: string; name: string };
  title: string;
  startsAt: string;
  endsAt: string | null;
  place: string | null;
  streamUrl: string | null;
  agendaUrl: string | null;
  cancelledAt: string | null;
  /** Rises with every change, of which the last was then. */
  sequence: number;
  changedAt: string;
};

const mostListed = 20;
/** What calendars are handed: what is over stays in them for a while, so that they do not forget it. */
const mostInCalendar = 500;
const daysInCalendar = 180;

/**
 * The public meetings of a committee from today on, cancelled ones too, in order of time. Public; the same
 * all day, so that a page with them may be kept.
 */
export async function listComingMeetings(
  ctx: ReadContext,
  committeeId: string,
): Promise<PublicMeeting[]> {
  const today = startOfDanishDay(danishDay(ctx.now));
  return readMeetings(ctx, { since: today, committeeId, most: mostListed });
}

/** The public meetings of the municipality, from half a year back. Public. */
export async function listCalendar(ctx: ReadContext): Promise<PublicMeeting[]> {
  const since = startOfDanishDay(danishDay(ctx.now).subtract({ days: daysInCalendar }));
  // Of too many the oldest are left out, and not what is to come.
  const latest = await readMeetings(ctx, { since, most: mostInCalendar, from: 'latest' });
  return latest.toReversed();
}

async function readMeetings(
  ctx: ReadContext,
  of: { since: Temporal.Instant; committeeId?: string; most: number; from?: 'latest' },
): Promise<PublicMeeting[]> {
  const since = of.since.toString();
  const inOrder = of.from === 'latest' ? desc : asc;
  return ctx.db
    .select({
      id: meeting.id,
      committee: { slug: committee.slug, name: committee.name },
      title: meeting.title,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      place: meeting.place,
      streamUrl: meeting.streamUrl,
      agendaUrl: meeting.agendaUrl,
      cancelledAt: meeting.cancelledAt,
      sequence: meeting.sequence,
      changedAt: meeting.changedAt,
    })
    .from(meeting)
    .innerJoin(committee, eq(committee.id, meeting.committeeId))
    .where(
      and(
        eq(meeting.municipalityId, ctx.municipality.id),
        eq(meeting.isPublic, true),
        of.committeeId === undefined ? undefined : eq(meeting.committeeId, of.committeeId),
        or(gte(meeting.startsAt, since), gte(meeting.endsAt, since)),
      ),
    )
    .orderBy(inOrder(meeting.startsAt), inOrder(meeting.id))
    .limit(of.most);
}
