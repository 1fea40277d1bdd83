import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { followUpStates, noteStates, noteVerdicts, sides } from '~/domains/dialogue/vocabulary';
import { id, instant, isOneOf } from './_columns';
import { dialogueBooking } from './dialogue-bookings';
import { dialogueSession, dialogueTopic } from './dialogue-sessions';
import { person } from './identity';
import { organisationUnit } from './municipalities';

/** What a committee has said that it will see to, of a deputation or of a dialogue meeting as a whole. */
export const dialogueFollowUp = pgTable(
  'dialogue_follow_up',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    sessionId: uuid().notNull(),
    bookingId: uuid(),
    text: text().notNull(),
    unitId: uuid().notNull(),
    dueOn: date().notNull(),
    state: text({ enum: followUpStates }).notNull().default('open'),
    /** What came of it. */
    result: text(),
    closedAt: instant(),
    /** Whether everyone reads it, not only those who came. */
    isPublic: boolean().notNull(),
    madeById: uuid().notNull(),
    madeAt: instant().notNull(),
    remindedAt: instant(),
  },
  (table) => [
    unique('dialogue_follow_up_tenant').on(table.municipalityId, table.id),
    index('dialogue_follow_up_of_session').on(table.sessionId),
    index('dialogue_follow_up_due')
      .on(table.municipalityId, table.dueOn)
      .where(sql`state = 'open'`),
    foreignKey({
      columns: [table.municipalityId, table.sessionId],
      foreignColumns: [dialogueSession.municipalityId, dialogueSession.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.bookingId],
      foreignColumns: [dialogueBooking.municipalityId, dialogueBooking.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.unitId],
      foreignColumns: [organisationUnit.municipalityId, organisationUnit.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.madeById],
      foreignColumns: [person.municipalityId, person.id],
    }),
    check('dialogue_follow_up_state_is_known', isOneOf(table.state, followUpStates)),
    check(
      'dialogue_follow_up_that_is_over_has_an_end',
      sql`(${table.state} = 'open') = (${table.closedAt} is null)`,
    ),
  ],
);

/**
 * What was talked about at a table of a dialogue meeting, which is open to everyone. There is none of a deputation:
 * those meetings are closed, and PostgreSQL refuses one (`dialogue_note_of_open_meeting`, a trigger).
 */
export const dialogueNote = pgTable(
  'dialogue_note',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    sessionId: uuid().notNull(),
    topicId: uuid(),
    text: text().notNull(),
    state: text({ enum: noteStates }).notNull(),
    writtenById: uuid().notNull(),
    changedAt: instant().notNull(),
    /** Until when those who came can say that it is wrong. */
    checkUntil: instant(),
    publishedAt: instant(),
  },
  (table) => [
    unique('dialogue_note_tenant').on(table.municipalityId, table.id),
    index('dialogue_note_of_session').on(table.sessionId),
    foreignKey({
      columns: [table.municipalityId, table.sessionId],
      foreignColumns: [dialogueSession.municipalityId, dialogueSession.id],
    }),
    foreignKey({
      name: 'dialogue_note_topic_of_its_session',
      columns: [table.sessionId, table.topicId],
      foreignColumns: [dialogueTopic.sessionId, dialogueTopic.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.writtenById],
      foreignColumns: [person.municipalityId, person.id],
    }),
    check('dialogue_note_state_is_known', isOneOf(table.state, noteStates)),
    check(
      'dialogue_note_was_checked',
      sql`${table.state} = 'draft' or ${table.checkUntil} is not null`,
    ),
    check(
      'dialogue_note_published_has_a_time',
      sql`(${table.state} = 'published') = (${table.publishedAt} is not null)`,
    ),
  ],
);

/** What somebody who came says of notes. */
export const dialogueNoteCheck = pgTable(
  'dialogue_note_check',
  {
    municipalityId: uuid().notNull(),
    noteId: uuid().notNull(),
    bookingId: uuid().notNull(),
    verdict: text({ enum: noteVerdicts }).notNull(),
    words: text(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.noteId, table.bookingId] }),
    foreignKey({
      columns: [table.municipalityId, table.noteId],
      foreignColumns: [dialogueNote.municipalityId, dialogueNote.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.bookingId],
      foreignColumns: [dialogueBooking.municipalityId, dialogueBooking.id],
    }),
    check('dialogue_note_check_verdict_is_known', isOneOf(table.verdict, noteVerdicts)),
  ],
);

/**
 * What somebody thought of a session afterwards: three grades from 1 to 5, and words. Whose it is nobody can tell; the
 * key lets each of them answer once.
 */
export const dialogueReply = pgTable(
  'dialogue_reply',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    sessionId: uuid().notNull(),
    side: text({ enum: sides }).notNull(),
    respondentKey: text().notNull(),
    heard: smallint().notNull(),
    clear: smallint().notNull(),
    worthwhile: smallint().notNull(),
    words: text(),
    at: instant().notNull(),
  },
  (table) => [
    unique('dialogue_reply_once').on(table.sessionId, table.side, table.respondentKey),
    foreignKey({
      columns: [table.municipalityId, table.sessionId],
      foreignColumns: [dialogueSession.municipalityId, dialogueSession.id],
    }),
    check('dialogue_reply_side_is_known', isOneOf(table.side, sides)),
    check(
      'dialogue_reply_grades',
      sql`${table.heard} between 1 and 5 and ${table.clear} between 1 and 5 and ${table.worthwhile} between 1 and 5`,
    ),
  ],
);
