import * as oidc from 'openid-client';
import type { Temporal } from 'temporal-polyfill';
import type { Keys } from '~/platform/keys.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import type { Broker } from '../mitid-broker';
import type { ProviderRefusal } from './attempt';

/**
 * The conversation with a broker, in OpenID Connect: authorization code with PKCE. What it says of a
 * person passes through here and is kept nowhere.
 */

/** Seconds that a broker has for each answer. Somebody is waiting. */
const patience = 5;
const knownForMinutes = 60;

/** What a refusal is called, and the word for its cause that an operator can look up. Never what was answered. */
export type ProviderFault = { code: ProviderRefusal; why: string };

/** Path of the page that brokers send people back to; it is registered with each of them. */
const returnPath = '/log-ind/mitid/retur';

const known = new Map<string, { at: Temporal.Instant; reached: Promise<oidc.Configuration> }>();

/** A broker's addresses and keys, asked for once an hour; a broker that did not answer is asked again. */
export async function reachProvider(
  broker: Broker,
  now: Temporal.Instant,
): Promise<Outcome<oidc.Configuration, ProviderFault>> {
  const { issuer, clientId, clientSecret } = broker;
  const key = JSON.stringify([issuer, clientId, clientSecret]);
  const there = known.get(key);
  const isFresh =
    there && now.since(there.at).total('minutes') < knownForMinutes ? there : undefined;
  const reached =
    isFresh?.reached ??
    oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: patience,
      execute: [
        // The signature, too, though the token comes from the broker itself.
        oidc.enableNonRepudiationChecks,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- so marked to stand out
        ...(isLoopback(issuer) ? [oidc.allowInsecureRequests] : []),
      ],
    });
  if (!isFresh) known.set(key, { at: now, reached });
  try {
    return ok(await reached);
  } catch (error) {
    known.delete(key);
    // Whatever it was, there is nobody to talk to.
    return refused({ code: 'unavailable', why: faultOf(error).why });
  }
}

/** Without TLS only on this machine: the demo's own provider. */
function isLoopback(issuer: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/.test(issuer);
}

/** Where the browser is sent. State, nonce and verifier are the attempt's own. */
export async function authorizationUrl(
  of: { keys: Keys; origin: string; broker: Broker },
  provider: oidc.Configuration,
  attempt: { id: string; language: string },
): Promise<string> {
  const { mapping, residency } = of.broker;
  const verifier = of.keys.tokenFor('mitid verifier', attempt.id);
  const scopes = [mapping.scope, ...(residency && mapping.cpr ? [mapping.cpr.scope] : [])];
  return oidc.buildAuthorizationUrl(provider, {
    ...mapping.parameters,
    redirect_uri: of.origin + returnPath,
    scope: scopes.join(' '),
    state: of.keys.tokenFor('mitid state', attempt.id),
    nonce: of.keys.tokenFor('mitid nonce', attempt.id),
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    // On a computer that many use, whoever sits there must show their own MitID.
    prompt: 'login',
    ui_locales: attempt.language,
  }).href;
}

/**
 * Takes what the browser has brought back to the broker and learns who it is. Checked are state, nonce,
 * issuer, audience, signature, time, and that the claims are about the same person as the token.
 * @param returned query string of the return address
 */
export async function readReturned(
  of: { keys: Keys; origin: string; broker: Broker },
  provider: oidc.Configuration,
  attempt: { id: string },
  returned: string,
): Promise<Outcome<Record<string, unknown>, ProviderFault>> {
  try {
    const tokens = await oidc.authorizationCodeGrant(
      provider,
      new URL(of.origin + returnPath + returned),
      {
        expectedState: of.keys.tokenFor('mitid state', attempt.id),
        expectedNonce: of.keys.tokenFor('mitid nonce', attempt.id),
        pkceCodeVerifier: of.keys.tokenFor('mitid verifier', attempt.id),
        idTokenExpected: true,
      },
    );
    const token = tokens.claims();
    if (!token) return refused({ code: 'mismatch', why: 'no_id_token' });
    const more = of.broker.mapping.userinfo
      ? await oidc.fetchUserInfo(provider, tokens.access_token, token.sub)
      : {};
    // What is signed is believed first.
    return ok({ ...more, ...token });
  } catch (error) {
    return refused(faultOf(error));
  }
}

/** Names what went wrong. @throws what is no broker's fault */
function faultOf(error: unknown): ProviderFault {
  if (error instanceof oidc.AuthorizationResponseError) {
    const why = wordOf(error.error);
    if (error.error === 'access_denied') return { code: 'cancelled', why };
    const isDown = ['server_error', 'temporarily_unavailable'].includes(error.error);
    return { code: isDown ? 'unavailable' : 'mismatch', why };
  }
  if (error instanceof oidc.ResponseBodyError) {
    return { code: error.status >= 500 ? 'unavailable' : 'mismatch', why: wordOf(error.error) };
  }
  if (error instanceof oidc.WWWAuthenticateChallengeError) {
    return { code: 'mismatch', why: `http_${error.status}` };
  }
  if (error instanceof oidc.ClientError) {
    const answer = error.cause as { status?: unknown } | undefined;
    const isDown = error.code === 'OAUTH_TIMEOUT' || Number(answer?.status) >= 500;
    return { code: isDown ? 'unavailable' : 'mismatch', why: wordOf(error.code) };
  }
  // What fetch says of a connection that cannot be made or breaks.
  if (error instanceof TypeError && error.cause instanceof Error) {
    return { code: 'unavailable', why: wordOf((error.cause as NodeJS.ErrnoException).code) };
  }
  throw error;
}

/** A broker's own word may be anything, so only what looks like a code is kept. */
function wordOf(code: string | undefined): string {
  return code !== undefined && /^[\w.-]{1,60}$/.test(code) ? code : 'unknown';
}
