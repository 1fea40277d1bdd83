import { and, asc, eq, isNull } from 'drizzle-orm';
import { dialogueFeed } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { addressFor } from '~/domains/municipalities/address';
import type { Language } from '~/i18n/languages';
import type { ReadContext } from '~/platform/context.server';
import type { Keys } from '~/platform/keys.server';
import { feedPath } from '../paths';

/** Somebody's own open calendars with their addresses, the oldest first. */
export async function listFeeds(
  ctx: Omit<ReadContext, 'actor'> & { actor: PersonActor; keys: Keys; origin: string },
  language: Language,
) {
  const rows = await ctx.db
    .select({ id: dialogueFeed.id, name: dialogueFeed.name, lastReadOn: dialogueFeed.lastReadOn })
    .from(dialogueFeed)
    .where(
      and(
        eq(dialogueFeed.municipalityId, ctx.municipality.id),
        eq(dialogueFeed.personId, ctx.actor.personId),
        isNull(dialogueFeed.revokedAt),
      ),
    )
    .orderBy(asc(dialogueFeed.createdAt), asc(dialogueFeed.id));
  return rows.map((row) => ({
    ...row,
    address: addressFor(ctx, feedPath(ctx.keys.tokenFor('dialogue feed', row.id)), language),
  }));
}
