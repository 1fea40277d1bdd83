import { useLoaderData } from '@remix-run/react';
import { MePage } from '~/domains/identity/components/me-page';
import { findOwnAccount } from '~/domains/identity/queries.server';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { Section } from '~/ui/page';
import { personalData } from './personal-data.server';

export const meta = pageMeta(({ texts }) => ({
  title: texts.me.title,
  description: texts.me.description,
}));

export const loader = citizenRoute({ activity: 'own_page' }, async (ctx, { language }) => {
  const { personId, level, assistedBy } = ctx.actor;
  const { name } = await findOwnAccount(ctx, personId);
  const contributions = await Promise.all(
    personalData.map((holder) => holder.contributions(ctx, personId, language)),
  );
  return {
    name,
    level,
    isHelped: assistedBy !== null,
    contributions: contributions.flat().toSorted((a, b) => b.at.localeCompare(a.at)),
  };
});

export default function Overview() {
  const { name, level, isHelped, contributions } = useLoaderData<typeof loader>();
  const { me, identity, desk } = useTexts();
  const href = useHref();
  const language = useLanguage();
  return (
    <MePage title={name ? me.hello(name) : me.title} lead={me.lead}>
      <Section title={me.contributions.heading}>
        {contributions.length === 0 ? (
          <>
            <p>{me.contributions.none}</p>
            <p className="next-steps">
              <a href={href('/planer')}>{me.contributions.read}</a>
            </p>
          </>
        ) : (
          <ul className="link-list">
            {contributions.map((one) => (
              <li key={one.at + one.path}>
                <a className="title" href={href(one.path)}>
                  {one.title}
                </a>
                <p>{one.state}</p>
                <p className="small soft">{formatDay(one.at, language)}</p>
              </li>
            ))}
          </ul>
        )}
        {!isHelped && (
          <p className="next-steps">
            <a href={href('/min-side/overtag')}>{desk.takeOver.link}</a>
          </p>
        )}
      </Section>
      <Section title={me.levelHeading}>
        <p>
          <strong>
            {identity.levelOf(level)} · {identity.levels[level].name}
          </strong>
        </p>
        <p>{identity.levels[level].how}</p>
        <p className="next-steps">
          {level < 3 && (
            <a href={href('/min-side/bopael')}>
              {identity.requirements.next[level === 0 ? 1 : level]}
            </a>
          )}
          <a href={href('/hvad-kraever-det')}>{me.requirements}</a>
        </p>
      </Section>
    </MePage>
  );
}
