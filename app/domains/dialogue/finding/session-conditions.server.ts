import { type SQL, sql } from 'drizzle-orm';
import { type Temporal } from 'temporal-polyfill';
import { area, committee, seatClaim, seatPool } from '#db/schema';
import { servingNode, servingSdg, subjectsWith } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import type { SessionFilter } from './session-query';

/** Which sessions, and from when until when they begin: `from` counts, `until` does not. */
export type SessionsAsked = SessionFilter & {
  slug?: string;
  nodeId?: string;
  from?: Temporal.Instant;
  until?: Temporal.Instant;
};

/** The conditions that sessions are found by, as SQL about `dialogue_session s`. */
export function conditionsOf(
  ctx: Pick<ReadContext, 'municipality' | 'now'>,
  asked: SessionsAsked,
): SQL[] {
  const { id } = ctx.municipality;
  const { slug, format, words, nodeId, sdg, onlyFree, from, until } = asked;
  const one = (table: typeof committee | typeof area, of: string) =>
    sql`(select id from ${table} where municipality_id = ${id} and slug = ${of})`;
  const conditions = [
    sql`s.municipality_id = ${id}`,
    slug !== undefined && sql`s.slug = ${slug}`,
    format !== undefined && sql`s.format = ${format}`,
    asked.committee !== undefined && sql`s.committee_id = ${one(committee, asked.committee)}`,
    // What is about all of the municipality is about each part of it.
    asked.area !== undefined && sql`(s.area_id is null or s.area_id = ${one(area, asked.area)})`,
    from !== undefined && sql`s.starts_at >= ${from.toString()}`,
    until !== undefined && sql`s.starts_at < ${until.toString()}`,
    words !== undefined && sql`s.id in (${subjectsWith(ctx, words)})`,
    nodeId !== undefined && sql`s.id in (${servingNode(ctx, nodeId)})`,
    sdg !== undefined && sql`s.id in (${servingSdg(ctx, sdg)})`,
    onlyFree && isOpen(ctx.now),
  ];
  return conditions.filter((condition) => condition !== false && condition !== undefined);
}

/** What `standingOf` calls open: it takes bookings, a place is free, and nobody waits for it. */
function isOpen(now: Temporal.Instant): SQL {
  const [at, second] = [now.toString(), now.subtract({ seconds: 1 }).toString()];
  return sql`(s.cancelled_at is null and s.held_at is null
    and s.starts_at > ${at} and s.closes_at > ${second}
    and exists (
      select from ${seatPool} p where p.subject_id = s.id
        and p.capacity > (
          select coalesce(sum(party_size), 0) from ${seatClaim}
          where pool_id = p.id and ended_at is null
            and (state = 'taken' or (state = 'offered' and expires_at > ${at}))
        )
        and not exists (
          select from ${seatClaim}
          where pool_id = p.id and ended_at is null and state = 'waiting'
            and party_size <= p.capacity
        )
    ))`;
}
