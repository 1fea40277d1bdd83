import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { committeeKinds } from '~/domains/municipalities/municipality-file';
import { id, instant, isOneOf } from './_columns';
import { subject } from './thread';

/** The tenant. `contentVersion` rises with every change of what its public pages show. */
export const municipality = pgTable(
  'municipality',
  {
    id: id(),
    code: text().notNull().unique(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    host: text().unique(),
    theme: text().notNull(),
    languages: text().array().notNull(),
    demonstration: boolean().notNull(),
    contentVersion: bigint({ mode: 'number' }).notNull().default(1),
  },
  (table) => [
    check('municipality_code_is_kommunekode', sql`${table.code} ~ '^[0-9]{3}$'`),
    check('municipality_speaks_danish', sql`'da' = any(${table.languages})`),
    check('municipality_host_is_lower_case', sql`${table.host} = lower(${table.host})`),
  ],
);

/**
 * Committees are reconstituted every term; a link outlives them by way of the successor. Successors
 * and parents, here and below, are of the same municipality.
 */
export const committee = pgTable(
  'committee',
  {
    id: uuid().primaryKey(),
    municipalityId: uuid().notNull(),
    slug: text().notNull(),
    name: text().notNull(),
    kind: text({ enum: committeeKinds }).notNull(),
    position: integer().notNull(),
    validFrom: date(),
    validTo: date(),
    successorId: uuid(),
  },
  (table) => [
    unique('committee_slug').on(table.municipalityId, table.slug),
    unique('committee_tenant').on(table.municipalityId, table.id),
    foreignKey({
      columns: [table.municipalityId, table.id],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    foreignKey({
      name: 'committee_successor_within_municipality',
      columns: [table.municipalityId, table.successorId],
      foreignColumns: [table.municipalityId, table.id],
    }),
    check('committee_kind_is_known', isOneOf(table.kind, committeeKinds)),
    check('committee_ends_after_it_begins', sql`${table.validTo} > ${table.validFrom}`),
    check('committee_does_not_succeed_itself', sql`${table.successorId} <> ${table.id}`),
  ],
);

export const organisationUnit = pgTable(
  'organisation_unit',
  {
    id: id(),
    municipalityId: uuid()
      .notNull()
      .references(() => municipality.id),
    slug: text().notNull(),
    name: text().notNull(),
    parentId: uuid(),
    validFrom: date(),
    validTo: date(),
    successorId: uuid(),
  },
  (table) => [
    unique('organisation_unit_slug').on(table.municipalityId, table.slug),
    unique('organisation_unit_tenant').on(table.municipalityId, table.id),
    foreignKey({
      name: 'organisation_unit_parent_within_municipality',
      columns: [table.municipalityId, table.parentId],
      foreignColumns: [table.municipalityId, table.id],
    }),
    foreignKey({
      name: 'organisation_unit_successor_within_municipality',
      columns: [table.municipalityId, table.successorId],
      foreignColumns: [table.municipalityId, table.id],
    }),
    check('organisation_unit_ends_after_it_begins', sql`${table.validTo} > ${table.validFrom}`),
    check('organisation_unit_is_not_its_own_parent', sql`${table.parentId} <> ${table.id}`),
    check('organisation_unit_does_not_succeed_itself', sql`${table.successorId} <> ${table.id}`),
  ],
);

export const area = pgTable(
  'area',
  {
    id: id(),
    municipalityId: uuid()
      .notNull()
      .references(() => municipality.id),
    slug: text().notNull(),
    name: text().notNull(),
    validFrom: date(),
    validTo: date(),
    successorId: uuid(),
  },
  (table) => [
    unique('area_slug').on(table.municipalityId, table.slug),
    unique('area_tenant').on(table.municipalityId, table.id),
    foreignKey({
      name: 'area_successor_within_municipality',
      columns: [table.municipalityId, table.successorId],
      foreignColumns: [table.municipalityId, table.id],
    }),
    check('area_ends_after_it_begins', sql`${table.validTo} > ${table.validFrom}`),
    check('area_does_not_succeed_itself', sql`${table.successorId} <> ${table.id}`),
  ],
);

/**
 * A meeting of the council or of a committee that people may put into their calendar. `sequence` rises
 * with every change, which tells their calendar that what it has is old.
 */
export const meeting = pgTable(
  'meeting',
  {
    id: uuid().primaryKey(),
    municipalityId: uuid().notNull(),
    slug: text().notNull(),
    committeeId: uuid().notNull(),
    title: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant(),
    place: text(),
    /** Where it is shown, and where its agenda is. */
    streamUrl: text(),
    agendaUrl: text(),
    /** Whether everyone may come and listen; most meetings of committees are closed by law. */
    isPublic: boolean().notNull(),
    cancelledAt: instant(),
    sequence: integer().notNull().default(0),
    changedAt: instant().notNull(),
  },
  (table) => [
    unique('meeting_slug').on(table.municipalityId, table.slug),
    index('meeting_in_time').on(table.municipalityId, table.startsAt),
    foreignKey({
      columns: [table.municipalityId, table.id],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    foreignKey({
      name: 'meeting_committee_within_municipality',
      columns: [table.municipalityId, table.committeeId],
      foreignColumns: [committee.municipalityId, committee.id],
    }),
    check('meeting_ends_after_it_begins', sql`${table.endsAt} > ${table.startsAt}`),
  ],
);
