import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { marks } from '~/domains/questions/vocabulary';
import { isOneOf } from './_columns';
import { questionTime } from './question-times';
import { question } from './questions';

/**
 * A question on an agenda as it was published: its number and minutes stay, whatever becomes of it. Of what it says, and
 * who asks, everyone reads what they may read of the question now.
 */
export const questionAgendaItem = pgTable(
  'question_agenda_item',
  {
    meetingId: uuid().notNull(),
    questionId: uuid().notNull(),
    municipalityId: uuid().notNull(),
    number: integer().notNull(),
    minutes: integer().notNull(),
    /** Who answers, as the agenda names them. */
    answeredBy: text(),
    /** What was marked at the meeting; it is provisional until the question time ends. */
    mark: text({ enum: marks }),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.questionId] }),
    unique('question_agenda_item_number').on(table.meetingId, table.number),
    index('question_agenda_item_of_question').on(table.questionId),
    foreignKey({
      name: 'question_agenda_item_of_meeting',
      columns: [table.municipalityId, table.meetingId],
      foreignColumns: [questionTime.municipalityId, questionTime.meetingId],
    }),
    foreignKey({
      name: 'question_agenda_item_question',
      columns: [table.municipalityId, table.questionId],
      foreignColumns: [question.municipalityId, question.id],
    }),
    check('question_agenda_item_mark_is_known', isOneOf(table.mark, marks)),
    check('question_agenda_item_has_a_place', sql`${table.number} > 0 and ${table.minutes} > 0`),
  ],
);
