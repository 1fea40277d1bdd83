import { z } from 'zod';
import {
  commentsPerPage,
  listComments,
  pageOfComment,
} from '~/domains/comments/list-comments.server';
import { type Language, pathInLanguage } from '~/i18n/languages';
import type { ReadContext } from '~/platform/context.server';
import { leadAway } from '~/platform/page-answer.server';

/** Which comments are asked for: a page of them, or that which one of them stands on. */
export const voicesQuery = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  kommentar: z.uuid().optional().catch(undefined),
});

/**
 * The comments on a node, for `Voices`. A link to one of them leads to the page that it stands on now, and a page
 * after the last to the last; a browser keeps the anchor.
 * @param of.at the page that they stand on, without language prefix
 */
export async function readVoices(
  ctx: ReadContext,
  of: { nodeId: string; at: string; language: Language; query: z.output<typeof voicesQuery> },
) {
  const { page, kommentar } = of.query;
  const leadTo = (to: number): never =>
    leadAway(pathInLanguage(to === 1 ? of.at : `${of.at}?page=${to}`, of.language), 302);
  if (kommentar !== undefined) leadTo(await pageOfComment(ctx, of.nodeId, kommentar));
  const { total, comments } = await listComments(ctx, of.nodeId, page);
  const pages = Math.max(1, Math.ceil(total / commentsPerPage));
  if (page > pages) leadTo(pages);
  return { total, comments, page, perPage: commentsPerPage };
}
