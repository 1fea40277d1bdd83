import { and, desc, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import { questionDraft } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import { type DraftContent, readDraft } from './draft-content';
import { type DraftOwner, ownedBy } from './draft-owner.server';

export type Draft = {
  id: string;
  content: DraftContent;
  /** ISO instants. */
  changedAt: string;
  expiresAt: string;
  /** Whether it is the browser's still, and becomes theirs who go on with it. */
  isOfBrowser: boolean;
};
type Reading = Pick<ReadContext, 'db' | 'municipality' | 'now'>;

/** A draft of an owner's; null where they have none such, or it is over. */
export async function findDraft(
  ctx: Reading,
  owner: DraftOwner,
  id: string | null,
): Promise<Draft | null> {
  if (id === null || !validate(id)) return null;
  const [found] = await ctx.db
    .select()
    .from(questionDraft)
    .where(and(ownedBy(ctx, owner), eq(questionDraft.id, id)));
  return found ? asDraft(found) : null;
}

/** Everything that an owner has begun and not sent, the last changed first. */
export async function listDrafts(ctx: Reading, owner: DraftOwner): Promise<Draft[]> {
  const rows = await ctx.db
    .select()
    .from(questionDraft)
    .where(ownedBy(ctx, owner))
    .orderBy(desc(questionDraft.changedAt), desc(questionDraft.id));
  return rows.map(asDraft);
}

function asDraft(row: typeof questionDraft.$inferSelect): Draft {
  return {
    id: row.id,
    content: readDraft(row.fields),
    changedAt: row.changedAt,
    expiresAt: row.expiresAt,
    isOfBrowser: row.personId === null,
  };
}
