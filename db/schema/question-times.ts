import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { RuleSet } from '~/domains/questions/rule-set';
import { pauses, turns } from '~/domains/questions/vocabulary';
import { id, instant, isOneOf } from './_columns';
import { person } from './identity';
import { meeting, municipality } from './municipalities';
import { subject } from './thread';

/** How the question time works, from an instant on. Rows are only ever added. */
export const questionRuleSet = pgTable(
  'question_rule_set',
  {
    id: id(),
    municipalityId: uuid()
      .notNull()
      .references(() => municipality.id),
    version: integer().notNull(),
    rules: jsonb().$type<RuleSet>().notNull(),
    inForceFrom: instant().notNull(),
    /** Null: what every municipality begins with. */
    madeById: uuid(),
    madeAt: instant().notNull(),
  },
  (table) => [
    unique('question_rule_set_tenant').on(table.municipalityId, table.id),
    unique('question_rule_set_version').on(table.municipalityId, table.version),
    foreignKey({
      columns: [table.municipalityId, table.madeById],
      foreignColumns: [person.municipalityId, person.id],
    }),
  ],
);

/**
 * The question time of a council meeting. `closesAt` is computed from the rules that held when it was set up or its
 * meeting was moved, and stands once it has passed. While the agenda is being dealt with, it says whose turn it is.
 */
export const questionTime = pgTable(
  'question_time',
  {
    meetingId: uuid().primaryKey(),
    municipalityId: uuid().notNull(),
    ruleSetId: uuid().notNull(),
    /** When the meeting began by what `closesAt` was computed from: another by now means that it was moved. */
    meetingStartsAt: instant().notNull(),
    closesAt: instant().notNull(),
    totalMinutes: integer().notNull(),
    /** Why there is none at this meeting; null: there is. */
    pause: text({ enum: pauses }),
    /** Whether staff say that the meeting is one of the budget's, which is a pause only where the rules have it so. */
    isBudget: boolean().notNull().default(false),
    cancelledAt: instant(),
    /** Rises with every change of the agenda, so that nobody overwrites what they have not seen. */
    agendaVersion: integer().notNull().default(0),
    frozenAt: instant(),
    publishedAt: instant(),
    endedAt: instant(),
    minutesUrl: text(),
    currentQuestionId: uuid(),
    turn: text({ enum: turns }),
    turnSince: instant(),
  },
  (table) => [
    unique('question_time_tenant').on(table.municipalityId, table.meetingId),
    index('question_time_in_time').on(table.municipalityId, table.meetingStartsAt),
    foreignKey({
      columns: [table.municipalityId, table.meetingId],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    foreignKey({
      name: 'question_time_of_meeting',
      columns: [table.meetingId],
      foreignColumns: [meeting.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.ruleSetId],
      foreignColumns: [questionRuleSet.municipalityId, questionRuleSet.id],
    }),
    foreignKey({
      name: 'question_time_current_question',
      columns: [table.municipalityId, table.currentQuestionId],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    check('question_time_pause_is_known', isOneOf(table.pause, pauses)),
    check('question_time_turn_is_known', isOneOf(table.turn, turns)),
    check('question_time_takes_time', sql`${table.totalMinutes} > 0`),
    check(
      'question_time_closes_before_it_begins',
      sql`${table.closesAt} < ${table.meetingStartsAt}`,
    ),
    check(
      'question_time_is_frozen_before_it_is_published',
      sql`${table.publishedAt} is null or ${table.frozenAt} is not null`,
    ),
    check(
      'question_time_turn_has_a_beginning_and_a_question',
      sql`(${table.turn} is null) = (${table.turnSince} is null)
        and (${table.turn} is null or ${table.currentQuestionId} is not null)`,
    ),
  ],
);
