import { useLoaderData } from '@remix-run/react';
import { MePage } from '~/domains/identity/components/me-page';
import { isAskedToTakeOver } from '~/domains/identity/desk/queries.server';
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
  const { name, email, verified, ageBand, isProtected } = await findOwnAccount(ctx, personId);
  const contributions = await Promise.all(
    personalData.map((holder) => holder.contributions(ctx, personId, language)),
  );
  return {
    name,
    level,
    hasEmail: email !== null,
    verified,
    ageBand,
    isProtected,
    isHelped: assistedBy !== null,
    isAskedToTakeOver: await isAskedToTakeOver(ctx),
    contributions: contributions.flat().toSorted((a, b) => b.at.localeCompare(a.at)),
  };
});

export default function Overview() {
  const data = useLoaderData<typeof loader>();
  const { name, level, isHelped, contributions, verified } = data;
  const { me, identity, desk } = useTexts();
  const href = useHref();
  const language = useLanguage();
  const isElsewhere = verified?.isResident === false;
  const known = [
    verified && me.residence.verifiedBy[verified.by](formatDay(verified.at, language)),
    data.ageBand && identity.ageBands[data.ageBand],
    data.isProtected && me.protectedName,
  ].filter(Boolean);
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
              <li key={one.at + one.title}>
                {one.path === null ? (
                  <span className="title">{one.title}</span>
                ) : (
                  <a className="title" href={href(one.path)}>
                    {one.title}
                  </a>
                )}
                {one.beginning && <p>{one.beginning}</p>}
                <p>{one.state}</p>
                <p className="small soft">{formatDay(one.at, language)}</p>
              </li>
            ))}
          </ul>
        )}
        {data.isAskedToTakeOver && (
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
        <p>{isElsewhere ? identity.requirements.elsewhere : identity.levels[level].how}</p>
        {known.length > 0 && <p className="soft">{known.join(' · ')}</p>}
        <p className="next-steps">
          {!data.hasEmail && !isHelped && (
            <a href={href('/min-side/sikkerhed/email')}>{me.addEmail}</a>
          )}
          {level < 3 && !isElsewhere && (
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
