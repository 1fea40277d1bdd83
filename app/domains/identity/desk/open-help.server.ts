import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { assistance, person, session } from '#db/schema';
import type { ActionContext } from '~/platform/context.server';
import { tellHelped } from './tell-helped.server';

/**
 * Ends the help that is being given by a member of staff, or to a person, and takes it out of the browsers
 * that give it. The citizen is written to.
 */
export async function endOpenHelp(
  tx: Transaction,
  ctx: Pick<ActionContext, 'municipality' | 'now' | 'origin'>,
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
    .returning();
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
  for (const { personId, startedAt } of ended) {
    const [citizen] = await tx.select().from(person).where(eq(person.id, personId));
    await tellHelped(tx, ctx, citizen!, { startedAt, endedAt: ctx.now.toString() });
  }
}
