import { hitEnd, hitStart } from '~/domains/thread/search-hits';
import { searchPublic } from '~/domains/thread/search.server';
import type { ReadContext } from '~/platform/context.server';
import type { NamedNode } from '~/domains/plans/queries/named-nodes.server';

/** Hits that are looked through for parts of plans, and parts that are shown. */
const mostHits = 20;
const mostShown = 8;

/** Parts of plans to choose from, by words. Public. */
export async function findNodes(ctx: ReadContext, words: string): Promise<NamedNode[]> {
  const { hits } = await searchPublic(ctx, words, 1, mostHits);
  return hits
    .filter(({ kind }) => kind === 'plan_node')
    .slice(0, mostShown)
    .map(({ id, title, context }) => ({
      id,
      title: title.replaceAll(hitStart, '').replaceAll(hitEnd, ''),
      planTitle: context,
    }));
}
