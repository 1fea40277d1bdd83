import { useRouteLoaderData } from '@remix-run/react';
import { useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { siteRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.accessibility.title,
  description: texts.accessibility.lead,
}));

export const loader = siteRoute({ municipality: async () => ({}), frontDoor: async () => ({}) });

export default function Accessibility() {
  const { accessibility } = useTexts();
  const frame = useRouteLoaderData<{ site: { demonstration: boolean } | null }>('root');
  return (
    <Page title={accessibility.title} lead={accessibility.lead} crumbs={[]}>
      {frame?.site?.demonstration && <p className="note">{accessibility.demonstration}</p>}
      <div className="prose">
        {accessibility.sections.map((section) => (
          <section key={section.heading}>
            <h2>{section.heading}</h2>
            <p>{section.text}</p>
          </section>
        ))}
        <h2>{accessibility.contactHeading}</h2>
        <p>{accessibility.contact}</p>
      </div>
    </Page>
  );
}
