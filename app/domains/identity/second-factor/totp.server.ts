import { Secret, TOTP } from 'otpauth';
import type { Temporal } from 'temporal-polyfill';
import { encode } from 'uqr';
import type { Keys } from '~/platform/keys.server';
import type { SessionRow } from '../session.server';

/** Codes from an app (RFC 6238), as every such app makes them: six digits that change twice a minute. */
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Steps on both sides of now: clocks differ, and typing takes time. */
const tolerance = 1;
const secretBytes = 20;

/**
 * The secret that an app is offered. It is made from the session, so that it stays the same until it has
 * been confirmed, is another one afterwards, and nothing is stored of an app that nobody set up.
 * @returns base32
 */
export function offeredSecret(keys: Keys, session: Pick<SessionRow, 'id' | 'userId'>): string {
  const made = keys.pseudonym('totp secret', `${session.userId} ${session.id}`);
  const bytes = Uint8Array.from(Buffer.from(made, 'base64url').subarray(0, secretBytes));
  return new Secret({ buffer: bytes.buffer }).base32;
}

/** The step that a code is of, or null where it is of none near an instant. */
export function stepOf(secret: string, code: string, now: Temporal.Instant): number | null {
  const totp = new TOTP({ ...kind, secret });
  const timestamp = now.epochMilliseconds;
  const delta = totp.validate({ token: code, timestamp, window: tolerance });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/**
 * A secret as a picture for an app's camera: side length, and the path of its dark squares, in squares.
 * @param of.issuer what the app calls us
 * @param of.label what the app calls the account
 */
export function qrCodeOf(
  secret: string,
  of: { issuer: string; label: string },
): { size: number; path: string } {
  const { data, size } = encode(new TOTP({ ...kind, ...of, secret }).toString(), {
    ecc: 'M',
    border: 4,
  });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size, path };
}
