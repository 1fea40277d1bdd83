import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { person } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import type { Language } from '~/i18n/languages';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { tellOfChange } from '../second-factor/secure-again.server';
import { cancelOpenLetter } from '../letter/open-letter.server';
import { lockPerson } from '../account/find-person.server';
import { voidLinks } from '../account/void-links.server';
import type { AgeBand } from '../level';
import { owesFactor } from '../second-factor/owes-factor.server';
import type { Who } from '../who.server';
import { type AccountRefusal, whyNotLinkable } from './attempt';

/** Who it is, as far as it is kept: no CPR number, no date of birth, no address. */
export type VerifiedFacts = {
  pseudonym: string;
  isResident: boolean;
  ageBand: AgeBand;
  isProtected: boolean;
  name: string | null;
};

export type SettledPerson = {
  personId: string;
  /** Whether an account was made, was given the MitID, or had it. */
  how: 'made' | 'linked' | 'known';
  isResident: boolean;
  isNews: boolean;
};

/** Writes what MitID says to the account it belongs to, in the caller's transaction. */
export async function settlePerson(
  tx: Transaction,
  ctx: ActionContext,
  of: {
    facts: VerifiedFacts;
    /** Whom it is to verify; null: it is a sign-in. */
    verified: string | null;
    /** Who is signed in now. */
    who: Who | null;
    language: Language;
  },
): Promise<Outcome<SettledPerson, { code: AccountRefusal; why: null }>> {
  const { facts, verified: toVerify, who } = of;
  // One at a time for one MitID: two tabs must not make two accounts.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${facts.pseudonym}))`);
  const owner = await findByPseudonym(tx, ctx, facts.pseudonym);
  if (toVerify !== null && toVerify !== who?.self.personId) {
    return refused({ code: 'account_changed', why: null });
  }
  const own = toVerify === null ? null : await lockPerson(tx, ctx, toVerify);
  const reason = whyNotLinkable({
    owner,
    own: own && { id: own.id, hasMitid: own.mitidPseudonym !== null },
  });
  if (reason !== null) return refused({ code: reason, why: null });
  // From then on it signs in: a password alone is half of what adding a way to sign in takes.
  if (own !== null && owner === null && who && (await owesFactor(tx, ctx, who))) {
    return refused({ code: 'factor_needed', why: null });
  }

  const row = own ?? (owner === null ? null : await lockPerson(tx, ctx, owner));
  const verified = {
    verifiedAt: ctx.now.toString(),
    verifiedBy: 'mitid' as const,
    verifiedResident: facts.isResident,
    ageBand: facts.ageBand,
    isProtected: facts.isProtected,
    mitidPseudonym: facts.pseudonym,
    // The register's name before one's own word; a protected one is not told.
    name: facts.name ?? row?.name ?? null,
  };
  if (row === null) {
    const personId = uuidv7();
    await tx.insert(person).values({
      id: personId,
      municipalityId: ctx.municipality.id,
      language: of.language,
      createdAt: ctx.now.toString(),
      ...verified,
    });
    return ok({ personId, how: 'made', isResident: facts.isResident, isNews: true });
  }
  await tx.update(person).set(verified).where(eq(person.id, row.id));
  // What everyone reads of theirs may have a name to it, which is on kept pages.
  if (row.isProtected !== facts.isProtected) await publicContentChanged(tx, ctx.municipality.id);
  // A letter on its way has nothing left to show.
  await cancelOpenLetter(tx, ctx, row.id);
  if (owner === null) {
    await voidLinks(tx, ctx, row.id);
    await tellOfChange(tx, ctx, row, 'mitid_added');
  }
  return ok({
    personId: row.id,
    how: owner === null ? 'linked' : 'known',
    isResident: facts.isResident,
    isNews: own !== null || row.verifiedResident !== facts.isResident,
  });
}

async function findByPseudonym(
  tx: Transaction,
  ctx: ActionContext,
  pseudonym: string,
): Promise<string | null> {
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .where(
      and(eq(person.municipalityId, ctx.municipality.id), eq(person.mitidPseudonym, pseudonym)),
    );
  return found?.id ?? null;
}
