import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { and, eq } from 'drizzle-orm';
import { stringify as uuidText } from 'uuid';
import type { Transaction } from '#db/client.server';
import { passkey } from '#db/schema';
import type { ActionContext } from '~/platform/context.server';
import { type ChallengePurpose, readChallenge } from './challenge.server';
import type { ShownKey } from './forms';
import { keyHost } from './passkey-options.server';

type PasskeyRow = typeof passkey.$inferSelect;

/**
 * Takes what a key answered, once: the key is locked, and takes no challenge from before its last use.
 * @param expected.personId whose key it must be; anybody's where they are only now signing in
 * @returns whose key it is, or null where the answer is not good
 */
export async function acceptPasskey(
  tx: Transaction,
  ctx: ActionContext,
  shown: ShownKey,
  expected: { purpose: ChallengePurpose; personId?: string },
): Promise<string | null> {
  const [key] = await tx
    .select()
    .from(passkey)
    .where(and(eq(passkey.id, shown.id), eq(passkey.municipalityId, ctx.municipality.id)))
    .for('update');
  if (!key || (expected.personId ?? key.personId) !== key.personId) return null;
  const { userHandle } = shown.response;
  if (userHandle !== undefined && personOf(userHandle) !== key.personId) return null;
  const counter = await verifiedCounter(ctx, shown, key, expected.purpose);
  if (counter === null) return null;
  await tx
    .update(passkey)
    .set({ counter, lastUsedAt: ctx.now.toString() })
    .where(eq(passkey.id, key.id));
  return key.personId;
}

/** The key's new counter, or null where the answer is not good. */
async function verifiedCounter(
  ctx: ActionContext,
  response: ShownKey,
  key: PasskeyRow,
  purpose: ChallengePurpose,
): Promise<number | null> {
  const lastUsed = key.lastUsedAt === null ? 0 : Date.parse(key.lastUsedAt);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => {
        const madeAt = readChallenge(ctx, challenge, purpose);
        return madeAt !== null && madeAt > lastUsed;
      },
      expectedOrigin: ctx.origin,
      expectedRPID: keyHost(ctx.origin),
      credential: {
        id: key.id,
        publicKey: Uint8Array.from(Buffer.from(key.publicKey, 'base64url')),
        counter: key.counter,
        transports: key.transports,
      },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    // The library throws at whatever is wrong with what the browser sent.
    return null;
  }
}

function personOf(userHandle: string): string | null {
  const bytes = Uint8Array.from(Buffer.from(userHandle, 'base64url'));
  try {
    return uuidText(bytes);
  } catch {
    return null;
  }
}
