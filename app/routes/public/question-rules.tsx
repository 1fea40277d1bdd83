import { useLoaderData } from '@remix-run/react';
import { Temporal } from 'temporal-polyfill';
import { listGrounds } from '~/domains/moderation/index.server';
import { inLanguage } from '~/domains/moderation/reasons/wording';
import { RefusalGrounds } from '~/domains/questions/components/refusal-grounds';
import { RulesInWords } from '~/domains/questions/components/rules-in-words';
import { comingRules } from '~/domains/questions/rule-sets/list-rule-versions.server';
import { rulesInForce } from '~/domains/questions/rules-in-force.server';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';
import { Page } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.questionRules.page.title,
  description: texts.questionRules.page.description,
}));

export const loader = publicRoute({}, async (ctx, { language, holdsUntil }) => {
  const coming = await comingRules(ctx);
  if (coming !== null) holdsUntil(Temporal.Instant.from(coming.inForceFrom));
  const { version, since, rules } = await rulesInForce(ctx);
  const grounds = await listGrounds(ctx);
  return {
    version,
    since,
    rules,
    coming,
    grounds: grounds.map(({ title }) => inLanguage(title, language)),
  };
});

export default function QuestionRules() {
  const { version, since, rules, coming, grounds } = useLoaderData<typeof loader>();
  const { page } = useTexts().questionRules;
  const language = useLanguage();
  const href = useHref();
  return (
    <Page
      title={page.title}
      lead={page.lead}
      crumbs={[{ path: '/spoergsmaal', label: page.all }]}
      first={
        <p className="next-steps">
          <a className="ds-button" href={href('/spoergsmaal/stil')}>
            {page.ask}
          </a>
        </p>
      }
    >
      <RulesInWords rules={rules} />
      <RefusalGrounds titles={grounds} adviserUrl={rules.adviserUrl} />
      {coming && (
        <details className="section">
          <summary>{page.coming(formatDay(coming.inForceFrom, language))}</summary>
          <p>{page.comingLead(coming.version)}</p>
          <RulesInWords rules={coming.rules} heading="h3" />
        </details>
      )}
      <p className="section small soft">
        {since === null ? page.first(version) : page.since(version, formatDay(since, language))}
      </p>
    </Page>
  );
}
