import { useLoaderData } from '@remix-run/react';
import { nextOfEachCommittee } from '~/domains/dialogue/finding/next-open.server';
import { sessionPath } from '~/domains/dialogue/paths';
import { listCommittees } from '~/domains/municipalities/queries.server';
import { countCommitteeNodes } from '~/domains/plans/queries/committee-nodes.server';
import { formatWeekday } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { asInstant } from '~/platform/deadline';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.municipalities.committeesTitle,
  description: texts.municipalities.committeesLead,
}));

export const loader = publicRoute({}, async (ctx, { holdsUntil }) => {
  const counts = await countCommitteeNodes(ctx);
  const committees = await listCommittees(ctx);
  const nextOf = await nextOfEachCommittee(ctx);
  // The whole of the last second counts.
  for (const { closesAt } of nextOf.values()) holdsUntil(asInstant(closesAt).add({ seconds: 1 }));
  return {
    committees: committees.map(({ id, ...committee }) => ({
      ...committee,
      count: counts.get(id) ?? 0,
      next: nextOf.get(committee.slug) ?? null,
    })),
  };
});

export default function Committees() {
  const { committees } = useLoaderData<typeof loader>();
  const { municipalities, dialogueFinding } = useTexts();
  const language = useLanguage();
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
            {committee.next && (
              <p className="small">
                <a href={href(sessionPath(committee.next.slug))}>
                  {dialogueFinding.nextOfCommittee(
                    formatWeekday(committee.next.startsAt, language),
                  )}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="next-steps">
        <a href={href('/dialog')}>{dialogueFinding.here.all}</a>
      </p>
    </Page>
  );
}
