import { lockPerson } from '~/domains/identity/account/find-person.server';
import { giveNotice as receiveNotice, hasCpr } from '~/domains/moderation/index.server';
import { queueMail } from '~/domains/notifications/index.server';
import type { Language } from '~/i18n/languages';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { entryTitle } from './entry-title.server';
import { findNode } from './find-node.server';
import { lockComment } from './lock-comment.server';
import { commentPolicy } from './policy';
import { asContribution, commentPath } from './rules';

/**
 * Somebody tells us that a published comment is illegal or against the rules (DSA art. 16). Whoever gives an
 * address has a receipt, and is told what was decided. The same notice sent twice is one. A CPR number is not taken:
 * whoever looks at the notice can see the place itself.
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
): Promise<Outcome<null, 'cpr_in_notice'>> {
  if (hasCpr(given.explanation)) return refused('cpr_in_notice');
  await ctx.throttle.spend('notice_address', ctx.clientNetwork);
  // Nobody's mailbox is filled by strangers who write its address here.
  if (given.email !== null) await ctx.throttle.spend('notice_mail', given.email.key);
  return inTransaction(ctx, async (tx) => {
    authorize(commentPolicy(ctx.actor, { do: 'give_notice' }));
    const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
    // Whoever erases themselves just now gives no notice any more.
    if (personId !== null) await lockPerson(tx, ctx, personId);
    const row = await lockComment(tx, ctx, given.commentId);
    const contribution = asContribution(row);
    if (contribution.standing !== 'public') throw new NotFound();
    const node = await findNode({ ...ctx, db: tx }, row.nodeId);
    const { id: noticeId, isNew } = await receiveNotice(tx, ctx, contribution, {
      title: entryTitle(node.title),
      path: commentPath(node, row.id),
      explanation: given.explanation,
      name: given.name,
      email: given.email?.email ?? null,
      language: given.language,
    });
    // Sent twice it is one notice, with one receipt.
    if (!isNew) return ok(null);
    if (given.email !== null) {
      await queueMail(tx, ctx, {
        to: given.email.email,
        personId,
        language: given.language,
        template: 'notice_received',
        facts: { origin: ctx.origin, detail: entryTitle(node.title, given.language) },
      });
    }
    await recordAudit(tx, ctx, {
      action: 'comment.give_notice',
      subjectId: row.id,
      details: { notice: noticeId },
    });
    return ok(null);
  });
}
