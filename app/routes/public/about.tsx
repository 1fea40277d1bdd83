import { useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { siteRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.about.title,
  description: texts.about.lead,
}));

export const loader = siteRoute({ municipality: async () => ({}), frontDoor: async () => ({}) });

export default function About() {
  const { about } = useTexts();
  return (
    <Page title={about.title} lead={about.lead} crumbs={[]}>
      <div className="prose">
        {about.sections.map((section) => (
          <section key={section.heading}>
            <h2>{section.heading}</h2>
            <p>{section.text}</p>
          </section>
        ))}
        <h2 id="aabne-data">{about.openData.heading}</h2>
        <p>{about.openData.text}</p>
        <ul className="bullet-list">
          <li>
            <a href="/api/v1/openapi.json">{about.apiLink}</a>
          </li>
          <li>
            <a href="/api/v1/plan.schema.json">{about.schemaLink}</a>
          </li>
        </ul>
      </div>
    </Page>
  );
}
