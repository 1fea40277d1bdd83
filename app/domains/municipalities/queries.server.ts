import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server';
import { area, committee, municipality } from '#db/schema';
import { danishDay } from '~/platform/clock';
import type { ReadContext, Tenant } from '~/platform/context.server';
import type { CommitteeKind } from './municipality-file';

const tenant = {
  id: municipality.id,
  code: municipality.code,
  slug: municipality.slug,
  name: municipality.name,
  host: municipality.host,
  theme: municipality.theme,
  languages: municipality.languages,
  demonstration: municipality.demonstration,
  contentVersion: municipality.contentVersion,
};

/** Which site a host name is: one municipality's, the front door that lists them, or nobody's. */
export type Site =
  | { kind: 'municipality'; municipality: Tenant }
  | { kind: 'front_door'; contentVersion: number }
  | { kind: 'unknown' };

const loopbackNames = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/**
 * Finds the site of a host name (without port). An installation with a single municipality serves it
 * at any host.
 */
export async function findSite(db: Reader, host: string, frontDoorHost: string): Promise<Site> {
  const name = host.toLowerCase();
  const suffix = `.${frontDoorHost}`;
  const slug = name.endsWith(suffix) ? name.slice(0, -suffix.length) : '';
  const [found] = await db
    .select({
      ...tenant,
      byHost: sql<boolean>`${municipality.host} is not distinct from ${name}`,
    })
    .from(municipality)
    .where(
      sql`${municipality.host} = ${name} or ${municipality.slug} = ${slug}
        or (select count(*) from (select 1 from ${municipality} limit 2) as few) = 1`,
    )
    .orderBy(sql`${municipality.host} is not distinct from ${name} desc`)
    .limit(1);
  if (found) {
    const { byHost: _, ...rest } = found;
    return { kind: 'municipality', municipality: rest };
  }
  if (name === frontDoorHost || loopbackNames.has(name)) {
    const [sum] = await db
      .select({ version: sql<number>`coalesce(sum(${municipality.contentVersion}), 0)::int` })
      .from(municipality);
    return { kind: 'front_door', contentVersion: sum?.version ?? 0 };
  }
  return { kind: 'unknown' };
}

/** Every municipality of the installation, by name. Public. */
export async function listMunicipalities(db: Reader): Promise<Tenant[]> {
  return db
    .select(tenant)
    .from(municipality)
    .orderBy(sql`${municipality.name} collate "da-x-icu"`);
}

/** The municipality with a kommunekode or a slug. Public. */
export async function findMunicipality(
  db: Reader,
  codeOrSlug: string,
): Promise<Tenant | undefined> {
  const [found] = await db
    .select(tenant)
    .from(municipality)
    .where(or(eq(municipality.code, codeOrSlug), eq(municipality.slug, codeOrSlug)));
  return found;
}

/** A municipality by its id, which comes from a row of its own. */
export async function municipalityById(db: Reader, id: string): Promise<Tenant> {
  const [found] = await db.select(tenant).from(municipality).where(eq(municipality.id, id));
  if (!found) throw new Error(`no municipality ${id}`);
  return found;
}

export type CommitteeSummary = {
  id: string;
  slug: string;
  name: string;
  kind: CommitteeKind;
  validFrom: string | null;
  validTo: string | null;
  successor: { slug: string; name: string } | null;
};

/** Those of `listCommittees` that there are today: whose field something new can be in. Public. */
export async function committeesToday(ctx: ReadContext): Promise<CommitteeSummary[]> {
  const today = danishDay(ctx.now).toString();
  return (await listCommittees(ctx)).filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= today) && (validTo === null || today <= validTo),
  );
}

/** The municipality's council and committees, in its own order. Public. */
export async function listCommittees(ctx: ReadContext): Promise<CommitteeSummary[]> {
  const rows = await ctx.db
    .select()
    .from(committee)
    .where(eq(committee.municipalityId, ctx.municipality.id))
    .orderBy(asc(committee.position));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.map((row) => {
    const successor = row.successorId === null ? undefined : byId.get(row.successorId);
    return {
      id: row.id,
      slug: row.slug,
      name: row.name,
      kind: row.kind,
      validFrom: row.validFrom,
      validTo: row.validTo,
      successor: successor ? { slug: successor.slug, name: successor.name } : null,
    };
  });
}

/** The parts of the municipality that there are today, by name. Public. */
export async function areasToday(
  ctx: Pick<ReadContext, 'db' | 'municipality' | 'now'>,
): Promise<{ id: string; slug: string; name: string }[]> {
  const today = danishDay(ctx.now).toString();
  return ctx.db
    .select({ id: area.id, slug: area.slug, name: area.name })
    .from(area)
    .where(
      and(
        eq(area.municipalityId, ctx.municipality.id),
        sql`(${area.validFrom} is null or ${area.validFrom} <= ${today})`,
        sql`(${area.validTo} is null or ${area.validTo} >= ${today})`,
      ),
    )
    .orderBy(sql`${area.name} collate "da-x-icu"`);
}
