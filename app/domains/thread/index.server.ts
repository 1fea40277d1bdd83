import { inArray } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { searchEntry, subject } from '#db/schema';
import { inPortions } from '~/platform/portions';

export { alike } from './alike.server';
export { eventsOf, eventsOfEach, recordEvent } from './events.server';
export { contributionsOf, linkOnlyTo, linkToNodes, linkToSdgs } from './links.server';
export { linksOfEach, servingNode, servingSdg } from './serving.server';
export { holdsWords, subjectsWith } from './search.server';
export { threadData } from './personal-data.server';
export { forgetResourceNotes, recordResource, resourcesOf } from './resources.server';
export type { BookingCause, EventKind, MoveCause, SessionOutcome } from './vocabulary';

type SubjectKind = (typeof subject.$inferSelect)['kind'];
export type SearchEntry = typeof searchEntry.$inferInsert;

/** Registers new subjects in the caller's transaction, before the rows that carry their ids. */
export async function registerSubjects(
  tx: Transaction,
  municipalityId: string,
  kind: SubjectKind,
  ids: string[],
): Promise<void> {
  for (const some of inPortions(ids)) {
    await tx.insert(subject).values(some.map((id) => ({ id, municipalityId, kind })));
  }
}

/** Lets public search find subjects by these words, instead of what it knew of them before. */
export async function makeSearchable(tx: Transaction, entries: SearchEntry[]): Promise<void> {
  for (const some of inPortions(entries)) {
    await tx.delete(searchEntry).where(
      inArray(
        searchEntry.subjectId,
        some.map((entry) => entry.subjectId),
      ),
    );
    await tx.insert(searchEntry).values(some);
  }
}

/** Takes subjects out of public search. */
export async function hideFromSearch(tx: Transaction, subjectIds: string[]): Promise<void> {
  for (const some of inPortions(subjectIds)) {
    await tx.delete(searchEntry).where(inArray(searchEntry.subjectId, some));
  }
}
