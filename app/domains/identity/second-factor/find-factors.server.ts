import { and, count, desc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { passkey, recoveryCode, totp } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { Factors } from './factors';

type Looking = Pick<ReadContext, 'municipality'> & { db: Pick<Transaction, 'select'> };

/** Which second factors a person has, and what they call them. */
export async function listFactors(ctx: Looking, personId: string) {
  const { db, municipality } = ctx;
  const passkeys = await db
    .select({
      id: passkey.id,
      name: passkey.name,
      transports: passkey.transports,
      createdAt: passkey.createdAt,
      lastUsedAt: passkey.lastUsedAt,
    })
    .from(passkey)
    .where(and(eq(passkey.municipalityId, municipality.id), eq(passkey.personId, personId)))
    .orderBy(desc(passkey.createdAt));
  const [app] = await db
    .select({ createdAt: totp.createdAt })
    .from(totp)
    .where(and(eq(totp.municipalityId, municipality.id), eq(totp.personId, personId)));
  const [codes] = await db
    .select({
      given: count(),
      left: sql`count(*) filter (where ${recoveryCode.usedAt} is null)`.mapWith(Number),
    })
    .from(recoveryCode)
    .where(
      and(eq(recoveryCode.municipalityId, municipality.id), eq(recoveryCode.personId, personId)),
    );
  return {
    passkeys,
    app: app ?? null,
    codesLeft: codes?.left ?? 0,
    hasHadCodes: (codes?.given ?? 0) > 0,
  };
}

/** Which second factors a person has, as the rules ask for it. */
export async function findFactors(ctx: Looking, personId: string): Promise<Factors> {
  const { passkeys, app, codesLeft } = await listFactors(ctx, personId);
  return { passkeys: passkeys.length, hasApp: app !== null, codesLeft };
}
