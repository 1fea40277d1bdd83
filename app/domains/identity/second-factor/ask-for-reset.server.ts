import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { v7 as uuidv7 } from 'uuid';
import { factorReset } from '#db/schema';
import { queueMail } from '~/domains/notifications/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import type { PersonActor } from '../actor';
import { findByEmail, lockPerson } from '../account/find-person.server';
import type { Email } from '../forms';
import { identityPolicy } from '../policy';
import { hasFactor } from './factors';
import { findFactors } from './find-factors.server';
import { lockRoles } from '../staff/lock-roles.server';
import { mailboxOf } from '../staff/mailboxes.server';
import { resetDays, whyNotAskable } from './reset-rules';
import { tellOfChange } from './secure-again.server';

/**
 * Asks that somebody's lost second factor be taken away. Nothing happens before another administrator
 * agrees. The person is told, and so are all administrators.
 * @returns the request's id; `no_factor` where nobody with that address has one, `not_oneself`, and
 * `already` while another request is open
 */
export async function askForReset(
  ctx: ActionContext & { actor: PersonActor },
  given: { email: Email },
): Promise<Outcome<{ id: string }, 'no_factor' | 'not_oneself' | 'already'>> {
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(await lockRoles(tx, ctx), { do: 'reset_factor' }));
    const found = await findByEmail(tx, ctx, given.email.key);
    if (!found) return refused('no_factor');
    const row = await lockPerson(tx, ctx, found.id);
    const personId = row.id;
    if (!hasFactor(await findFactors({ ...ctx, db: tx }, personId))) return refused('no_factor');
    const isOpen = and(
      eq(factorReset.municipalityId, ctx.municipality.id),
      eq(factorReset.personId, personId),
      isNull(factorReset.endedAt),
    );
    const [open] = await tx.select().from(factorReset).where(isOpen);
    const obstacle = whyNotAskable(personId, ctx.actor.personId, open, ctx.now);
    if (obstacle !== null) return refused(obstacle);
    const now = ctx.now.toString();
    // One that nobody agreed to in time.
    await tx.update(factorReset).set({ endedAt: now }).where(isOpen);
    const id = uuidv7();
    await tx.insert(factorReset).values({
      id,
      municipalityId: ctx.municipality.id,
      personId,
      askedById: ctx.actor.personId,
      askedAt: now,
      expiresAt: ctx.now.add({ hours: resetDays * 24 }).toString(),
    });
    await tellOfChange(tx, ctx, row, 'factor_reset_asked');
    await tellOthers(tx, ctx, personId);
    await recordAudit(tx, ctx, {
      action: 'identity.ask_for_factor_reset',
      details: { person: personId, reset: id },
    });
    return ok({ id });
  });
}

/** Writes to the administrators that one of them is needed. Of the person the mail says nothing. */
async function tellOthers(
  tx: Transaction,
  ctx: ActionContext & { actor: PersonActor },
  lostBy: string,
): Promise<void> {
  for (const { email, personId, language } of await mailboxOf(tx, ctx, 'administrator')) {
    if (personId === ctx.actor.personId || personId === lostBy) continue;
    await queueMail(tx, ctx, {
      to: email,
      personId,
      language,
      template: 'factor_reset_waiting',
      facts: { origin: ctx.origin, path: '/medarbejder/nulstillinger' },
    });
  }
}
