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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { decisions, entryKinds, restrictions } from '~/domains/moderation/vocabulary';
import { id, instant, isOneOf } from './_columns';
import { person } from './identity';
import { municipality } from './municipalities';
import { subject } from './thread';

type InEachLanguage = { da: string; en: string; de: string };

/** A ground for restricting what somebody wrote, in words that staff may edit. One that was used stays. */
export const moderationReason = pgTable(
  'moderation_reason',
  {
    id: id(),
    municipalityId: uuid()
      .notNull()
      .references(() => municipality.id),
    code: text().notNull(),
    position: integer().notNull(),
    title: jsonb().$type<InEachLanguage>().notNull(),
    wording: jsonb().$type<InEachLanguage>().notNull(),
    /** Whether the text stays to be read, with the reason beside it. */
    keepsTextPublic: boolean().notNull(),
    retiredAt: instant(),
  },
  (table) => [
    unique('moderation_reason_code').on(table.municipalityId, table.code),
    unique('moderation_reason_tenant').on(table.municipalityId, table.id),
    check('moderation_reason_code_is_a_word', sql`${table.code} ~ '^[a-z][a-z_]*$'`),
  ],
);

/** Somebody tells us that published content is illegal or against the rules (DSA art. 16). */
export const contentNotice = pgTable(
  'content_notice',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    subjectId: uuid().notNull(),
    explanation: text().notNull(),
    /** Who told us; may be left out, and is forgotten when the matter is old. */
    name: text(),
    email: text(),
    language: text({ enum: ['da', 'en', 'de'] }).notNull(),
    personId: uuid(),
    createdAt: instant().notNull(),
  },
  (table) => [
    unique('content_notice_tenant').on(table.municipalityId, table.id),
    index('content_notice_of_subject').on(table.subjectId),
    index('content_notice_of_person').on(table.personId),
    foreignKey({
      columns: [table.municipalityId, table.subjectId],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    check('content_notice_language_is_known', isOneOf(table.language, ['da', 'en', 'de'])),
  ],
);

/**
 * Something that waits for a moderator, or did. The snapshot is what it looked like: a decision is about
 * that, and is refused where the text has changed since. While its author is asked, the clock stands
 * still: `dueAt` is empty and `workingDaysLeft` says how many are left.
 */
export const moderationEntry = pgTable(
  'moderation_entry',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    subjectId: uuid().notNull(),
    kind: text({ enum: entryKinds }).notNull(),
    receivedAt: instant().notNull(),
    dueAt: instant(),
    workingDaysLeft: integer(),
    claimedById: uuid(),
    claimedAt: instant(),
    closedAt: instant(),
    title: text().notNull(),
    text: text().notNull(),
    textHash: text().notNull(),
    /** Page of the subject, without language prefix; null while it has none for everyone. */
    path: text(),
    noticeId: uuid(),
    /** Who may not decide, where a decision is looked at again: whoever made it. */
    notById: uuid(),
    /** Who may not decide because it is their own matter: who wrote it, or wrote it down, and who reported it. */
    partyIds: uuid()
      .array()
      .notNull()
      .default(sql`'{}'::uuid[]`),
  },
  (table) => [
    unique('moderation_entry_tenant').on(table.municipalityId, table.id),
    uniqueIndex('moderation_entry_one_open')
      .on(table.subjectId, table.kind)
      .where(sql`closed_at is null and kind <> 'notice'`),
    index('moderation_entry_waiting')
      .on(table.municipalityId, table.dueAt, table.id)
      .where(sql`closed_at is null`),
    index('moderation_entry_claimed')
      .on(table.claimedById)
      .where(sql`closed_at is null`),
    index('moderation_entry_of_subject').on(table.subjectId),
    index('moderation_entry_of_notice')
      .on(table.noticeId)
      .where(sql`notice_id is not null`),
    foreignKey({
      columns: [table.municipalityId, table.subjectId],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.claimedById],
      foreignColumns: [person.municipalityId, person.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.noticeId],
      foreignColumns: [contentNotice.municipalityId, contentNotice.id],
    }),
    check('moderation_entry_kind_is_known', isOneOf(table.kind, entryKinds)),
    check(
      'moderation_entry_is_due_or_paused',
      sql`${table.closedAt} is not null or (${table.dueAt} is null) <> (${table.workingDaysLeft} is null)`,
    ),
    check(
      'moderation_entry_claim_has_a_time',
      sql`(${table.claimedById} is null) = (${table.claimedAt} is null)`,
    ),
    check(
      'moderation_entry_notice_has_one',
      sql`(${table.kind} = 'notice') = (${table.noticeId} is not null)`,
    ),
    check(
      'moderation_entry_second_look_is_by_another',
      sql`(${table.kind} = 'reconsideration') = (${table.notById} is not null)`,
    ),
    check(
      'moderation_entry_is_looked_at_by_another',
      sql`${table.claimedById} <> ${table.notById}`,
    ),
    check(
      'moderation_entry_is_nobodys_own_matter',
      sql`${table.closedAt} is not null or ${table.claimedById} <> all (${table.partyIds})`,
    ),
  ],
);

