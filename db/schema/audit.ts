import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './_columns';

/**
 * Batches of the audit, each sealed with a keyed hash over its events and the seal before it: who changes,
 * adds or takes out an event breaks every seal from there on. Rows are only ever added.
 */
export const auditSeal = pgTable(
  'audit_seal',
  {
    number: bigint({ mode: 'number' }).primaryKey(),
    sealedAt: instant().notNull(),
    events: integer().notNull(),
    previousHash: text(),
    hash: text().notNull(),
  },
  (table) => [
    check('audit_seal_seals_something', sql`${table.events} > 0`),
    check(
      'audit_seal_follows_another',
      sql`(${table.number} = 1) = (${table.previousHash} is null)`,
    ),
  ],
);

/**
 * Who did what to which subject, and when. Rows are only ever added: a trigger refuses to delete, and to
 * change anything but two things, once – the seal it is under, and that its details are detached, when a
 * person is erased. Of the details the seal covers the salted hash, so that it holds without them.
 * Never holds what someone voted, and never more of a person than is needed.
 */
export const auditEvent = pgTable(
  'audit_event',
  {
    id: id(),
    municipalityId: uuid(),
    at: instant().notNull(),
    requestId: text().notNull(),
    actor: text().notNull(),
    /** Who acted, where it was a person: an id that says nothing once the account is erased. */
    actorId: uuid(),
    /** Whom they acted for, where it was for another. */
    onBehalfOf: uuid(),
    action: text().notNull(),
    subjectId: uuid(),
    details: jsonb().$type<Record<string, unknown>>(),
    detailsSalt: text(),
    /** Where details were detached with an account: a keyed hash that shows who did it. */
    detachedMark: text(),
    /** Empty: written before details had one. */
    detailsHash: text().notNull().default(''),
    seal: bigint({ mode: 'number' }).references(() => auditSeal.number),
  },
  (table) => [
    index('audit_event_of_municipality').on(table.municipalityId, table.at, table.id),
    index('audit_event_of_action').on(table.municipalityId, table.action, table.at, table.id),
    index('audit_event_of_subject').on(table.subjectId),
    index('audit_event_of_actor').on(table.actorId),
    index('audit_event_on_behalf_of')
      .on(table.onBehalfOf)
      .where(sql`on_behalf_of is not null`),
    index('audit_event_unsealed')
      .on(table.id)
      .where(sql`seal is null`),
    index('audit_event_of_seal').on(table.seal, table.id),
    check(
      'audit_event_salt_goes_with_the_details',
      sql`${table.details} is not null or ${table.detailsSalt} is null`,
    ),
    check(
      'audit_event_mark_is_of_the_detached',
      sql`${table.detachedMark} is null or ${table.details} is null`,
    ),
  ],
);
