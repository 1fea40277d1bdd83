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
import { mailTemplates } from '~/domains/notifications/mail-templates';
import { questionStates } from '~/domains/questions/states';
import { askings, handlings } from '~/domains/questions/vocabulary';
import { id, instant, isOneOf } from './_columns';
import { person } from './identity';
import { committee, municipality, organisationUnit } from './municipalities';
import { questionRuleSet, questionTime } from './question-times';
import { subject } from './thread';

/**
 * A question to the council. `topic` and `text` are its asker's, the published ones what everyone reads. Everyone
 * reads it where there are any and it is not hidden – by their asker's consent, or as a refusal that they show. It keeps the rules and the closing instant that it was judged by,
 * whatever becomes of its meeting. Erasing its asker leaves neither text nor name.
 */
export const question = pgTable(
  'question',
  {
    id: uuid().primaryKey(),
    municipalityId: uuid().notNull(),
    authorId: uuid().notNull(),
    /** Who wrote it down for them at the desk or by telephone; null: they did it alone. */
    assistedById: uuid(),
    /** Made by the form, so that one sent twice is one question. */
    formKey: uuid().notNull(),
    state: text({ enum: questionStates }).notNull(),
    handling: text({ enum: handlings }).notNull().default('council'),
    language: text({ enum: ['da', 'en', 'de'] }).notNull(),
    topic: text(),
    text: text(),
    publishedTopic: text(),
    publishedText: text(),
    publishedAt: instant(),
    hiddenAt: instant(),
    /** The name that is shown; null: none, as its asker chose or must be protected. */
    shownName: text(),
    asking: text({ enum: askings }).notNull(),
    /** The others who ask, or the association; for staff and the meeting. */
    askedWith: text(),
    /** Whether everyone may read it. */
    isPublishable: boolean().notNull(),
    /** Since when its asker lets everyone read it beside the ground on which it was refused; null: they do not. */
    refusalShownAt: instant(),
    /** What its asker needs to take part: an interpreter, a hearing loop, somebody who reads it aloud. */
    needs: text(),
    place: text(),
    committeeId: uuid(),
    ruleSetId: uuid().notNull(),
    receivedAt: instant().notNull(),
    /** Closing instant of the meeting that it was judged for; null: no meeting was set up yet. */
    deadlineAt: instant(),
    /** That meeting, wherever it is moved to and whenever the question is asked; null: no meeting was set up yet. */
    judgedForId: uuid(),
    /** The meeting at which it is to be asked, or was. */
    meetingId: uuid(),
    /** A keyed hash of normalised name and address, below level 3: several accounts of one person show. */
    personHash: text(),
    /** Order on its meeting's agenda, from 1; null: the order of receipt. */
    position: integer(),
    minutes: integer(),
    /** Who answers at the meeting, as the agenda names them. */
    answeredBy: text(),
    /** The unit that drafts the answer. */
    unitId: uuid(),
    forwardedTo: text(),
    /** Where the meeting's recording gets to it, in seconds. */
    streamSecond: integer(),
    erasedAt: instant(),
  },
  (table) => [
    unique('question_tenant').on(table.municipalityId, table.id),
    // By the key first: a draft looks for what was sent under its id.
    unique('question_sent_once').on(table.formKey, table.authorId),
    index('question_of_author').on(table.authorId),
    index('question_by_receipt').on(table.municipalityId, table.receivedAt, table.id),
    index('question_of_meeting').on(table.meetingId, table.receivedAt, table.id),
    // What comes after the id is not sought by it, but lets the archive be narrowed without reading its rows.
    index('question_public')
      .on(
        table.municipalityId,
        table.publishedAt,
        table.id,
        table.state,
        table.receivedAt,
        table.committeeId,
      )
      .where(sql`published_text is not null and hidden_at is null`),
    index('question_of_person_hash')
      .on(table.municipalityId, table.personHash)
      .where(sql`person_hash is not null`),
    index('question_similar_topic').using('gin', sql`lower(${table.publishedTopic}) gin_trgm_ops`),
    foreignKey({
      columns: [table.municipalityId, table.id],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.authorId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.assistedById],
      foreignColumns: [person.municipalityId, person.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.committeeId],
      foreignColumns: [committee.municipalityId, committee.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.ruleSetId],
      foreignColumns: [questionRuleSet.municipalityId, questionRuleSet.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.meetingId],
      foreignColumns: [questionTime.municipalityId, questionTime.meetingId],
    }),
    foreignKey({
      columns: [table.municipalityId, table.judgedForId],
      foreignColumns: [questionTime.municipalityId, questionTime.meetingId],
    }),
    foreignKey({
      columns: [table.municipalityId, table.unitId],
      foreignColumns: [organisationUnit.municipalityId, organisationUnit.id],
    }),
    check('question_state_is_known', isOneOf(table.state, questionStates)),
    check('question_handling_is_known', isOneOf(table.handling, handlings)),
    check('question_asking_is_known', isOneOf(table.asking, askings)),
    check('question_language_is_known', isOneOf(table.language, ['da', 'en', 'de'])),
    check(
      'question_has_a_text',
      sql`(${table.text} is not null and ${table.topic} is not null) or ${table.erasedAt} is not null`,
    ),
    check(
      'question_published_can_be_read',
      sql`num_nonnulls(${table.publishedTopic}, ${table.publishedText}, ${table.publishedAt}) in (0, 3)
        or ${table.erasedAt} is not null`,
    ),
    check(
      'question_is_public_with_consent',
      sql`${table.publishedText} is null or ${table.isPublishable}
        or (${table.state} = 'refused' and ${table.refusalShownAt} is not null)`,
    ),
    check(
      'question_of_the_administration_has_no_meeting',
      sql`${table.handling} = 'council' or ${table.meetingId} is null`,
    ),
    check(
      'question_asked_was_at_a_meeting',
      sql`${table.state} not in ('asked', 'lapsed') or ${table.meetingId} is not null`,
    ),
    check('question_takes_time', sql`${table.minutes} > 0`),
    check(
      'question_forwarded_goes_somewhere',
      sql`${table.state} <> 'forwarded' or ${table.forwardedTo} is not null or ${table.erasedAt} is not null`,
    ),
  ],
);

