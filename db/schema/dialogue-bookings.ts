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
import { bookingStates } from '~/domains/dialogue/states';
import { needKinds, outcomes } from '~/domains/dialogue/vocabulary';
import { emptyTextArray, id, instant, isOneOf } from './_columns';
import { dialogueModel, dialogueSession, dialogueTopic } from './dialogue-sessions';
import { person } from './identity';
import { committee } from './municipalities';
import { seatClaim } from './seats';
import { subject } from './thread';

/**
 * Somebody wants to be heard by a committee, or has signed up for its dialogue meeting. Its place is its claim on
 * seats of the session (`claimId`), and where people come one by one the slot that names the same claim; so two
 * bookings never have one slot. Without a session it waits for the committee's next one. What its author wrote is
 * read by those who sit at the table, and by nobody else.
 */
export const dialogueBooking = pgTable(
  'dialogue_booking',
  {
    id: uuid().primaryKey(),
    municipalityId: uuid().notNull(),
    committeeId: uuid().notNull(),
    sessionId: uuid(),
    claimId: uuid(),
    authorId: uuid().notNull(),
    /** Who wrote it down for them; null: they did it alone. */
    assistedById: uuid(),
    /** Made by the form, so that one sent twice is one booking. */
    formKey: uuid().notNull(),
    state: text({ enum: bookingStates }).notNull(),
    language: text({ enum: ['da', 'en', 'de'] }).notNull(),
    /** What it is about, and what they want to say; null at a dialogue meeting, where that is no condition. */
    topic: text(),
    viewpoint: text(),
    /** The item of the agenda, or the case, that it concerns. */
    agendaItem: text(),
    /** Its words without case and blanks, by which the same case is known again. */
    caseKey: text(),
    /** Where it is, in its author's words. */
    place: text(),
    /** The topic of a dialogue meeting that they want to talk about. */
    topicId: uuid(),
    partySize: integer().notNull(),
    /** The others who come, as its author names them. */
    companions: text(),
    needs: text().array().notNull().default(emptyTextArray),
    needsNote: text(),
    isRemote: boolean().notNull().default(false),
    /** Whether its subject, the outcome and the follow-up may stand for everyone, where the model has it so. */
    isPublishable: boolean().notNull().default(false),
    modelId: uuid().notNull(),
    receivedAt: instant().notNull(),
    /** Closing instant of the session that it was booked for. */
    deadlineAt: instant().notNull(),
    decidedAt: instant(),
    decidedById: uuid(),
    /** The ground on which it was refused (`listGrounds`), and the words of whoever decided. */
    reasonCode: text(),
    decisionWords: text(),
    /** Why its author asks for a second look; answered when it is decided on again. */
    secondLook: text(),
    secondLookAt: instant(),
    secondLookAnsweredAt: instant(),
    /** The words of whoever looked at it again. */
    secondLookWords: text(),
    /** Rises with everything its author is told: what their calendar was told last holds. */
    sequence: integer().notNull().default(0),
    /** From when until when the invitation is that stands in its author's calendar; null: none does. */
    invitedFrom: instant(),
    invitedUntil: instant(),
    /** The beginning that its author was last reminded of. */
    remindedOf: instant(),
    /** When its author was asked what they thought of the session. */
    replyAskedAt: instant(),
    outcome: text({ enum: outcomes }),
    outcomeAt: instant(),
    /** What it was about, in the secretary's words, for everyone. */
    publicTitle: text(),
    outcomePublishedAt: instant(),
    erasedAt: instant(),
  },
  (table) => [
    unique('dialogue_booking_tenant').on(table.municipalityId, table.id),
    unique('dialogue_booking_of_claim').on(table.claimId),
    unique('dialogue_booking_sent_once').on(table.formKey, table.authorId),
    index('dialogue_booking_of_author').on(table.authorId),
    index('dialogue_booking_of_session').on(table.sessionId, table.receivedAt, table.id),
    index('dialogue_booking_of_committee').on(table.committeeId, table.receivedAt, table.id),
    index('dialogue_booking_published')
      .on(table.municipalityId, table.sessionId)
      .where(sql`outcome_published_at is not null`),
    // Whoever has one at a session cannot have another there.
    uniqueIndex('dialogue_booking_one_each')
      .on(table.sessionId, table.authorId)
      .where(sql`state in ('waiting', 'pending', 'confirmed', 'attended', 'absent')`),
    foreignKey({
      columns: [table.municipalityId, table.id],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.committeeId],
      foreignColumns: [committee.municipalityId, committee.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.sessionId],
      foreignColumns: [dialogueSession.municipalityId, dialogueSession.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.claimId],
      foreignColumns: [seatClaim.municipalityId, seatClaim.id],
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
      columns: [table.municipalityId, table.decidedById],
      foreignColumns: [person.municipalityId, person.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.modelId],
      foreignColumns: [dialogueModel.municipalityId, dialogueModel.id],
    }),
    foreignKey({
      name: 'dialogue_booking_topic_of_its_session',
      columns: [table.sessionId, table.topicId],
      foreignColumns: [dialogueTopic.sessionId, dialogueTopic.id],
    }),
    // A key of two columns holds nothing where one of them is null.
    check(
      'dialogue_booking_topic_has_a_session',
      sql`${table.topicId} is null or ${table.sessionId} is not null`,
    ),
    check('dialogue_booking_state_is_known', isOneOf(table.state, bookingStates)),
    check('dialogue_booking_language_is_known', isOneOf(table.language, ['da', 'en', 'de'])),
    check('dialogue_booking_outcome_is_known', isOneOf(table.outcome, outcomes)),
    check(
      'dialogue_booking_needs_are_known',
      sql`${table.needs} <@ ${sql.raw(`array[${needKinds.map((kind) => `'${kind}'`).join(', ')}]`)}`,
    ),
    check('dialogue_booking_party_is_somebody', sql`${table.partySize} >= 1`),
    check(
      'dialogue_booking_with_a_place_has_a_claim',
      sql`${table.state} not in ('pending', 'confirmed', 'attended', 'absent')
        or (${table.claimId} is not null and ${table.sessionId} is not null)`,
    ),
    check(
      'dialogue_booking_that_is_over_claims_nothing',
      sql`${table.state} not in ('refused', 'cancelled', 'lapsed') or ${table.claimId} is null`,
    ),
    check(
      'dialogue_booking_is_refused_on_a_ground',
      sql`${table.state} <> 'refused' or ${table.reasonCode} is not null`,
    ),
    check(
      'dialogue_booking_outcome_was_presented',
      sql`${table.outcome} is null or ${table.state} = 'attended'`,
    ),
    check(
      'dialogue_booking_invitation_is_whole',
      sql`(${table.invitedFrom} is null) = (${table.invitedUntil} is null)`,
    ),
    check(
      'dialogue_booking_is_public_with_consent',
      sql`${table.outcomePublishedAt} is null
        or (${table.isPublishable} and ${table.publicTitle} is not null and ${table.outcome} is not null)`,
    ),
  ],
);

/** What chair or mayor decided on a booking, each time. What was refused and why stays when its author is erased. */
export const dialogueDecision = pgTable(
  'dialogue_decision',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    bookingId: uuid().notNull(),
    at: instant().notNull(),
    decision: text({
      enum: ['approve', 'refuse', 'offer_other', 'queue', 'uphold', 'reinstate'],
    }).notNull(),
    reasonCode: text(),
    byId: uuid().notNull(),
    facts: jsonb().$type<{ session?: string; ground?: string }>().notNull(),
  },
  (table) => [
    index('dialogue_decision_of_booking').on(table.bookingId, table.at),
    foreignKey({
      columns: [table.municipalityId, table.bookingId],
      foreignColumns: [dialogueBooking.municipalityId, dialogueBooking.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.byId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    check(
      'dialogue_decision_decision_is_known',
      isOneOf(table.decision, ['approve', 'refuse', 'offer_other', 'queue', 'uphold', 'reinstate']),
    ),
  ],
);
