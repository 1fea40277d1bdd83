import { and, asc, eq } from 'drizzle-orm';
import { committee } from '#db/schema';
import { holds, type PersonActor } from '~/domains/identity/actor';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { committeesOf } from '../committees-of';
import { dialoguePolicy } from '../policy';
import { decidingRoles, evaluatingRoles } from '../roles';

/** What else there is of committee dialogue for somebody: the committees that they run, and the pages of their roles. */
export async function linksForStaff(ctx: ReadContext & { actor: PersonActor }) {
  const { actor, db, municipality } = ctx;
  const sees = committeesOf(actor);
  const today = danishDay(ctx.now).toString();
  const rows = await db
    .select({
      id: committee.id,
      slug: committee.slug,
      name: committee.name,
      validTo: committee.validTo,
    })
    .from(committee)
    .where(and(eq(committee.municipalityId, municipality.id), eq(committee.kind, 'committee')))
    .orderBy(asc(committee.position));
  return {
    sees: sees === 'all' || sees.length > 0 || holds(actor, 'mayors_office'),
    decides: holds(actor, ...decidingRoles),
    evaluates: holds(actor, ...evaluatingRoles),
    runs: rows
      .filter(
        ({ id, validTo }) =>
          (validTo === null || validTo > today) &&
          dialoguePolicy(actor, { do: 'run', committeeId: id }),
      )
      .map(({ slug, name }) => ({ slug, name })),
  };
}
export type StaffLinks = Awaited<ReturnType<typeof linksForStaff>>;
