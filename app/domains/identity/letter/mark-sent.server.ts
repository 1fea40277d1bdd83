import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import { verificationLetter } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import type { PersonActor } from '../actor';
import { letterState } from '../letter';
import { identityPolicy } from '../policy';

/**
 * Notes that a letter has been handed to the post. From then on its code is shown to nobody.
 * @returns `not_oneself` for one's own: nobody shows by a letter that they sent themselves where they live;
 * `not_found` where it was cancelled, used or has expired meanwhile; marking twice is no fault
 * @throws NotFound for another municipality's letter
 */
export async function markSent(
  ctx: Context & { actor: PersonActor },
  letterId: string,
): Promise<Outcome<null, 'not_found' | 'not_oneself'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'send_letter' }));
    if (!validate(letterId)) throw new NotFound();
    const [letter] = await tx
      .select()
      .from(verificationLetter)
      .where(
        and(
          eq(verificationLetter.id, letterId),
          eq(verificationLetter.municipalityId, ctx.municipality.id),
        ),
      )
      .for('update');
    if (!letter) throw new NotFound();
    if (letter.personId === ctx.actor.personId) return refused('not_oneself');
    const state = letterState(letter, ctx.now);
    if (state === 'sent') return ok(null);
    if (state !== 'asked') return refused('not_found');
    await tx
      .update(verificationLetter)
      .set({ sentAt: ctx.now.toString() })
      .where(eq(verificationLetter.id, letterId));
    await recordAudit(tx, ctx, {
      action: 'identity.send_letter',
      details: { person: letter.personId, letter: letterId },
    });
    return ok(null);
  });
}
