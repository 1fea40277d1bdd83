import { eq } from 'drizzle-orm';
import { person } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockPerson } from '../account/find-person.server';
import { cancelOpenLetter } from '../letter/open-letter.server';
import type { AgeBand } from '../level';
import { whyNotRenamable } from '../name';
import { identityPolicy } from '../policy';

/**
 * Takes a person's word for where they live and how old they are. It makes level 2; what MitID, a desk or
 * a letter has found about their age and residence stays as it is.
 * @returns `lives_elsewhere` where MitID or a desk has found that they live in another municipality,
 * `name_settled` where the name is another than the one that was confirmed
 */
export async function declareResidence(
  ctx: Context,
  personId: string,
  given: { name: string; street: string; postcode: string; city: string; ageBand: AgeBand },
): Promise<Outcome<null, 'lives_elsewhere' | 'name_settled'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'change_own', personId }));
    const row = await lockPerson(tx, ctx, personId);
    if (row.verifiedResident === false) return refused('lives_elsewhere');
    const isHelped = ctx.actor.kind === 'person' && ctx.actor.assistedBy !== null;
    const obstacle = whyNotRenamable(row, { name: given.name, isHelped });
    if (obstacle !== null) return refused(obstacle);
    const { ageBand, ...address } = given;
    // A letter shows that one lives where it was sent, and nowhere else.
    const hasMoved =
      row.street !== given.street || row.postcode !== given.postcode || row.city !== given.city;
    if (hasMoved) await cancelOpenLetter(tx, ctx, personId);
    const isAgeKnown = row.verifiedBy === 'mitid' || row.verifiedBy === 'desk';
    await tx
      .update(person)
      .set({
        ...address,
        ...(!isAgeKnown && { ageBand }),
        residentDeclaredAt: ctx.now.toString(),
      })
      .where(eq(person.id, personId));
    await recordAudit(tx, ctx, {
      action: 'identity.declare_residence',
      details: { person: personId },
    });
    return ok(null);
  });
}
