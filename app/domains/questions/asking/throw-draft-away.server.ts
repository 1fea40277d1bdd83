import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import { questionDraft } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { type DraftOwner, ownedBy } from './draft-owner.server';

/**
 * Forgets a draft, or all that an owner has. Nothing happens where they have none such.
 * @param id null: all of them
 */
export async function throwDraftAway(
  ctx: Context,
  owner: DraftOwner,
  id: string | null,
): Promise<void> {
  if (id !== null && !validate(id)) return;
  await inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'keep_draft' }));
    const gone = await tx
      .delete(questionDraft)
      .where(and(ownedBy(ctx, owner), id === null ? undefined : eq(questionDraft.id, id)))
      .returning({ id: questionDraft.id });
    if (gone.length > 0) await recordAudit(tx, ctx, { action: 'question.throw_draft_away' });
  });
}
