import { v7 as uuidv7 } from 'uuid';
import { verificationLetter } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import { danishDay, endOfDanishDay } from '~/platform/clock';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockPerson } from '../account/find-person.server';
import { letterDays } from '../letter';
import { identityPolicy } from '../policy';
import { cancelOpenLetter } from './open-letter.server';
import { tellDesk } from './tell-desk.server';

/**
 * Orders a letter with a code to the name and address that a person has given. A letter that was on its
 * way before is cancelled: one code at a time. The desk is told.
 * @returns `no_address` where name or address are missing, `already` where the person is verified to live
 * here, `lives_elsewhere` where a register or the desk has found that they do not
 * @throws TooMany after five in a day
 */
export async function askForLetter(
  ctx: ActionContext,
  personId: string,
): Promise<Outcome<null, 'no_address' | 'already' | 'lives_elsewhere'>> {
  await ctx.throttle.spend('letter_account', personId);
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'ask_for_letter', personId }));
    const { name, street, postcode, city, verifiedResident } = await lockPerson(tx, ctx, personId);
    if (verifiedResident !== null) return refused(verifiedResident ? 'already' : 'lives_elsewhere');
    if (!name || !street || !postcode || !city) return refused('no_address');
    await cancelOpenLetter(tx, ctx, personId);
    const id = uuidv7();
    await tx.insert(verificationLetter).values({
      id,
      municipalityId: ctx.municipality.id,
      personId,
      name,
      street,
      postcode,
      city,
      requestedAt: ctx.now.toString(),
      expiresAt: endOfDanishDay(danishDay(ctx.now).add({ days: letterDays })).toString(),
    });
    await tellDesk(tx, ctx);
    await recordAudit(tx, ctx, {
      action: 'identity.ask_for_letter',
      details: { person: personId, letter: id },
    });
    return ok(null);
  });
}
