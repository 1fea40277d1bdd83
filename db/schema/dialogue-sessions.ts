import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
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
import type { Model } from '~/domains/dialogue/model';
import { accessKinds, formats } from '~/domains/dialogue/vocabulary';
import { emptyTextArray, id, instant, isOneOf } from './_columns';
import { person } from './identity';
import { area, committee, meeting } from './municipalities';
import { seatClaim } from './seats';
import { subject } from './thread';

/** How a committee meets citizens, from an instant on. Rows are only ever added. */
export const dialogueModel = pgTable(
  'dialogue_model',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    committeeId: uuid().notNull(),
    version: integer().notNull(),
    rules: jsonb().$type<Model>().notNull(),
    inForceFrom: instant().notNull(),
    /** Null: what every committee begins with. */
    madeById: uuid(),
    madeAt: instant().notNull(),
  },
  (table) => [
    unique('dialogue_model_tenant').on(table.municipalityId, table.id),
    unique('dialogue_model_version').on(table.committeeId, table.version),
    foreignKey({
      columns: [table.municipalityId, table.committeeId],
      foreignColumns: [committee.municipalityId, committee.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.madeById],
      foreignColumns: [person.municipalityId, person.id],
    }),
  ],
);

/**
 * A time at which a committee meets citizens. It is held by the model that it was set up with, whatever the committee
 * decides later. No two of a committee overlap: an exclusion constraint, which drizzle cannot say
 * (`dialogue_session_apart`, in its migration). `sequence` rises with every change that calendars are told of.
 */
export const dialogueSession = pgTable(
  'dialogue_session',
  {
    id: uuid().primaryKey(),
    municipalityId: uuid().notNull(),
    slug: text().notNull(),
    committeeId: uuid().notNull(),
    modelId: uuid().notNull(),
    format: text({ enum: formats }).notNull(),
    /** What a dialogue meeting is about; null: what is brought. */
    title: text(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Last second in which it can be booked. */
    closesAt: instant().notNull(),
    /** Last second in which what one brings can be handed in. */
    materialsBy: instant().notNull(),
    place: text(),
    remoteUrl: text(),
    access: text().array().notNull().default(emptyTextArray),
    /** What else is to be known of the way there and of the place. */
    accessNote: text(),
    /** The part of the municipality that it is about; null: all of it. */
    areaId: uuid(),
    /** The committee's own meeting at which it is held. */
    meetingId: uuid(),
    sequence: integer().notNull().default(0),
    changedAt: instant().notNull(),
    cancelledAt: instant(),
    /** Why it is off, in the secretary's words, for everyone; null: nobody has said. */
    cancelledReason: text(),
    /** When the secretary said that it has been held. */
    heldAt: instant(),
  },
  (table) => [
    unique('dialogue_session_tenant').on(table.municipalityId, table.id),
    unique('dialogue_session_slug').on(table.municipalityId, table.slug),
    unique('dialogue_session_of_committee').on(table.committeeId, table.id),
    index('dialogue_session_in_time').on(table.municipalityId, table.startsAt),
    foreignKey({
      columns: [table.municipalityId, table.id],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.committeeId],
      foreignColumns: [committee.municipalityId, committee.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.modelId],
      foreignColumns: [dialogueModel.municipalityId, dialogueModel.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.areaId],
      foreignColumns: [area.municipalityId, area.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.meetingId],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    foreignKey({
      name: 'dialogue_session_at_meeting',
      columns: [table.meetingId],
      foreignColumns: [meeting.id],
    }),
    check('dialogue_session_format_is_known', isOneOf(table.format, formats)),
    check('dialogue_session_access_is_known', areAllOf(table.access, accessKinds)),
    check('dialogue_session_ends_after_it_begins', sql`${table.endsAt} > ${table.startsAt}`),
    check('dialogue_session_closes_before_it_begins', sql`${table.closesAt} < ${table.startsAt}`),
    check('dialogue_session_materials_come_before', sql`${table.materialsBy} < ${table.startsAt}`),
    check(
      'dialogue_session_is_somewhere',
      sql`${table.place} is not null or ${table.remoteUrl} is not null`,
    ),
    check(
      'dialogue_session_cancelled_was_not_held',
      sql`${table.cancelledAt} is null or ${table.heldAt} is null`,
    ),
    check(
      'dialogue_session_reason_is_of_one_cancelled',
      sql`${table.cancelledReason} is null or ${table.cancelledAt} is not null`,
    ),
  ],
);

/**
 * A time of a session for one deputation. It has one claim at most: `claimId` is somebody's claim on seats of the
 * session, and a slot names one. `claimedUntil` null: for good; a claim whose time is over may be replaced under the
 * row's lock. No two slots of a committee overlap (`dialogue_slot_apart`).
 */
export const dialogueSlot = pgTable(
  'dialogue_slot',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    sessionId: uuid().notNull(),
    committeeId: uuid().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    claimId: uuid(),
    claimedUntil: instant(),
    /** When staff started this slot's clock at the meeting. */
    begunAt: instant(),
  },
  (table) => [
    unique('dialogue_slot_tenant').on(table.municipalityId, table.id),
    unique('dialogue_slot_of_claim').on(table.claimId),
    index('dialogue_slot_of_session').on(table.sessionId, table.startsAt),
    foreignKey({
      columns: [table.municipalityId, table.sessionId],
      foreignColumns: [dialogueSession.municipalityId, dialogueSession.id],
    }),
    foreignKey({
      name: 'dialogue_slot_of_sessions_committee',
      columns: [table.committeeId, table.sessionId],
      foreignColumns: [dialogueSession.committeeId, dialogueSession.id],
    }).onUpdate('cascade'),
    foreignKey({
      columns: [table.municipalityId, table.claimId],
      foreignColumns: [seatClaim.municipalityId, seatClaim.id],
    }),
    check('dialogue_slot_ends_after_it_begins', sql`${table.endsAt} > ${table.startsAt}`),
    check(
      'dialogue_slot_is_claimed_by_somebody',
      sql`${table.claimedUntil} is null or ${table.claimId} is not null`,
    ),
  ],
);

/** What is talked about at a dialogue meeting, at a table of its own. */
export const dialogueTopic = pgTable(
  'dialogue_topic',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    sessionId: uuid().notNull(),
    position: integer().notNull(),
    title: text().notNull(),
    tableName: text(),
    /** Who sits at the head of it: a member of the committee, as the programme names them. */
    host: text(),
  },
  (table) => [
    unique('dialogue_topic_of_session').on(table.sessionId, table.id),
    unique('dialogue_topic_place').on(table.sessionId, table.position),
    foreignKey({
      columns: [table.municipalityId, table.sessionId],
      foreignColumns: [dialogueSession.municipalityId, dialogueSession.id],
    }),
  ],
);

function areAllOf(column: AnyPgColumn, words: readonly string[]) {
  return sql`${column} <@ ${sql.raw(`array[${words.map((word) => `'${word}'`).join(', ')}]`)}`;
}
