import { and, asc, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import {
  comment,
  commentAnswer,
  commentClarification,
  organisationUnit,
  plan,
  planNode,
} from '#db/schema';
import { filesOf } from '~/domains/files/index.server';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize } from '~/platform/transaction.server';
import { commentPolicy } from './policy';

/** Where everyone reads a comment: on the page of its node. */
export function commentPath(of: { plan: string; node: string; id: string }): string {
  return `/planer/${of.plan}/${of.node}#kommentar-${of.id}`;
}

/**
 * A comment as staff see it.
 * @throws NotFound for another municipality's and for none, Forbidden for whoever may not see what waits
 */
export async function findCommentForStaff(ctx: ReadContext, subjectId: string) {
  authorize(commentPolicy(ctx.actor, { do: 'read_for_staff' }));
  if (!validate(subjectId)) throw new NotFound();
  const [row] = await ctx.db
    .select({
      id: comment.id,
      text: comment.text,
      publishedText: comment.publishedText,
      state: comment.state,
      language: comment.language,
      shownName: comment.shownName,
      authorId: comment.authorId,
      nodeTitle: planNode.title,
      nodeSlug: planNode.slug,
      planSlug: plan.slug,
    })
    .from(comment)
    .innerJoin(planNode, eq(planNode.id, comment.nodeId))
    .innerJoin(plan, eq(plan.id, planNode.planId))
    .where(and(eq(comment.municipalityId, ctx.municipality.id), eq(comment.id, subjectId)));
  if (!row) throw new NotFound();
  const { nodeTitle, nodeSlug, planSlug, ...found } = row;
  const clarifications = await ctx.db
    .select({
      question: commentClarification.question,
      askedAt: commentClarification.askedAt,
      answer: commentClarification.answer,
      answeredAt: commentClarification.answeredAt,
    })
    .from(commentClarification)
    .where(eq(commentClarification.commentId, row.id))
    .orderBy(asc(commentClarification.id));
  const [answer] = await ctx.db
    .select({ text: commentAnswer.text, at: commentAnswer.at, unit: organisationUnit.name })
    .from(commentAnswer)
    .leftJoin(organisationUnit, eq(organisationUnit.id, commentAnswer.unitId))
    .where(eq(commentAnswer.commentId, row.id));
  return {
    ...found,
    node: { title: nodeTitle, path: `/planer/${planSlug}/${nodeSlug}` },
    clarifications,
    answer: answer ?? null,
    files: await filesOf(ctx, row.id),
  };
}
