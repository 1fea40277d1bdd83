import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { subjectKinds } from '~/domains/thread/subject-kinds';
import { id, isOneOf, tsvector } from './_columns';
import { municipality } from './municipalities';

/**
 * Whatever can be linked, followed, moderated or audited is a subject, and its own table's id refers
 * here. The pair (municipality, id) is unique, so that links can prove that both ends have one tenant.
 */
export const subject = pgTable(
  'subject',
  {
    id: id(),
    municipalityId: uuid()
      .notNull()
      .references(() => municipality.id),
    kind: text({ enum: subjectKinds }).notNull(),
  },
  (table) => [
    unique('subject_tenant').on(table.municipalityId, table.id),
    check('subject_kind_is_known', isOneOf(table.kind, subjectKinds)),
  ],
);

/** What public search knows of a subject. `path` is its page without the language prefix. */
export const searchEntry = pgTable(
  'search_entry',
  {
    subjectId: uuid().notNull(),
    municipalityId: uuid().notNull(),
    path: text().notNull(),
    title: text().notNull(),
    context: text().notNull(),
    body: text().notNull(),
    words: tsvector()
      .notNull()
      .generatedAlwaysAs(
        sql`setweight(to_tsvector('danish', title), 'A') || setweight(to_tsvector('danish', body), 'C')`,
      ),
  },
  (table) => [
    primaryKey({ columns: [table.subjectId] }),
    foreignKey({
      columns: [table.municipalityId, table.subjectId],
      foreignColumns: [subject.municipalityId, subject.id],
    }).onDelete('cascade'),
    index('search_entry_words').using('gin', table.municipalityId, table.words),
    index('search_entry_title_within').using(
      'gin',
      table.municipalityId,
      sql`lower(${table.title}) gin_trgm_ops`,
    ),
  ],
);
