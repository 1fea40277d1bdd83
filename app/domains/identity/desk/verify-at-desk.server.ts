import { eq } from 'drizzle-orm';
import { person } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockPeople } from '../account/find-person.server';
import type { proofs } from '../desk';
import type { AgeBand } from '../level';
import { cancelOpenLetter } from '../letter/open-letter.server';
import { identityPolicy } from '../policy';
import { endSessions } from '../session.server';
import { heldRoles, type Who } from '../who.server';

/**
 * Notes that a member of staff has seen who somebody is and found whether they live here. Which kind of
 * identification it was is kept in the audit, its number nowhere. Whoever was signed in as the person is
 * signed out, and a letter that was on its way is cancelled.
 * @returns `holds_role` for whoever works for the municipality: they show it by MitID or a letter
 * @throws NotFound for another municipality's person, and for one that is erased
 */
export async function verifyAtDesk(
  ctx: Context,
  who: Who,
  of: {
    personId: string;
    proof: (typeof proofs)[number];
    isResident: boolean;
    ageBand: AgeBand;
  },
): Promise<Outcome<null, 'not_oneself' | 'holds_role'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'verify_at_desk' }));
    if (of.personId === who.self.personId) return refused('not_oneself');
    const [found] = await lockPeople(tx, ctx, [of.personId]);
    if (!found || found.erasedAt !== null) throw new NotFound();
    if ((await heldRoles(tx, found.id, ctx.now)).length > 0) return refused('holds_role');
    await tx
      .update(person)
      .set({
        verifiedAt: ctx.now.toString(),
        verifiedBy: 'desk',
        verifiedResident: of.isResident,
        ageBand: of.ageBand,
      })
      .where(eq(person.id, found.id));
    await cancelOpenLetter(tx, ctx, found.id);
    await endSessions(tx, found.id);
    await recordAudit(tx, ctx, {
      action: 'identity.verify_at_desk',
      details: { person: found.id, proof: of.proof, isResident: of.isResident },
    });
    return ok(null);
  });
}
