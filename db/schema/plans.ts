import { sql } from 'drizzle-orm';
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { PlanFacts, PlanTarget } from '~/domains/plans/plan-file';
import type { NodeContent } from '~/domains/plans/node-content';
import {
  committeeRoles,
  directions,
  labelKinds,
  nodeKinds,
  partyRoles,
  planKinds,
  sdgSources,
  statusPhases,
} from '~/domains/plans/vocabulary';
import { emptyTextArray, id, instant, isOneOf } from './_columns';
import { committee, organisationUnit } from './municipalities';
import { subject } from './thread';

export const plan = pgTable(
  'plan',
  {
    id: uuid().primaryKey(),
    municipalityId: uuid().notNull(),
    slug: text().notNull(),
    kind: text({ enum: planKinds }).notNull(),
    title: text().notNull(),
    periodFrom: integer(),
    periodTo: integer(),
    revision: integer().notNull(),
  },
  (table) => [
    unique('plan_slug').on(table.municipalityId, table.slug),
    unique('plan_tenant').on(table.municipalityId, table.id),
    foreignKey({
      columns: [table.municipalityId, table.id],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    check('plan_kind_is_known', isOneOf(table.kind, planKinds)),
    check('plan_period_in_order', sql`${table.periodTo} >= ${table.periodFrom}`),
    check('plan_has_a_revision', sql`${table.revision} >= 1`),
  ],
);

/** One imported version of a plan. Written once, never changed. */
export const planRevision = pgTable(
  'plan_revision',
  {
    planId: uuid()
      .notNull()
      .references(() => plan.id),
    number: integer().notNull(),
    importedAt: instant().notNull(),
    facts: jsonb().$type<PlanFacts>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.number] })],
);

const ofNode = () => ({
  municipalityId: uuid().notNull(),
  nodeId: uuid().notNull(),
});

/**
 * The addresses that a node has had in its plan, its present one among them. An address is one node's
 * for ever: rows are only added, and a node can have no address that is not its own here.
 */
export const nodeSlug = pgTable(
  'node_slug',
  { ...ofNode(), planId: uuid().notNull(), slug: text().notNull() },
  (table) => [
    primaryKey({ columns: [table.planId, table.slug] }),
    unique('node_slug_of_node').on(table.planId, table.nodeId, table.slug),
    foreignKey({
      columns: [table.municipalityId, table.planId],
      foreignColumns: [plan.municipalityId, plan.id],
    }),
    // The subject, not the node: the node's own row refers here, and comes after.
    foreignKey({
      columns: [table.municipalityId, table.nodeId],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
  ],
);

/**
 * A node's identity, place and the few fields that lists need. It lives as long as the plan; its
 * content is a row of `node_revision` for each revision that changed it. A node that a revision
 * leaves out stays, marked with that revision.
 */
export const planNode = pgTable(
  'plan_node',
  {
    id: uuid().primaryKey(),
    municipalityId: uuid().notNull(),
    planId: uuid().notNull(),
    key: text().notNull(),
    formerKeys: text().array().notNull().default(emptyTextArray),
    slug: text().notNull(),
    parentId: uuid(),
    position: integer().notNull(),
    kind: text({ enum: nodeKinds }).notNull(),
    number: text(),
    title: text().notNull(),
    summary: text(),
    phase: text({ enum: statusPhases }),
    years: integer().array().notNull(),
    revision: integer().notNull(),
    droppedIn: integer(),
  },
  (table) => [
    unique('plan_node_key').on(table.planId, table.key),
    unique('plan_node_tenant').on(table.municipalityId, table.id),
    unique('plan_node_of_plan').on(table.planId, table.id),
    uniqueIndex('plan_node_one_root')
      .on(table.planId)
      .where(sql`${table.parentId} is null and ${table.droppedIn} is null`),
    foreignKey({
      columns: [table.municipalityId, table.id],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.planId],
      foreignColumns: [plan.municipalityId, plan.id],
    }),
    foreignKey({
      columns: [table.planId, table.parentId],
      foreignColumns: [table.planId, table.id],
    }),
    foreignKey({
      name: 'plan_node_has_its_own_slug',
      columns: [table.planId, table.id, table.slug],
      foreignColumns: [nodeSlug.planId, nodeSlug.nodeId, nodeSlug.slug],
    }),
    index('plan_node_in_order').on(table.planId, table.position),
    index('plan_node_under').on(table.parentId),
    check('plan_node_kind_is_known', isOneOf(table.kind, nodeKinds)),
    check('plan_node_phase_is_known', isOneOf(table.phase, statusPhases)),
    check('plan_node_is_not_its_own_parent', sql`${table.parentId} <> ${table.id}`),
    check(
      'plan_node_root_is_the_plan',
      sql`(${table.parentId} is null) = (${table.kind} = 'plan')`,
    ),
  ],
);

/** What a node said from one revision on, until the next row of the same node. Never changed. */
export const nodeRevision = pgTable(
  'node_revision',
  {
    nodeId: uuid()
      .notNull()
      .references(() => planNode.id),
    revision: integer().notNull(),
    parentKey: text(),
    position: integer().notNull(),
    content: jsonb().$type<NodeContent>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.nodeId, table.revision] })],
);

