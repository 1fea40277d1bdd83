import { sql } from 'drizzle-orm';
import { committee, dialogueSession } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { iso, type ListedSession, listComingSessions } from './list-sessions.server';
import type { SessionsAsked } from './session-conditions.server';

/** So many are looked at to find one that takes bookings. */
const lookedAt = 50;

/**
 * The first sessions that take bookings and have room, and of all that were looked at the times at which that changes
 * (`sessionsChangeAt`). Public.
 */
export async function nextOpenSessions(
  ctx: Pick<ReadContext, 'db' | 'municipality' | 'now'>,
  asked: SessionsAsked,
  most: number,
): Promise<{ open: ListedSession[]; seen: ListedSession[] }> {
  const { sessions } = await listComingSessions(ctx, asked, { page: 1, perPage: lookedAt });
  const open = sessions.filter(({ standing }) => standing === 'open').slice(0, most);
  return { open, seen: sessions };
}

/** When one can meet a committee next. Instants are ISO. */
export type NextOfCommittee = { slug: string; startsAt: string; closesAt: string };

/** Of each committee the next session that takes bookings, or people on its waiting list, by the committee's slug. Public. */
export async function nextOfEachCommittee({
  db,
  municipality,
  now,
}: Pick<ReadContext, 'db' | 'municipality' | 'now'>): Promise<Map<string, NextOfCommittee>> {
  const rows = await db.execute<NextOfCommittee & { committee: string }>(sql`
    select distinct on (s.committee_id) c.slug as committee, s.slug,
      s.starts_at as "startsAt", s.closes_at as "closesAt"
    from ${dialogueSession} s join ${committee} c on c.id = s.committee_id
    where s.municipality_id = ${municipality.id} and s.cancelled_at is null and s.held_at is null
      and s.starts_at > ${now.toString()}
      and s.closes_at > ${now.subtract({ seconds: 1 }).toString()}
    order by s.committee_id, s.starts_at, s.id`);
  return new Map(
    rows.map(({ committee: of, slug, startsAt, closesAt }) => [
      of,
      { slug, startsAt: iso(startsAt), closesAt: iso(closesAt) },
    ]),
  );
}
