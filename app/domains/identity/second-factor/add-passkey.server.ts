import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { passkey } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockPerson } from '../account/find-person.server';
import { identityPolicy } from '../policy';
import type { Who } from '../who.server';
import { readChallenge } from './challenge.server';
import { hasFactor, whyNotChangeable } from './factors';
import { findFactors } from './find-factors.server';
import type { NewKey } from './forms';
import { keyHost } from './passkey-options.server';
import { secureAgain } from './secure-again.server';

type AddPasskeyRefusal = 'factor_needed' | 'passkey_failed' | 'already';

/**
 * Adds a key that the browser has just made. Making it showed it, so this session has shown a factor.
 * @param given.name what its owner calls it
 * @returns the cookie of this browser's new session, how many recovery codes there are, and whether two-step
 * sign-in is on only now; `factor_needed` where another factor must be shown first, `already` where the key is known
 */
export async function addPasskey(
  ctx: ActionContext,
  who: Who,
  given: { name: string; key: NewKey },
): Promise<Outcome<{ cookie: string; codesLeft: number; isFirst: boolean }, AddPasskeyRefusal>> {
  const { personId } = who.self;
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'change_own_security', personId }));
    const row = await lockPerson(tx, ctx, personId);
    const factors = await findFactors({ ...ctx, db: tx }, personId);
    const obstacle = whyNotChangeable(factors, who.self.secondFactor);
    if (obstacle !== null) return refused(obstacle);
    const credential = await verifiedKey(ctx, who, given.key);
    if (credential === null) return refused('passkey_failed');
    const added = await tx
      .insert(passkey)
      .values({
        id: credential.id,
        municipalityId: ctx.municipality.id,
        personId,
        name: given.name,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        counter: credential.counter,
        transports: credential.transports ?? [],
        createdAt: ctx.now.toString(),
      })
      .onConflictDoNothing()
      .returning({ id: passkey.id });
    if (added.length === 0) return refused('already');
    const cookie = await secureAgain(tx, ctx, { who, row, secondFactorAt: ctx.now.toString() });
    await recordAudit(tx, ctx, {
      action: 'identity.add_passkey',
      details: { person: personId },
    });
    return ok({ cookie, codesLeft: factors.codesLeft, isFirst: !hasFactor(factors) });
  });
}

async function verifiedKey(ctx: ActionContext, who: Who, response: NewKey) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) =>
        readChallenge(ctx, challenge, { to: 'add', sessionId: who.session.id }) !== null,
      expectedOrigin: ctx.origin,
      expectedRPID: keyHost(ctx.origin),
      requireUserVerification: true,
    });
    return registrationInfo?.credential ?? null;
  } catch {
    // The library throws at whatever is wrong with what the browser sent.
    return null;
  }
}
