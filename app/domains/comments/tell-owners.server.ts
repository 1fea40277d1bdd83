import type { Transaction } from '#db/client.server';
import type { PersonActor } from '~/domains/identity/actor';
import { mailboxOf } from '~/domains/identity/staff/mailboxes.server';
import { queueMail } from '~/domains/notifications/index.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { unitsOf } from './answering-units.server';
import { entryTitle } from './entry-title.server';
import { findNode } from './find-node.server';
import type { CommentRow } from './lock-comment.server';
import { answerPath } from './rules';

/**
 * Writes to those who answer for a node that a comment on it waits for them: to the mailbox of plan owners
 * or, where there is none, to those of its units. Whoever published it knows already.
 * @returns the people who were written to
 */
export async function tellOwners(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'> &
    Pick<ActionContext, 'origin'> & { actor: PersonActor },
  comment: Pick<CommentRow, 'id' | 'nodeId'>,
): Promise<string[]> {
  const reading = { ...ctx, db: tx };
  const unitIds = await unitsOf(reading, comment.nodeId);
  if (unitIds.length === 0) return [];
  const { title } = await findNode(reading, comment.nodeId);
  const told: string[] = [];
  for (const { email, personId, language } of await mailboxOf(tx, ctx, 'plan_owner', { unitIds })) {
    if (personId === ctx.actor.personId) continue;
    await queueMail(tx, ctx, {
      to: email,
      personId,
      language,
      template: 'answer_waiting',
      facts: {
        origin: ctx.origin,
        path: answerPath(comment.id),
        detail: entryTitle(title, language),
      },
    });
    if (personId !== null) told.push(personId);
  }
  return told;
}
