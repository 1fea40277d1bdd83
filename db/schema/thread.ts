import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { subjectKinds } from '~/domains/thread/subject-kinds';
import { cadences, type EventFacts, eventKinds, linkedBy } from '~/domains/thread/vocabulary';
import { id, instant, isOneOf, tsvector } from './_columns';
import { person } from './identity';
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

const ofSubject = () => ({ municipalityId: uuid().notNull(), subjectId: uuid().notNull() });

/** A contribution serves a goal of a plan. The node is a subject too, so both ends have one tenant. */
export const planLink = pgTable(
  'plan_link',
  { ...ofSubject(), nodeId: uuid().notNull(), by: text({ enum: linkedBy }).notNull() },
  (table) => [
    primaryKey({ columns: [table.subjectId, table.nodeId] }),
    foreignKey({
      columns: [table.municipalityId, table.subjectId],
      foreignColumns: [subject.municipalityId, subject.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.municipalityId, table.nodeId],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    index('plan_link_back').on(table.municipalityId, table.nodeId, table.subjectId),
    check('plan_link_by_is_known', isOneOf(table.by, linkedBy)),
  ],
);

/** A UN goal that a contribution serves beside those of its plan nodes. */
export const sdgLink = pgTable(
  'sdg_link',
  { ...ofSubject(), sdg: smallint().notNull(), by: text({ enum: linkedBy }).notNull() },
  (table) => [
    primaryKey({ columns: [table.subjectId, table.sdg] }),
    foreignKey({
      columns: [table.municipalityId, table.subjectId],
      foreignColumns: [subject.municipalityId, subject.id],
    }).onDelete('cascade'),
    index('sdg_link_back').on(table.municipalityId, table.sdg, table.subjectId),
    check('sdg_link_is_a_goal', sql`${table.sdg} between 1 and 17`),
    check('sdg_link_by_is_known', isOneOf(table.by, linkedBy)),
  ],
);

/** What happened to a subject. Rows are only ever added, in the transaction in which it happened. */
export const threadEvent = pgTable(
  'thread_event',
  {
    id: id(),
    ...ofSubject(),
    at: instant().notNull(),
    kind: text({ enum: eventKinds }).notNull(),
    /** Whether everyone may read it, or only whoever the subject is about. */
    isPublic: boolean().notNull(),
    /** What its sentence needs beside its kind: a unit, a committee, a reason. Nothing personal. */
    facts: jsonb().$type<EventFacts>().notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.municipalityId, table.subjectId],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    index('thread_event_of_subject').on(table.subjectId, table.at),
    index('thread_event_public')
      .on(table.municipalityId, table.at)
      .where(sql`is_public`),
    check('thread_event_kind_is_known', isOneOf(table.kind, eventKinds)),
  ],
);

/** Somebody wants to be told what happens to a subject. */
export const follow = pgTable(
  'follow',
  {
    id: id(),
    ...ofSubject(),
    personId: uuid().notNull(),
    cadence: text({ enum: cadences }).notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    unique('follow_once').on(table.subjectId, table.personId),
    index('follow_of_person').on(table.personId),
    foreignKey({
      columns: [table.municipalityId, table.subjectId],
      foreignColumns: [subject.municipalityId, subject.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }).onDelete('cascade'),
    check('follow_cadence_is_known', isOneOf(table.cadence, cadences)),
  ],
);

/** Time or money that staff spent on a subject: minutes or øre, never both. */
export const resourceEntry = pgTable(
  'resource_entry',
  {
    id: id(),
    ...ofSubject(),
    /** Whose time it was; an id that says nothing once the account is erased. */
    staffId: uuid().notNull(),
    at: instant().notNull(),
    minutes: integer(),
    ore: bigint({ mode: 'number' }),
    note: text(),
  },
  (table) => [
    index('resource_entry_of_subject').on(table.subjectId),
    foreignKey({
      columns: [table.municipalityId, table.subjectId],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.staffId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    check('resource_entry_is_time_or_money', sql`num_nonnulls(${table.minutes}, ${table.ore}) = 1`),
    check('resource_entry_is_something', sql`coalesce(${table.minutes}, ${table.ore}) > 0`),
  ],
);

/**
 * The facts of an event as far as they still hold, as a column of a query on `thread_event`: why something was hidden
 * or refused is not told once it has been published after that, because the ground was overturned. Events themselves
 * never change.
 */
export const standingFacts = sql<EventFacts>`case when exists (
    select from thread_event later
    where later.subject_id = thread_event.subject_id and later.id > thread_event.id
      and later.kind in ('published', 'published_redacted', 'restored'))
  then thread_event.facts - 'reason' else thread_event.facts end`.as('standing_facts');
