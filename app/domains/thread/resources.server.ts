import { and, count, eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { resourceEntry } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { Context, ReadContext } from '~/platform/context.server';

/** Time, in whole minutes, or money, in øre. */
export type Spent = { minutes: number; note: string | null } | { ore: number; note: string | null };

/**
 * Writes down what a member of staff spent on a subject, in the caller's transaction: the caller's policy
 * says who may.
 * @param of.id the entry's own, where what is written down twice is to be one
 * @returns whether it was written
 */
export async function recordResource(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'> & { actor: PersonActor },
  of: { subjectId: string; id?: string } & Spent,
): Promise<boolean> {
  const entry = {
    ...(of.id !== undefined && { id: of.id }),
    municipalityId: ctx.municipality.id,
    subjectId: of.subjectId,
    staffId: ctx.actor.personId,
    at: ctx.now.toString(),
    minutes: 'minutes' in of ? of.minutes : null,
    ore: 'ore' in of ? of.ore : null,
    note: of.note,
  };
  const written = await tx
    .insert(resourceEntry)
    .values(entry)
    .onConflictDoNothing({ target: resourceEntry.id })
    .returning({ id: resourceEntry.id });
  return written.length > 0;
}

/** What was spent on a subject in all: minutes, øre, and in how many entries. For staff. */
export async function resourcesOf(
  ctx: ReadContext,
  subjectId: string,
): Promise<{ minutes: number; ore: number; entries: number }> {
  const [sum] = await ctx.db
    .select({
      minutes: sql<number>`coalesce(sum(${resourceEntry.minutes}), 0)::float8`,
      ore: sql<number>`coalesce(sum(${resourceEntry.ore}), 0)::float8`,
      entries: count(),
    })
    .from(resourceEntry)
    .where(
      and(
        eq(resourceEntry.municipalityId, ctx.municipality.id),
        eq(resourceEntry.subjectId, subjectId),
      ),
    );
  return sum!;
}

/** Whoever a subject is about is erased: what was spent on it stays, without a word of what for. */
export async function forgetResourceNotes(tx: Transaction, subjectId: string): Promise<void> {
  await tx.update(resourceEntry).set({ note: null }).where(eq(resourceEntry.subjectId, subjectId));
}