/** Who takes this node on: another node of the plan, or of a later one. */
export const nodeContinuation = pgTable(
  'node_continuation',
  { ...ofNode(), continuedById: uuid().notNull() },
  (table) => [
    primaryKey({ columns: [table.nodeId, table.continuedById] }),
    foreignKey({
      columns: [table.municipalityId, table.nodeId],
      foreignColumns: [planNode.municipalityId, planNode.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.continuedById],
      foreignColumns: [planNode.municipalityId, planNode.id],
    }),
    index('node_continuation_back').on(table.continuedById),
    check('node_continuation_is_not_itself', sql`${table.nodeId} <> ${table.continuedById}`),
  ],
);

export const nodeReference = pgTable(
  'node_reference',
  { ...ofNode(), toNodeId: uuid().notNull(), label: text() },
  (table) => [
    primaryKey({ columns: [table.nodeId, table.toNodeId] }),
    foreignKey({
      columns: [table.municipalityId, table.nodeId],
      foreignColumns: [planNode.municipalityId, planNode.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.toNodeId],
      foreignColumns: [planNode.municipalityId, planNode.id],
    }),
    index('node_reference_back').on(table.toNodeId),
  ],
);

export const nodeCommittee = pgTable(
  'node_committee',
  {
    ...ofNode(),
    committeeId: uuid().notNull(),
    role: text({ enum: committeeRoles }).notNull(),
    printed: text(),
  },
  (table) => [
    primaryKey({ columns: [table.nodeId, table.committeeId, table.role] }),
    foreignKey({
      columns: [table.municipalityId, table.nodeId],
      foreignColumns: [planNode.municipalityId, planNode.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.committeeId],
      foreignColumns: [committee.municipalityId, committee.id],
    }),
    index('node_committee_back').on(table.committeeId),
    check('node_committee_role_is_known', isOneOf(table.role, committeeRoles)),
  ],
);

/** `key` is the name as an address, so that spellings in capitals and small letters meet. */
export const nodeParty = pgTable(
  'node_party',
  {
    ...ofNode(),
    position: integer().notNull(),
    role: text({ enum: partyRoles }).notNull(),
    key: text().notNull(),
    name: text().notNull(),
    unitId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.nodeId, table.position] }),
    foreignKey({
      columns: [table.municipalityId, table.nodeId],
      foreignColumns: [planNode.municipalityId, planNode.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.unitId],
      foreignColumns: [organisationUnit.municipalityId, organisationUnit.id],
    }),
    index('node_party_unit').on(table.unitId),
    check('node_party_role_is_known', isOneOf(table.role, partyRoles)),
  ],
);

export const nodeLabel = pgTable(
  'node_label',
  {
    ...ofNode(),
    kind: text({ enum: labelKinds }).notNull(),
    key: text().notNull(),
    printed: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.nodeId, table.kind, table.key] }),
    foreignKey({
      columns: [table.municipalityId, table.nodeId],
      foreignColumns: [planNode.municipalityId, planNode.id],
    }),
    check('node_label_kind_is_known', isOneOf(table.kind, labelKinds)),
  ],
);

/** UN goals of the node itself; those it inherits are never stored on it. */
export const nodeSdg = pgTable(
  'node_sdg',
  { ...ofNode(), sdg: smallint().notNull(), source: text({ enum: sdgSources }).notNull() },
  (table) => [
    primaryKey({ columns: [table.nodeId, table.sdg] }),
    foreignKey({
      columns: [table.municipalityId, table.nodeId],
      foreignColumns: [planNode.municipalityId, planNode.id],
    }),
    index('node_sdg_back').on(table.municipalityId, table.sdg),
    check('node_sdg_source_is_known', isOneOf(table.source, sdgSources)),
    check('node_sdg_is_one_of_seventeen', sql`${table.sdg} between 1 and 17`),
  ],
);

/** An indicator keeps its id from revision to revision, so that its measurements stay with it. */
export const indicator = pgTable(
  'indicator',
  {
    id: id(),
    ...ofNode(),
    key: text().notNull(),
    position: integer().notNull(),
    goal: text().notNull(),
    name: text().notNull(),
    unit: text(),
    direction: text({ enum: directions }),
    baselineValue: doublePrecision(),
    baselineYear: integer(),
    targets: jsonb().$type<PlanTarget[]>().notNull(),
    droppedIn: integer(),
  },
  (table) => [
    unique('indicator_key').on(table.nodeId, table.key),
    foreignKey({
      columns: [table.municipalityId, table.nodeId],
      foreignColumns: [planNode.municipalityId, planNode.id],
    }),
    index('indicator_of_municipality').on(table.municipalityId),
    check('indicator_direction_is_known', isOneOf(table.direction, directions)),
  ],
);

export const measurement = pgTable(
  'measurement',
  {
    indicatorId: uuid()
      .notNull()
      .references(() => indicator.id),
    measuredOn: date().notNull(),
    value: doublePrecision().notNull(),
    source: text(),
  },
  (table) => [primaryKey({ columns: [table.indicatorId, table.measuredOn] })],
);
