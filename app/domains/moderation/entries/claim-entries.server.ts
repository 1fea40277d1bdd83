import { and, asc, eq, inArray } from 'drizzle-orm';
import { validate } from 'uuid';
import { moderationEntry } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { type ClaimRefusal, whyNotClaimable } from '../decision-rules';
import { moderationPolicy } from '../policy';
import { isHolderAway } from './available-moderators.server';

/** Entries that are claimed at once; a page of the inbox has fewer. */
const mostClaimedAtOnce = 100;

export type Claimed = {
  claimed: string[];
  refused: { entryId: string; reason: ClaimRefusal | 'not_found' | 'not_allowed' }[];
};

/**
 * Claims what waits, so that two do not work on the same. Each is claimed or refused by itself. What one has
 * already stays one's own, and what somebody has who is away is free. Ids after the first hundred are left.
 * @returns which were claimed, and why not the others: `closed`, `own_matter`, `not_by_same` (it is one's own
 *   decision that is looked at again), `claimed_by_another`, `not_allowed` (this kind is not for one's role),
 *   `not_found`
 */
export async function claimEntries(
  ctx: Context & { actor: PersonActor },
  entryIds: readonly string[],
): Promise<Claimed> {
  return inTransaction(ctx, async (tx) => {
    authorize(moderationPolicy(ctx.actor, { do: 'see_queue' }));
    const asked = [...new Set(entryIds)].slice(0, mostClaimedAtOnce);
    const { personId } = ctx.actor;
    // In one order, so that two who claim the same ones do not wait for each other.
    const rows = await tx
      .select({ entry: moderationEntry, isHolderAway: isHolderAway(ctx) })
      .from(moderationEntry)
      .where(
        and(
          eq(moderationEntry.municipalityId, ctx.municipality.id),
          inArray(
            moderationEntry.id,
            asked.filter((id) => validate(id)),
          ),
        ),
      )
      .orderBy(asc(moderationEntry.id))
      .for('update');
    const result: Claimed = { claimed: [], refused: [] };
    for (const entryId of asked) {
      const found = rows.find(({ entry }) => entry.id === entryId);
      const reason = !found
        ? 'not_found'
        : moderationPolicy(ctx.actor, { do: 'claim', kind: found.entry.kind })
          ? whyNotClaimable(found.entry, personId, found.isHolderAway)
          : 'not_allowed';
      if (reason === null) result.claimed.push(entryId);
      else result.refused.push({ entryId, reason });
    }
    for (const { entry } of rows) {
      if (!result.claimed.includes(entry.id) || entry.claimedById === personId) continue;
      await tx
        .update(moderationEntry)
        .set({ claimedById: personId, claimedAt: ctx.now.toString() })
        .where(eq(moderationEntry.id, entry.id));
      await recordAudit(tx, ctx, {
        action: entry.claimedById === null ? 'moderation.claim' : 'moderation.take_over',
        subjectId: entry.subjectId,
        details: { entry: entry.id, from: entry.claimedById },
      });
    }
    return result;
  });
}

/**
 * Claims one entry.
 * @returns nothing; or why not – `closed`, `own_matter`, `not_by_same`, `claimed_by_another` (then it can be
 *   taken over)
 * @throws NotFound for another municipality's and for none, Forbidden for a kind that is not for one's role
 */
export async function claimEntry(
  ctx: Context & { actor: PersonActor },
  entryId: string,
): Promise<Outcome<null, ClaimRefusal>> {
  const [obstacle] = (await claimEntries(ctx, [entryId])).refused;
  if (!obstacle) return ok(null);
  if (obstacle.reason === 'not_found') throw new NotFound();
  if (obstacle.reason === 'not_allowed') throw new Forbidden();
  return refused(obstacle.reason);
}
