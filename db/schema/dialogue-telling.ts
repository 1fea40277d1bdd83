import { sql } from 'drizzle-orm';
import { date, foreignKey, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './_columns';
import { dialogueBooking } from './dialogue-bookings';
import { person } from './identity';

/** What somebody whom no mail reaches was to be told; staff tell them. */
export const dialogueUntold = pgTable(
  'dialogue_untold',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    bookingId: uuid().notNull(),
    text: text().notNull(),
    at: instant().notNull(),
    /** When there is no use in telling it any more: a reminder, of what has begun. Null: it is told whenever. */
    until: instant(),
    toldAt: instant(),
  },
  (table) => [
    index('dialogue_untold_waiting')
      .on(table.municipalityId, table.at)
      .where(sql`told_at is null`),
    index('dialogue_untold_of_booking').on(table.bookingId),
    foreignKey({
      columns: [table.municipalityId, table.bookingId],
      foreignColumns: [dialogueBooking.municipalityId, dialogueBooking.id],
    }),
  ],
);

/** A secret calendar of whoever sits in a committee. Its address follows from its id and the installation's secret. */
export const dialogueFeed = pgTable(
  'dialogue_feed',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    personId: uuid().notNull(),
    /** What its owner calls it: a telephone, a calendar. */
    name: text().notNull(),
    createdAt: instant().notNull(),
    revokedAt: instant(),
    /** The Danish day on which it was last read. */
    lastReadOn: date(),
  },
  (table) => [
    index('dialogue_feed_of_person').on(table.personId),
    foreignKey({
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }),
  ],
);
