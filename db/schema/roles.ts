import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { committeeRoles, roles, unitRoles } from '~/domains/identity/roles';
import { id, instant, isOneOf } from './_columns';
import { person } from './identity';
import { committee, municipality, organisationUnit } from './municipalities';

/**
 * What a person may do for the municipality, and how long: roles end with their term. A deputy holds
 * the role of another for a leave, and only within that other's time.
 */
export const roleAssignment = pgTable(
  'role_assignment',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    personId: uuid().notNull(),
    role: text({ enum: roles }).notNull(),
    committeeId: uuid(),
    unitId: uuid(),
    validFrom: date().notNull(),
    /** The last day. */
    validTo: date(),
    /** The assignment that this one stands in for. */
    deputyForId: uuid(),
    createdAt: instant().notNull(),
    /** Taken back before its time. */
    endedAt: instant(),
  },
  (table) => [
    unique('role_assignment_tenant').on(table.municipalityId, table.id),
    foreignKey({
      name: 'role_assignment_person_within_municipality',
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'role_assignment_committee_within_municipality',
      columns: [table.municipalityId, table.committeeId],
      foreignColumns: [committee.municipalityId, committee.id],
    }),
    foreignKey({
      name: 'role_assignment_unit_within_municipality',
      columns: [table.municipalityId, table.unitId],
      foreignColumns: [organisationUnit.municipalityId, organisationUnit.id],
    }),
    foreignKey({
      name: 'role_assignment_deputy_within_municipality',
      columns: [table.municipalityId, table.deputyForId],
      foreignColumns: [table.municipalityId, table.id],
    }),
    index('role_assignment_of_person').on(table.personId),
    uniqueIndex('role_assignment_once')
      .on(
        table.personId,
        table.role,
        sql`coalesce(committee_id, unit_id, person_id)`,
        sql`coalesce(deputy_for_id, person_id)`,
        table.validFrom,
      )
      .where(sql`ended_at is null`),
    check('role_assignment_role_is_known', isOneOf(table.role, roles)),
    check(
      'role_assignment_names_what_it_is_for',
      sql`(${table.committeeId} is not null) = (${isOneOf(table.role, committeeRoles)})
        and (${table.unitId} is not null) = (${isOneOf(table.role, unitRoles)})`,
    ),
    check('role_assignment_ends_after_it_begins', sql`${table.validTo} >= ${table.validFrom}`),
    check(
      'role_assignment_of_a_committee_has_an_end',
      sql`${table.committeeId} is null or ${table.validTo} is not null`,
    ),
    check(
      'role_assignment_deputy_has_an_end',
      sql`${table.deputyForId} is null or ${table.validTo} is not null`,
    ),
  ],
);

/** Where mail to a function goes, whoever holds it: one address for a role, or for one committee's. */
export const functionMailbox = pgTable(
  'function_mailbox',
  {
    id: id(),
    municipalityId: uuid()
      .notNull()
      .references(() => municipality.id),
    role: text({ enum: roles }).notNull(),
    committeeId: uuid(),
    email: text().notNull(),
  },
  (table) => [
    foreignKey({
      name: 'function_mailbox_committee_within_municipality',
      columns: [table.municipalityId, table.committeeId],
      foreignColumns: [committee.municipalityId, committee.id],
    }),
    unique('function_mailbox_one_each')
      .on(table.municipalityId, table.role, table.committeeId)
      .nullsNotDistinct(),
    check('function_mailbox_role_is_known', isOneOf(table.role, roles)),
    check(
      'function_mailbox_committee_only_where_the_role_has_one',
      sql`${table.committeeId} is null or ${isOneOf(table.role, committeeRoles)}`,
    ),
  ],
);
