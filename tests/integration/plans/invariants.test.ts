import { is, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schema from '#db/schema';
import { exportPlanWithIds } from '~/domains/plans/export-plan.server';
import { listCommittees } from '~/domains/municipalities/queries.server';
import type { Tenant } from '~/platform/context.server';
import {
  asOperator,
  asVisitor,
  everything,
  mustImport,
  planFile,
  startWorld,
  type World,
} from '../../support/plan-world';

type Place = {
  tenant: Tenant;
  planId: string;
  root: string;
  a: string;
  b: string;
  committee: string;
  unit: string;
  area: string;
};

let world: World;
let here: Place;
let elsewhere: Place;
/** A municipality with a committee alone. */
let small: Tenant;

const committees = [{ slug: 'kultur', name: 'Kulturudvalget', kind: 'committee' as const }];

beforeAll(async () => {
  world = await startWorld();
  here = await place();
  elsewhere = await place();
  small = await world.register({ committees });
});
afterAll(() => world.end());

/**
 * A municipality with a committee, a unit, an area and a plan of two nodes, of which `a` once had the address
 * `foer`.
 */
async function place(): Promise<Place> {
  const tenant = await world.register({
    committees,
    units: [{ slug: 'staben', name: 'Staben' }],
    areas: [{ slug: 'nord', name: 'Nord' }],
  });
  const ctx = asOperator(world, tenant);
  const a = {
    id: 'a',
    goals: [{ text: 'x', indicators: [{ id: 'i', name: 'Besøg', targets: [] }] }],
    committees: [{ committee: 'kultur', role: 'involved' as const }],
    parties: [{ role: 'partner' as const, name: 'Havnen' }],
    targetGroups: ['Unge'],
    sdgs: [{ goal: 11, source: 'stated' as const }],
  };
  const b = { id: 'b', parent: 'a' };
  await mustImport(ctx, planFile(tenant, [{ ...a, slug: 'foer' }, b]));
  await mustImport(ctx, planFile(tenant, [{ ...a, slug: 'a' }, b], { baseRevision: 1 }));
  const { id, nodeIds } = (await exportPlanWithIds(world.db, tenant.id, 'en-plan'))!;
  const [committee] = await listCommittees(asVisitor(world, tenant));
  const [unit] = await world.db.execute<{ id: string }>(
    sql`select id from organisation_unit where municipality_id = ${tenant.id}`,
  );
  const [area] = await world.db.execute<{ id: string }>(
    sql`select id from area where municipality_id = ${tenant.id}`,
  );
  return {
    tenant,
    planId: id,
    root: nodeIds.get('plan')!,
    a: nodeIds.get('a')!,
    b: nodeIds.get('b')!,
    committee: committee!.id,
    unit: unit!.id,
    area: area!.id,
  };
}

/** What PostgreSQL says to a statement: the name of what refuses it, or its message. */
async function refusal(statement: SQL): Promise<string | undefined> {
  try {
    await world.db.execute(statement);
  } catch (error) {
    const { constraint_name, message } = (error as Error).cause as {
      constraint_name?: string;
      message: string;
    };
    return constraint_name ?? message;
  }
  return undefined;
}

const newNode = (fields: Record<string, SQL>) => sql`
  with s as (insert into subject (id, municipality_id, kind)
    values (${uuidv7()}, ${here.tenant.id}, 'plan_node') returning id, municipality_id),
  a as (insert into node_slug (municipality_id, node_id, plan_id, slug)
    select municipality_id, id, ${here.planId}, ${fields.address ?? fields.slug ?? sql`'ny'`} from s)
  insert into plan_node (id, municipality_id, plan_id, key, slug, parent_id, position, kind, title, years, revision)
  select s.id, s.municipality_id, ${fields.planId ?? sql`${here.planId}::uuid`}, ${fields.key ?? sql`'ny'`},
    ${fields.slug ?? sql`'ny'`}, ${fields.parent ?? sql`${here.a}::uuid`}, 9, ${fields.kind ?? sql`'action'`},
    'Ny', '{}', 1 from s`;

/** Columns that hold one of the words of a list. */
const wordColumns = Object.values(schema)
  .filter((table) => is(table, PgTable))
  .flatMap((table) =>
    getTableConfig(table)
      .columns.filter(({ enumValues }) => enumValues !== undefined)
      .map(({ name, enumValues }) => ({
        table: getTableConfig(table).name,
        // As drizzle's casing names it.
        name: name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        enumValues,
      })),
  );

describe('PostgreSQL itself', () => {
  it.each(['audit_event', 'plan_revision', 'node_revision', 'node_slug'])(
    'lets nobody change or remove a row of %s',
    async (table) => {
      const name = sql.identifier(table);
      const before = await everything(world.db);
      const [column] = await world.db.execute<{ name: string }>(
        sql`select column_name as name from information_schema.columns where table_name = ${table} limit 1`,
      );
      const same = sql`${sql.identifier(column!.name)} = ${sql.identifier(column!.name)}`;
      const said = `${table} is append-only`;
      expect(await refusal(sql`update ${name} set ${same}`)).toBe(said);
      expect(await refusal(sql`delete from ${name}`)).toBe(said);
      expect(await refusal(sql`truncate ${name} cascade`)).toBe(said);
      expect(await everything(world.db)).toEqual(before);
    },
  );

  it.each<[string, () => SQL, string]>([
    [
      'UN goal 0',
      () => sql`insert into node_sdg values (${here.tenant.id}, ${here.a}, 0, 'stated')`,
      'node_sdg_is_one_of_seventeen',
    ],
    [
      'UN goal 18',
      () => sql`insert into node_sdg values (${here.tenant.id}, ${here.a}, 18, 'stated')`,
      'node_sdg_is_one_of_seventeen',
    ],
    [
      'a second root',
      () => newNode({ parent: sql`null::uuid`, kind: sql`'plan'` }),
      'plan_node_one_root',
    ],
    [
      'a root that is no plan',
      () => newNode({ parent: sql`null::uuid` }),
      'plan_node_root_is_the_plan',
    ],
    ['a plan below the root', () => newNode({ kind: sql`'plan'` }), 'plan_node_root_is_the_plan'],
    [
      'a node that is its own parent',
      () => sql`update plan_node set parent_id = id where id = ${here.a}`,
      'plan_node_is_not_its_own_parent',
    ],
    ['a key used twice in a plan', () => newNode({ key: sql`'a'` }), 'plan_node_key'],
    [
      'an address used twice in a plan',
      () => newNode({ slug: sql`'a'` }),
      'node_slug_plan_id_slug_pk',
    ],
    [
      'an address that was another node’s',
      () => newNode({ slug: sql`'foer'` }),
      'node_slug_plan_id_slug_pk',
    ],
    [
      'a node with the address of another',
      () => sql`update plan_node set slug = 'a' where id = ${here.b}`,
      'plan_node_has_its_own_slug',
    ],
    [
      'a node with an address that was another’s',
      () => sql`update plan_node set slug = 'foer' where id = ${here.b}`,
      'plan_node_has_its_own_slug',
    ],
    [
      'a node whose address nobody keeps',
      () => newNode({ address: sql`'anden'` }),
      'plan_node_has_its_own_slug',
    ],
    [
      'an address in another municipality’s plan',
      () => sql`insert into node_slug (municipality_id, node_id, plan_id, slug)
        values (${here.tenant.id}, ${here.a}, ${elsewhere.planId}, 'ny')`,
      'node_slug_municipality_id_plan_id_plan_municipality_id_id_fk',
    ],
    [
      'an address of another municipality’s node',
      () => sql`insert into node_slug (municipality_id, node_id, plan_id, slug)
        values (${here.tenant.id}, ${elsewhere.a}, ${here.planId}, 'ny')`,
      'node_slug_municipality_id_node_id_subject_municipality_id_id_fk',
    ],
    [
      'a parent in another plan',
      () => newNode({ parent: sql`${elsewhere.a}::uuid` }),
      'plan_node_plan_id_parent_id_plan_node_plan_id_id_fk',
    ],
    [
      'a node in another municipality’s plan',
      () => newNode({ planId: sql`${elsewhere.planId}::uuid`, parent: sql`${elsewhere.a}::uuid` }),
      'plan_node_municipality_id_plan_id_plan_municipality_id_id_fk',
    ],
    [
      'a committee of another municipality on a node',
      () => sql`insert into node_committee
        values (${here.tenant.id}, ${here.a}, ${elsewhere.committee}, 'owner', null)`,
      'node_committee_municipality_id_committee_id_committee_municipal',
    ],
    [
      'a node of another municipality on a committee',
      () => sql`insert into node_committee
        values (${here.tenant.id}, ${elsewhere.a}, ${here.committee}, 'owner', null)`,
      'node_committee_municipality_id_node_id_plan_node_municipality_i',
    ],
    [
      'a reference to another municipality’s node',
      () =>
        sql`insert into node_reference values (${here.tenant.id}, ${here.a}, ${elsewhere.a}, null)`,
      'node_reference_municipality_id_to_node_id_plan_node_municipalit',
    ],
    [
      'a continuation in another municipality',
      () =>
        sql`insert into node_continuation values (${here.tenant.id}, ${here.a}, ${elsewhere.a})`,
      'node_continuation_municipality_id_continued_by_id_plan_node_mun',
    ],
    [
      'a node that carries itself on',
      () => sql`insert into node_continuation values (${here.tenant.id}, ${here.a}, ${here.a})`,
      'node_continuation_is_not_itself',
    ],
    [
      'search that finds another municipality’s subject',
      () =>
        sql`update search_entry set municipality_id = ${elsewhere.tenant.id} where subject_id = ${here.a}`,
      'search_entry_municipality_id_subject_id_subject_municipality_id',
    ],
    [
      'a committee that ends before it begins',
      () =>
        sql`update committee set valid_from = '2026-01-01', valid_to = '2025-12-31' where id = ${here.committee}`,
      'committee_ends_after_it_begins',
    ],
    [
      'a committee that succeeds itself',
      () => sql`update committee set successor_id = id where id = ${here.committee}`,
      'committee_does_not_succeed_itself',
    ],
    [
      'a unit that succeeds itself',
      () => sql`update organisation_unit set successor_id = id where id = ${here.unit}`,
      'organisation_unit_does_not_succeed_itself',
    ],
    [
      'a unit below itself',
      () => sql`update organisation_unit set parent_id = id where id = ${here.unit}`,
      'organisation_unit_is_not_its_own_parent',
    ],
    [
      'an area that succeeds itself',
      () => sql`update area set successor_id = id where id = ${here.area}`,
      'area_does_not_succeed_itself',
    ],
    [
      'a committee that another municipality’s succeeds',
      () =>
        sql`update committee set successor_id = ${elsewhere.committee} where id = ${here.committee}`,
      'committee_successor_within_municipality',
    ],
    [
      'a unit that another municipality’s succeeds',
      () =>
        sql`update organisation_unit set successor_id = ${elsewhere.unit} where id = ${here.unit}`,
      'organisation_unit_successor_within_municipality',
    ],
    [
      'a unit below another municipality’s',
      () => sql`update organisation_unit set parent_id = ${elsewhere.unit} where id = ${here.unit}`,
      'organisation_unit_parent_within_municipality',
    ],
    [
      'an area that another municipality’s succeeds',
      () => sql`update area set successor_id = ${elsewhere.area} where id = ${here.area}`,
      'area_successor_within_municipality',
    ],
    [
      'a plan whose period ends before it begins',
      () => sql`update plan set period_from = 2026, period_to = 2025 where id = ${here.planId}`,
      'plan_period_in_order',
    ],
    [
      'an indicator used twice in a node',
      () => sql`insert into indicator (id, municipality_id, node_id, key, position, goal, name, targets)
        values (${uuidv7()}, ${here.tenant.id}, ${here.a}, 'i', 1, 'x', 'x', '[]')`,
      'indicator_key',
    ],
    [
      'a kommunekode of letters',
      () => sql`update municipality set code = 'abc' where id = ${here.tenant.id}`,
      'municipality_code_is_kommunekode',
    ],
    [
      'a host in capitals',
      () => sql`update municipality set host = 'Medspil.dk' where id = ${here.tenant.id}`,
      'municipality_host_is_lower_case',
    ],
    [
      'a municipality that does not speak Danish',
      () => sql`update municipality set languages = '{en}' where id = ${here.tenant.id}`,
      'municipality_speaks_danish',
    ],
    [
      'a municipality that goes away from its subjects',
      () => sql`delete from municipality where id = ${small.id}`,
      'subject_municipality_id_municipality_id_fk',
    ],
  ])('refuses %s', async (_name, statement, constraint) => {
    const before = await everything(world.db);
    expect(await refusal(statement())).toBe(constraint);
    expect(await everything(world.db)).toEqual(before);
  });

  it('has words of lists to refuse others than', () => {
    expect(wordColumns.map(({ table, name }) => `${table}.${name}`)).toContain('plan_node.phase');
  });

  it.each(wordColumns)('knows the words of $table $name, and refuses others', async (column) => {
    const { table, name, enumValues } = column;
    const [row] = await world.db.execute<{ definition: string }>(
      sql`select pg_get_constraintdef(oid) as definition from pg_constraint
        where conrelid = ${table}::regclass and conname = ${`${table}_${name}_is_known`}`,
    );
    expect(row!.definition.match(/(?<=')[^']+(?='::text)/g)).toEqual(enumValues);
    const [into, set] = [sql.identifier(table), sql.identifier(name)];
    // An update is only refused where there is a row to be changed.
    const rows = await world.db.execute(sql`select 1 from ${into} limit 1`);
    if (rows.length === 0) return;
    expect(await refusal(sql`update ${into} set ${set} = 'ukendt'`)).toBe(
      `${table}_${name}_is_known`,
    );
  });

  it('allows the same statement where nothing is wrong with it', async () => {
    const undo = new Error('undo');
    await expect(
      world.db.transaction(async (tx) => {
        await tx.execute(newNode({}));
        await tx.execute(
          sql`insert into node_sdg values (${here.tenant.id}, ${here.a}, 17, 'stated')`,
        );
        await tx.execute(
          sql`insert into node_committee values (${here.tenant.id}, ${here.a}, ${here.committee}, 'owner', null)`,
        );
        throw undo;
      }),
    ).rejects.toBe(undo);
  });
});
