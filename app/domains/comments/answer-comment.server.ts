import { eq } from 'drizzle-orm';
import { commentAnswer, commentFormerAnswer, organisationUnit } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hasCpr, hashOfText } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { unitsOf } from './answering-units.server';
import { lockComment } from './lock-comment.server';
import { commentPolicy } from './policy';
import { unitOf } from './rules';
import { tellAuthor } from './tell-author.server';

/**
 * The unit that owns the node answers a published comment, in public, or changes its answer: what it said before is
 * kept. Of a change nobody is told anew.
 * @param given.seenTextHash `textHash` of the answer as its page showed it; null: there was none
 * @returns nothing; or why not – `not_published`, `text_needed`, `cpr_in_text`, `changed_meanwhile` (somebody else
 *   has answered since)
 * @throws NotFound where there is no such comment, Forbidden for whoever does not answer for its node
 */
export async function answerComment(
  ctx: Context & Pick<ActionContext, 'origin'> & { actor: PersonActor },
  given: { commentId: string; text: string; seenTextHash: string | null },
): Promise<Outcome<null, 'not_published' | 'text_needed' | 'cpr_in_text' | 'changed_meanwhile'>> {
  return inTransaction(ctx, async (tx) => {
    const row = await lockComment(tx, ctx, given.commentId);
    const unitIds = await unitsOf({ ...ctx, db: tx }, row.nodeId);
    authorize(commentPolicy(ctx.actor, { do: 'answer', unitIds }));
    const text = given.text.trim();
    if (row.state !== 'published') return refused('not_published');
    if (text === '') return refused('text_needed');
    if (hasCpr(text)) return refused('cpr_in_text');
    const unitId = unitOf(ctx.actor, unitIds);
    const [known] = await tx
      .select()
      .from(commentAnswer)
      .where(eq(commentAnswer.commentId, row.id));
    if (known?.text === text) return ok(null);
    const hash = known ? hashOfText(known.text) : null;
    if (hash !== given.seenTextHash) return refused('changed_meanwhile');
    const now = ctx.now.toString();
    const answer = { text, unitId, byId: ctx.actor.personId };
    if (known) {
      const {
        municipalityId,
        commentId,
        unitId: byUnitId,
        byId,
        text: former,
        at,
        changedAt,
      } = known;
      await tx.insert(commentFormerAnswer).values({
        municipalityId,
        commentId,
        unitId: byUnitId,
        byId,
        text: former,
        at: changedAt ?? at,
        until: now,
      });
      await tx
        .update(commentAnswer)
        .set({ ...answer, changedAt: now })
        .where(eq(commentAnswer.id, known.id));
    } else {
      await tx.insert(commentAnswer).values({
        ...answer,
        municipalityId: ctx.municipality.id,
        commentId: row.id,
        at: now,
      });
      const [unit] =
        unitId === null
          ? []
          : await tx
              .select({ name: organisationUnit.name })
              .from(organisationUnit)
              .where(eq(organisationUnit.id, unitId));
      const facts = { by: unit?.name };
      await recordEvent(tx, ctx, {
        subjectId: row.id,
        kind: 'answered',
        isPublic: true,
        facts,
        toldAlready: [row.authorId],
      });
      await tellAuthor(tx, ctx, { comment: row, template: 'comment_answered', text });
    }
    await recordAudit(tx, ctx, {
      action: known ? 'comment.change_answer' : 'comment.answer',
      subjectId: row.id,
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
