import { useLoaderData } from '@remix-run/react';
import { MePage } from '~/domains/identity/components/me-page';
import { isAskedToTakeOver } from '~/domains/identity/desk/queries.server';
import { useHref, useTexts } from '~/i18n/texts';
import { citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { Section } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.me.data.title,
  description: texts.me.data.lead,
}));

export const loader = citizenRoute({ activity: 'own_data' }, async (ctx) => ({
  isAskedToTakeOver: await isAskedToTakeOver(ctx),
}));

export default function Data() {
  const { isAskedToTakeOver } = useLoaderData<typeof loader>();
  const { me, desk } = useTexts();
  const { data } = me;
  const href = useHref();
  return (
    <MePage title={data.title} lead={data.lead}>
      <Section title={data.download}>
        <ul className="bullet-list">
          <li>
            <a href={href('/min-side/data/kopi')}>{data.asPage}</a>
          </li>
          <li>
            <a href={href('/min-side/data/kopi.json')} download="medspil.json">
              {data.asJson}
            </a>
          </li>
        </ul>
      </Section>
      {isAskedToTakeOver && (
        <Section title={desk.takeOver.title}>
          <p>{desk.takeOver.lead}</p>
          <p>
            <a href={href('/min-side/overtag')}>{desk.takeOver.open}</a>
          </p>
        </Section>
      )}
      <Section title={data.eraseHeading}>
        <p>{data.eraseLead}</p>
        <p>
          <a href={href('/min-side/data/slet')}>{data.eraseButton}</a>
        </p>
      </Section>
    </MePage>
  );
}
