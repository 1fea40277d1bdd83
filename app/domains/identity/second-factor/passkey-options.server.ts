import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import { parse as uuidBytes } from 'uuid';
import type { ReadContext } from '~/platform/context.server';
import type { Keys } from '~/platform/keys.server';
import type { Who } from '../who.server';
import { challengeMinutes, makeChallenge } from './challenge.server';
import { listFactors } from './find-factors.server';

type Asking = ReadContext & { keys: Keys; origin: string };

const timeout = challengeMinutes * 60 * 1000;

/** The name that keys are bound to: the host. A key of one municipality is none at another. */
export function keyHost(origin: string): string {
  return new URL(origin).hostname;
}

/** What the browser needs to show one of a person's keys. */
export async function optionsToShow(ctx: Asking, who: Who) {
  const { passkeys } = await listFactors(ctx, who.self.personId);
  const options = await generateAuthenticationOptions({
    rpID: keyHost(ctx.origin),
    challenge: makeChallenge(ctx, { to: 'show', sessionId: who.session.id }),
    allowCredentials: passkeys.map(({ id, transports }) => ({ id, transports })),
    userVerification: 'required',
    timeout,
  });
  return withoutExtensions(options);
}

/** What the browser needs to sign in by any key that it has of this municipality. */
export async function optionsToSignIn(ctx: Asking) {
  const options = await generateAuthenticationOptions({
    rpID: keyHost(ctx.origin),
    challenge: makeChallenge(ctx, { to: 'sign_in', municipalityId: ctx.municipality.id }),
    userVerification: 'required',
    timeout,
  });
  return withoutExtensions(options);
}

/** What the browser needs to make a key, which is found again without a name being typed. */
export async function optionsToAdd(ctx: Asking, who: Who) {
  const { passkeys } = await listFactors(ctx, who.self.personId);
  const options = await generateRegistrationOptions({
    rpID: keyHost(ctx.origin),
    rpName: ctx.municipality.name,
    userID: Uint8Array.from(uuidBytes(who.self.personId)),
    userName: who.email ?? who.name ?? ctx.municipality.name,
    userDisplayName: who.name ?? '',
    challenge: makeChallenge(ctx, { to: 'add', sessionId: who.session.id }),
    // Who made the key is none of our business.
    attestationType: 'none',
    excludeCredentials: passkeys.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout,
  });
  return withoutExtensions(options);
}

/** We ask for none, and a page cannot be handed the bytes that some consist of. */
function withoutExtensions<Options extends { extensions?: unknown }>(options: Options) {
  const { extensions: _none, ...others } = options;
  return others;
}
