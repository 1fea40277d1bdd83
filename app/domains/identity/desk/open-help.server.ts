import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { assistance, session } from '#db/schema';
import type { Context } from '~/platform/context.server';

/**
 * Ends the help that is being given by a member of staff, or to a person, and takes it out of the browsers
 * that give it.
 */
export async function endOpenHelp(
  tx: Transaction,
  ctx: Pick<Context, 'now'>,
  of: { staffId: string } | { personId: string },
): Promise<void> {
  const ended = await tx
    .update(assistance)
    .set({ endedAt: ctx.now.toString() })
    .where(
      and(
        'staffId' in of ? eq(assistance.staffId, of.staffId) : eq(assistance.personId, of.personId),
        isNull(assistance.endedAt),
      ),
    )
    .returning({ id: assistance.id });
  if (ended.length === 0) return;
  await tx
    .update(session)
    .set({ assistanceId: null })
    .where(
      inArray(
        session.assistanceId,
        ended.map(({ id }) => id),
      ),
    );
}
