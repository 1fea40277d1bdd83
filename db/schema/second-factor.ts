import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant } from './_columns';
import { person } from './identity';

/** A key in somebody's phone, computer or pocket. The private half never left it. */
export const passkey = pgTable(
  'passkey',
  {
    /** As the authenticator calls it, base64url. */
    id: text().primaryKey(),
    municipalityId: uuid().notNull(),
    personId: uuid().notNull(),
    /** What its owner calls it. */
    name: text().notNull(),
    /** Base64url. */
    publicKey: text().notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
  },
  (table) => [
    foreignKey({
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }).onDelete('cascade'),
    index('passkey_of_person').on(table.personId),
  ],
);

/** An authenticator app (RFC 6238). The secret is sealed with the installation's key. */
export const totp = pgTable(
  'totp',
  {
    personId: uuid().primaryKey(),
    municipalityId: uuid().notNull(),
    sealedSecret: text().notNull(),
    createdAt: instant().notNull(),
    /** The last time step that a code was taken for: a code works once. */
    lastStep: integer(),
  },
  (table) => [
    foreignKey({
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }).onDelete('cascade'),
  ],
);

/** For the day the phone is gone. Each works once; only hashes are kept. */
export const recoveryCode = pgTable(
  'recovery_code',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    personId: uuid().notNull(),
    hash: text().notNull(),
    usedAt: instant(),
  },
  (table) => [
    foreignKey({
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }).onDelete('cascade'),
    uniqueIndex('recovery_code_once').on(table.personId, table.hash),
  ],
);

/** A lost second factor is taken away by two administrators: one asks, another agrees. */
export const factorReset = pgTable(
  'factor_reset',
  {
    id: id(),
    municipalityId: uuid().notNull(),
    personId: uuid().notNull(),
    askedById: uuid().notNull(),
    askedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    agreedById: uuid(),
    endedAt: instant(),
  },
  (table) => [
    ...[table.personId, table.askedById, table.agreedById].map((column) =>
      foreignKey({
        name: `factor_reset_${column.name}_within_municipality`,
        columns: [table.municipalityId, column],
        foreignColumns: [person.municipalityId, person.id],
      }),
    ),
    uniqueIndex('factor_reset_one_open')
      .on(table.personId)
      .where(sql`ended_at is null`),
    check('factor_reset_takes_two', sql`${table.askedById} <> ${table.agreedById}`),
    check(
      'factor_reset_is_for_another',
      sql`${table.personId} <> ${table.askedById} and ${table.personId} <> ${table.agreedById}`,
    ),
  ],
);
