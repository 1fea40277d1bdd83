import { eq } from 'drizzle-orm';
import { person } from '#db/schema';
import type { Language } from '~/i18n/languages';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockPerson } from '../account/find-person.server';
import { whyNotRenamable } from '../name';
import { identityPolicy } from '../policy';

/**
 * Changes the name that a person is known by and the language that they are written to in.
 * @returns `name_settled` where it is another than the one that was confirmed
 */
export async function changeProfile(
  ctx: Context,
  personId: string,
  given: { name: string; language: Language },
): Promise<Outcome<null, 'name_settled'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'change_own', personId }));
    const row = await lockPerson(tx, ctx, personId);
    const isHelped = ctx.actor.kind === 'person' && ctx.actor.assistedBy !== null;
    const obstacle = whyNotRenamable(row, { name: given.name, isHelped });
    if (obstacle !== null) return refused(obstacle);
    await tx.update(person).set(given).where(eq(person.id, personId));
    await recordAudit(tx, ctx, {
      action: 'identity.change_profile',
      details: { person: personId },
    });
    return ok(null);
  });
}
