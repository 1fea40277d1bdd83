import { v7 as uuidv7 } from 'uuid';
import { person } from '#db/schema';
import type { Language } from '~/i18n/languages';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { identityPolicy } from '../policy';
import { takeoverHash } from './takeover-hash.server';

/**
 * Makes a citizen who has no e-mail and no MitID, so that staff can help them. With the code on their
 * receipt they can take it over in an account of their own.
 * @returns the person's id
 */
export async function addCitizen(
  ctx: ActionContext,
  given: { name: string; language: Language },
): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'help' }));
    const id = uuidv7();
    await tx.insert(person).values({
      id,
      municipalityId: ctx.municipality.id,
      name: given.name,
      language: given.language,
      takeoverHash: takeoverHash(ctx.keys, ctx.keys.codeFor('takeover', id)),
      createdAt: ctx.now.toString(),
    });
    await recordAudit(tx, ctx, { action: 'identity.add_citizen', details: { person: id } });
    return id;
  });
}
