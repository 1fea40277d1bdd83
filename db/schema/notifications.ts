import { check, foreignKey, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { type MailFacts, mailTemplates } from '~/domains/notifications/mail-templates';
import { id, instant, isOneOf } from './_columns';
import { person } from './identity';
import { municipality } from './municipalities';

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
  },
  (table) => [
    foreignKey({
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }).onDelete('cascade'),
    index('mail_of_person').on(table.personId),
    check('mail_template_is_known', isOneOf(table.template, mailTemplates)),
    check('mail_language_is_known', isOneOf(table.language, ['da', 'en', 'de'])),
  ],
);
