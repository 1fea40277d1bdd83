import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { SdgChip } from '~/domains/plans/components/sdg-chip';
import { sdgsNamed } from '~/domains/plans/sdgs-named';
import { asExcerpt, hitEnd, hitsPerPage, hitStart } from '~/domains/thread/search-hits';
import { searchPublic } from '~/domains/thread/search.server';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Highlighted } from '~/ui/highlighted';
import { Page } from '~/ui/page';
import { Pagination } from '~/ui/pagination';
import { SearchForm } from '~/ui/search-form';

const longestSearch = 200;
type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: data.words ? texts.search.titleFor(data.words) : texts.search.title,
  description: texts.search.lead,
}));

const searchQuery = z.object({
  q: z
    .string()
    .optional()
    .transform((words) => (words ?? '').replaceAll('\0', '').trim()),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

export const loader = publicRoute(
  { query: searchQuery },
  async (ctx, { query: { q, page }, language }) => {
    const isTooLong = q.length > longestSearch;
    const words = isTooLong ? '' : q;
    const { total, hits } =
      words === '' ? { total: 0, hits: [] } : await searchPublic(ctx, words, page);
    return { words, isTooLong, page, total, hits, sdgs: sdgsNamed(words, language) };
  },
);

export default function Search() {
  const { words, isTooLong, page, total, hits, sdgs } = useLoaderData<typeof loader>();
  const { search, frame } = useTexts();
  const href = useHref();
  const address = (to: number) =>
    `${href('/soeg')}?${new URLSearchParams({ q: words, page: String(to) }).toString()}`;
  return (
    <Page title={search.title} lead={search.lead} crumbs={[]}>
      <SearchForm
        action={href('/soeg')}
        label={search.label}
        button={search.button}
        value={words}
      />
      {isTooLong && (
        <p className="note" role="alert">
          {search.tooLong}
        </p>
      )}
      {words !== '' && (
        <section className="section">
          <h2>{search.hits(total + sdgs.length, words)}</h2>
          {total + sdgs.length === 0 && (
            <>
              <p>{search.none}</p>
              <p className="next-steps">
                <a href={href('/planer')}>{frame.plans}</a>
                <a href={href('/maal')}>{frame.goals}</a>
                <a href={href('/verdensmaal')}>{frame.sdgs}</a>
                <a href={href('/udvalg')}>{frame.committees}</a>
              </p>
            </>
          )}
          {sdgs.length > 0 && (
            <ul className="chips">
              {sdgs.map((goal) => (
                <li key={goal}>
                  <SdgChip goal={goal} />
                </li>
              ))}
            </ul>
          )}
          <ol className="link-list">
            {hits.map((hit) => (
              <li key={hit.path} lang="da">
                <a className="title" href={href(hit.path)}>
                  <Highlighted text={hit.title} start={hitStart} end={hitEnd} />
                </a>
                {hit.context && <p className="small soft">{hit.context}</p>}
                {hit.snippet && (
                  <p>
                    <Highlighted text={asExcerpt(hit.snippet)} start={hitStart} end={hitEnd} />
                  </p>
                )}
              </li>
            ))}
          </ol>
          <Pagination page={page} pages={Math.ceil(total / hitsPerPage)} address={address} />
        </section>
      )}
    </Page>
  );
}
