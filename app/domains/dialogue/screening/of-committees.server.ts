import { inArray, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Actor } from '~/domains/identity/actor';
import { committeesOf } from '../committees-of';

/** Only what is of the committees that somebody sees by their roles. */
export function ofTheirCommittees(actor: Actor, committeeId: AnyPgColumn): SQL | undefined {
  const theirs = committeesOf(actor);
  if (theirs === 'all') return undefined;
  return theirs.length === 0 ? sql`false` : inArray(committeeId, theirs);
}
