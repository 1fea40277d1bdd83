import { and, eq, sql } from 'drizzle-orm';
import {
  dialogueBooking,
  dialogueFollowUp,
  dialogueReply,
  dialogueSession,
  resourceEntry,
} from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { danishYearOf, inDanishYear } from '~/platform/danish-year.server';
import type { SessionCounted, TrialRows } from '../rules/figures';

type Reading = Pick<ReadContext, 'db' | 'municipality' | 'now'>;

const danishDate = (at: typeof dialogueBooking.receivedAt | typeof dialogueSession.startsAt) =>
  sql<string>`(${at} at time zone 'Europe/Copenhagen')::date::text`;

/** All that is counted of a year, of every committee; for `figuresOf`. */
export async function countTrial(ctx: Reading, year: number): Promise<TrialRows> {
  return {
    bookings: await bookingsOf(ctx, year),
    sessions: await sessionsOf(ctx, year),
    hours: await hoursOf(ctx, year),
    followUps: await followUpsOf(ctx, year),
    replies: await repliesOf(ctx, year),
  };
}

/** The years in which anything was received or held, the latest first. */
export async function yearsOfTrial({ db, municipality }: Reading): Promise<number[]> {
  const ofSessions = await db
    .selectDistinct({ year: danishYearOf(dialogueSession.startsAt) })
    .from(dialogueSession)
    .where(eq(dialogueSession.municipalityId, municipality.id));
  const ofBookings = await db
    .selectDistinct({ year: danishYearOf(dialogueBooking.receivedAt) })
    .from(dialogueBooking)
    .where(eq(dialogueBooking.municipalityId, municipality.id));
  const years = [...ofSessions, ...ofBookings].map(({ year }) => Number(year));
  return [...new Set(years)].toSorted((one, other) => other - one);
}

function bookingsOf({ db, municipality }: Reading, year: number) {
  return db
    .select({
      committeeId: dialogueBooking.committeeId,
      state: dialogueBooking.state,
      reasonCode: dialogueBooking.reasonCode,
      partySize: dialogueBooking.partySize,
      receivedOn: danishDate(dialogueBooking.receivedAt),
      sessionOn: sql<
        string | null
      >`(${dialogueSession.startsAt} at time zone 'Europe/Copenhagen')::date::text`,
      format: dialogueSession.format,
    })
    .from(dialogueBooking)
    .leftJoin(dialogueSession, eq(dialogueSession.id, dialogueBooking.sessionId))
    .where(
      and(
        eq(dialogueBooking.municipalityId, municipality.id),
        inDanishYear(dialogueBooking.receivedAt, year),
      ),
    );
}

function sessionsOf({ db, municipality, now }: Reading, year: number) {
  return db
    .select({
      committeeId: dialogueSession.committeeId,
      counted: sql<SessionCounted>`case
        when ${dialogueSession.cancelledAt} is not null then 'cancelled'
        when ${dialogueSession.heldAt} is not null then 'held'
        when ${dialogueSession.endsAt} <= ${now.toString()} then 'unreported'
        else 'coming' end`,
    })
    .from(dialogueSession)
    .where(
      and(
        eq(dialogueSession.municipalityId, municipality.id),
        inDanishYear(dialogueSession.startsAt, year),
      ),
    );
}

/** What staff noted in the year, on sessions and on bookings. */
async function hoursOf({ db, municipality }: Reading, year: number) {
  const minutes = sql<number>`sum(${resourceEntry.minutes})::float8`;
  const noted = and(
    eq(resourceEntry.municipalityId, municipality.id),
    sql`${resourceEntry.minutes} is not null`,
    inDanishYear(resourceEntry.at, year),
  );
  const onSessions = await db
    .select({ committeeId: dialogueSession.committeeId, minutes })
    .from(resourceEntry)
    .innerJoin(dialogueSession, eq(dialogueSession.id, resourceEntry.subjectId))
    .where(noted)
    .groupBy(dialogueSession.committeeId);
  const onBookings = await db
    .select({ committeeId: dialogueBooking.committeeId, minutes })
    .from(resourceEntry)
    .innerJoin(dialogueBooking, eq(dialogueBooking.id, resourceEntry.subjectId))
    .where(noted)
    .groupBy(dialogueBooking.committeeId);
  return [...onSessions, ...onBookings];
}

function followUpsOf({ db, municipality }: Reading, year: number) {
  return db
    .select({
      committeeId: dialogueSession.committeeId,
      state: dialogueFollowUp.state,
      dueOn: dialogueFollowUp.dueOn,
    })
    .from(dialogueFollowUp)
    .innerJoin(dialogueSession, eq(dialogueSession.id, dialogueFollowUp.sessionId))
    .where(
      and(
        eq(dialogueFollowUp.municipalityId, municipality.id),
        inDanishYear(dialogueFollowUp.madeAt, year),
      ),
    );
}

function repliesOf({ db, municipality }: Reading, year: number) {
  return db
    .select({
      committeeId: dialogueSession.committeeId,
      side: dialogueReply.side,
      heard: dialogueReply.heard,
      clear: dialogueReply.clear,
      worthwhile: dialogueReply.worthwhile,
    })
    .from(dialogueReply)
    .innerJoin(dialogueSession, eq(dialogueSession.id, dialogueReply.sessionId))
    .where(
      and(
        eq(dialogueReply.municipalityId, municipality.id),
        inDanishYear(dialogueSession.startsAt, year),
      ),
    );
}
