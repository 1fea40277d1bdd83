import { eq } from 'drizzle-orm';
import { Secret } from 'otpauth';
import { v7 as uuidv7 } from 'uuid';
import { person, totp } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import { danishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import type { Keys } from '~/platform/keys.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { findByEmail } from '../account/find-person.server';
import { parseEmail } from '../email-address';
import type { AgeBand, Level } from '../level';
import { identityPolicy } from '../policy';
import { needsSecondFactor, type Role } from '../roles';
import { assign, findCommittee, findUnit } from './assign.server';
import { lockRoles } from './lock-roles.server';

/** Somebody who is invented, for a demonstration. */
export type DemoPerson = {
  email: string;
  name: string;
  passwordHash: string;
  level: Exclude<Level, 0>;
  ageBand: AgeBand;
  /** Where they say they live, from level 2 on. */
  address: { street: string; postcode: string; city: string };
  /** Committee and unit by slug. */
  role: {
    role: Role;
    committee: string | null;
    unit: string | null;
    validTo: string | null;
  } | null;
};

/**
 * Puts an invented person into a municipality that is a demonstration; one who is there already stays as
 * they are. Where the role needs a second factor, the person has an authenticator app whose secret is made
 * from the installation's, so that the demo can show its codes.
 * @throws Forbidden in a municipality that is none, and for everyone but an operator
 */
export async function prepareDemoPerson(
  ctx: Context & { keys: Keys },
  given: DemoPerson,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const isDemonstration = ctx.municipality.demonstration;
    authorize(isDemonstration && identityPolicy(ctx.actor, { do: 'prepare_demo' }));
    await lockRoles(tx, ctx);
    const email = parseEmail(given.email);
    if (!email.ok) throw new Error(`no address of the demo: ${given.email}`);
    if (await findByEmail(tx, ctx, email.key)) return;
    const now = ctx.now.toString();
    const personId = uuidv7();
    await tx.insert(person).values({
      id: personId,
      municipalityId: ctx.municipality.id,
      email: email.email,
      emailKey: email.key,
      emailConfirmedAt: now,
      passwordHash: given.passwordHash,
      name: given.name,
      language: 'da',
      createdAt: now,
      ...(given.level >= 2 && {
        ...given.address,
        residentDeclaredAt: now,
        ageBand: given.ageBand,
      }),
      ...(given.level === 3 && {
        verifiedAt: now,
        verifiedBy: 'desk' as const,
        verifiedResident: true,
      }),
    });
    if (given.role) {
      const { role, validTo } = given.role;
      const assigned = await assign(tx, ctx, {
        email,
        name: null,
        role,
        committee: await findCommittee(tx, ctx, given.role.committee),
        unit: await findUnit(tx, ctx, given.role.unit),
        validFrom: danishDay(ctx.now).toString(),
        validTo,
        deputyFor: null,
      });
      if (!assigned.ok) throw new Error(`${given.email}: ${assigned.reason.join()}`);
      if (needsSecondFactor(role)) {
        await tx.insert(totp).values({
          personId,
          municipalityId: ctx.municipality.id,
          sealedSecret: ctx.keys.seal('totp', demoTotpSecret(ctx.keys, personId)),
          createdAt: now,
        });
      }
    }
    await recordAudit(tx, ctx, { action: 'identity.prepare_demo', details: { person: personId } });
  });
}

/** 160 bits, as RFC 4226 wants them, in base32. */
function demoTotpSecret(keys: Keys, personId: string): string {
  const bytes = Buffer.from(keys.pseudonym('demo totp', personId), 'base64url').subarray(0, 20);
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;
}

/** Whether a municipality has anybody at all. */
export async function hasPeople(ctx: Pick<Context, 'db' | 'municipality'>): Promise<boolean> {
  const [any] = await ctx.db
    .select({ id: person.id })
    .from(person)
    .where(eq(person.municipalityId, ctx.municipality.id))
    .limit(1);
  return any !== undefined;
}
