import { giveNotice as receiveNotice } from '~/domains/moderation/index.server';
import { queueMail } from '~/domains/notifications/index.server';
import type { Language } from '~/i18n/languages';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { entryTitle } from './entry-title.server';
import { findNode } from './find-node.server';
import { lockComment } from './lock-comment.server';
import { commentPolicy } from './policy';
import { commentPath, isShown } from './rules';

/**
 * Somebody tells us that a published comment is illegal or against the rules (DSA art. 16). Whoever gives an
 * address has a receipt, and is told what was decided. The same notice sent twice is one.
 * @throws NotFound where there is no such comment to be read
 */
export async function giveNotice(
  ctx: ActionContext,
  given: {
    commentId: string;
    explanation: string;
    name: string | null;
    email: { email: string; key: string } | null;
    language: Language;
  },
): Promise<void> {
  await ctx.throttle.spend('notice_address', ctx.clientNetwork);
  // Nobody's mailbox is filled by strangers who write its address here.
  if (given.email !== null) await ctx.throttle.spend('notice_mail', given.email.key);
  await inTransaction(ctx, async (tx) => {
    authorize(commentPolicy(ctx.actor, { do: 'give_notice' }));
    const row = await lockComment(tx, ctx, given.commentId);
    if (!isShown(row)) throw new NotFound();
    const node = await findNode({ ...ctx, db: tx }, row.nodeId);
    const title = entryTitle(node.title);
    const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
    const { id: noticeId, isNew } = await receiveNotice(tx, ctx, {
      subjectId: row.id,
      title,
      text: row.publishedText ?? '',
      path: commentPath(node, row.id),
      explanation: given.explanation,
      name: given.name,
      email: given.email?.email ?? null,
      language: given.language,
      personId,
    });
    // Sent twice it is one notice, with one receipt.
    if (!isNew) return;
    if (given.email !== null) {
      await queueMail(tx, ctx, {
        to: given.email.email,
        personId,
        language: given.language,
        template: 'notice_received',
        facts: { origin: ctx.origin, detail: title },
      });
    }
    await recordAudit(tx, ctx, {
      action: 'comment.give_notice',
      subjectId: row.id,
      details: { notice: noticeId },
    });
  });
}