/**
 * What was decided, and the statement of reasons that was given. Rows are only ever added; what may tell of the
 * author – the statement, and what was public before – is detached, once, when the author is erased.
 */
export const moderationDecision = pgTable(
  'moderation_decision',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    entryId: uuid().notNull(),
    subjectId: uuid().notNull(),
    decision: text({ enum: decisions }).notNull(),
    reasonId: uuid(),
    /** What whoever wrote it is told, in their language. */
    statement: text(),
    /** What everyone read until then, so that taking the decision back returns just that; null: nothing. */
    publicBefore: text(),
    language: text({ enum: ['da', 'en', 'de'] }).notNull(),
    /** Hash of the text that was judged. */
    textHash: text().notNull(),
    decidedById: uuid().notNull(),
    notById: uuid(),
    decidedAt: instant().notNull(),
  },
  (table) => [
    unique('moderation_decision_tenant').on(table.municipalityId, table.id),
    index('moderation_decision_of_entry').on(table.entryId),
    index('moderation_decision_of_subject').on(table.subjectId),
    foreignKey({
      columns: [table.municipalityId, table.entryId],
      foreignColumns: [moderationEntry.municipalityId, moderationEntry.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.reasonId],
      foreignColumns: [moderationReason.municipalityId, moderationReason.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.decidedById],
      foreignColumns: [person.municipalityId, person.id],
    }),
    check('moderation_decision_decision_is_known', isOneOf(table.decision, decisions)),
    check('moderation_decision_language_is_known', isOneOf(table.language, ['da', 'en', 'de'])),
    check(
      'moderation_decision_restricts_with_a_reason',
      sql`${table.decision} not in (${sql.raw(restrictions.map((one) => `'${one}'`).join(', '))})
        or ${table.reasonId} is not null`,
    ),
    check('moderation_decision_is_by_another', sql`${table.decidedById} <> ${table.notById}`),
  ],
);

/**
 * A decision that goes on paper, since no mail reaches whom it is for. What it says is the decision's. The row is
 * gone with the account.
 */
export const moderationLetter = pgTable(
  'moderation_letter',
  {
    decisionId: uuid().primaryKey(),
    municipalityId: uuid().notNull(),
    recipientId: uuid().notNull(),
    createdAt: instant().notNull(),
    sentAt: instant(),
  },
  (table) => [
    index('moderation_letter_waiting')
      .on(table.municipalityId, table.createdAt)
      .where(sql`sent_at is null`),
    index('moderation_letter_of_recipient').on(table.recipientId),
    foreignKey({
      columns: [table.municipalityId, table.decisionId],
      foreignColumns: [moderationDecision.municipalityId, moderationDecision.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.recipientId],
      foreignColumns: [person.municipalityId, person.id],
    }),
  ],
);

/** Whoever a decision restricts asks for a second look, once, and in what words. */
export const reconsideration = pgTable(
  'reconsideration',
  {
    entryId: uuid().primaryKey(),
    municipalityId: uuid().notNull(),
    decisionId: uuid().notNull().unique(),
    request: text().notNull(),
    askedAt: instant().notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.municipalityId, table.entryId],
      foreignColumns: [moderationEntry.municipalityId, moderationEntry.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.decisionId],
      foreignColumns: [moderationDecision.municipalityId, moderationDecision.id],
    }),
  ],
);

/** What staff tell each other about something that waits; no citizen reads it. */
export const moderationNote = pgTable(
  'moderation_note',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    entryId: uuid().notNull(),
    byId: uuid().notNull(),
    at: instant().notNull(),
    text: text().notNull(),
  },
  (table) => [
    index('moderation_note_of_entry').on(table.entryId),
    foreignKey({
      columns: [table.municipalityId, table.entryId],
      foreignColumns: [moderationEntry.municipalityId, moderationEntry.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.byId],
      foreignColumns: [person.municipalityId, person.id],
    }),
  ],
);
