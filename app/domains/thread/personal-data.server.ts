import { eq } from 'drizzle-orm';
import { follow, resourceEntry } from '#db/schema';
import type { PersonalData } from '~/domains/identity/personal-data-holder.server';
import { listFollows } from './list-follows.server';

/** What thread keeps of people: what they follow, and what staff wrote down of their time. */
export const threadData: PersonalData = {
  tables: ['follow', 'resource_entry'],
  contributions: () => Promise.resolve([]),
  async copy(ctx, personId) {
    const follows = await listFollows({ ...ctx, actor: { personId } });
    const spent = await ctx.db
      .select()
      .from(resourceEntry)
      .where(eq(resourceEntry.staffId, personId))
      .orderBy(resourceEntry.at);
    return {
      follows: follows.map(({ subject, cadence, createdAt }) => ({
        title: subject?.title ?? null,
        cadence,
        createdAt,
      })),
      resources: spent.map(({ at, minutes, ore, note }) => ({ at, minutes, ore, note })),
    };
  },
  async transfer(tx, from, to) {
    // Only an account without an e-mail is ever taken over: it follows nothing.
    await tx.update(resourceEntry).set({ staffId: to }).where(eq(resourceEntry.staffId, from));
  },
  async erase(tx, _ctx, personId) {
    await tx.delete(follow).where(eq(follow.personId, personId));
    // What was spent stays spent, by an id that says nothing; words may say who wrote them.
    await tx.update(resourceEntry).set({ note: null }).where(eq(resourceEntry.staffId, personId));
  },
};
