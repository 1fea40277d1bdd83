import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { mailLink } from '#db/schema';
import type { Context } from '~/platform/context.server';

/**
 * Makes every link that was mailed for an account useless: whoever has secured it must not be undone by
 * what somebody else had asked for before.
 */
export async function voidLinks(
  tx: Transaction,
  ctx: Pick<Context, 'now'>,
  personId: string,
): Promise<void> {
  await tx
    .update(mailLink)
    .set({ usedAt: ctx.now.toString() })
    .where(and(eq(mailLink.personId, personId), isNull(mailLink.usedAt)));
}
