import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { follow } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';

/** Somebody's own follow, locked. @throws NotFound where it is another's, or ended */
export async function lockFollow(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  of: { id: string; personId: string },
): Promise<{ id: string; subjectId: string }> {
  const [found] = await tx
    .select({ id: follow.id, subjectId: follow.subjectId })
    .from(follow)
    .where(
      and(
        eq(follow.municipalityId, ctx.municipality.id),
        eq(follow.id, of.id),
        eq(follow.personId, of.personId),
      ),
    )
    .for('update');
  if (!found) throw new NotFound();
  return found;
}
