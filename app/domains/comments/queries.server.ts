import { and, asc, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import { comment, commentAnswer, commentClarification, organisationUnit } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { filesOf } from '~/domains/files/index.server';
import {
  decisionsAbout,
  hasCpr,
  hashOfText,
  refusalsOf,
  wasSentAnyway,
} from '~/domains/moderation/index.server';
import { eventsOf } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize } from '~/platform/transaction.server';
import { entryTitle } from './entry-title.server';
import { findNode } from './find-node.server';
import { commentPolicy } from './policy';
import { asContribution, commentPath, isShown, placePath, whyNotShowable } from './rules';

/**
 * A comment as staff see it, whatever its state.
 * @throws NotFound for another municipality's and for none, Forbidden for whoever does not moderate
 */
export async function findCommentForStaff(ctx: ReadContext, subjectId: string) {
  authorize(commentPolicy(ctx.actor, { do: 'see' }));
  const row = await findRow(ctx, subjectId);
  const node = await findNode(ctx, row.nodeId);
  const files = await filesOf(ctx, row.id);
  return {
    id: row.id,
    /** In its author's language. */
    title: entryTitle(node.title, row.language),
    text: row.text,
    publishedText: row.publishedText,
    state: row.state,
    standing: asContribution(row).standing,
    language: row.language,
    shownName: row.shownName,
    authorId: row.authorId,
    submittedAt: row.submittedAt,
    node: { title: node.title, path: commentPath(node, row.id) },
    clarifications: await clarificationsOf(ctx, row.id),
    answer: await answerOf(ctx, row.id),
    files,
    /** Its author has seen what is marked in it. */
    wasSentAnyway: wasSentAnyway([row.text ?? '', ...files.map(({ alt }) => alt ?? '')]),
  };
}

/**
 * One's own comment, with everything that was decided about it and happened to it.
 * @throws NotFound where one has none such
 */
export async function findOwnComment(ctx: ReadContext & { actor: PersonActor }, id: string) {
  const row = await findRow(ctx, id);
  // Nobody learns by it that somebody else has one.
  if (!commentPolicy(ctx.actor, { do: 'change_own', authorId: row.authorId })) throw new NotFound();
  const node = await findNode(ctx, row.nodeId);
  const clarifications = await clarificationsOf(ctx, row.id);
  const refusal = (await refusalsOf(ctx, [row.id])).get(row.id);
  return {
    id: row.id,
    text: row.text ?? '',
    publishedText: row.publishedText,
    state: row.state,
    language: row.language,
    shownName: row.shownName,
    submittedAt: row.submittedAt,
    node: {
      title: node.title,
      path: isShown(row) ? commentPath(node, row.id) : placePath(node),
    },
    /** Whether its text was erased. */
    isForgotten: row.erasedAt !== null,
    /** Whether everyone reads it. */
    isShown: isShown(row),
    mayShowRefusal:
      !isShown(row) &&
      whyNotShowable({
        state: row.state,
        mayBeShown: refusal?.keepsTextPublic ?? false,
        hasCpr: hasCpr(row.text ?? ''),
      }) === null,
    clarifications,
    asked:
      row.state === 'clarifying'
        ? (clarifications.findLast((one) => one.answeredAt === null) ?? null)
        : null,
    answer: await answerOf(ctx, row.id),
    decisions: await decisionsAbout(ctx, asContribution(row)),
    events: await eventsOf(ctx, row.id, { publicOnly: false }),
    files: await filesOf(ctx, row.id),
  };
}

async function findRow(ctx: ReadContext, id: string) {
  const [row] = validate(id)
    ? await ctx.db
        .select()
        .from(comment)
        .where(and(eq(comment.municipalityId, ctx.municipality.id), eq(comment.id, id)))
    : [];
  if (!row) throw new NotFound();
  return row;
}

function clarificationsOf(ctx: ReadContext, commentId: string) {
  return ctx.db
    .select({
      question: commentClarification.question,
      askedAt: commentClarification.askedAt,
      answer: commentClarification.answer,
      answeredAt: commentClarification.answeredAt,
    })
    .from(commentClarification)
    .where(eq(commentClarification.commentId, commentId))
    .orderBy(asc(commentClarification.askedAt));
}

/** What the municipality answered, as it is now. */
export async function answerOf(ctx: ReadContext, commentId: string) {
  const [answer] = await ctx.db
    .select({ text: commentAnswer.text, at: commentAnswer.at, unit: organisationUnit.name })
    .from(commentAnswer)
    .leftJoin(organisationUnit, eq(organisationUnit.id, commentAnswer.unitId))
    .where(eq(commentAnswer.commentId, commentId));
  return answer ? { ...answer, textHash: hashOfText(answer.text) } : null;
}
