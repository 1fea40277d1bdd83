import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { assistance, session } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockPeople } from '../account/find-person.server';
import type { Channel } from '../desk';
import { identityPolicy } from '../policy';
import { heldRoles, type Who } from '../who.server';
import { endOpenHelp } from './open-help.server';
import { tellHelped } from './tell-helped.server';

/**
 * Begins to act for a citizen, in this browser, until the help or the session ends. Nobody helps two at
 * once: help that was being given to another ends. The citizen is written to.
 * @returns `holds_role` for whoever works for the municipality: acting as them would be to act with what
 * their role makes others believe
 * @throws NotFound for another municipality's person, for one that is erased, and for a protected one that borgerservice helps
 */
export async function beginHelp(
  ctx: ActionContext,
  who: Who,
  of: { personId: string; channel: Channel },
): Promise<Outcome<null, 'not_oneself' | 'holds_role'>> {
  const staffId = who.self.personId;
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'help' }));
    if (of.personId === staffId) return refused('not_oneself');
    const people = await lockPeople(tx, ctx, [staffId, of.personId]);
    const citizen = people.find(({ id }) => id === of.personId);
    if (!citizen || citizen.erasedAt !== null) throw new NotFound();
    const mayHelp = !citizen.isProtected || identityPolicy(ctx.actor, { do: 'help_protected' });
    if (!mayHelp) throw new NotFound();
    if ((await heldRoles(tx, citizen.id, ctx.now)).length > 0) return refused('holds_role');
    await endOpenHelp(tx, ctx, { staffId });
    const id = uuidv7();
    await tx.insert(assistance).values({
      id,
      municipalityId: ctx.municipality.id,
      personId: citizen.id,
      staffId,
      channel: of.channel,
      startedAt: ctx.now.toString(),
    });
    await tellHelped(tx, ctx, citizen, { startedAt: ctx.now.toString(), endedAt: null });
    await tx.update(session).set({ assistanceId: id }).where(eq(session.id, who.session.id));
    await recordAudit(tx, ctx, {
      action: 'identity.begin_help',
      details: { person: citizen.id, channel: of.channel },
    });
    return ok(null);
  });
}
