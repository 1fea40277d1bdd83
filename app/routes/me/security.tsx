import { useLoaderData } from '@remix-run/react';
import { MePage } from '~/domains/identity/components/me-page';
import { endSessionForm } from '~/domains/identity/forms';
import { endOtherSessions } from '~/domains/identity/own/end-sessions.server';
import { findOwnAccount, listOwnSessions } from '~/domains/identity/queries.server';
import { hasFactor } from '~/domains/identity/second-factor/factors';
import { findFactors } from '~/domains/identity/second-factor/find-factors.server';
import { twoStepPath } from '~/domains/identity/second-factor/on-the-way';
import { formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.me.security.title,
  description: texts.me.security.lead,
}));

export const loader = citizenRoute({ activity: 'own_security' }, async (ctx, { who }) => ({
  account: await findOwnAccount(ctx, ctx.actor.personId),
  hasSecondFactor: hasFactor(await findFactors(ctx, ctx.actor.personId)),
  sessions: await listOwnSessions(ctx, who),
}));

export const action = citizenAction(
  { activity: 'own_security', form: endSessionForm },
  async (ctx, { form, who }) => {
    await endOtherSessions(ctx, who, form.session);
    return { to: '/min-side/sikkerhed', said: 'session_afsluttet' };
  },
);

export default function Security() {
  const { account, hasSecondFactor, sessions } = useLoaderData<typeof loader>();
  const { me, secondFactor } = useTexts();
  const { security } = me;
  const href = useHref();
  const language = useLanguage();
  return (
    <MePage title={security.title} lead={security.lead}>
      <Section title={security.emailHeading}>
        <p>{account.email ?? security.noEmail}</p>
        <p>
          <a href={href('/min-side/sikkerhed/email')}>
            {account.email ? security.changeEmail : security.addEmail}
          </a>
        </p>
      </Section>
      {account.email && (
        <Section title={security.passwordHeading}>
          <p>{account.hasPassword ? security.hasPassword : security.hasNoPassword}</p>
          <p>
            <a href={href('/min-side/sikkerhed/adgangskode')}>
              {account.hasPassword ? security.changePassword : security.choosePassword}
            </a>
          </p>
        </Section>
      )}
      <Section title={secondFactor.mine.heading}>
        <p>{hasSecondFactor ? secondFactor.mine.on : secondFactor.mine.off}</p>
        <p>
          <a href={href(twoStepPath)}>
            {hasSecondFactor ? secondFactor.mine.manage : secondFactor.mine.setUp}
          </a>
        </p>
      </Section>
      <Section title={security.sessionsHeading}>
        <ul className="link-list">
          {sessions.map((one) => {
            const device = one.device || security.unknownDevice;
            return (
              <li key={one.name} className="row">
                <div>
                  <strong>{device}</strong>{' '}
                  {one.isThis && <span className="soft">({security.thisOne})</span>}
                  <p className="small soft">
                    {security.since(formatMoment(one.createdAt, language))},{' '}
                    {security.methods[one.method]}
                  </p>
                </div>
                {!one.isThis && (
                  <PostForm className="inline-form" hidden={{ session: one.name }}>
                    <button
                      className="ds-button is-secondary"
                      type="submit"
                      aria-label={security.endLabel(device)}
                    >
                      {security.end}
                    </button>
                  </PostForm>
                )}
              </li>
            );
          })}
        </ul>
        {sessions.length > 1 && (
          <PostForm hidden={{ session: 'others' }}>
            <SubmitButton kind="secondary">{security.endOthers}</SubmitButton>
          </PostForm>
        )}
      </Section>
    </MePage>
  );
}
