import { sql } from 'drizzle-orm';
import { type AnyPgColumn, customType, timestamp, uuid } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';

/** Keys are UUIDv7, made in the application: in order of time, and known before the insert. */
export const id = () =>
  uuid()
    .primaryKey()
    .$defaultFn(() => uuidv7());

/** An instant set by whoever writes the row, from the request's own clock. */
export const instant = () => timestamp({ withTimezone: true, mode: 'string' });

/** Full-text vector in the Danish configuration. */
export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

export const emptyTextArray = sql`'{}'::text[]`;

/** The check that a column holds one of the words of a list, the one that its type is made of. */
export const isOneOf = (column: AnyPgColumn, words: readonly string[]) =>
  sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`;
