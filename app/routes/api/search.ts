import { hitEnd, hitStart } from '~/domains/thread/search-hits';
import { searchPublic } from '~/domains/thread/search.server';
import { apiListRoute } from '~/platform/api-route.server';
import { search } from './endpoints';

/** Search in everything public of a municipality. */
export const loader = apiListRoute(search, (ctx, { query }) =>
  Promise.resolve(async ({ page, perPage }) => {
    const { total, hits } = await searchPublic(ctx, query.q, page, perPage);
    return {
      total,
      items: hits.map((hit) => ({
        id: hit.id,
        url: ctx.origin + hit.path,
        kind: hit.kind,
        title: unmarked(hit.title),
        context: hit.context === '' ? null : hit.context,
        snippet: unmarked(hit.snippet),
      })),
    };
  }),
);

function unmarked(text: string): string {
  return text.replaceAll(hitStart, '').replaceAll(hitEnd, '');
}
