import { and, asc, count, desc, eq, gt, lt, or, type SQL, sql } from 'drizzle-orm';
import { comment, commentAnswer, organisationUnit, person } from '#db/schema';
import { filesOfEach } from '~/domains/files/index.server';
import { refusalsOf } from '~/domains/moderation/index.server';
import { eventsOfEach } from '~/domains/thread/index.server';
import type { Language } from '~/i18n/languages';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { validate } from 'uuid';
import { findNode } from './find-node.server';
import { commentPath } from './rules';

export const commentsPerPage = 20;

/** A comment as everyone reads it. */
export type PublicComment = Awaited<ReturnType<typeof listComments>>['comments'][number];

/** `isShown` as a condition, in the words of the index that it is found by. */
const isRead = sql`${comment.state} in ('published', 'refused') and ${comment.publishedText} is not null`;

/** What everyone reads of a comment; of a name that is protected by now, nothing. */
const shown = {
  id: comment.id,
  state: comment.state,
  text: comment.publishedText,
  language: comment.language,
  shownName: comment.shownName,
  isProtected: person.isProtected,
  publishedAt: comment.publishedAt,
};

/**
 * The comments on a node that everyone reads, the newest first, each with its pictures, the unit's answer and what
 * happened to it. Public.
 * @param page from 1
 */
export async function listComments(ctx: ReadContext, nodeId: string, page: number) {
  const { db, municipality } = ctx;
  const onNode = and(
    eq(comment.municipalityId, municipality.id),
    eq(comment.nodeId, nodeId),
    isRead,
  );
  const rows = await db
    .select({
      ...shown,
      answer: {
        text: commentAnswer.text,
        at: commentAnswer.at,
        changedAt: commentAnswer.changedAt,
      },
      unit: organisationUnit.name,
      // In the same statement: the page of a node is read by everyone.
      total: sql<number>`count(*) over ()::int`,
    })
    .from(comment)
    .innerJoin(person, eq(person.id, comment.authorId))
    .leftJoin(commentAnswer, eq(commentAnswer.commentId, comment.id))
    .leftJoin(organisationUnit, eq(organisationUnit.id, commentAnswer.unitId))
    .where(onNode)
    .orderBy(desc(comment.publishedAt), asc(comment.id))
    .limit(commentsPerPage)
    .offset((page - 1) * commentsPerPage);
  const ids = rows.map(({ id }) => id);
  const files = await filesOfEach(ctx, ids);
  const events = await eventsOfEach(ctx, ids, { publicOnly: true });
  const refusals = await refusalsOf(
    ctx,
    rows.flatMap(({ id, state }) => (state === 'refused' ? [id] : [])),
  );
  return {
    // A page after the last has no rows that could say it.
    total: rows[0]?.total ?? (page === 1 ? 0 : await countOf(ctx, onNode)),
    comments: rows.map(({ answer, unit, isProtected, shownName, state: __, total: _, ...row }) => ({
      ...row,
      /** The title of the ground, where it was refused and its author lets it be read beside that. */
      refusal: refusals.get(row.id)?.title ?? null,
      text: row.text!,
      publishedAt: row.publishedAt!,
      shownName: isProtected ? null : shownName,
      answer: answer && { ...answer, unit },
      files: files.get(row.id) ?? [],
      events: events.get(row.id) ?? [],
    })),
  };
}

async function countOf({ db }: ReadContext, which: SQL | undefined): Promise<number> {
  const [row] = await db.select({ total: count() }).from(comment).where(which);
  return row!.total;
}

/** The page of `listComments` that a comment stands on, from 1; the first where it is none of the node's. Public. */
export async function pageOfComment(ctx: ReadContext, nodeId: string, id: string): Promise<number> {
  const { db, municipality } = ctx;
  const onNode = and(
    eq(comment.municipalityId, municipality.id),
    eq(comment.nodeId, nodeId),
    isRead,
  );
  const [one] = await db
    .select({ publishedAt: comment.publishedAt })
    .from(comment)
    .where(and(onNode, eq(comment.id, id)));
  if (!one?.publishedAt) return 1;
  const isBefore = or(
    gt(comment.publishedAt, one.publishedAt),
    and(eq(comment.publishedAt, one.publishedAt), lt(comment.id, id)),
  );
  return Math.floor((await countOf(ctx, and(onNode, isBefore))) / commentsPerPage) + 1;
}

/**
 * One published comment, with where it is read. Public.
 * @throws NotFound where everyone may not read it
 */
export async function findPublicComment(
  ctx: ReadContext,
  id: string,
): Promise<{
  id: string;
  text: string;
  language: Language;
  shownName: string | null;
  publishedAt: string;
  node: { title: string; path: string };
}> {
  const [found] = validate(id)
    ? await ctx.db
        .select({ ...shown, nodeId: comment.nodeId })
        .from(comment)
        .innerJoin(person, eq(person.id, comment.authorId))
        .where(and(eq(comment.municipalityId, ctx.municipality.id), eq(comment.id, id), isRead))
    : [];
  if (!found) throw new NotFound();
  const { nodeId, isProtected, text, shownName, publishedAt, language } = found;
  const node = await findNode(ctx, nodeId);
  return {
    id,
    language,
    text: text!,
    publishedAt: publishedAt!,
    shownName: isProtected ? null : shownName,
    node: { title: node.title, path: commentPath(node, id) },
  };
}
