import { useLoaderData } from '@remix-run/react';
import { listCommittees } from '~/domains/municipalities/queries.server';
import { countCommitteeNodes } from '~/domains/plans/queries/committee-nodes.server';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.municipalities.committeesTitle,
  description: texts.municipalities.committeesLead,
}));

export const loader = publicRoute({}, async (ctx) => {
  const counts = await countCommitteeNodes(ctx);
  const committees = await listCommittees(ctx);
  return {
    committees: committees.map(({ id, ...committee }) => ({
      ...committee,
      count: counts.get(id) ?? 0,
    })),
  };
});

export default function Committees() {
  const { committees } = useLoaderData<typeof loader>();
  const { municipalities } = useTexts();
  const href = useHref();
  return (
    <Page title={municipalities.committeesTitle} lead={municipalities.committeesLead} crumbs={[]}>
      {committees.length === 0 && <p>{municipalities.noCommittees}</p>}
      <ul className="link-list">
        {committees.map((committee) => (
          <li key={committee.slug}>
            <a className="title" lang="da" href={href(`/udvalg/${committee.slug}`)}>
              {committee.name}
            </a>
            <p className="small soft">
              {municipalities.answersFor(committee.count)}
              {committee.kind === 'collective' && ` · ${municipalities.collectiveNote}`}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
