import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { validate } from 'uuid';
import { comment, commentAnswer, planNode } from '#db/schema';
import { holds, type PersonActor } from '~/domains/identity/actor';
import { filesOf } from '~/domains/files/index.server';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize } from '~/platform/transaction.server';
import { nodesOf, unitsOf } from './answering-units.server';
import { entryTitle } from './entry-title.server';
import { findPublicComment } from './list-comments.server';
import { commentPolicy } from './policy';
import { answerOf } from './queries.server';
import { answerDueFrom, ownUnitsOf } from './rules';

type Reading = ReadContext & { actor: PersonActor };

/**
 * The published comments that nobody has answered, of the nodes that one answers for – the council
 * secretariat for all –, by when an answer is due.
 * @param upTo how many of them at most
 */
export async function listWaitingForAnswer(ctx: Reading, upTo: number) {
  authorize(commentPolicy(ctx.actor, { do: 'see_waiting' }));
  const rows = await ctx.db
    .select({
      subjectId: comment.id,
      node: planNode.title,
      excerpt: sql<string>`left(${comment.publishedText}, ${shownOfText})`,
      isShownWhole: sql<boolean>`length(${comment.publishedText}) <= ${shownOfText}`,
      language: comment.language,
      publishedAt: comment.publishedAt,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(comment)
    .innerJoin(planNode, eq(planNode.id, comment.nodeId))
    .where(isWaiting(ctx))
    .orderBy(asc(comment.publishedAt), asc(comment.id))
    .limit(upTo);
  return {
    total: rows[0]?.total ?? 0,
    waiting: rows.map(({ node, total: _, publishedAt, ...row }) => ({
      ...row,
      title: entryTitle(node),
      titleLanguage: 'da' as const,
      since: publishedAt!,
      dueAt: answerDueFrom(publishedAt!).toString(),
    })),
  };
}

/** When each of the first of these is due, for the menu: `upTo` of them, and nobody counts on. */
export async function dueAnswers(ctx: Reading, upTo: number): Promise<string[]> {
  if (!commentPolicy(ctx.actor, { do: 'see_waiting' })) return [];
  const rows = await ctx.db
    .select({ publishedAt: comment.publishedAt })
    .from(comment)
    .where(isWaiting(ctx))
    .orderBy(asc(comment.publishedAt))
    .limit(upTo);
  return rows.map(({ publishedAt }) => answerDueFrom(publishedAt!).toString());
}

/**
 * A published comment as whoever answers it sees it: what everyone reads, and nothing besides.
 * @throws NotFound for what everyone may not read, Forbidden for whoever does not answer for its node
 */
export async function findCommentToAnswer(ctx: Reading, id: string) {
  authorize(commentPolicy(ctx.actor, { do: 'see_waiting' }));
  const [found] = validate(id)
    ? await ctx.db
        .select({ nodeId: comment.nodeId, state: comment.state })
        .from(comment)
        .where(and(eq(comment.municipalityId, ctx.municipality.id), eq(comment.id, id)))
    : [];
  if (found?.state !== 'published') throw new NotFound();
  const unitIds = await unitsOf(ctx, found.nodeId);
  authorize(commentPolicy(ctx.actor, { do: 'answer', unitIds }));
  const shown = await findPublicComment(ctx, id);
  return {
    ...shown,
    title: entryTitle(shown.node.title),
    dueAt: answerDueFrom(shown.publishedAt).toString(),
    answer: await answerOf(ctx, id),
    // Staff may know of every file; what was not published is not for answering.
    files: (await filesOf(ctx, id)).filter(({ isShown }) => isShown),
  };
}

/** Characters that a list shows; the rest is on the page. */
const shownOfText = 240;

function isWaiting(ctx: Reading): SQL | undefined {
  return and(
    eq(comment.municipalityId, ctx.municipality.id),
    eq(comment.state, 'published'),
    sql`not exists (select from ${commentAnswer} where ${commentAnswer.commentId} = ${comment.id})`,
    holds(ctx.actor, 'council_secretariat')
      ? undefined
      : sql`${comment.nodeId} in ${nodesOf(ctx, ownUnitsOf(ctx.actor))}`,
  );
}
