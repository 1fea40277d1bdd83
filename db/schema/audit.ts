import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './_columns';

/**
 * Who did what to which subject, and when. Rows are only ever added: a trigger refuses update and
 * delete. Never holds what someone voted, and never more of a person than is needed.
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
    details: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index('audit_event_of_municipality').on(table.municipalityId, table.at)],
);
