import { asc, desc, eq } from 'drizzle-orm';
import {
  comment,
  commentAnswer,
  commentClarification,
  commentFormerAnswer,
  planNode,
} from '#db/schema';
import type { PersonalData } from '~/domains/identity/personal-data-holder.server';
import { decisionsAbout } from '~/domains/moderation/index.server';
import { eventsOf } from '~/domains/thread/index.server';
import { textsIn } from '~/i18n/texts-of-language';
import type { ReadContext } from '~/platform/context.server';
import { asContribution, beginningOf, isShown, ownCommentPath } from './rules';
import { eraseComment } from './erase-comment.server';
import { answerOf } from './queries.server';

/** What people wrote of plans, and what staff answered. */
export const commentData: PersonalData = {
  tables: ['comment', 'comment_answer', 'comment_former_answer'],

  async contributions(ctx, personId, language) {
    const { comments } = textsIn(language);
    return (await ownComments(ctx, personId)).map(({ own, node }) => ({
      at: own.submittedAt,
      title: comments.titleOf(node),
      beginning: beginningOf(own.text ?? ''),
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
    const formerAnswers = await ctx.db
      .select({ at: commentFormerAnswer.at, text: commentFormerAnswer.text })
      .from(commentFormerAnswer)
      .where(eq(commentFormerAnswer.byId, personId))
      .orderBy(asc(commentFormerAnswer.at));
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
      ...(await aroundThem(ctx, own)),
      answersWritten: [...formerAnswers, ...answers],
    };
  },

  async transfer(tx, from, to) {
    await tx.update(comment).set({ authorId: to }).where(eq(comment.authorId, from));
    await tx.update(comment).set({ assistedById: to }).where(eq(comment.assistedById, from));
    for (const answers of [commentAnswer, commentFormerAnswer]) {
      await tx.update(answers).set({ byId: to }).where(eq(answers.byId, from));
    }
  },

  /** Nothing of what they wrote stays. What they answered for the municipality is the municipality's. */
  async erase(tx, ctx, personId) {
    // Their account is locked, so nothing is added; in one order, as everyone takes them.
    const rows = await tx
      .select({ id: comment.id, state: comment.state, publishedText: comment.publishedText })
      .from(comment)
      .where(eq(comment.authorId, personId))
      .orderBy(asc(comment.id));
    for (const { id } of rows) await eraseComment(tx, ctx, { id, state: 'withdrawn' });
    return rows.some(isShown) ? 'public' : undefined;
  },
};

/** What became of somebody's comments: what happened, what was decided and asked again, what was answered. */
async function aroundThem(ctx: ReadContext, own: Awaited<ReturnType<typeof ownComments>>) {
  const all = await Promise.all(
    own.map(async ({ own: row, node: about }) => {
      const { id, submittedAt } = row;
      const answer = await answerOf(ctx, id);
      return {
        events: (await eventsOf(ctx, id, { publicOnly: false })).map(({ at, kind }) => ({
          commentOf: submittedAt,
          about,
          at,
          kind,
        })),
        decisions: (await decisionsAbout(ctx, asContribution(row))).map((one) => ({
          commentOf: submittedAt,
          about,
          decidedAt: one.decidedAt,
          decision: one.decision,
          statement: one.statement,
          secondLookAsked: one.request,
        })),
        answers: answer === null ? [] : [{ commentOf: submittedAt, about, ...answer }],
      };
    }),
  );
  return {
    commentEvents: all.flatMap(({ events }) => events),
    commentDecisions: all.flatMap(({ decisions }) => decisions),
    answersReceived: all.flatMap(({ answers }) => answers),
  };
}

function ownComments(ctx: ReadContext, personId: string) {
  return ctx.db
    .select({ own: comment, node: planNode.title })
    .from(comment)
    .innerJoin(planNode, eq(planNode.id, comment.nodeId))
    .where(eq(comment.authorId, personId))
    .orderBy(desc(comment.submittedAt));
}
