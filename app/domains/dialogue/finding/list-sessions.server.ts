import { sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { area, committee, dialogueSession, seatClaim, seatPool } from '#db/schema';
import { danishDay, startOfDanishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import { type Seats, type Standing, standingOf } from '../rules/standing';
import type { Format } from '../vocabulary';
import { conditionsOf, type SessionsAsked } from './session-conditions.server';
import type { SessionFilter } from './session-query';

/** A session as everyone reads it in a list. Instants are ISO. */
export type ListedSession = {
  id: string;
  slug: string;
  format: Format;
  /** What a dialogue meeting is about; null: what is brought. */
  title: string | null;
  committee: { slug: string; name: string };
  /** Null: it is about all of the municipality. */
  area: { slug: string; name: string } | null;
  startsAt: string;
  /** The day on which it begins: an ISO date in Denmark. */
  day: string;
  endsAt: string;
  closesAt: string;
  place: string | null;
  cancelledAt: string | null;
  heldAt: string | null;
  seats: Seats;
  /** Now. */
  standing: Standing;
};

type Reading = Pick<ReadContext, 'db' | 'municipality' | 'now'>;

/** How many sessions other pages show, and how many a month at most. */
export const fewSessions = { page: 1, perPage: 5 };
const mostInMonth = 500;

/**
 * Sessions in order of time. One statement, which finds them by their time (`dialogue_session_in_time`) and looks at the
 * seats of those alone that it shows. Public.
 * @param at.page from 1; one after the last has none, and the same total
 */
export async function listSessions(
  ctx: Reading,
  asked: SessionsAsked,
  { page, perPage }: { page: number; perPage: number },
): Promise<{ total: number; sessions: ListedSession[] }> {
  const now = ctx.now.toString();
  const rows = await ctx.db.execute<Row>(sql`
    with matching as (
      select s.id, s.starts_at from ${dialogueSession} s
      where ${sql.join(conditionsOf(ctx, asked), sql` and `)}
    ),
    shown as (
      select id from matching order by starts_at, id limit ${perPage} offset ${(page - 1) * perPage}
    )
    select counted.total, s.id, s.slug, s.format, s.title, s.starts_at as "startsAt",
      (s.starts_at at time zone 'Europe/Copenhagen')::date::text as day, s.ends_at as "endsAt",
      s.closes_at as "closesAt", s.place, s.cancelled_at as "cancelledAt",
      s.held_at as "heldAt",
      c.slug as "committeeSlug", c.name as "committeeName", a.slug as "areaSlug", a.name as "areaName",
      coalesce(p.capacity, 0) as capacity, coalesce(seats.in_use, 0)::int as "inUse",
      coalesce(seats.waiting, 0)::int as waiting, seats.next_offer_ends_at as "nextOfferEndsAt"
    from (select count(*)::int as total from matching) as counted
    left join (
      shown join ${dialogueSession} s on s.id = shown.id
      join ${committee} c on c.id = s.committee_id
      left join ${area} a on a.id = s.area_id
      left join ${seatPool} p on p.subject_id = s.id
      left join lateral (
        select
          sum(party_size) filter (where state = 'taken' or (state = 'offered' and expires_at > ${now})) as in_use,
          count(*) filter (where state = 'waiting' and party_size <= p.capacity) as waiting,
          min(expires_at) filter (where state = 'offered' and expires_at > ${now}) as next_offer_ends_at
        from ${seatClaim} where pool_id = p.id and ended_at is null
      ) as seats on true
    ) on true
    order by s.starts_at, s.id`);
  return {
    total: rows[0]?.total ?? 0,
    sessions: rows.flatMap((row) => (row.id === null ? [] : [asListed(row, ctx.now)])),
  };
}

/** Sessions from today on, cancelled ones and those that are over today too: the same ones all day. Public. */
export function listComingSessions(
  ctx: Reading,
  asked: SessionsAsked,
  at: { page: number; perPage: number },
) {
  return listSessions(ctx, { ...asked, from: startOfDanishDay(danishDay(ctx.now)) }, at);
}

/** Sessions of a month, by its days in Denmark. Public. */
export async function listSessionsOfMonth(
  ctx: Reading,
  filter: SessionFilter,
  month: Temporal.PlainYearMonth,
): Promise<ListedSession[]> {
  const startOf = (of: Temporal.PlainYearMonth) => startOfDanishDay(of.toPlainDate({ day: 1 }));
  const asked = { ...filter, from: startOf(month), until: startOf(month.add({ months: 1 })) };
  return (await listSessions(ctx, asked, { page: 1, perPage: mostInMonth })).sessions;
}

/** The day in Denmark of the first session from a day on that is not cancelled; null: there is none. Public. */
export async function nextDayWithSession(
  ctx: Reading,
  filter: SessionFilter,
  from: Temporal.PlainDate,
): Promise<Temporal.PlainDate | null> {
  const conditions = conditionsOf(ctx, { ...filter, from: startOfDanishDay(from) });
  const [row] = await ctx.db.execute<{ first: string | null }>(sql`
    select min(s.starts_at) as first from ${dialogueSession} s
    where s.cancelled_at is null and ${sql.join(conditions, sql` and `)}`);
  return row?.first ? danishDay(asInstant(row.first)) : null;
}

/** The Danish days of the municipality's first and last session; null: there is none. Public. */
export async function reachOfSessions({
  db,
  municipality,
}: Pick<ReadContext, 'db' | 'municipality'>): Promise<{
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
} | null> {
  const [row] = await db.execute<{ first: string | null; last: string | null }>(sql`
    select min(starts_at) as first, max(starts_at) as last from ${dialogueSession}
    where municipality_id = ${municipality.id}`);
  if (!row?.first || !row.last) return null;
  return { first: danishDay(asInstant(row.first)), last: danishDay(asInstant(row.last)) };
}

type Found = Omit<ListedSession, 'committee' | 'area' | 'seats' | 'standing'> &
  Seats & {
    committeeSlug: string;
    committeeName: string;
    areaSlug: string | null;
    areaName: string | null;
  };
type Row = { total: number } & (Found | { id: null });

function asListed(row: Found, now: Temporal.Instant): ListedSession {
  const { id, slug, format, title, day, place } = row;
  const listed = {
    ...{ id, slug, format, title, day, place },
    committee: { slug: row.committeeSlug, name: row.committeeName },
    area: row.areaSlug === null ? null : { slug: row.areaSlug, name: row.areaName! },
    startsAt: iso(row.startsAt),
    endsAt: iso(row.endsAt),
    closesAt: iso(row.closesAt),
    cancelledAt: row.cancelledAt && iso(row.cancelledAt),
    heldAt: row.heldAt && iso(row.heldAt),
    seats: {
      capacity: row.capacity,
      inUse: row.inUse,
      waiting: row.waiting,
      nextOfferEndsAt: row.nextOfferEndsAt && iso(row.nextOfferEndsAt),
    },
  };
  return { ...listed, standing: standingOf(listed, now) };
}

/** PostgreSQL gives instants with an offset and a blank. To the millisecond. */
export function iso(at: string): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
