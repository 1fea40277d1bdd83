import { and, desc, eq } from 'drizzle-orm';
import { follow, searchEntry } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { ReadContext } from '~/platform/context.server';
import type { Cadence } from './vocabulary';

export type OwnFollow = {
  id: string;
  cadence: Cadence;
  /** ISO instant. */
  createdAt: string;
  /** Null while it has no public page. */
  subject: { title: string; path: string; context: string } | null;
};

/** What the actor follows, the newest first. */
export async function listFollows(
  ctx: Pick<ReadContext, 'db' | 'municipality'> & { actor: Pick<PersonActor, 'personId'> },
): Promise<OwnFollow[]> {
  return ctx.db
    .select({
      id: follow.id,
      cadence: follow.cadence,
      createdAt: follow.createdAt,
      subject: {
        title: searchEntry.title,
        path: searchEntry.path,
        context: searchEntry.context,
      },
    })
    .from(follow)
    .leftJoin(searchEntry, eq(searchEntry.subjectId, follow.subjectId))
    .where(
      and(eq(follow.municipalityId, ctx.municipality.id), eq(follow.personId, ctx.actor.personId)),
    )
    .orderBy(desc(follow.createdAt), desc(follow.id));
}

/** How often the actor is told of a subject; null: they do not follow it. */
export async function cadenceOf(
  ctx: ReadContext & { actor: PersonActor },
  subjectId: string,
): Promise<Cadence | null> {
  const [found] = await ctx.db
    .select({ cadence: follow.cadence })
    .from(follow)
    .where(and(eq(follow.personId, ctx.actor.personId), eq(follow.subjectId, subjectId)));
  return found?.cadence ?? null;
}
