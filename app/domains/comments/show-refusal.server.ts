import { eq } from 'drizzle-orm';
import { comment } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr, refusalsOf } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { makeSearchable, recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { refusedTitle } from './entry-title.server';
import { findNode } from './find-node.server';
import { lockComment } from './lock-comment.server';
import { commentPolicy } from './policy';
import { commentPath, isShown, type ShowRefusal, whyNotShowable } from './rules';

/**
 * An author lets everyone read a refused comment, with the ground beside it: its text alone, no files. Doing it
 * twice is doing it once; taking the comment back ends it.
 * @returns nothing; or why not – `not_refused`, `may_not_be_shown` (with that ground), `cpr_in_text`
 * @throws NotFound where there is no such comment, Forbidden where it is another's
 */
export async function showRefusal(
  ctx: Context & { actor: PersonActor },
  given: { commentId: string },
): Promise<Outcome<null, ShowRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockComment(tx, ctx, given.commentId);
    authorize(commentPolicy(ctx.actor, { do: 'change_own', authorId: row.authorId }));
    const text = row.text ?? '';
    const ground = (await refusalsOf({ ...ctx, db: tx }, [row.id])).get(row.id);
    const obstacle = whyNotShowable({
      state: row.state,
      mayBeShown: ground?.keepsTextPublic ?? false,
      hasCpr: hasCpr(text),
    });
    if (obstacle !== null) return refused(obstacle);
    if (isShown(row)) return ok(null);
    await tx
      .update(comment)
      .set({ publishedText: text, publishedAt: ctx.now.toString() })
      .where(eq(comment.id, row.id));
    const node = await findNode({ ...ctx, db: tx }, row.nodeId);
    await makeSearchable(tx, [
      {
        subjectId: row.id,
        municipalityId: ctx.municipality.id,
        path: commentPath(node, row.id),
        title: refusedTitle(node.title),
        context: node.planTitle,
        body: text,
      },
    ]);
    const facts = { reason: ground?.title.da };
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'refusal_shown', isPublic: true, facts });
    await recordAudit(tx, ctx, { action: 'comment.show_refusal', subjectId: row.id });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
