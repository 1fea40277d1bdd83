import { eq, or, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { municipality } from '#db/schema';
import { ensureReasons } from '~/domains/moderation/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context, Tenant } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { publicContentChanged } from './content-version.server';
import { exportMunicipality } from './export-municipality.server';
import { type MunicipalityFault, type MunicipalityFile, registerLists } from './municipality-file';
import { municipalityPolicy } from './policy';
import { findMunicipality } from './queries.server';
import {
  isEmpty,
  leftOut,
  registerDifference,
  type RegisterDifference,
} from './register-difference';
import { writeMeetings } from './write-meetings.server';
import { writeRegister } from './write-register.server';

export type RegisteredMunicipality = {
  municipality: Tenant;
  isNew: boolean;
  difference: RegisterDifference;
  /** What is in the database and not in the file, by list and slug. It stays as it is. */
  leftOut: string[];
};

/** The municipality cannot have the slug or the host that the file gives it. */
export type RegisterRefusal = { code: 'taken'; faults: MunicipalityFault[] };

/**
 * Makes a municipality what its file says: adds it, or changes what is there, with its committees,
 * organisation units, areas and meetings, and the reasons that moderation begins with. The code says which municipality it is, slugs say which entry. A file
 * that says nothing new changes nothing; an entry that the file leaves out stays as it is.
 * @throws Forbidden for everyone but an operator; an error where a successor or parent is not in the file
 */
export async function registerMunicipality(
  ctx: Omit<Context, 'municipality'>,
  file: MunicipalityFile,
): Promise<Outcome<RegisteredMunicipality, RegisterRefusal>> {
  return inTransaction(ctx, async (tx) => {
    authorize(municipalityPolicy(ctx.actor, 'register'));
    await lockRegister(tx);
    const faults = await takenFaults(tx, file);
    if (faults.length > 0) return refused({ code: 'taken', faults });

    const there = await exportMunicipality(tx, file.code);
    const rest = leftOut(there?.file ?? null, file);
    const next: MunicipalityFile = {
      ...file,
      committees: [...file.committees, ...rest.committees],
      units: [...file.units, ...rest.units],
      areas: [...file.areas, ...rest.areas],
      meetings: [...(file.meetings ?? []), ...rest.meetings],
    };
    const difference = registerDifference(there?.file ?? null, next);
    const outcome = async () =>
      ok({
        municipality: (await findMunicipality(tx, file.code))!,
        isNew: !there,
        difference,
        // Meetings pass; nobody needs to be told that a file has no old ones.
        leftOut: registerLists.flatMap((list) => rest[list].map(({ slug }) => `${list}/${slug}`)),
      });
    if (there && isEmpty(difference)) return outcome();

    const id = there?.id ?? uuidv7();
    await writeFacts(tx, id, file);
    const known = there?.ids ?? new Map<string, string>();
    const committeeIds = await writeRegister(tx, id, next, known);
    const isChanged = (slug: string) =>
      difference.changed.some(({ entry }) => entry === `meetings/${slug}`);
    const meetings = (next.meetings ?? []).filter(
      ({ slug }) => !known.has(`meetings/${slug}`) || isChanged(slug),
    );
    await writeMeetings(tx, { ...ctx, municipalityId: id }, { meetings, committeeIds, known });
    await publicContentChanged(tx, id);
    const registered = await outcome();
    await ensureReasons(tx, registered.value);
    await recordAudit(
      tx,
      { ...ctx, municipality: registered.value.municipality },
      { action: 'municipality.register', details: { difference } },
    );
    return registered;
  });
}

/** Municipalities are registered one at a time, so that what is free stays free until the end. */
async function lockRegister(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('medspil register'))`);
}

async function takenFaults(tx: Transaction, file: MunicipalityFile): Promise<MunicipalityFault[]> {
  const others = await tx
    .select({ code: municipality.code, slug: municipality.slug, host: municipality.host })
    .from(municipality)
    .where(
      or(
        eq(municipality.code, file.code),
        eq(municipality.slug, file.slug),
        eq(municipality.host, file.host ?? ''),
      ),
    );
  return others.flatMap((other) => {
    if (other.code === file.code) {
      return other.slug === file.slug
        ? []
        : [{ path: 'slug', reason: `is "${other.slug}" for good: links lead there` }];
    }
    const reason = `is the municipality ${other.code}’s`;
    return [
      ...(other.slug === file.slug ? [{ path: 'slug', reason }] : []),
      ...(other.host === file.host ? [{ path: 'host', reason }] : []),
    ];
  });
}

async function writeFacts(tx: Transaction, id: string, file: MunicipalityFile): Promise<void> {
  const facts = {
    name: file.name,
    host: file.host ?? null,
    theme: file.theme,
    languages: file.languages,
    demonstration: file.demonstration,
  };
  await tx
    .insert(municipality)
    .values({ id, code: file.code, slug: file.slug, ...facts })
    .onConflictDoUpdate({ target: municipality.code, set: facts });
}
