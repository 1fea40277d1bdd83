import { and, eq } from 'drizzle-orm';
import { question } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';

/** A question of a person's, whose form was written in again; null: they have none such. */
export async function findSentBefore(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  of: { authorId: string; id: string },
): Promise<{ id: string } | null> {
  const [sent] = await ctx.db
    .select({ id: question.id })
    .from(question)
    .where(
      and(
        eq(question.municipalityId, ctx.municipality.id),
        eq(question.authorId, of.authorId),
        eq(question.id, of.id),
      ),
    );
  return sent ?? null;
}
