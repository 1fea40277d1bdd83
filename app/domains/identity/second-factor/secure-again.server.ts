import type { Transaction } from '#db/client.server';
import { queueMail } from '~/domains/notifications/index.server';
import type { ActionContext } from '~/platform/context.server';
import { voidLinks } from '../account/void-links.server';
import { endSessions, type PersonRow, rotateSession } from '../session.server';
import type { Who } from '../who.server';

/**
 * What follows every change of somebody's own second factors: this browser gets a new session, the others
 * are signed out, and the owner of the address is told.
 * @param secondFactorAt when this session showed a factor, as it is to be from now on
 * @returns the cookie of this browser's new session
 */
export async function secureAgain(
  tx: Transaction,
  ctx: ActionContext,
  of: { who: Who; row: PersonRow; secondFactorAt: string | null },
): Promise<string> {
  const { who, row, secondFactorAt } = of;
  await voidLinks(tx, ctx, row.id);
  const cookie = await rotateSession(tx, who.session, { now: ctx.now, secondFactorAt });
  await endSessions(tx, row.id, { exceptCookie: cookie });
  await tellOfChange(tx, ctx, row);
  return cookie;
}

/** Tells a person that how they sign in has changed, where they can be written to. */
export async function tellOfChange(
  tx: Transaction,
  ctx: ActionContext,
  row: PersonRow,
  template:
    'security_changed' | 'factor_reset' | 'factor_reset_asked' | 'mitid_added' = 'security_changed',
): Promise<void> {
  if (row.email === null) return;
  await queueMail(tx, ctx, {
    to: row.email,
    personId: row.id,
    language: row.language,
    template,
    facts: { origin: ctx.origin, path: '/min-side/sikkerhed' },
  });
}
