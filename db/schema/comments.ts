import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { commentStates } from '~/domains/comments/states';
import { id, instant, isOneOf } from './_columns';
import { person } from './identity';
import { organisationUnit } from './municipalities';
import { planNode } from './plans';
import { subject } from './thread';

/**
 * What a citizen thinks of a node of a plan. `text` is what they wrote, `publishedText` what everyone
 * reads, which differs where a moderator took something out; a refused comment has one where its author lets
 * it be read beside the ground. Erasing its author leaves no text.
 */
export const comment = pgTable(
  'comment',
  {
    id: uuid().primaryKey(),
    municipalityId: uuid().notNull(),
    nodeId: uuid().notNull(),
    authorId: uuid().notNull(),
    /** Made by the form, so that one sent twice is one comment. */
    formKey: uuid().notNull(),
    state: text({ enum: commentStates }).notNull(),
    language: text({ enum: ['da', 'en', 'de'] }).notNull(),
    text: text(),
    publishedText: text(),
    /** The name that is shown; null: none, as its author chose or must be protected. */
    shownName: text(),
    submittedAt: instant().notNull(),
    publishedAt: instant(),
    erasedAt: instant(),
  },
  (table) => [
    unique('comment_tenant').on(table.municipalityId, table.id),
    unique('comment_sent_once').on(table.authorId, table.formKey),
    index('comment_of_node')
      .on(table.nodeId, table.publishedAt)
      .where(sql`state in ('published', 'refused') and published_text is not null`),
    index('comment_of_author').on(table.authorId),
    foreignKey({
      columns: [table.municipalityId, table.id],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.nodeId],
      foreignColumns: [planNode.municipalityId, planNode.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.authorId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    check('comment_state_is_known', isOneOf(table.state, commentStates)),
    check('comment_language_is_known', isOneOf(table.language, ['da', 'en', 'de'])),
    check('comment_has_a_text', sql`${table.text} is not null or ${table.erasedAt} is not null`),
    check(
      'comment_published_can_be_read',
      sql`${table.state} <> 'published' or (${table.publishedText} is not null and ${table.publishedAt} is not null)`,
    ),
  ],
);

/** A question to the author while their comment is looked at, and what they answered. */
export const commentClarification = pgTable(
  'comment_clarification',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    commentId: uuid().notNull(),
    question: text().notNull(),
    askedAt: instant().notNull(),
    answer: text(),
    answeredAt: instant(),
  },
  (table) => [
    index('comment_clarification_of_comment').on(table.commentId),
    foreignKey({
      columns: [table.municipalityId, table.commentId],
      foreignColumns: [comment.municipalityId, comment.id],
    }),
    check(
      'comment_clarification_answer_has_a_time',
      sql`${table.answer} is null or ${table.answeredAt} is not null`,
    ),
  ],
);

/** What the unit that owns the node answers, in public. */
export const commentAnswer = pgTable(
  'comment_answer',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    commentId: uuid().notNull().unique(),
    unitId: uuid(),
    byId: uuid().notNull(),
    text: text().notNull(),
    at: instant().notNull(),
    changedAt: instant(),
  },
  (table) => [
    foreignKey({
      columns: [table.municipalityId, table.commentId],
      foreignColumns: [comment.municipalityId, comment.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.unitId],
      foreignColumns: [organisationUnit.municipalityId, organisationUnit.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.byId],
      foreignColumns: [person.municipalityId, person.id],
    }),
  ],
);
