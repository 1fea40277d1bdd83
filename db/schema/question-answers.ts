import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { answerStates } from '~/domains/questions/vocabulary';
import { id, instant, isOneOf } from './_columns';
import { person } from './identity';
import { organisationUnit } from './municipalities';
import { question } from './questions';

/** The answer on record: drafted by the administration, approved by the mayor's office, published after the meeting. */
export const questionAnswer = pgTable(
  'question_answer',
  {
    questionId: uuid().primaryKey(),
    municipalityId: uuid().notNull(),
    state: text({ enum: answerStates }).notNull(),
    text: text().notNull(),
    /** Who answers, as everyone reads it: an office or a name in public service. */
    answeredBy: text().notNull(),
    byId: uuid().notNull(),
    changedAt: instant().notNull(),
    approvedById: uuid(),
    approvedAt: instant(),
    publishedAt: instant(),
    /** When it was changed after everyone could read it; null: never. */
    correctedAt: instant(),
    /** Since when it is to go on paper, as no mail reached whoever asked; null: it need not. */
    letterWantedAt: instant(),
    letterSentAt: instant(),
    /** What it should say instead, and who would give it, as long as nobody has approved that. */
    proposedText: text(),
    proposedBy: text(),
    proposedById: uuid(),
    proposedAt: instant(),
  },
  (table) => [
    index('question_answer_letter_waiting')
      .on(table.municipalityId, table.letterWantedAt)
      .where(sql`letter_wanted_at is not null and letter_sent_at is null`),
    foreignKey({
      columns: [table.municipalityId, table.questionId],
      foreignColumns: [question.municipalityId, question.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.byId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.approvedById],
      foreignColumns: [person.municipalityId, person.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.proposedById],
      foreignColumns: [person.municipalityId, person.id],
    }),
    check('question_answer_state_is_known', isOneOf(table.state, answerStates)),
    check(
      'question_answer_is_approved_before_it_is_published',
      sql`${table.state} not in ('approved', 'published') or ${table.approvedAt} is not null`,
    ),
    check(
      'question_answer_published_has_a_time',
      sql`(${table.state} = 'published') = (${table.publishedAt} is not null)`,
    ),
    check(
      'question_answer_letter_is_of_the_published',
      sql`${table.letterWantedAt} is null or ${table.publishedAt} is not null`,
    ),
    check(
      'question_answer_letter_sent_was_wanted',
      sql`${table.letterSentAt} is null or ${table.letterWantedAt} is not null`,
    ),
    check(
      'question_answer_proposed_is_of_the_published',
      sql`num_nonnulls(${table.proposedText}, ${table.proposedBy}, ${table.proposedById}, ${table.proposedAt}) in (0, 4)
        and (${table.proposedText} is null or ${table.state} = 'published')`,
    ),
  ],
);

/** What a published answer said before it was corrected. Rows are only ever added. */
export const questionFormerAnswer = pgTable(
  'question_former_answer',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    questionId: uuid().notNull(),
    text: text().notNull(),
    answeredBy: text().notNull(),
    byId: uuid().notNull(),
    /** From when until when everyone read it. */
    at: instant().notNull(),
    until: instant().notNull(),
  },
  (table) => [
    index('question_former_answer_of_question').on(table.questionId),
    foreignKey({
      columns: [table.municipalityId, table.questionId],
      foreignColumns: [question.municipalityId, question.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.byId],
      foreignColumns: [person.municipalityId, person.id],
    }),
  ],
);

/** What staff tell each other about a question and its answer; no citizen reads it. */
export const questionNote = pgTable(
  'question_note',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    questionId: uuid().notNull(),
    byId: uuid().notNull(),
    at: instant().notNull(),
    text: text().notNull(),
  },
  (table) => [
    index('question_note_of_question').on(table.questionId),
    foreignKey({
      columns: [table.municipalityId, table.questionId],
      foreignColumns: [question.municipalityId, question.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.byId],
      foreignColumns: [person.municipalityId, person.id],
    }),
  ],
);

/** Something that an answer promises to do, by when, and whether it was done. */
export const questionFollowUp = pgTable(
  'question_follow_up',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    questionId: uuid().notNull(),
    promise: text().notNull(),
    /** The unit that does it; its plan owners are reminded. */
    unitId: uuid().notNull(),
    /** Last day, in Denmark. */
    dueOn: date().notNull(),
    promisedAt: instant().notNull(),
    keptAt: instant(),
    /** What came of it. */
    outcome: text(),
    /** When its owners were last written to. */
    remindedAt: instant(),
    /** When it, or what came of it, was last put right; null: never. */
    correctedAt: instant(),
  },
  (table) => [
    unique('question_follow_up_tenant').on(table.municipalityId, table.id),
    index('question_follow_up_of_question').on(table.questionId),
    index('question_follow_up_open')
      .on(table.municipalityId, table.dueOn)
      .where(sql`kept_at is null`),
    foreignKey({
      columns: [table.municipalityId, table.questionId],
      foreignColumns: [question.municipalityId, question.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.unitId],
      foreignColumns: [organisationUnit.municipalityId, organisationUnit.id],
    }),
    check(
      'question_follow_up_outcome_is_of_the_kept',
      sql`(${table.keptAt} is null) = (${table.outcome} is null)`,
    ),
  ],
);

/** What a promise, and what came of it, said before it was corrected. Rows are only ever added. */
export const questionFormerPromise = pgTable(
  'question_former_promise',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    followUpId: uuid().notNull(),
    promise: text().notNull(),
    unitId: uuid().notNull(),
    dueOn: date().notNull(),
    outcome: text(),
    /** Who put it right, and until when everyone read it so. */
    correctedById: uuid().notNull(),
    until: instant().notNull(),
  },
  (table) => [
    index('question_former_promise_of_promise').on(table.followUpId),
    foreignKey({
      columns: [table.municipalityId, table.followUpId],
      foreignColumns: [questionFollowUp.municipalityId, questionFollowUp.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.unitId],
      foreignColumns: [organisationUnit.municipalityId, organisationUnit.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.correctedById],
      foreignColumns: [person.municipalityId, person.id],
    }),
  ],
);
