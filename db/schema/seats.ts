import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { claimStates } from '~/domains/seats/vocabulary';
import { id, instant, isOneOf } from './_columns';
import { person } from './identity';
import { subject } from './thread';

/** Room for so many, at whatever its subject is: a slot, a meeting, an activity. */
export const seatPool = pgTable(
  'seat_pool',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    subjectId: uuid().notNull(),
    capacity: integer().notNull(),
    largestParty: integer().notNull(),
    hasWaitingList: boolean().notNull(),
    holdMinutes: integer().notNull(),
    /** How long a hold lasts at most, however often it is renewed. */
    longestHoldMinutes: integer().notNull().default(120),
    /** How long somebody from the waiting list has to accept. */
    acceptMinutes: integer().notNull(),
    /** From when on nothing is given any more; moved with what the room is at. */
    closesAt: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    unique('seat_pool_tenant').on(table.municipalityId, table.id),
    unique('seat_pool_of_subject').on(table.subjectId),
    foreignKey({
      columns: [table.municipalityId, table.subjectId],
      foreignColumns: [subject.municipalityId, subject.id],
    }),
    check('seat_pool_has_room', sql`${table.capacity} >= 0`),
    check('seat_pool_party_is_somebody', sql`${table.largestParty} >= 1`),
    check('seat_pool_gives_time', sql`${table.holdMinutes} > 0 and ${table.acceptMinutes} > 0`),
    check(
      'seat_pool_renews_within_the_longest',
      sql`${table.longestHoldMinutes} >= ${table.holdMinutes}`,
    ),
  ],
);

/** Somebody's claim on seats of a pool, from a hold or a place in the queue to its end. */
export const seatClaim = pgTable(
  'seat_claim',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    poolId: uuid().notNull(),
    personId: uuid().notNull(),
    /** Hash of the browser's session that holds; a person holds once in each pool, and so does a session. */
    sessionHash: text(),
    partySize: integer().notNull(),
    state: text({ enum: claimStates }).notNull(),
    createdAt: instant().notNull(),
    /** Place in the queue: kept when a meeting is moved. */
    queuedAt: instant(),
    /** When a hold or an offer is over. */
    expiresAt: instant(),
    endedAt: instant(),
    checkedInAt: instant(),
    /** When its person was told that they are offered seats. */
    offerToldAt: instant(),
  },
  (table) => [
    unique('seat_claim_tenant').on(table.municipalityId, table.id),
    uniqueIndex('seat_claim_one_each')
      .on(table.poolId, table.personId)
      .where(sql`ended_at is null`),
    uniqueIndex('seat_claim_one_a_session')
      .on(table.poolId, table.sessionHash)
      .where(sql`ended_at is null`),
    index('seat_claim_queue')
      .on(table.poolId, table.queuedAt)
      .where(sql`state = 'waiting'`),
    index('seat_claim_ending')
      .on(table.expiresAt)
      .where(sql`expires_at is not null`),
    index('seat_claim_by_arrival').on(table.poolId, table.queuedAt),
    index('seat_claim_of_person').on(table.personId),
    foreignKey({
      columns: [table.municipalityId, table.poolId],
      foreignColumns: [seatPool.municipalityId, seatPool.id],
    }),
    foreignKey({
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    check('seat_claim_state_is_known', isOneOf(table.state, claimStates)),
    check('seat_claim_party_is_somebody', sql`${table.partySize} >= 1`),
    check(
      'seat_claim_over_has_ended',
      sql`(${table.endedAt} is not null) = (${table.state} in ('released', 'expired', 'declined'))`,
    ),
    check(
      'seat_claim_hold_has_an_end',
      sql`(${table.expiresAt} is not null) = (${table.state} in ('held', 'offered'))`,
    ),
    check(
      'seat_claim_waits_in_a_place',
      sql`${table.state} <> 'waiting' or ${table.queuedAt} is not null`,
    ),
    check(
      'seat_claim_comes_with_seats',
      sql`${table.checkedInAt} is null or ${table.state} = 'taken'`,
    ),
  ],
);
