import type { Transaction } from '#db/client.server';
import { moderationLetter } from '#db/schema';
import type { Context } from '~/platform/context.server';

/**
 * Has a decision go on paper, for whom no mail reaches: it is among the letters that wait until staff have sent it,
 * or it was handed over (`LETTERS_DIR`).
 */
export async function sendByLetter(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  of: { decisionId: string; recipientId: string },
): Promise<void> {
  await tx.insert(moderationLetter).values({
    municipalityId: ctx.municipality.id,
    createdAt: ctx.now.toString(),
    ...of,
  });
}
