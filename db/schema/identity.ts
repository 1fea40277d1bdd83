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
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { ageBands, verificationMethods } from '~/domains/identity/level';
import { linkPurposes } from '~/domains/identity/mail-link';
import { signInMethods } from '~/domains/identity/actor';
import { id, instant, isOneOf } from './_columns';
import { municipality } from './municipalities';

/**
 * Whoever acts or is acted for: citizens, politicians and staff of one municipality. Without an e-mail
 * and without MitID it is somebody whom staff help. Never here: a CPR number, a date of birth, an
 * address from MitID. Once erased only the id is left, so that what must stay refers to nobody, and
 * `takeoverHash`, so that a code that was used says so.
 */
export const person = pgTable(
  'person',
  {
    id: id(),
    municipalityId: uuid()
      .notNull()
      .references(() => municipality.id),
    /** As it is written to; `emailKey` is what it is recognised by. */
    email: text(),
    emailKey: text(),
    emailConfirmedAt: instant(),
    /** Argon2id, with its parameters. */
    passwordHash: text(),
    name: text(),
    language: text({ enum: ['da', 'en', 'de'] }).notNull(),
    /** Self-declared, for letters and for telling people apart below level 3. */
    street: text(),
    postcode: text(),
    city: text(),
    residentDeclaredAt: instant(),
    ageBand: text({ enum: ageBands }),
    verifiedAt: instant(),
    verifiedBy: text({ enum: verificationMethods }),
    /** Whether whoever verified the person found that they live in the municipality. */
    verifiedResident: boolean(),
    /** A protected name or address: nothing of the person's name is shown in public. */
    isProtected: boolean().notNull().default(false),
    /** HMAC of the provider's stable identifier with this municipality's key. */
    mitidPseudonym: text(),
    /** Keyed hash of the code on the receipt of somebody whom staff help; the code is made from the id. */
    takeoverHash: text(),
    createdAt: instant().notNull(),
    erasedAt: instant(),
  },
  (table) => [
    unique('person_tenant').on(table.municipalityId, table.id),
    unique('person_email').on(table.municipalityId, table.emailKey),
    unique('person_mitid').on(table.municipalityId, table.mitidPseudonym),
    unique('person_takeover').on(table.municipalityId, table.takeoverHash),
    check('person_language_is_known', isOneOf(table.language, ['da', 'en', 'de'])),
    check('person_age_band_is_known', isOneOf(table.ageBand, ageBands)),
    check('person_verified_by_is_known', isOneOf(table.verifiedBy, verificationMethods)),
    check(
      'person_is_verified_by_something',
      sql`(${table.verifiedAt} is null) = (${table.verifiedBy} is null)
        and (${table.verifiedAt} is null) = (${table.verifiedResident} is null)`,
    ),
    check('person_email_has_its_key', sql`(${table.email} is null) = (${table.emailKey} is null)`),
    check(
      'person_confirms_and_signs_in_by_an_email',
      sql`${table.email} is not null or (${table.emailConfirmedAt} is null and ${table.passwordHash} is null)`,
    ),
    check(
      'person_erased_is_nobody',
      sql`${table.erasedAt} is null or num_nonnulls(${table.email}, ${table.passwordHash}, ${table.name},
        ${table.street}, ${table.postcode}, ${table.city}, ${table.residentDeclaredAt}, ${table.ageBand},
        ${table.verifiedAt}, ${table.mitidPseudonym}) = 0`,
    ),
  ],
);

