import { v7 as uuidv7 } from 'uuid';
import { mitidAttempt } from '#db/schema';
import type { Language } from '~/i18n/languages';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { browserToken, hashOfBrowser } from '../draft.server';
import { identityPolicy } from '../policy';
import type { Who } from '../who.server';
import { attemptMinutes } from './attempt';
import { reachProvider } from './provider.server';

/**
 * Begins a sign-in with MitID, or the verification of who is signed in. It is bound to the browser, and
 * a browser may have several under way.
 * @param given.who who is signed in
 * @param given.browser the browser's token
 * @returns the attempt's id, and the cookie that its browser needs; or `helping` while a member of staff
 * acts for somebody, or `unavailable` where the broker does not answer
 * @throws NotFound where the municipality has no MitID
 */
export async function beginMitid(
  ctx: ActionContext,
  given: {
    who: Who | null;
    /** Whether it is to verify who is signed in, and not to sign in. */
    verifies: boolean;
    browser: string | null;
    language: Language;
    returnTo: string | null;
  },
): Promise<Outcome<{ attempt: string; cookie: string | null }, 'helping' | 'unavailable'>> {
  if (!ctx.broker) throw new NotFound();
  if (given.who?.helped) return refused('helping');
  // Before the transaction, which must not wait for another's server.
  const reached = await reachProvider(ctx.broker, ctx.now);
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'begin_mitid' }));
    if (!reached.ok) {
      await recordAudit(tx, ctx, {
        action: 'identity.mitid_refused',
        details: { reason: 'unavailable', why: reached.reason.why },
      });
      return refused('unavailable');
    }
    const { token, cookie } = browserToken(given.browser);
    const id = uuidv7();
    await tx.insert(mitidAttempt).values({
      id,
      municipalityId: ctx.municipality.id,
      browserHash: hashOfBrowser(token),
      personId: given.verifies ? (given.who?.self.personId ?? null) : null,
      language: given.language,
      returnTo: given.returnTo,
      createdAt: ctx.now.toString(),
      expiresAt: ctx.now.add({ minutes: attemptMinutes }).toString(),
    });
    await recordAudit(tx, ctx, { action: 'identity.begin_mitid', details: { attempt: id } });
    return ok({ attempt: id, cookie });
  });
}
