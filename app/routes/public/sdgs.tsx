import { useLoaderData } from '@remix-run/react';
import { SdgNumber } from '~/domains/plans/components/sdg-chip';
import { listSdgUse } from '~/domains/plans/queries/sdgs.server';
import { sdgs } from '~/domains/plans/sdgs';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.plans.sdgsPage.title,
  description: texts.plans.sdgsPage.lead,
}));

export const loader = publicRoute({}, async (ctx) => ({ use: await listSdgUse(ctx) }));

export default function Sdgs() {
  const { use } = useLoaderData<typeof loader>();
  const { plans } = useTexts();
  const language = useLanguage();
  const href = useHref();
  return (
    <Page
      title={plans.sdgsPage.title}
      lead={use.length === 0 ? plans.sdgsPage.noneUsed : plans.sdgsPage.lead}
      crumbs={[]}
    >
      <ol className="sdg-grid">
        {sdgs.map((sdg) => {
          const used = use.find((one) => one.goal === sdg.goal);
          return (
            <li key={sdg.goal} className={used ? undefined : 'is-unused'}>
              <a className="sdg" href={href(`/verdensmaal/${sdg.goal}`)}>
                <SdgNumber goal={sdg.goal} />
                <span>
                  <span className="visually-hidden">{sdg.goal}. </span>
                  {sdg.name[language]}
                </span>
              </a>
              {use.length > 0 && (
                <p className="small soft">
                  {used
                    ? [
                        plans.sdgsPage.used(used.nodes),
                        used.wholePlans > 0 && plans.sdgsPage.whole(used.wholePlans),
                      ]
                        .filter(Boolean)
                        .join(' · ')
                    : plans.sdgsPage.unused}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </Page>
  );
}
