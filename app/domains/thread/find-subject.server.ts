import { and, eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';
import { searchEntry, subject } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import type { SubjectKind } from './subject-kinds';

/** A subject as everyone may find it. */
export type PublicSubject = {
  id: string;
  kind: SubjectKind;
  path: string;
  title: string;
  context: string;
};

/**
 * A subject that has a public page: what public search knows is what everyone may see.
 * @throws NotFound for what has none, or is hidden
 */
export async function findPublicSubject(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  subjectId: string,
): Promise<PublicSubject> {
  const [found] = isUuid(subjectId)
    ? await ctx.db
        .select({
          id: searchEntry.subjectId,
          kind: subject.kind,
          path: searchEntry.path,
          title: searchEntry.title,
          context: searchEntry.context,
        })
        .from(searchEntry)
        .innerJoin(subject, eq(subject.id, searchEntry.subjectId))
        .where(
          and(
            eq(searchEntry.municipalityId, ctx.municipality.id),
            eq(searchEntry.subjectId, subjectId),
          ),
        )
    : [];
  if (!found) throw new NotFound();
  return found;
}
