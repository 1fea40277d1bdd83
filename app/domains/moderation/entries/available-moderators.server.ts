import { sql, type SQL } from 'drizzle-orm';
import { moderationEntry, roleAssignment } from '#db/schema';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { moderatingRoles } from '../moderating-roles';

/**
 * Whether whoever has claimed an entry cannot work on it today: no role of theirs that moderates holds, or
 * somebody stands in for each of them. False where nobody has claimed it. Condition of a query on
 * `moderation_entry`, whose inner query PostgreSQL asks once.
 */
export function isHolderAway(ctx: Pick<ReadContext, 'municipality' | 'now'>): SQL<boolean> {
  const today = danishDay(ctx.now).toString();
  const roles = sql.join(
    moderatingRoles.map((role) => sql`${role}`),
    sql`, `,
  );
  const holds = (alias: SQL) => sql`${alias}.ended_at is null and ${alias}.valid_from <= ${today}
    and coalesce(${alias}.valid_to >= ${today}, true)`;
  return sql<boolean>`(${moderationEntry.claimedById} is not null
    and ${moderationEntry.claimedById} not in (
      select r.person_id from ${roleAssignment} r
      where r.municipality_id = ${ctx.municipality.id} and r.role in (${roles})
        and ${holds(sql`r`)}
        and not exists (
          select from ${roleAssignment} deputy
          where deputy.municipality_id = ${ctx.municipality.id}
            and deputy.deputy_for_id = r.id and ${holds(sql`deputy`)})))`;
}
