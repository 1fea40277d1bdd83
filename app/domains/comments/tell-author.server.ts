import type { Transaction } from '#db/client.server';
import { type MailTemplate, tellPerson } from '~/domains/notifications/index.server';
import type { ActionContext } from '~/platform/context.server';
import { findNode } from './find-node.server';
import type { CommentRow } from './lock-comment.server';
import { ownCommentPath } from './rules';

/**
 * Writes to the author of a comment, in its language.
 * @returns whether a mail reaches them: whoever has none is told of decisions by letter
 */
export async function tellAuthor(
  tx: Transaction,
  ctx: Pick<ActionContext, 'municipality' | 'now' | 'origin'>,
  of: {
    comment: Pick<CommentRow, 'id' | 'authorId' | 'nodeId' | 'language'>;
    template: Extract<MailTemplate, `comment_${string}`>;
    text?: string;
  },
): Promise<boolean> {
  const { comment, template, text } = of;
  const { title } = await findNode({ ...ctx, db: tx }, comment.nodeId);
  return tellPerson(tx, ctx, {
    personId: comment.authorId,
    language: comment.language,
    template,
    facts: { origin: ctx.origin, path: ownCommentPath(comment.id), detail: title, text },
  });
}
