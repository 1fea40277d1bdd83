import { and, asc, eq, exists, gt, gte, isNull, min, or } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
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

/**
 * When which sessions have free places changes by the clock alone: the next offer of a place is over, or the next session
 * closes; null: neither is ahead. Public.
 */
export async function freePlacesChangeAt({
  db,
  municipality,
  now,
}: ReadContext): Promise<Temporal.Instant | null> {
  const [offer] = await db
    .select({ at: min(seatClaim.expiresAt) })
    .from(seatClaim)
    .where(
      and(
        eq(seatClaim.municipalityId, municipality.id),
        eq(seatClaim.state, 'offered'),
        gt(seatClaim.expiresAt, now.toString()),
      ),
    );
  const [session] = await db
    .select({ at: min(dialogueSession.closesAt) })
    .from(dialogueSession)
    .where(
      and(
        eq(dialogueSession.municipalityId, municipality.id),
        isNull(dialogueSession.cancelledAt),
        gt(dialogueSession.closesAt, now.subtract({ seconds: 1 }).toString()),
      ),
    );
  const ahead = [
    ...(offer?.at ? [asInstant(offer.at)] : []),
    // The whole of the last second counts.
    ...(session?.at ? [asInstant(session.at).add({ seconds: 1 })] : []),
  ];
  return ahead.sort(Temporal.Instant.compare)[0] ?? null;
}
