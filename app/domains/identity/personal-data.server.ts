import { and, desc, eq, inArray, isNull, not, or, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import {
  assistance,
  auditEvent,
  committee,
  factorReset,
  mailLink,
  mitidAttempt,
  organisationUnit,
  passkey,
  person,
  recoveryCode,
  roleAssignment,
  totp,
  verificationLetter,
} from '#db/schema';
import { textsIn } from '~/i18n/texts-of-language';
import { detachDetails } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { knownFacts, levelOf } from './level';
import { letterState } from './letter';
import type { CopiedRow, PersonalData } from './personal-data-holder.server';
import { endSessions, listSessions } from './session.server';

/** Help on Min side: the last times. */
const mostHelp = 20;

/** What identity keeps of people. */
export const identityData: PersonalData = {
  tables: [
    'person',
    'session',
    'mail_link',
    'mitid_attempt',
    'assistance',
    'verification_letter',
    'role_assignment',
    'passkey',
    'totp',
    'recovery_code',
    'factor_reset',
  ],

  async contributions(ctx, personId, language) {
    const { me, desk } = textsIn(language);
    const { letter, help } = me;
    const letters = await ctx.db
      .select()
      .from(verificationLetter)
      .where(eq(verificationLetter.personId, personId))
      .orderBy(desc(verificationLetter.requestedAt));
    const helped = await ctx.db
      .select()
      .from(assistance)
      .where(eq(assistance.personId, personId))
      .orderBy(desc(assistance.startedAt))
      .limit(mostHelp);
    const ofLetters = letters.flatMap((row) => {
      const state = letterState(row, ctx.now);
      return state === 'ended'
        ? []
        : [
            {
              at: row.requestedAt,
              title: letter.title,
              state: letter.states[state],
              path: '/min-side/brev',
            },
          ];
    });
    const ofHelp = helped.map(({ startedAt, endedAt, channel }) => ({
      at: startedAt,
      title: help.title,
      state: `${desk.channels[channel]} · ${help.states[endedAt === null ? 'now' : 'over']}`,
      path: null,
    }));
    return [...ofLetters, ...ofHelp];
  },

  async copy(ctx, personId) {
    const [row] = await ctx.db.select().from(person).where(eq(person.id, personId));
    const roles = await ctx.db
      .select({ role: roleAssignment, committee: committee.name, unit: organisationUnit.name })
      .from(roleAssignment)
      .leftJoin(committee, eq(committee.id, roleAssignment.committeeId))
      .leftJoin(organisationUnit, eq(organisationUnit.id, roleAssignment.unitId))
      .where(eq(roleAssignment.personId, personId));
    const letters = await ctx.db
      .select()
      .from(verificationLetter)
      .where(eq(verificationLetter.personId, personId));
    const help = await ctx.db.select().from(assistance).where(eq(assistance.personId, personId));
    const given = await ctx.db.select().from(assistance).where(eq(assistance.staffId, personId));
    const links = await ctx.db.select().from(mailLink).where(eq(mailLink.personId, personId));
    const attempts = await ctx.db
      .select()
      .from(mitidAttempt)
      .where(eq(mitidAttempt.personId, personId));
    const resets = await ctx.db
      .select()
      .from(factorReset)
      .where(eq(factorReset.personId, personId));
    const passkeys = await ctx.db.select().from(passkey).where(eq(passkey.personId, personId));
    const apps = await ctx.db.select().from(totp).where(eq(totp.personId, personId));
    const events = await ctx.db
      .select({ at: auditEvent.at, action: auditEvent.action })
      .from(auditEvent)
      .where(
        and(
          eq(auditEvent.municipalityId, ctx.municipality.id),
          or(eq(auditEvent.actorId, personId), eq(auditEvent.onBehalfOf, personId)),
        ),
      )
      .orderBy(desc(auditEvent.at));
    return {
      account: row ? [accountOf(row)] : [],
      sessions: (await listSessions(ctx.db, personId)).map((one) => ({
        createdAt: one.createdAt,
        expiresAt: one.expiresAt.toISOString(),
        device: one.device,
        method: one.method,
      })),
      roles: roles.map(({ role, committee: ofCommittee, unit }) => ({
        role: role.role,
        committee: ofCommittee,
        unit,
        validFrom: role.validFrom,
        validTo: role.validTo,
        endedAt: role.endedAt,
      })),
      letters: letters.map((one) => ({
        requestedAt: one.requestedAt,
        sentAt: one.sentAt,
        usedAt: one.usedAt,
        cancelledAt: one.cancelledAt,
        name: one.name,
        street: one.street,
        postcode: one.postcode,
        city: one.city,
      })),
      help: help.map(({ startedAt, endedAt, channel }) => ({ startedAt, endedAt, channel })),
      helpGiven: given.map(({ startedAt, endedAt, channel }) => ({ startedAt, endedAt, channel })),
      links: links.map(({ purpose, createdAt, usedAt }) => ({ purpose, createdAt, usedAt })),
      mitidAttempts: attempts.map(({ createdAt, usedAt }) => ({ createdAt, usedAt })),
      factorResets: resets.map(({ askedAt, endedAt }) => ({ startedAt: askedAt, endedAt })),
      keys: [
        ...passkeys.map(({ name, createdAt, lastUsedAt }) => ({ name, createdAt, lastUsedAt })),
        ...apps.map(({ createdAt }) => ({ name: 'TOTP', createdAt })),
      ],
      events,
    };
  },

  async transfer(tx, from, to) {
    await tx.update(assistance).set({ personId: to }).where(eq(assistance.personId, from));
    await transferLetters(tx, from, to);
    await transferAccount(tx, from, to);
  },

  async erase(tx, ctx, personId) {
    await endSessions(tx, personId);
    await forgetAddress(tx, ctx, personId);
    for (const table of [mailLink, mitidAttempt, verificationLetter, passkey, totp, recoveryCode]) {
      await tx.delete(table).where(eq(table.personId, personId));
    }
    await tx.delete(factorReset).where(eq(factorReset.personId, personId));
    const own = tx
      .select({ id: roleAssignment.id })
      .from(roleAssignment)
      .where(eq(roleAssignment.personId, personId));
    // Who stood in for them does so no longer.
    await tx
      .update(roleAssignment)
      .set({
        deputyForId: null,
        endedAt: sql`coalesce(${roleAssignment.endedAt}, ${ctx.now.toString()}::timestamptz)`,
      })
      .where(inArray(roleAssignment.deputyForId, own));
    await tx.delete(roleAssignment).where(eq(roleAssignment.personId, personId));
    await tx
      .update(person)
      .set({
        email: null,
        emailKey: null,
        emailConfirmedAt: null,
        passwordHash: null,
        name: null,
        street: null,
        postcode: null,
        city: null,
        residentDeclaredAt: null,
        ageBand: null,
        verifiedAt: null,
        verifiedBy: null,
        verifiedResident: null,
        isProtected: false,
        mitidPseudonym: null,
        language: 'da',
        erasedAt: ctx.now.toString(),
      })
      .where(eq(person.id, personId));
    await detachDetails(tx, ctx, personId);
  },
};

/** A letter that is on its way moves only to an account that has none; what is left is erased. */
async function transferLetters(tx: Transaction, from: string, to: string): Promise<void> {
  const isOpen = and(isNull(verificationLetter.usedAt), isNull(verificationLetter.cancelledAt));
  const [other] = await tx
    .select({ id: verificationLetter.id })
    .from(verificationLetter)
    .where(and(eq(verificationLetter.personId, to), isOpen));
  await tx
    .update(verificationLetter)
    .set({ personId: to })
    .where(and(eq(verificationLetter.personId, from), other && not(isOpen!)));
}

/** What the account does not know of itself it learns; a verification it has stays as it is. */
async function transferAccount(tx: Transaction, from: string, to: string): Promise<void> {
  const rows = await tx
    .select()
    .from(person)
    .where(inArray(person.id, [from, to]));
  const [former, account] = [from, to].map((id) => rows.find((row) => row.id === id));
  if (!former || !account) return;
  const { street, postcode, city, residentDeclaredAt } = former;
  const { verifiedAt, verifiedBy, verifiedResident } = former;
  const isAddressMoved = account.street === null && street !== null;
  const isVerificationMoved = account.verifiedAt === null && verifiedAt !== null;
  await tx
    .update(person)
    .set({
      name: account.name ?? former.name,
      ageBand: isVerificationMoved
        ? (former.ageBand ?? account.ageBand)
        : (account.ageBand ?? former.ageBand),
      isProtected: account.isProtected || former.isProtected,
      ...(isAddressMoved && { street, postcode, city, residentDeclaredAt }),
      ...(isVerificationMoved && { verifiedAt, verifiedBy, verifiedResident }),
    })
    .where(eq(person.id, to));
}

function accountOf(row: typeof person.$inferSelect): CopiedRow {
  return {
    name: row.name,
    email: row.email,
    emailConfirmedAt: row.emailConfirmedAt,
    hasPassword: row.passwordHash !== null,
    language: row.language,
    street: row.street,
    postcode: row.postcode,
    city: row.city,
    residentDeclaredAt: row.residentDeclaredAt,
    ageBand: row.ageBand,
    verifiedAt: row.verifiedAt,
    verifiedBy: row.verifiedBy,
    verifiedResident: row.verifiedResident,
    isProtected: row.isProtected,
    hasMitid: row.mitidPseudonym !== null,
    level: levelOf(knownFacts(row)),
    createdAt: row.createdAt,
  };
}

/** Links that were mailed before there was an account are its address's, not its id's. */
async function forgetAddress(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  personId: string,
): Promise<void> {
  const [row] = await tx
    .select({ email: person.email })
    .from(person)
    .where(eq(person.id, personId));
  if (!row?.email) return;
  await tx
    .delete(mailLink)
    .where(
      and(
        eq(mailLink.municipalityId, ctx.municipality.id),
        sql`lower(${mailLink.email}) = lower(${row.email})`,
      ),
    );
}
