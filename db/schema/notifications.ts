import { sql } from 'drizzle-orm';
import {
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
import { mailFailures } from '~/domains/notifications/failures';
import { type MailFacts, mailTemplates } from '~/domains/notifications/mail-templates';
import { cadences } from '~/domains/thread/vocabulary';
import { id, instant, isOneOf } from './_columns';
import { person } from './identity';
import { municipality } from './municipalities';
import { follow, threadEvent } from './thread';

/**
 * A mail from the moment it is decided until it has been handed over. Nothing secret is in it: links are
 * made when it is rendered. The address is forgotten with the sending.
 */
export const mail = pgTable(
  'mail',
  {
    id: id(),
    municipalityId: uuid()
      .notNull()
      .references(() => municipality.id),
    /** Whose account it is about; erasing the account takes a waiting mail along. */
    personId: uuid(),
    address: text(),
    language: text({ enum: ['da', 'en', 'de'] }).notNull(),
    template: text({ enum: mailTemplates }).notNull(),
    facts: jsonb().$type<MailFacts>().notNull(),
    createdAt: instant().notNull(),
    sentAt: instant(),
    /** How often it was tried in vain, when it was given up, and why, in a word. */
    attempts: integer().notNull().default(0),
    failedAt: instant(),
    failure: text({ enum: mailFailures }),
  },
  (table) => [
    foreignKey({
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }).onDelete('cascade'),
    index('mail_of_person').on(table.personId),
    index('mail_given_up')
      .on(table.municipalityId, table.failedAt)
      .where(sql`failed_at is not null`),
    check('mail_is_sent_or_given_up', sql`${table.sentAt} is null or ${table.failedAt} is null`),
    check('mail_failure_is_known', isOneOf(table.failure, mailFailures)),
    check('mail_template_is_known', isOneOf(table.template, mailTemplates)),
    check('mail_language_is_known', isOneOf(table.language, ['da', 'en', 'de'])),
  ],
);

/**
 * Somebody is to be told of an event, because they follow its subject. It waits until a mail takes it: at
 * once the next that goes out, else the day's or the week's. It goes with the mail, and with the following.
 */
export const notification = pgTable(
  'notification',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    eventId: uuid()
      .notNull()
      .references(() => threadEvent.id),
    followId: uuid()
      .notNull()
      .references(() => follow.id, { onDelete: 'cascade' }),
    personId: uuid().notNull(),
    cadence: text({ enum: cadences }).notNull(),
    createdAt: instant().notNull(),
    mailId: uuid().references(() => mail.id, { onDelete: 'cascade' }),
    toldAt: instant(),
  },
  (table) => [
    unique('notification_once').on(table.eventId, table.personId),
    index('notification_waiting')
      .on(table.municipalityId, table.cadence, table.personId)
      .where(sql`told_at is null and mail_id is null`),
    index('notification_of_mail').on(table.mailId),
    index('notification_of_follow').on(table.followId),
    foreignKey({
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }).onDelete('cascade'),
    check('notification_cadence_is_known', isOneOf(table.cadence, cadences)),
  ],
);