/** A browser that is signed in. Its id is the hash of the token that only the browser has. */
export const session = pgTable(
  'session',
  {
    id: text().primaryKey(),
    municipalityId: uuid().notNull(),
    // `userId` and the two times are called and typed as Lucia's adapter wants them.
    userId: uuid('person_id').notNull(),
    expiresAt: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    createdAt: instant().notNull(),
    method: text({ enum: signInMethods }).notNull(),
    /** Browser and system in a word or two, for the person's own list. */
    device: text().notNull(),
    secondFactorAt: instant(),
    /** The piece of help that this member of staff is giving, in this browser. */
    assistanceId: uuid(),
  },
  (table) => [
    foreignKey({
      columns: [table.municipalityId, table.userId],
      foreignColumns: [person.municipalityId, person.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'session_assistance_within_municipality',
      columns: [table.municipalityId, table.assistanceId],
      foreignColumns: [assistance.municipalityId, assistance.id],
    }),
    index('session_of_person').on(table.userId),
    index('session_expires').on(table.expiresAt),
    check('session_method_is_known', isOneOf(table.method, signInMethods)),
  ],
);

/**
 * What a link in a mail lets its reader do, once. The link's token is made from this id and the
 * installation's secret, so nothing here opens anything.
 */
export const mailLink = pgTable(
  'mail_link',
  {
    id: id(),
    municipalityId: uuid()
      .notNull()
      .references(() => municipality.id),
    purpose: text({ enum: linkPurposes }).notNull(),
    /** Nobody yet where it is for an account that the reader may make. */
    personId: uuid(),
    email: text().notNull(),
    language: text({ enum: ['da', 'en', 'de'] }).notNull(),
    /** Path of the page that the reader was on their way to. */
    returnTo: text(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [
    foreignKey({
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }).onDelete('cascade'),
    index('mail_link_of_person').on(table.personId),
    check('mail_link_purpose_is_known', isOneOf(table.purpose, linkPurposes)),
    check('mail_link_language_is_known', isOneOf(table.language, ['da', 'en', 'de'])),
    check(
      'mail_link_is_for_somebody',
      sql`(${table.purpose} = 'register') = (${table.personId} is null)`,
    ),
  ],
);

/** A sign-in with MitID that is on its way. State, nonce and verifier are made from the id. */
export const mitidAttempt = pgTable(
  'mitid_attempt',
  {
    id: id(),
    municipalityId: uuid()
      .notNull()
      .references(() => municipality.id),
    /** Hash of the browser's token: another browser cannot finish it. */
    browserHash: text().notNull(),
    /** Who it is to verify, where somebody was signed in. */
    personId: uuid(),
    language: text({ enum: ['da', 'en', 'de'] }).notNull(),
    returnTo: text(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [
    foreignKey({
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }).onDelete('cascade'),
    check('mitid_attempt_language_is_known', isOneOf(table.language, ['da', 'en', 'de'])),
  ],
);

/** What somebody had written in a form when they were asked to sign in first. */
export const draft = pgTable(
  'draft',
  {
    id: id(),
    municipalityId: uuid()
      .notNull()
      .references(() => municipality.id),
    browserHash: text().notNull(),
    path: text().notNull(),
    /** Whom the form was opened for; nobody else at the same browser is shown it. Null: a visitor. */
    acting: text(),
    fields: jsonb().$type<Record<string, string>>().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [index('draft_expires').on(table.expiresAt)],
);

/** Help that a member of staff gives a citizen by phone or at the desk: what is done meanwhile has both. */
export const assistance = pgTable(
  'assistance',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    personId: uuid().notNull(),
    staffId: uuid().notNull(),
    channel: text({ enum: ['phone', 'desk'] }).notNull(),
    startedAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [
    unique('assistance_tenant').on(table.municipalityId, table.id),
    foreignKey({
      name: 'assistance_person_within_municipality',
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    foreignKey({
      name: 'assistance_staff_within_municipality',
      columns: [table.municipalityId, table.staffId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    index('assistance_of_person').on(table.personId),
    uniqueIndex('assistance_one_at_a_time')
      .on(table.staffId)
      .where(sql`ended_at is null`),
    check('assistance_channel_is_known', isOneOf(table.channel, ['phone', 'desk'])),
    check('assistance_is_for_another', sql`${table.personId} <> ${table.staffId}`),
  ],
);

/** A letter with a code to the address a citizen gave. The code is made from the id. */
export const verificationLetter = pgTable(
  'verification_letter',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    personId: uuid().notNull(),
    /** Wiped when the letter is used, cancelled or forgotten. */
    name: text(),
    street: text(),
    postcode: text(),
    city: text(),
    requestedAt: instant().notNull(),
    sentAt: instant(),
    expiresAt: instant().notNull(),
    /** Wrong codes so far. */
    wrongTries: integer().notNull().default(0),
    usedAt: instant(),
    cancelledAt: instant(),
  },
  (table) => [
    foreignKey({
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    uniqueIndex('verification_letter_one_open')
      .on(table.personId)
      .where(sql`used_at is null and cancelled_at is null`),
    check('verification_letter_has_five_tries', sql`${table.wrongTries} between 0 and 5`),
    check(
      'verification_letter_ended_has_no_address',
      sql`(${table.usedAt} is null and ${table.cancelledAt} is null)
        or num_nonnulls(${table.name}, ${table.street}, ${table.postcode}, ${table.city}) = 0`,
    ),
  ],
);
