import { inArray, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { type Actor, holds } from '~/domains/identity/actor';
import { committeesOf } from '../committees-of';

/**
 * Only what is of the committees that somebody sees by their roles.
 * @param rules of the model that it is held by: the mayor's office sees what the mayor decides on
 */
export function ofTheirCommittees(
  actor: Actor,
  committeeId: AnyPgColumn,
  rules?: AnyPgColumn,
): SQL | undefined {
  const theirs = committeesOf(actor);
  if (theirs === 'all') return undefined;
  const own = theirs.length === 0 ? sql`false` : inArray(committeeId, theirs);
  return rules !== undefined && holds(actor, 'mayors_office')
    ? or(own, sql`${rules} ->> 'decides' = 'mayor'`)
    : own;
}
