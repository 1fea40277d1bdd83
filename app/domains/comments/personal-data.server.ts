import { asc, desc, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { comment, commentAnswer, commentClarification, planNode } from '#db/schema';
import { hideFiles } from '~/domains/files/index.server';
import type { PersonalData } from '~/domains/identity/personal-data-holder.server';
import { forgetSubject, withdraw } from '~/domains/moderation/index.server';
import { hideFromSearch } from '~/domains/thread/index.server';
import { textsIn } from '~/i18n/texts-of-language';
import type { Context, ReadContext } from '~/platform/context.server';
import { ownCommentPath } from './rules';

/** What people wrote of plans, and what staff answered. */
export const commentData: PersonalData = {
  tables: ['comment', 'comment_answer'],

  async contributions(ctx, personId, language) {
    const { comments } = textsIn(language);
    return (await ownComments(ctx, personId)).map(({ own, node }) => ({
      at: own.submittedAt,
      title: comments.titleOf(node),
      state: comments.states[own.state],
      path: ownCommentPath(own.id),
    }));
  },

  async copy(ctx, personId) {
    const own = await ownComments(ctx, personId);
    const clarifications = await ctx.db
      .select({
        question: commentClarification.question,
        askedAt: commentClarification.askedAt,
        answer: commentClarification.answer,
        answeredAt: commentClarification.answeredAt,
      })
      .from(commentClarification)
      .innerJoin(comment, eq(comment.id, commentClarification.commentId))
      .where(eq(comment.authorId, personId))
      .orderBy(asc(commentClarification.askedAt));
    const answers = await ctx.db
      .select({ at: commentAnswer.at, text: commentAnswer.text })
      .from(commentAnswer)
      .where(eq(commentAnswer.byId, personId))
      .orderBy(asc(commentAnswer.at));
    return {
      comments: own.map(({ own: row, node }) => ({
        submittedAt: row.submittedAt,
        about: node,
        state: row.state,
        text: row.text,
        publishedText: row.publishedText,
        publishedAt: row.publishedAt,
        shownName: row.shownName,
        language: row.language,
      })),
      clarifications,
      answersWritten: answers,
    };
  },

  async transfer(tx, from, to) {
    await tx.update(comment).set({ authorId: to }).where(eq(comment.authorId, from));
    await tx.update(commentAnswer).set({ byId: to }).where(eq(commentAnswer.byId, from));
  },

  /** Nothing of what they wrote stays. What they answered for the municipality is the municipality's. */
  async erase(tx, ctx, personId) {
    // Their account is locked, so nothing is added; in one order, as everyone takes them.
    const rows = await tx
      .select({ id: comment.id, state: comment.state })
      .from(comment)
      .where(eq(comment.authorId, personId))
      .orderBy(asc(comment.id));
    for (const { id } of rows) await eraseOne(tx, ctx, id);
    return rows.some(({ state }) => state === 'published') ? 'public' : undefined;
  },
};

async function eraseOne(tx: Transaction, ctx: Context, id: string): Promise<void> {
  await withdraw(tx, ctx, { subjectId: id });
  await forgetSubject(tx, id);
  await hideFromSearch(tx, [id]);
  await hideFiles(tx, id);
  await tx
    .update(commentClarification)
    .set({ question: '', answer: null })
    .where(eq(commentClarification.commentId, id));
  await tx
    .update(comment)
    .set({
      state: 'withdrawn',
      text: null,
      publishedText: null,
      shownName: null,
      erasedAt: ctx.now.toString(),
    })
    .where(eq(comment.id, id));
}

function ownComments(ctx: ReadContext, personId: string) {
  return ctx.db
    .select({ own: comment, node: planNode.title })
    .from(comment)
    .innerJoin(planNode, eq(planNode.id, comment.nodeId))
    .where(eq(comment.authorId, personId))
    .orderBy(desc(comment.submittedAt));
}
