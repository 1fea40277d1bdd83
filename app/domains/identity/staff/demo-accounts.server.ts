import { and, asc, eq, isNull, like } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { committee, organisationUnit, person, roleAssignment, totp } from '#db/schema';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import type { Keys } from '~/platform/keys.server';
import { type AgeBand, type Level, knownFacts, levelOf } from '../level';
import { isHeld } from '../roles';
import type { ShownRole } from './queries.server';

export type DemoAccount = {
  name: string;
  email: string;
  level: Level;
  ageBand: AgeBand | null;
  roles: (Pick<ShownRole, 'role' | 'unit' | 'deputyFor'> & {
    committee: { name: string } | null;
  })[];
  /** What the authenticator app shows at this moment; null for who has none. */
  code: string | null;
};

/**
 * The accounts of a demonstration, whose addresses are nobody's (RFC 2606), with what signs in to them.
 * Empty for a municipality that is no demonstration.
 */
export async function listDemoAccounts(
  ctx: Pick<ReadContext, 'db' | 'municipality' | 'now'> & { keys: Keys },
): Promise<DemoAccount[]> {
  if (!ctx.municipality.demonstration) return [];
  const rows = await ctx.db
    .select({ person, assignment: roleAssignment, committee, unit: organisationUnit, totp })
    .from(person)
    .leftJoin(
      roleAssignment,
      and(eq(roleAssignment.personId, person.id), isNull(roleAssignment.endedAt)),
    )
    .leftJoin(committee, eq(committee.id, roleAssignment.committeeId))
    .leftJoin(organisationUnit, eq(organisationUnit.id, roleAssignment.unitId))
    .leftJoin(totp, eq(totp.personId, person.id))
    .where(
      and(
        eq(person.municipalityId, ctx.municipality.id),
        like(person.emailKey, '%.example'),
        isNull(person.erasedAt),
      ),
    )
    .orderBy(asc(person.id))
    .limit(200);
  const day = danishDay(ctx.now).toString();
  const accounts = new Map<string, DemoAccount>();
  for (const row of rows) {
    const { id, name, email, ageBand } = row.person;
    const account: DemoAccount = accounts.get(id) ?? {
      name: name ?? '',
      email: email ?? '',
      level: levelOf(knownFacts(row.person)),
      ageBand,
      roles: [],
      code: row.totp
        ? codeNow(ctx.keys.open('totp', row.totp.sealedSecret), ctx.now.epochMilliseconds)
        : null,
    };
    if (row.assignment && isHeld(row.assignment, day)) {
      account.roles.push({
        role: row.assignment.role,
        committee: row.committee && { name: row.committee.name },
        unit: row.unit && { name: row.unit.name },
        deputyFor: null,
      });
    }
    accounts.set(id, account);
  }
  return [...accounts.values()];
}

function codeNow(secret: string, timestamp: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}
