import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { mediaTypes, scanResults } from '~/domains/files/vocabulary';
import { id, instant, isOneOf } from './_columns';
import { person } from './identity';
import { subject } from './thread';

/**
 * A file that somebody handed in. Its bytes are kept under its id, on disk or in a bucket. It is private
 * until what it belongs to is published, and forgotten where nothing ever took it.
 */
export const file = pgTable(
  'file',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    ownerId: uuid().notNull(),
    /** What it belongs to; null while its form has not been sent. */
    subjectId: uuid(),
    /** As its owner called it; only shown. */
    name: text().notNull(),
    mediaType: text({ enum: mediaTypes }).notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    width: integer(),
    height: integer(),
    /** What an image shows, for whoever cannot see it. */
    alt: text(),
    scan: text({ enum: scanResults }).notNull(),
    /** Whether what it belongs to is published. */
    isPublic: boolean().notNull().default(false),
    /** Whether it stays private when that is published. */
    isWithheld: boolean().notNull().default(false),
    /** Whether everyone may see it: published, and found clean, whichever of the two came last. */
    isShown: boolean()
      .notNull()
      .generatedAlwaysAs(sql`is_public and scan = 'clean'`),
    createdAt: instant().notNull(),
  },
  (table) => [
    unique('file_tenant').on(table.municipalityId, table.id),
    index('file_of_subject').on(table.subjectId),
    index('file_of_owner').on(table.ownerId),
    foreignKey({
      columns: [table.municipalityId, table.ownerId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.subjectId],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    check('file_media_type_is_known', isOneOf(table.mediaType, mediaTypes)),
    check('file_scan_is_known', isOneOf(table.scan, scanResults)),
    check('file_has_something_in_it', sql`${table.bytes} > 0`),
    check(
      'file_image_says_what_it_shows',
      sql`${table.mediaType} not like 'image/%' or length(trim(${table.alt})) > 0`,
    ),
  ],
);
