import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { connect, type Database } from '#db/client.server';
import { operator, visitor } from '~/domains/identity/actor';
import type { MunicipalityFile } from '~/domains/municipalities/municipality-file';
import { registerMunicipality } from '~/domains/municipalities/register-municipality.server';
import { importPlan, type ImportedPlan } from '~/domains/plans/import-plan.server';
import type { PlanFile, PlanFileNode } from '~/domains/plans/plan-file';
import type { Context, ReadContext, Tenant } from '~/platform/context.server';
import { testDatabase } from './postgres';

export type World = {
  /** Where the database is, for a server or a command of its own. */
  url: string;
  db: Database;
  /** Registers a municipality, which must not be refused; by default one that nothing else knows of. */
  register(given?: Partial<MunicipalityFile>): Promise<Tenant>;
  /** Drops the database. */
  end(): Promise<void>;
};

/** A database of the test file's own, with nothing in it. */
export async function startWorld(): Promise<World> {
  const database = await testDatabase();
  const { primary: db, close } = connect({ url: database.url, poolSize: 10 });
  let made = 100;
  return {
    url: database.url,
    db,
    register: async (given = {}) => {
      made += 1;
      const outcome = await registerMunicipality(
        { actor: operator, now: noon, requestId: 'test', db },
        {
          code: String(made),
          slug: `kommune-${made}`,
          name: `Kommune ${made}`,
          theme: 'medspil',
          languages: ['da'],
          demonstration: true,
          committees: [],
          units: [],
          areas: [],
          ...given,
        },
      );
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
      return outcome.value.municipality;
    },
    end: async () => {
      await close();
      await database.drop();
    },
  };
}

/** The instant at which tests happen. */
export const noon = Temporal.Instant.from('2026-03-09T11:00:00Z');

export function asOperator(world: World, municipality: Tenant): Context {
  return { municipality, actor: operator, now: noon, requestId: 'test', db: world.db };
}

export function asVisitor(world: World, municipality: Tenant): ReadContext {
  return { municipality, actor: visitor, now: noon, requestId: 'test', db: world.db };
}

/** A plan file with its root, `plan`, and the nodes given; a node without a parent stands under it. */
export function planFile(
  municipality: Tenant,
  nodes: (Partial<PlanFileNode> & { id: string })[],
  facts: Partial<PlanFile> = {},
): PlanFile {
  const { title = 'En plan', slug = 'en-plan' } = facts;
  return {
    format: 'medspil-plan/1',
    municipality: municipality.code,
    kind: 'strategy',
    ...facts,
    slug,
    title,
    nodes: [
      { id: 'plan', kind: 'plan', title },
      ...nodes.map((node) => ({
        kind: 'action' as const,
        parent: 'plan',
        title: node.id,
        ...node,
      })),
    ],
  };
}

/** Imports a file that must not be refused. */
export async function mustImport(ctx: Context, file: PlanFile): Promise<ImportedPlan> {
  const outcome = await importPlan(ctx, file);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return outcome.value;
}

/** What every table holds: the number of its rows and a digest of them all. */
export async function everything(db: Database): Promise<Record<string, string>> {
  const tables = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`,
  );
  const contents: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.execute<{ count: number; digest: string | null }>(
      sql`select count(*)::int as count, md5(string_agg(t::text, ' ' order by t::text)) as digest
        from ${sql.identifier(name)} t`,
    );
    contents[name] = `${row!.count} rows ${row!.digest ?? ''}`;
  }
  return contents;
}
