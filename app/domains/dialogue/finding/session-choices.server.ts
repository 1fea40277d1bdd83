import { and, asc, eq, exists, gt, gte, min, or } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { committee, dialogueSession, seatClaim } from '#db/schema';
import { danishDay, startOfDanishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';

/** What sessions can be narrowed by, as far as it leads to any. */

/**
 * Committees with sessions from today on, in the municipality's order; the one that is asked for stands there too. Public.
 * @param asked its slug
 */
export function committeesWithSessions(
  { db, municipality, now }: ReadContext,
  asked: string | undefined,
): Promise<{ slug: string; name: string }[]> {
  const coming = db
    .select({ id: dialogueSession.id })
    .from(dialogueSession)
    .where(
      and(
        eq(dialogueSession.municipalityId, municipality.id),
        eq(dialogueSession.committeeId, committee.id),
        gte(dialogueSession.startsAt, startOfDanishDay(danishDay(now)).toString()),
      ),
    );
  return db
    .select({ slug: committee.slug, name: committee.name })
    .from(committee)
    .where(
      and(
        eq(committee.municipalityId, municipality.id),
        or(exists(coming), asked === undefined ? undefined : eq(committee.slug, asked)),
      ),
    )
    .orderBy(asc(committee.position));
}

/** When the next offer of a place is over, from which on somebody else may find it free; null: none is. Public. */
export async function nextOfferEnds({
  db,
  municipality,
  now,
}: ReadContext): Promise<Temporal.Instant | null> {
  const [row] = await db
    .select({ at: min(seatClaim.expiresAt) })
    .from(seatClaim)
    .where(
      and(
        eq(seatClaim.municipalityId, municipality.id),
        eq(seatClaim.state, 'offered'),
        gt(seatClaim.expiresAt, now.toString()),
      ),
    );
  return row?.at ? asInstant(row.at) : null;
}
