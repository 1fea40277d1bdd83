import { eq } from 'drizzle-orm';
import { person } from '#db/schema';
import type { Language } from '~/i18n/languages';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockPerson } from '../account/find-person.server';
import { identityPolicy } from '../policy';

/** Changes the name that a person is known by and the language that they are written to in. */
export async function changeProfile(
  ctx: Context,
  personId: string,
  given: { name: string; language: Language },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'change_own', personId }));
    await lockPerson(tx, ctx, personId);
    await tx.update(person).set(given).where(eq(person.id, personId));
    await recordAudit(tx, ctx, {
      action: 'identity.change_profile',
      details: { person: personId },
    });
  });
}