/** What a question said before its asker changed it after it was received. Rows are only ever added. */
export const questionFormerText = pgTable(
  'question_former_text',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    questionId: uuid().notNull(),
    topic: text(),
    text: text(),
    /** Until when it was so. */
    until: instant().notNull(),
  },
  (table) => [
    index('question_former_text_of_question').on(table.questionId),
    foreignKey({
      columns: [table.municipalityId, table.questionId],
      foreignColumns: [question.municipalityId, question.id],
    }),
  ],
);

/**
 * What an asker was to be told, and no mail reaches them: staff tell them themselves, and say so. It is forgotten with the
 * question.
 */
export const questionUntold = pgTable(
  'question_untold',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    questionId: uuid().notNull(),
    /** In the language of the question. */
    text: text().notNull(),
    at: instant().notNull(),
    toldAt: instant(),
  },
  (table) => [
    index('question_untold_of_question').on(table.questionId),
    index('question_untold_waits')
      .on(table.municipalityId, table.at)
      .where(sql`told_at is null`),
    foreignKey({
      columns: [table.municipalityId, table.questionId],
      foreignColumns: [question.municipalityId, question.id],
    }),
  ],
);

/** What a mail to whoever asks said, for the case: mails themselves are kept nowhere. Rows are only ever added. */
export const questionTold = pgTable(
  'question_told',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    questionId: uuid().notNull(),
    template: text({ enum: mailTemplates }).notNull(),
    at: instant().notNull(),
    /** In the language of the question; null: forgotten with its asker. */
    text: text(),
  },
  (table) => [
    index('question_told_of_question').on(table.questionId),
    foreignKey({
      columns: [table.municipalityId, table.questionId],
      foreignColumns: [question.municipalityId, question.id],
    }),
    check('question_told_template_is_known', isOneOf(table.template, mailTemplates)),
  ],
);

/** A question to the asker while theirs is looked at, and what they answered. */
export const questionClarification = pgTable(
  'question_clarification',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    questionId: uuid().notNull(),
    question: text().notNull(),
    askedAt: instant().notNull(),
    answer: text(),
    answeredAt: instant(),
  },
  (table) => [
    index('question_clarification_of_question').on(table.questionId),
    foreignKey({
      columns: [table.municipalityId, table.questionId],
      foreignColumns: [question.municipalityId, question.id],
    }),
    check(
      'question_clarification_answer_has_a_time',
      sql`${table.answer} is null or ${table.answeredAt} is not null`,
    ),
  ],
);

/**
 * A question that is being written, stage by stage. It belongs to a person, or to a browser until somebody signs in
 * there, and is forgotten a while after its last change.
 */
export const questionDraft = pgTable(
  'question_draft',
  {
    id: id(),
    municipalityId: uuid()
      .notNull()
      .references(() => municipality.id),
    personId: uuid(),
    browserHash: text(),
    fields: jsonb().$type<Record<string, string | string[]>>().notNull(),
    startedAt: instant().notNull(),
    changedAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [
    index('question_draft_of_person')
      .on(table.personId)
      .where(sql`person_id is not null`),
    index('question_draft_of_browser')
      .on(table.browserHash)
      .where(sql`browser_hash is not null`),
    index('question_draft_expires').on(table.expiresAt),
    foreignKey({
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    check(
      'question_draft_is_somebodys',
      sql`${table.personId} is not null or ${table.browserHash} is not null`,
    ),
  ],
);
