import { TOTP } from 'otpauth';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#db/client.server';
import { renewCodes } from '~/domains/identity/second-factor/renew-codes.server';
import { setUpApp } from '~/domains/identity/second-factor/set-up-app.server';
import { offeredSecret } from '~/domains/identity/second-factor/totp.server';
import type { Tenant } from '~/platform/context.server';
import { actingAs, type TestPerson } from './people';
import { noon } from './plan-world';

/** The code that an app with a secret shows at an instant. */
export function codeOf(secret: string, at: Temporal.Instant): string {
  return new TOTP({ secret }).generate({ timestamp: at.epochMilliseconds });
}

/** The code of this moment, for a server that reads the clock. */
export function codeNow(secret: string): string {
  return new TOTP({ secret }).generate();
}

/** Sets up an app as its owner does, which signs them out everywhere else. @returns the secret in it */
export async function giveApp(
  db: Database,
  municipality: Tenant,
  person: TestPerson,
): Promise<string> {
  const { ctx, who } = await actingAs({ db }, municipality, person.id);
  const secret = offeredSecret(ctx.keys, who.session);
  const outcome = await setUpApp(ctx, who, codeOf(secret, noon));
  if (!outcome.ok) throw new Error(outcome.reason);
  return secret;
}

/** Gives recovery codes to somebody who has a factor. */
export async function giveCodes(
  db: Database,
  municipality: Tenant,
  person: TestPerson,
): Promise<string[]> {
  const { ctx, who } = await actingAs({ db }, municipality, person.id, { secondFactor: true });
  const outcome = await renewCodes(ctx, who);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.codes;
}
