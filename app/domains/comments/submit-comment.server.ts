import { and, eq, gt, ne, or } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { comment } from '#db/schema';
import { lockPerson } from '~/domains/identity/account/find-person.server';
import type { PersonActor } from '~/domains/identity/actor';
import { shownNameOf } from '~/domains/identity/name';
import { attachFiles, filesOf } from '~/domains/files/index.server';
import { type FoundRefusal, receive, whyNotSendable } from '~/domains/moderation/index.server';
import { linkToNodes, recordEvent, registerSubjects } from '~/domains/thread/index.server';
import type { Language } from '~/i18n/languages';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { TooMany } from '~/platform/throttle.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { entryTitle } from './entry-title.server';
import { findNodeAt } from './find-node.server';
import { commentPolicy } from './policy';
import { asContribution } from './rules';
import { tellAuthor } from './tell-author.server';

/**
 * A citizen says what they think of a node of a plan, or of the plan as a whole. A moderator reads it before
 * others do. The same form sent twice is one comment, and so are the same words of the same author at the same
 * place within an hour: going Back in a browser brings them with a new form. What was taken back may be sent again,
 * and whoever adds a file says more.
 * @param given.sendAnyway its author has seen what was found in the text, and it is to stay
 * @returns its id; or why not – `personal_data` (something that may stay if one wishes), `cpr_in_text`
 *   (which may not), both with `_in_alt` where it is what the picture shows, `file_gone`, `node_dropped` (the
 *   plan's last edition has it no more), `too_many_comments` within an hour
 * @throws NotFound where there is no such node
 */
export async function submitComment(
  ctx: Context & Pick<ActionContext, 'origin' | 'throttle'> & { actor: PersonActor },
  given: {
    plan: string;
    node: string;
    text: string;
    language: Language;
    withName: boolean;
    sendAnyway: boolean;
    formKey: string;
    fileId: string | null;
    fileAlt?: string | null;
  },
): Promise<Outcome<string, Refusal>> {
  const { personId } = ctx.actor;
  const found = whyNotSendable(given.text, given.sendAnyway);
  if (found !== null) return refused(found);
  try {
    await ctx.throttle.spend('comment_account', personId);
  } catch (error) {
    // The form says it, so that nothing that was written is lost.
    if (error instanceof TooMany) return refused('too_many_comments');
    throw error;
  }
  const id = uuidv7();
  try {
    return await inTransaction(ctx, async (tx) => {
      authorize(commentPolicy(ctx.actor, { do: 'submit' }));
      const author = await lockPerson(tx, ctx, personId);
      const node = await findNodeAt({ ...ctx, db: tx }, given);
      const known = await findSame(tx, ctx, { ...given, nodeId: node.id });
      if (known !== null) return ok(known);
      if (node.isDropped) return refused('node_dropped');
      await registerSubjects(tx, ctx.municipality.id, 'comment', [id]);
      const row = {
        id,
        municipalityId: ctx.municipality.id,
        nodeId: node.id,
        authorId: personId,
        assistedById: ctx.actor.assistedBy,
        formKey: given.formKey,
        state: 'received' as const,
        language: given.language,
        text: given.text.trim(),
        shownName: shownNameOf(author, given.withName),
        submittedAt: ctx.now.toString(),
      };
      await tx.insert(comment).values(row);
      await linkToNodes(tx, ctx, id, [node.id], 'author');
      const fileIds = given.fileId === null ? [] : [given.fileId];
      const { fileAlt: alt = null } = given;
      const attached = await attachFiles(tx, ctx, { fileIds, subjectId: id, alt });
      // Nothing of it is kept: the form is shown again.
      if (!attached.ok) throw new NotTaken(attached.reason);
      const inAlt = whyNotSendable(attached.value.join('\n'), given.sendAnyway);
      if (inAlt !== null) throw new NotTaken(`${inAlt}_in_alt`);
      const contribution = asContribution({ ...row, publishedText: null });
      await receive(tx, ctx, contribution, { title: entryTitle(node.title), path: null });
      await recordEvent(tx, ctx, { subjectId: id, kind: 'submitted', isPublic: false });
      await tellAuthor(tx, ctx, { comment: row, template: 'comment_received' });
      await recordAudit(tx, ctx, {
        action: 'comment.submit',
        subjectId: id,
        details: { node: node.id },
      });
      return ok(id);
    });
  } catch (error) {
    if (error instanceof NotTaken) return refused(error.reason);
    throw error;
  }
}

/** What this form has sent already, or another one just now. Its author is locked. */
async function findSame(
  tx: Transaction,
  ctx: Context & { actor: PersonActor },
  given: { nodeId: string; text: string; formKey: string; fileId: string | null },
): Promise<string | null> {
  const known = await tx
    .select({ id: comment.id, formKey: comment.formKey })
    .from(comment)
    .where(
      and(
        eq(comment.authorId, ctx.actor.personId),
        or(
          eq(comment.formKey, given.formKey),
          and(
            eq(comment.nodeId, given.nodeId),
            eq(comment.text, given.text.trim()),
            ne(comment.state, 'withdrawn'),
            gt(comment.submittedAt, ctx.now.subtract({ hours: 1 }).toString()),
          ),
        ),
      ),
    )
    .orderBy(comment.id);
  for (const { id, formKey } of known) {
    if (formKey === given.formKey || given.fileId === null) return id;
    if ((await filesOf({ ...ctx, db: tx }, id)).length > 0) return id;
  }
  return null;
}

type Refusal =
  FoundRefusal | `${FoundRefusal}_in_alt` | 'file_gone' | 'node_dropped' | 'too_many_comments';

class NotTaken extends Error {
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}
